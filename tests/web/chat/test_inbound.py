"""What comes in: messages, presses and files; each wrong one is told what to do."""

import httpx
import pytest

from bot.message import InboundKind
from tests.support.site import PHOTO, SENDER, SiteWorld

pytestmark = pytest.mark.sqlite

URL = "/api/chat/messages"
UPLOAD = {"X-Perisai-Chat": "1"}


@pytest.fixture
def web(chat: httpx.AsyncClient) -> httpx.AsyncClient:
    """The browser of SENDER."""
    return chat


def a_message(**values: object) -> dict[str, object]:
    return {"id": "1", "text": "halo"} | values


async def send_file(web: httpx.AsyncClient, content: bytes, id: str = "f1") -> httpx.Response:
    files = {"file": ("ktp.jpg", content, "image/jpeg")}
    return await web.post("/api/chat/files", data={"id": id}, files=files, headers=UPLOAD)


async def test_message_is_answered(web: httpx.AsyncClient) -> None:
    answer = await web.post(URL, json=a_message())
    assert (answer.status_code, answer.json()) == (200, {"accepted": True, "new": True})
    letters = (await web.get(URL)).json()["messages"]
    assert [each["text"] for each in letters] == ["Halo, saya Perisai. Siapa nama Anda?"]


async def test_same_id_changes_nothing(web: httpx.AsyncClient) -> None:
    await web.post(URL, json=a_message())
    answer = await web.post(URL, json=a_message())
    assert answer.json() == {"accepted": True, "new": False}
    assert len((await web.get(URL)).json()["messages"]) == 1


