"""The registration's page in a real browser, on a phone of 390 px, with scripts switched off."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine, select

from models.participants.participant import Participant
from models.roles import invitations
from tests.support.browser import picture
from tests.support.patience import PATIENCE
from tests.support.site import FormWorld, served

pytestmark = pytest.mark.sqlite

TYPED = {
    "NIK": "3173015208859001",
    "Nama": "Siti Aminah",
    "Tanggal lahir": "1985-08-12",
    "Nomor HP": "081234567890",
    "RT/RW": "rt 3 rw 5",
    "Alamat": "Jl. Mangga No. 12",
    "Pekerjaan": "jualan kue basah",
    "Penghasilan": "100 ribu sehari",
    "Hari kerja (kalau perlu)": "26",
}
PICKED = {"Kelurahan": "Angke", "Lembaga (kalau perlu)": "PKK", "Jabatan (kalau perlu)": "Kader"}


@pytest.fixture
def world(engine: Engine) -> FormWorld:
    return FormWorld.on(engine)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, java_script_enabled=False
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    yield page
    context.close()


def whole(page: Page, name: str) -> None:
    folder = os.environ.get("SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_form_is_filled_checked_and_sent_without_scripts(page: Page, world: FormWorld) -> None:
    with served(world, public_url="") as url:
        page.goto(f"{url}/form/registration")
        expect(page.get_by_role("heading", level=1)).to_have_text("Daftar BPJS TK")
        whole(page, "form-empty")
        fill(page)
        page.get_by_label("NIK", exact=True).fill("123")
        page.get_by_role("button", name="Lanjut, periksa isian").click()
        expect(page.get_by_role("alert")).to_contain_text("NIK")
        whole(page, "form-fault")
        page.get_by_role("alert").get_by_role("link").click()
        page.get_by_label("NIK", exact=True).fill(TYPED["NIK"])
        page.get_by_role("button", name="Lanjut, periksa isian").click()
        expect(page.get_by_text("Sudah benar?")).to_be_visible()
        whole(page, "form-review")
        page.get_by_role("button", name="Kirim", exact=True).click()
        expect(page.get_by_text("pendaftaran Anda sudah terkirim")).to_be_visible()
        whole(page, "form-over")
        picture(page, "form-over-screen")
    with world.sessions() as db:
        assert len(db.scalars(select(Participant)).all()) == 1


def test_link_is_used_from_the_question_to_the_chat_on_a_small_phone(
    browser: Browser, world: FormWorld
) -> None:
    with world.sessions.begin() as db:
        invitations.remember_accounts(db, telegram="PerisaiBot")
    chat, path = world.link()
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, java_script_enabled=False
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    with served(world, public_url="") as url:
        page.goto(f"{url}{path}")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Formulir ini untuk Telegram ****42"
        )
        whole(page, "link-whose")
        page.get_by_role("button", name="Ya, ini saya").click()
        expect(page.get_by_text("Formulir ini untuk Telegram ****42")).to_be_visible()
        fill(page)
        page.get_by_role("button", name="Lanjut, periksa isian").click()
        whole(page, "link-review")
        page.get_by_role("button", name="Kirim", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Satu langkah lagi")
        width = page.evaluate("document.documentElement.scrollWidth")
        whole(page, "link-done")
        words = page.locator(".code").inner_text()
        page.goto(f"{url}/form/registration")
        expect(page.get_by_text("Formulir ini untuk")).to_have_count(0)
    context.close()
    assert width == 360
    assert "jadi satu" in chat.say(words)
    assert "satu akun" in chat.say("GABUNG")


def fill(page: Page) -> None:
    for label, text in TYPED.items():
        page.get_by_label(label, exact=True).fill(text)
    for label, choice in PICKED.items():
        page.get_by_label(label, exact=True).select_option(label=choice)
    page.get_by_label("Ya, saya setuju").check()
    page.get_by_label("Ya, ingatkan saya").check()
    groups = {
        "Masih kerja": "Masih",
        "Sedang sakit": "Sehat",
        "Program": "Kecelakaan+kematian",
    }
    for legend, choice in groups.items():
        page.get_by_role("group", name=legend).get_by_label(choice, exact=True).check()
