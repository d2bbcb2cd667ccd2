"""A real browser in the tests: its pages, what is seen on them, and a visitor who types."""

import os
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from models.people.person import Address
from tests.support.desk import staff
from tests.support.patience import PATIENCE
from tests.support.site import FormWorld
from web.desk.sessions import COOKIE, start


def fresh_page(context: BrowserContext) -> Page:
    """A new page in the process of the one before, which costs half of what a new process does."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    for other in context.pages:
        if other is not page:
            other.close()
    return page


def forget(context: BrowserContext) -> None:
    """Nothing of a test is left for the next one, which begins at another port; an empty page keeps
    the process."""
    context.set_offline(False)
    context.clear_cookies()
    for page in context.pages:
        page.evaluate("origin === 'null' || localStorage.clear()")
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")


def complaints_of(page: Page) -> list[str]:
    """What the browser complains about from now on; the list grows."""
    complaints: list[str] = []

    def complain(message: ConsoleMessage) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            complaints.append(message.text)

    page.on("console", complain)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def picture(page: Page, name: str) -> None:
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        page.wait_for_timeout(300)
        page.screenshot(path=Path(folder) / f"{name}.png")


def fits(page: Page) -> bool:
    """Nothing is wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def says(page: Page, text: str) -> None:
    expect(page.get_by_role("article").last).to_contain_text(text)


def open_chat(page: Page, url: str) -> Page:
    """The chat of Siti, who has written nothing yet."""
    page.goto(f"{url}/chat?as=siti")
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "polite")
    return page


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


def tokens(world: FormWorld, count: int) -> list[str]:
    """Sessions of an officer; the last one is that of the browser."""
    chat = staff(world)
    with world.sessions.begin() as db:
        address = db.get_one(Address, 1)
        assert address.person_id == chat.person_id(db)
        found = [start(db, address, "Chrome/Windows", world.now) for _ in range(count)]
    return [each for each in found if each]


def open_desk(browser: Browser, world: FormWorld, url: str, **how: bool) -> Page:
    context = browser.new_context(viewport={"width": 360, "height": 740}, **how)  # type: ignore[arg-type]  # a test's choice
    token = tokens(world, 3)[-1]
    context.add_cookies([{"name": COOKIE, "value": token, "url": url}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    return page