async def test_same_id_of_somebody_else_is_another_message(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    await web.post(URL, json=a_message())
    world.sign_in(web, "b" * 22)
    answer = await web.post(URL, json=a_message())
    assert answer.json()["new"] is True


async def test_button_that_is_pressed_answers(web: httpx.AsyncClient) -> None:
    await web.post(URL, json=a_message())
    await web.post(URL, json=a_message(id="2", text="Siti"))
    *_, question = (await web.get(URL)).json()["messages"]
    press = {"id": "3", "press": question["options"][0]["value"]}
    await web.post(URL, json=press)
    *_, last = (await web.get(URL)).json()["messages"]
    assert last["text"] == "Kirim foto KTP, ya."


async def test_failed_turn_may_be_sent_again(web: httpx.AsyncClient, world: SiteWorld) -> None:
    world.fails.append(RuntimeError("the database is gone"))
    failed = await web.post(URL, json=a_message())
    assert failed.status_code == 503
    assert "Coba lagi" in failed.json()["error"]
    assert "database" not in failed.text
    assert (await web.post(URL, json=a_message())).json()["new"] is True


LONG = "x" * 20_001
WRONG = [
    (a_message(text=LONG), 413, "web-error-text-long"),
    (a_message(text="x" * 70_000), 413, "web-error-too-large"),
    (a_message(text=""), 400, "web-error-empty"),
    (a_message(press="/menu"), 400, "web-error-empty"),
    (a_message(text=7), 400, "web-error-unreadable"),
    (a_message(id=""), 400, "web-error-id"),
    (a_message(id="x" * 101), 400, "web-error-id"),
    (a_message(id="a\nb"), 400, "web-error-id"),
    (a_message(id=5), 400, "web-error-unreadable"),
    (a_message(sender=SENDER), 400, "web-error-sender"),
    (a_message(sender=5), 400, "web-error-sender"),
    ([1, 2], 400, "web-error-unreadable"),
]


@pytest.mark.parametrize(("body", "status", "name"), WRONG)
async def test_wrong_message_is_told_what_to_do(
    web: httpx.AsyncClient, world: SiteWorld, body: object, status: int, name: str
) -> None:
    answer = await web.post(URL, json=body)
    assert (answer.status_code, answer.json()["error"]) == (status, world.deps.texts("id", name))
    assert not world.received


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff", b"[" * 60_000, b'{"id": NaN', b'{"text": "\\ud800"}']
)
async def test_body_that_is_no_json_is_told_so(web: httpx.AsyncClient, body: bytes) -> None:
    answer = await web.post(URL, content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, "tidak terbaca" in answer.json()["error"]) == (400, True)


async def test_nul_characters_are_left_out(web: httpx.AsyncClient, world: SiteWorld) -> None:
    assert (await web.post(URL, json=a_message(text="ha\0lo"))).status_code == 200
    assert world.received[0].text == "halo"


async def test_english_page_gets_english_sentences(web: httpx.AsyncClient) -> None:
    headers = {"Accept-Language": "en"}
    answer = await web.post(URL, json=a_message(text=""), headers=headers)
    assert answer.json()["error"].startswith("The message is empty")


async def test_picture_arrives_as_it_was_sent(web: httpx.AsyncClient, world: SiteWorld) -> None:
    answer = await send_file(web, PHOTO.content)
    assert answer.json() == {"accepted": True, "new": True}
    assert world.received[0].files == (PHOTO,)
    assert (await send_file(web, PHOTO.content)).json()["new"] is False


async def test_too_large_file_is_answered_by_the_bot(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    answer = await send_file(web, b"x" * (20 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    assert "20 MB" in answer.json()["error"]
    assert world.received[0].kind is InboundKind.TOO_LARGE
    assert world.received[0].files == ()


async def test_largest_file_is_taken(web: httpx.AsyncClient, world: SiteWorld) -> None:
    assert (await send_file(web, b"x" * 20 * 1024 * 1024)).status_code == 200
    assert len(world.received[0].files[0].content) == 20 * 1024 * 1024


async def test_upload_that_says_it_is_too_large_is_not_read(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    answer = await send_file(web, b"x" * (21 * 1024 * 1024))
    assert answer.status_code == 413
    assert not world.received


async def test_empty_or_missing_file_is_told_so(web: httpx.AsyncClient, world: SiteWorld) -> None:
    sentence = world.deps.texts("id", "web-error-no-file")
    assert (await send_file(web, b"")).json()["error"] == sentence
    only = {"id": (None, "1")}
    answer = await web.post("/api/chat/files", files=only, headers=UPLOAD)
    assert answer.json()["error"] == sentence


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x", ""])
async def test_upload_that_is_no_form_is_told_so(web: httpx.AsyncClient, kind: str) -> None:
    headers = UPLOAD | ({"Content-Type": kind} if kind else {})
    answer = await web.post("/api/chat/files", content=b"nonsense", headers=headers)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_thirty_messages_a_minute(web: httpx.AsyncClient, world: SiteWorld) -> None:
    for number in range(30):
        assert (await web.post(URL, json=a_message(id=f"m{number}"))).status_code == 200
    answer = await web.post(URL, json=a_message(id="more"))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")
    assert "Tunggu" in answer.json()["error"]
    world.sign_in(web, "b" * 22)
    assert (await web.post(URL, json=a_message(id="x"))).status_code == 200


async def test_ten_uploads_a_minute(web: httpx.AsyncClient) -> None:
    found = [(await send_file(web, b"x", f"f{number}")).status_code for number in range(11)]
    assert found == [200] * 10 + [429]


async def test_new_visitors_of_one_address_share_its_hourly_uploads(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    found = []
    for number in range(61):
        world.sign_in(web, f"{number:022d}")
        found.append((await send_file(web, b"x", "f")).status_code)
    assert found == [200] * 60 + [429]


async def test_web_chat_can_be_switched_off(world: SiteWorld) -> None:
    async with world.client(web_chat=False) as web:
        world.sign_in(web)
        answer = await web.post(URL, json=a_message())
        assert (answer.status_code, "ditutup" in answer.json()["error"]) == (404, True)
        page = await web.get("/chat")
        assert (page.status_code, "ditutup" in page.text) == (404, True)
