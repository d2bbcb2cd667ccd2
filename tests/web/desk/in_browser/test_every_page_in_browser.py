"""Every page in a real browser: axe has nothing to say, it fits a phone, and it is light.

Pages come from the list of rooms, so a new one is looked at without a word here.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib import resources
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from sqlalchemy.orm import Session

from domain.branch.decisions import DecisionKind
from domain.calendar import to_local_time
from domain.roles import RoleKind
from exchange.files.read import read_status_file
from models.branch import applications_export, decisions, status_files
from models.coverage import denominators
from models.coverage.denominators import Measure, NewDenominator
from models.coverage.monev import minutes
from models.coverage.monev.minutes import AgreedAction
from models.database import files
from models.participants.participant import Identity
from models.people import person
from models.roles import access_log, role
from models.roles.role import Role
from scheduler.branch.status_files import run_status_files
from tests.support.browser import fits, picture
from tests.support.chat import TEXTS, Chat
from tests.support.desk import address_of
from tests.support.files import status_sheet
from tests.support.patience import PATIENCE
from tests.support.people import applicant, give_role
from tests.support.sampling import sample
from tests.support.site import SENDER, FormWorld
from tests.support.worlds.outsiders import gather
from web.desk.menu import ROOMS
from web.desk.page import DeskPage
from web.desk.sessions import COOKIE, start

pytestmark = pytest.mark.sqlite

NUMBERS = range(1, 14)
"""The ids that are tried in an address."""
HEAVIEST = 100_000
"""Bytes of a page with all that it loads, as the browser has them unpacked."""
OTHER_PAGES = (
    "/chat",
    "/form/registration",
    "/desk/no-such-page",
    "/monev/minutes/new?area=31.73",
    "/monev?area=31.73.04&people=workers&since=2026-10-31",
    "/monev?by=kelurahan&people=workers&since=2026-10-31",
)
SIZES = {"phone": (360, 740), "desktop": (1280, 900)}


@cache
def axe() -> str:
    """The script of axe-core, as the package of `requirements-dev.txt` brings it."""
    try:
        return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    except ModuleNotFoundError:
        pytest.fail("axe is missing: pip install -r requirements-dev.txt", pytrace=False)


@pytest.fixture
def officer(
    browser: Browser, world: FormWorld, url: str, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """An officer's browser, among people who have one of everything; without scripts where the test
    asks for `scripts` and they are not to run."""
    worker = Chat(world.talk, "telegram", "71")
    for text in ("petugas", "kartu saya hilang, bagaimana menggantinya?", "ya"):
        worker.say(text)
    chat = Chat(world.talk, sender=SENDER)
    gather(chat, RoleKind.OFFICER)  # `settle` would empty what there is
    with world.sessions.begin() as db:
        token = start(db, address_of(db, "web", SENDER), "Chrome/Windows", world.now)
        mine = role.active_role(db, chat.person_id(db))
        assert mine
        fill_rooms(db, mine, world.now)
    run_status_files(world.sessions, TEXTS, lambda: world.now, read_status_file)
    callspec = getattr(request.node, "callspec", None)
    scripts = callspec.params.get("scripts", True) if callspec else True
    context = browser.new_context(java_script_enabled=scripts)
    context.add_cookies([{"name": COOKIE, "value": token or "", "url": url}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    yield page
    context.close()


def fill_rooms(db: Session, mine: Role, now: datetime) -> None:
    """An application whose data were shown and that is handed over, one that waits, and a status
    file that was tried."""
    photo = BytesIO()
    Image.new("RGB", (64, 40), "#9bc4e2").save(photo, "PNG")
    wati = Identity("3173014507829102", "WATI LESTARI", "1982-07-05", "+6281299998888", "DURI 5")
    row = applicant(db, None, wati)
    row.photo_id = files.store_file(db, None, "ktp", "k.png", "image/png", photo.getvalue(), now)
    access_log.record_access(db, mine, access_log.NIK, [row.id], "check_ktp", now)
    decisions.decide(db, mine, [row.id], DecisionKind.APPROVED, now)
    applications_export.hand_over_one(db, mine, row.id, now)
    applicant(db, None, Identity("3173011204809101", "BUDI SANTOSO", "1980-04-12"))
    content = status_sheet(["nik", "status", "aktif_sampai", "nama", "tanggal_lahir"], [
        "3173015208858813", "AKTIF", "31-12-2026", "THEODORA VANDERKAM", "12-08-1985"
    ])  # fmt: skip
    sent = files.store_file(db, mine.person_id, "status", "s", "x", content, now)
    status_files.receive(db, mine.id, sent, None, "desk", now)
    day = to_local_time(now).date()
    action = AgreedAction("Daftarkan pengurus RW 005", "Lurah Tambora", day.isoformat())
    minutes.keep(db, mine, "31.73", day, ["Siti Aminah, Camat"], [action], now)
    other = give_role(db, person.create_person(db, now), "officer", area="31.73")
    number = NewDenominator("31.73.04", "pkk", Measure.MEMBERS, 120, "2026", "surat Tambora")
    denominators.enter(db, other, number, now)


def pages(page: Page, url: str) -> Iterator[str]:
    """The address of each page of the desk, the first where something is, and other pages."""
    yield "/desk/masuk"
    yield from OTHER_PAGES
    for room in ROOMS:
        if isinstance(room, DeskPage) and RoleKind.OFFICER in room.roles:
            found = (re.sub(r"\{\w+:int\}", f"{number}", room.path) for number in NUMBERS)
            tried = found if "{" in room.path else iter([room.path])
            answers = ((path, page.request.get(f"{url}{path}", max_redirects=0)) for path in tried)
            is_page = (
                path
                for path, answer in answers
                if answer.status == 200 and "text/html" in answer.headers["content-type"]
            )
            yield from [first for first in [next(is_page, "")] if first]


def complaints(page: Page) -> list[str]:
    """What axe says of the page, whatever its impact."""
    page.evaluate(axe())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{each['impact']} {each['id']}: {node['html'][:160]}"
        for each in found
        for node in each["nodes"]
    ]


WEIGHT = """["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind))
    .reduce((sum, each) => sum + each.decodedBodySize, 0)"""


def test_every_page_is_accessible_fits_and_is_light(officer: Page, url: str) -> None:
    """In a sample axe reads a quarter of the pages."""
    seen, wrong = list[str](), list[str]()
    found = list(pages(officer, url))
    read = {path for path in sample(found, 1 / 4, "axe") if "/state" not in path}  # a part of one
    for path in found:
        officer.goto(f"{url}{path}")
        weight = officer.evaluate(WEIGHT)
        wrong += [f"{path}: {weight} bytes"] if weight > HEAVIEST else []
        for size, (width, height) in SIZES.items():
            officer.set_viewport_size({"width": width, "height": height})
            wrong += [] if fits(officer) else [f"{path}: wider than a {size}"]
            if path.startswith("/desk"):
                picture(officer, f"{path.strip('/').replace('/', '-')}-{size}")
        if path in read:
            wrong += [f"{path}: {each}" for each in complaints(officer)]
        seen.append(path)
    assert len(seen) > 20, seen
    assert wrong == []


def test_what_was_found_is_accessible_too(officer: Page, url: str) -> None:
    officer.goto(f"{url}/desk")
    expect(officer.locator("[data-htmx-powered]").first).to_be_attached()
    officer.keyboard.press("/")
    officer.keyboard.type("theodora")
    officer.keyboard.press("Enter")
    expect(officer.get_by_role("heading", level=1)).to_have_text("Hasil pencarian")
    expect(officer.get_by_role("status")).to_contain_text("hasil pencarian")
    expect(officer.locator("#search")).to_be_focused()
    picture(officer, "desk-search")
    assert complaints(officer) == []
    officer.keyboard.press("Escape")
    officer.locator("[data-row]").first.press("Enter")
    expect(officer.locator("#reveal")).to_be_visible()
    assert complaints(officer) == []


def test_monev_and_its_minutes_print_black_on_white_and_without_the_menu(
    officer: Page, url: str
) -> None:
    villages = "/monev?by=kelurahan&people=workers&since=2026-10-31"
    for path, most in (("/monev", 1), (villages, 1), ("/monev/minutes/1", 6)):
        officer.goto(f"{url}{path}")
        printed = PdfReader(BytesIO(officer.pdf(format="A4")))
        assert len(printed.pages) <= most, path
        text = " ".join(each.extract_text() for each in printed.pages)
        assert "Jakarta Barat" in text
        assert "Perangkat saya" not in text  # the menu
