"""What an attacker tries with connections: drips, crumbs, and as many of them as there are."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import repeat

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from web.server import EmbeddedServer, server_config


async def read_all(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers when the body is whole."""
    size = len(await Request(scope, receive).body())
    await PlainTextResponse(f"{size}")(scope, receive, send)


@asynccontextmanager
async def server_at(proxies: Sequence[str] = ()) -> AsyncIterator[int]:
    """A running server with our limits; the port that it listens at."""
    server = EmbeddedServer(server_config(read_all, "127.0.0.1", 0, proxies, 10))
    running = asyncio.create_task(server.serve())
    for _ in range(500):
        if not server.started:
            await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await running


def test_server_has_limits() -> None:
    config = server_config(read_all, "127.0.0.1", 8000, [], 1_000)
    assert config.limit_concurrency == 1_500
    assert config.timeout_keep_alive == 5
    assert config.h11_max_incomplete_event_size == 16 * 1024


async def is_closed(port: int, first: bytes) -> bool:
    """Whether the server closes a connection on which letters drop in after the first bytes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(first)
    with suppress(ConnectionError, TimeoutError):
        for _ in range(20):
            await asyncio.sleep(0.05)
            writer.write(b"a")
        async with asyncio.timeout(1):
            while await reader.read(1_000):
                pass
        return True
    return reader.at_eof() or reader.exception() is not None


async def test_headers_that_drip_keep_no_connection_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("web.server.HEADER_SECONDS", 0.2)
    whole, drip = b"GET / HTTP/1.1\r\nHost: x\r\n", b"GET / HTTP/1.1\r\nX-a: "
    slow = (b"", drip, whole + b"\r\n" + drip)
    async with server_at() as port:
        assert await asyncio.gather(*(is_closed(port, each) for each in slow)) == [True] * 3
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert [(await client.get("/")).status_code for _ in range(3)] == [200] * 3


async def chunked(pieces: Iterable[bytes]) -> AsyncIterator[bytes]:
    for each in pieces:
        yield each


async def test_body_in_a_million_crumbs_is_not_read_to_its_end() -> None:
    """Each piece of a chunked body costs as much as a kilobyte, and keeps everybody waiting."""
    async with server_at() as port, httpx.AsyncClient() as client:
        url = f"http://127.0.0.1:{port}/"
        with pytest.raises(httpx.TransportError):
            await client.post(url, content=chunked(repeat(b"a", 5_000)))
        for piece, count in ((b"a", 900), (b"a" * 100, 2_000)):
            answer = await client.post(url, content=chunked(repeat(piece, count)))
            assert answer.text == f"{len(piece) * count}"


@pytest.mark.parametrize(("proxies", "kept"), [((), 5), (("127.0.0.0/8",), 9)])
async def test_one_address_has_its_share_of_connections_and_a_proxy_all(
    monkeypatch: pytest.MonkeyPatch, proxies: Sequence[str], kept: int
) -> None:
    monkeypatch.setattr("web.server.CONNECTIONS_EACH", 5)
    async with server_at(proxies) as port:
        opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(9)]
        await asyncio.sleep(0.1)
        assert sum(not each.at_eof() and not each.exception() for each, _ in opened) == kept
        for _, writer in opened:
            writer.close()


async def test_no_request_hides_in_the_body_of_another() -> None:
    """By the one length the second request belongs to the body of the first."""
    inner = b"GET /hidden HTTP/1.1\r\nHost: x\r\n\r\n"
    lengths = b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    async with server_at() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\n" + lengths + inner)
        async with asyncio.timeout(5):
            answers = await reader.read()
        assert answers.startswith(b"HTTP/1.1 400")
        assert answers.count(b"HTTP/1.1") == 1
        writer.close()
