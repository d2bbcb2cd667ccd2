"""The registration as one page: what a browser without scripts sees and sends."""

import json
import re
from html import unescape

import httpx
import pytest
import structlog
from sqlalchemy import select

from models.participants.participant import Participant
from tests.support import registration
from tests.support.chat import PIXEL
from tests.support.site import FIELDS, FormWorld, hidden, press, send

pytestmark = pytest.mark.sqlite

PATH = "/form/registration"


def text(page: httpx.Response) -> str:
    return unescape(page.text)


def applications(world: FormWorld) -> list[Participant]:
    with world.sessions() as db:
        return list(db.scalars(select(Participant)))


async def to_the_review(web: httpx.AsyncClient) -> None:
    assert (await send(web, **FIELDS)).status_code == 303


async def test_page_registers_a_visitor_after_the_review(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    await to_the_review(web)
    page = await web.get(f"{PATH}/next")
    assert "Sudah benar?" in page.text
    assert FIELDS["nik"] not in page.text
    assert applications(world) == []
    await press(web, "Kirim")
    page = await web.get(f"{PATH}/next")
    assert "pendaftaran Anda sudah terkirim" in page.text
    assert len(applications(world)) == 1
    assert 'name="press"' not in page.text


async def test_page_sent_twice_is_one_message(web: httpx.AsyncClient, world: FormWorld) -> None:
    page = await web.get(PATH)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    for _ in range(2):
        assert (await web.post(PATH, data=own | FIELDS)).status_code == 303
    assert len(world.received) == 2
    with world.sessions() as db:
        from models.messaging.message import OutboundMessage

        assert len(db.scalars(select(OutboundMessage)).all()) == 1


async def test_page_without_its_seal_is_refused(web: httpx.AsyncClient, world: FormWorld) -> None:
    await web.get(PATH)
    for seal in ({}, {"seal": ""}, {"seal": "x" * 40}, {"seal": "é"}):
        page = await web.post(PATH, data=FIELDS | seal)
        assert page.status_code == 403
        assert "tidak datang dari halaman" in page.text
        assert "terlalu lama" not in page.text
    assert world.received == []


async def test_form_that_is_sent_without_a_session_says_so(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    page = await web.post(PATH, data=FIELDS | {"seal": "x" * 40})
    assert page.status_code == 403
    assert "Sesi Anda di browser ini" in page.text
    assert world.received == []


async def test_seal_of_another_visitor_is_refused(world: FormWorld) -> None:
    async with world.client() as one, world.client() as other:
        seal = hidden(await one.get(PATH), "seal")
        await other.get(PATH)
        assert (await other.post(PATH, data=FIELDS | {"seal": seal})).status_code == 403


@pytest.mark.parametrize("path", ["/form/nothing", "/form/menu", "/form/nothing/next", "/form/"])
async def test_form_that_is_not_there_is_404(web: httpx.AsyncClient, path: str) -> None:
    assert (await web.get(path)).status_code == 404
    assert (await web.post(path)).status_code == 404


WRONG = {
    "consent": ("", "Belum dicentang"),
    "nik": ("123", "16"),
    "full_name": ("", "Belum diisi"),
    "born_on": ("x", ""),
    "phone": ("021 555", ""),
    "village": ("", "Belum diisi"),
    "rtrw": ("x", "RT"),
    "street": ("x" * 10_000, "terlalu panjang"),
    "occupation": ("x" * 10_000, ""),
    "working": ("", "Belum diisi"),
    "sick": ("", "Belum diisi"),
    "income": ("nol", ""),
    "working_days": ("", "ini perlu diisi juga"),
    "programme": ("", "Belum diisi"),
}


@pytest.mark.parametrize("name", WRONG)
async def test_wrong_field_has_its_own_sentence_and_nothing_is_lost(
    web: httpx.AsyncClient, world: FormWorld, name: str
) -> None:
    value, words = WRONG[name]
    sent = FIELDS | {name: value}
    if name == "consent":
        sent.pop(name)
    page = await send(web, **sent)
    assert page.status_code == 422
    fault = re.search(rf'id="error-{name}">([^<]+)<', page.text)
    assert fault
    assert words in unescape(fault[1])
    assert f'href="#field-{name}"' in page.text
    assert page.text.count('class="error"') == 1
    assert FIELDS["full_name"] in text(page) or name == "full_name"
    assert world.received == []
    assert applications(world) == []


@pytest.mark.parametrize("sent", ["", "no", "off", "0"])
async def test_consent_is_a_tick_and_not_a_field_that_was_sent(
    web: httpx.AsyncClient, world: FormWorld, sent: str
) -> None:
    page = await send(web, **FIELDS | {"consent": sent})
    assert page.status_code == 422
    assert 'id="error-consent"' in page.text
    assert world.received == []


async def test_error_of_a_choice_leads_to_its_first_button(web: httpx.AsyncClient) -> None:
    page = await send(web, **FIELDS | {"programme": ""})
    assert 'href="#field-programme"' in page.text
    assert 'id="field-programme"' in page.text


async def test_check_of_a_page_writes_nothing(web: httpx.AsyncClient, world: FormWorld) -> None:
    await web.get(PATH)
    before = registration.dump(world.engine)
    await send(web, **FIELDS | {"nik": "1"})
    assert registration.dump(world.engine) == before


async def test_typed_markup_is_shown_as_text(web: httpx.AsyncClient) -> None:
    page = await send(web, **FIELDS | {"street": '"><script>alert(1)</script>', "nik": ""})
    assert "<script>" not in page.text
    assert "&lt;script&gt;" in page.text


async def test_nik_is_never_in_an_address_or_a_log(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    with structlog.testing.capture_logs() as logs:
        world.fails = [RuntimeError("database gone")]
        page = await send(web, **FIELDS)
        done = await send(web, **FIELDS)
    assert page.status_code == 503
    assert FIELDS["nik"] not in json.dumps(logs, default=str)
    assert FIELDS["nik"] not in done.headers["location"]
    assert FIELDS["nik"] not in json.dumps([dict(each.headers) for each in (page, done)])


async def test_page_that_could_not_be_handed_over_keeps_what_was_typed(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    world.fails = [RuntimeError("database gone")]
    page = await send(web, **FIELDS)
    assert page.status_code == 503
    assert FIELDS["nik"] in page.text
    assert 'role="alert"' in page.text


async def test_page_is_slowed_down_like_the_chat(web: httpx.AsyncClient) -> None:
    page = await web.get(PATH)
    own = {name: hidden(page, name) for name in ("seal", "id")}
    codes = [(await web.post(PATH, data=own)).status_code for _ in range(31)]
    assert codes[-1] == 429
    assert set(codes[:-1]) == {422}


@pytest.mark.parametrize("body", [b"\xff=1", b"a=%ff", b"x=" + b"x" * 200_000, b"&a=b" * 500])
async def test_body_that_cannot_be_read_is_refused(web: httpx.AsyncClient, body: bytes) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    page = await web.post(PATH, content=body, headers=headers)
    assert page.status_code in (400, 413)


async def test_page_says_that_somebody_is_registered_already(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    await to_the_review(web)
    await press(web, "Kirim")
    page = await web.get(PATH)
    assert "Anda sudah terdaftar" in page.text
    assert "<form" not in page.text


async def test_what_is_still_asked_is_answered_on_the_page(
    web: httpx.AsyncClient, world: FormWorld
) -> None:
    sent = FIELDS | {"income": "500 ribu seminggu", "working_days": ""}
    assert (await send(web, **sent)).status_code == 303
    page = await web.get(f"{PATH}/next")
    assert "berapa minggu" in page.text
    assert FIELDS["nik"] not in page.text
    own = {name: hidden(page, name) for name in ("seal", "id")}
    await web.post(f"{PATH}/next", data=own | {"text": "99"})
    page = await web.get(f"{PATH}/next")
    assert "1" in page.text
    own = {name: hidden(page, name) for name in ("seal", "id")}
    await web.post(f"{PATH}/next", data=own | {"text": "4"})
    assert "2.000.000" in (await web.get(f"{PATH}/next")).text


async def test_photo_is_sent_from_the_page(web: httpx.AsyncClient, world: FormWorld) -> None:
    await send(web, **FIELDS)
    page = await web.get(f"{PATH}/next")
    own = {name: hidden(page, name) for name in ("seal", "id")}
    file = {"file": ("ktp.png", PIXEL, "image/png")}
    assert (await web.post(f"{PATH}/next", data=own, files=file)).status_code == 303
    assert "Foto KTP sudah diterima" in (await web.get(f"{PATH}/next")).text


async def test_rest_without_a_form_leads_to_the_form(web: httpx.AsyncClient) -> None:
    assert (await web.get(f"{PATH}/next")).headers["location"] == PATH


async def test_page_speaks_the_language_of_the_person(web: httpx.AsyncClient) -> None:
    assert "Sesuai KTP Anda" in (await web.get(PATH)).text
    assert "As on your KTP" in (await web.get(f"{PATH}?lang=en")).text


async def test_page_loads_nothing_from_elsewhere_and_has_no_script(web: httpx.AsyncClient) -> None:
    page = await web.get(PATH)
    assert "<script" not in page.text
    assert "style=" not in page.text
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"
