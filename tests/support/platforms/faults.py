"""What the servers of all platforms may do instead of answering."""

import asyncio

from aiohttp import web


async def reset(request: web.Request) -> web.Response:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def silence(_: web.Request) -> web.Response:
    await asyncio.sleep(2)
    return web.Response()
