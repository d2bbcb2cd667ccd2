"""The doctor's look at our own address from outside: which client does the program see there?"""

import asyncio
from ipaddress import ip_network
from urllib.parse import urlsplit

import aiohttp

from commands.errors import CheckFailed
from settings import Settings

SPOOFED = "192.0.2.77"
"""An address of RFC 5737, which nobody has: whoever shows it to us believes a stranger."""

HEALTH = "healthz"
LOCAL = ("127.0.0.1", "::1", "localhost")

SECONDS = aiohttp.ClientTimeout(total=10)


def proxy(known: Settings) -> str | None:
    """Ask PUBLIC_URL as a client that lies about its address; CheckFailed when it is believed."""
    if not known.public_url:
        if known.host not in LOCAL:
            raise CheckFailed(
                f"HOST={known.host} without PUBLIC_URL: tokens would go over the network without "
                "https: put a proxy before us (docs/deploy) and set PUBLIC_URL"
            )
        return "no PUBLIC_URL: the pages are for this machine"
    if urlsplit(known.public_url).hostname in LOCAL:
        raise CheckFailed("PUBLIC_URL is this machine: write the address that people open")
    try:
        seen = asyncio.run(ask_address(known.public_url))
    except (OSError, aiohttp.ClientError, ValueError, TimeoutError) as error:
        what = type(error).__name__
        return f"{known.public_url} does not answer ({what}): start `perisai run`, then look again"
    if problem := problem_of(seen, known.proxies):
        raise CheckFailed(f"{problem}: see docs/deploy")
    return f"a client is seen as {seen}" + ("" if known.metrics_token else ", no METRICS_TOKEN")


async def ask_address(public_url: str) -> str:
    """The address that the program at `public_url` sees us come from."""
    headers = {"X-Forwarded-For": SPOOFED, "Forwarded": f"for={SPOOFED}"}
    async with (
        aiohttp.ClientSession(timeout=SECONDS) as session,
        session.get(f"{public_url}/{HEALTH}", headers=headers) as answer,
    ):
        return str(dict(await answer.json()).get("you", ""))


def problem_of(seen: str, proxies: list[str]) -> str | None:
    """The problem when the program sees a client at this address; None when all is well."""
    if seen == SPOOFED:
        return "the proxy hands on the X-Forwarded-For of strangers, so nobody has a limit"
    if any(
        ip_network(each).overlaps(ip_network(seen)) for each in proxies if same_kind(each, seen)
    ):
        return (
            "the proxy does not say who its clients are (X-Forwarded-For), so all share one limit"
        )
    if ip_network(seen).is_private:
        return f"all clients are seen as {seen}: is that the proxy? Then put it in TRUSTED_PROXIES"
    return None


def same_kind(one: str, other: str) -> bool:
    return ip_network(one).version == ip_network(other).version
