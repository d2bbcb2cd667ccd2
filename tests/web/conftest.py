"""What the tests of the site share."""

import os
from collections.abc import AsyncIterator, Callable
from functools import cache
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright
from sqlalchemy import Engine

from tests.support.patience import PATIENCE
from tests.support.site import SiteWorld
from tests.support.suite import groups

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="module")
def browser() -> Browser:
    if not Path(CHROMIUM).exists():
        pytest.fail(
            f"There is no browser at {CHROMIUM}: run `apt-get install -y chromium "
            "fonts-noto-color-emoji`, or set CHROMIUM to the path of one.",
            pytrace=False,
        )
    return started()


@cache
def started() -> Browser:
    """One browser for all tests that follow each other: to start one takes a second."""
    expect.set_options(timeout=PATIENCE * 1000)
    playwright = sync_playwright().start()
    args = ["--no-sandbox", "--disable-gpu", "--renderer-process-limit=1"]
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
    STOPS[:] = [browser.close, playwright.stop]
    return browser


STOPS: list[Callable[[], None]] = []


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """The browser is closed before a test that has none: its loop would stop theirs."""
    if nextitem is None or not groups.is_in_browser(nextitem.path.as_posix()):
        for stop in STOPS:
            stop()
        STOPS.clear()
        started.cache_clear()


@pytest.fixture
def world(engine: Engine) -> SiteWorld:
    """A site in production, at noon of 22 November 2026."""
    return SiteWorld(engine)


@pytest.fixture
async def web(world: SiteWorld) -> AsyncIterator[httpx.AsyncClient]:
    async with world.client() as client:
        yield client


@pytest.fixture
async def chat(world: SiteWorld, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """A browser with a session for the chat of SENDER."""
    world.sign_in(web)
    return web


@pytest.fixture
async def demo(world: SiteWorld) -> AsyncIterator[httpx.AsyncClient]:
    values = {"demo_people": world.people, "move_clock": world.move, "public_url": ""}
    async with world.client(demo=True, **values) as client:
        yield client
