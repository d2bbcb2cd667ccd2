"""The demo in a real browser, on a phone's screen of 360 px."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.browser import complaints_of, forget, fresh_page
from tests.support.site import SiteWorld, served


@pytest.fixture
def url(world: SiteWorld) -> Iterator[str]:
    values = {"demo_people": world.people, "move_clock": world.move, "public_url": ""}
    with served(world, demo=True, **values) as url:
        yield url


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext) -> Iterator[Page]:
    """A phone; whatever the browser complains about fails the test."""
    page = fresh_page(phone)
    complaints = complaints_of(page)
    yield page
    forget(phone)
    assert complaints == []
