"""What a person said comes back with the reply to it: masked, to their own chat on the web only."""

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from models.database.encryption import keyring
from models.messaging.message import OutboundMessage
from tests.support.site import PHOTO, SENDER, SiteWorld

pytestmark = pytest.mark.sqlite

URL = "/api/chat/messages"
NIK, PHONE = "3173015208859001", "081234567890"


@pytest.fixture
def web(chat: httpx.AsyncClient) -> httpx.AsyncClient:
    """The browser of SENDER."""
    return chat


async def said(web: httpx.AsyncClient, **what: object) -> Any:
    """What the page is told of this message, with the reply to it."""
    answer = await web.post(URL, json={"id": "m1"} | what)
    assert answer.status_code == 200, answer.text
    return (await web.get(URL)).json()["messages"][-1].get("said")


async def upload(web: httpx.AsyncClient, name: str, media_type: str) -> Any:
    files = {"file": (name, PHOTO.content, media_type)}
    headers = {"X-Perisai-Chat": "1"}
    answer = await web.post("/api/chat/files", data={"id": "m1"}, files=files, headers=headers)
    assert answer.status_code == 200, answer.text
    return (await web.get(URL)).json()["messages"][-1]["said"]


async def test_typed_words_come_back_masked(web: httpx.AsyncClient) -> None:
    assert await said(web, text=f"halo, {NIK} dan {PHONE}") == {
        "id": "m1",
        "text": "halo, 3173********9001 dan **********90",
        "at": "2026-11-22T12:00:00+07:00",
    }


async def test_a_press_comes_back_as_its_label(web: httpx.AsyncClient) -> None:
    kept = await said(web, press="/start", label="Mulai\ue000 \0ya")
    assert kept["text"] == "Mulai ya"


async def test_the_token_of_an_invitation_is_never_kept(web: httpx.AsyncClient) -> None:
    token = "A1" * 11
    kept = await said(web, press=f"/start {token}", label="Saya membuka tautan undangan")
    assert kept["text"] == "Saya membuka tautan undangan"
    assert token not in (await said(web, id="m2", text=f"/start {token}"))["text"]


async def test_a_press_without_a_label_is_only_known_by_its_id(web: httpx.AsyncClient) -> None:
    assert await said(web, press="/start") == {"id": "m1", "at": "2026-11-22T12:00:00+07:00"}


async def test_a_label_has_an_end(web: httpx.AsyncClient) -> None:
    assert len((await said(web, press="/start", label="mau " * 999))["text"]) <= 200


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("ktp 3173015208859001.jpg", "image/jpeg", "photo"),
        ("bukti.pdf", "application/pdf", "pdf"),
        ("suara.ogg", "audio/ogg", "voice"),
        ("klip.mp4", "video/mp4", "file"),
        ("daftar.xlsx", "application/vnd.ms-excel", "file"),
    ],
)
async def test_of_a_file_only_its_kind_comes_back(
    web: httpx.AsyncClient, name: str, media_type: str, kind: str
) -> None:
    kept = await upload(web, name, media_type)
    assert kept == {"id": "m1", "file": kind, "at": "2026-11-22T12:00:00+07:00"}


async def test_a_voice_message_is_called_one(web: httpx.AsyncClient, world: SiteWorld) -> None:
    await upload(web, "suara.ogg", "audio/ogg")
    letter = (await web.get(URL)).json()["messages"][-1]
    assert "pesan suara" in letter["text"]
    assert len(world.received[-1].files) == 1


async def test_a_letter_that_came_unasked_says_nothing_of_the_person(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    world.write(SENDER, "Jangan lupa.")
    world.settle()
    assert "said" not in (await web.get(URL)).json()["messages"][-1]


async def test_nothing_that_was_said_lies_in_clear(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    await said(web, text="halo rahasia")
    with world.sessions() as db:
        row = db.scalars(select(OutboundMessage)).one()
        assert row.body
        assert b"rahasia" not in row.body
        assert keyring(db).decrypt_json("message", row.body)["said"]["text"] == "halo rahasia"
