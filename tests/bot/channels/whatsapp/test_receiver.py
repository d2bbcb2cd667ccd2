"""The webhook: who may bring something, and when it is answered with 200."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.channels.whatsapp.http import OutcomeUnknown
from bot.message import DeliveryReport, TemplateNotice
from models.messaging import failed
from models.people.person import Address
from tests.support.whatsapp.server import StandIn, page
from tests.support.whatsapp.turns import PATH, Turns
from tests.support.whatsapp.webhooks import (
    BUDI,
    NOON,
    SECRET,
    SITI,
    VERIFY,
    Person,
    body,
    envelope,
    signature,
    statuses,
    value,
)

pytestmark = pytest.mark.sqlite

HELLO = envelope(value(SITI.text("halo", id="wamid.1")))
SHAKE = {"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "<b>1</b>"}


async def test_the_handshake_repeats_the_challenge_as_plain_text(turns: Turns) -> None:
    answer = await turns.web.get(PATH, params=SHAKE)
    assert (answer.status_code, answer.text) == (200, "<b>1</b>")
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    "wrong",
    [{"hub.verify_token": "x"}, {"hub.verify_token": ""}, {"hub.mode": "unsubscribe"}],
)
async def test_a_stranger_gets_no_handshake(turns: Turns, wrong: dict[str, str]) -> None:
    assert (await turns.web.get(PATH, params=SHAKE | wrong)).status_code == 403


@pytest.mark.parametrize(
    "sign",
    ["", "sha256=", "sha256=zz", "é", signature(body(HELLO), "other"), signature(body(HELLO))[7:]],
)
async def test_what_is_not_signed_by_meta_is_turned_away(turns: Turns, sign: str) -> None:
    answer = await turns.web.post(
        PATH, content=body(HELLO), headers={"X-Hub-Signature-256": sign.encode("latin-1")}
    )
    assert answer.status_code == 403
    assert not turns.addresses()


async def test_a_signature_is_of_these_bytes_only(turns: Turns) -> None:
    other = body(envelope(value(SITI.text("uang"))))
    assert await turns.post(other, signature(body(HELLO))) == 403


async def test_a_body_beyond_3_mb_is_not_read(turns: Turns) -> None:
    assert await turns.post(b"x" * (10 << 20)) == 413


@pytest.mark.parametrize("raw", [b"", b'{"object":', b"[" * 100_000, b"\xff\xfe", b"null", b"[1]"])
async def test_what_is_no_json_is_not_brought_again(turns: Turns, raw: bytes) -> None:
    assert await turns.post(raw) == 200
    assert not turns.addresses()


@pytest.mark.parametrize(
    "whole",
    [
        {"object": "page", "entry": []},
        {"object": "whatsapp_business_account", "entry": [{"changes": "x"}, 3]},
        envelope({"x": 1}, field="account_update"),
        envelope({"brand_new": 1}),
        envelope(value(people=()) | {"messages": None, "contacts": 7}),
    ],
)
async def test_unknown_shapes_are_acknowledged(turns: Turns, whole: Any) -> None:
    assert await turns.post(whole) == 200


async def test_a_message_is_committed_and_marked_as_read(turns: Turns, api: StandIn) -> None:
    assert await turns.post(HELLO) == 200
    assert (turns.addresses(), turns.replies()) == ([SITI.user_id], 1)
    assert api.read == ["wamid.1"]


async def test_a_message_that_comes_again_changes_nothing(turns: Turns, api: StandIn) -> None:
    for _ in range(3):
        assert await turns.post(HELLO) == 200
    assert (turns.replies(), api.read) == (1, ["wamid.1"])


@pytest.mark.parametrize("shape", ["messages", "changes", "entries"])
async def test_a_whole_batch_is_taken(turns: Turns, shape: str) -> None:
    both = (SITI, BUDI)
    single = [value(each.text("halo"), people=both) for each in both]
    if shape == "messages":
        whole = envelope(value(SITI.text("halo"), BUDI.text("halo"), people=both))
    elif shape == "changes":
        whole = envelope(*single)
    else:
        parts = [envelope(each)["entry"][0] for each in single]
        whole = {"object": "whatsapp_business_account", "entry": parts}
    assert await turns.post(whole) == 200
    assert set(turns.addresses()) == {SITI.user_id, BUDI.user_id}


async def test_one_that_fails_does_not_stop_the_others_and_all_come_again(turns: Turns) -> None:
    turns.broken = {"rusak"}
    whole = envelope(value(BUDI.text("rusak"), SITI.text("halo"), people=(SITI, BUDI)))
    assert await turns.post(whole) == 500
    assert turns.replies() == 1
    turns.broken = set()
    assert await turns.post(whole) == 200
    assert turns.replies() == 2


async def test_a_message_waits_for_the_one_before_it(turns: Turns) -> None:
    turns.broken = {"satu"}
    early, late = SITI.text("satu"), SITI.text("dua", timestamp=str(NOON + 9))
    whole = envelope(value(late, early))
    assert await turns.post(whole) == 500
    turns.broken = set()
    assert await turns.post(whole) == 200
    assert turns.order == ["satu", "dua"]


async def test_one_that_never_works_is_kept_when_others_work(turns: Turns) -> None:
    turns.broken = {"racun"}
    whole = envelope(value(BUDI.text("racun"), people=(BUDI,)))
    codes = []
    for number in range(5):
        codes.append(await turns.post(whole))
        await turns.post(envelope(value(SITI.text(f"halo {number}"))))
    assert codes == [500, 500, 500, 500, 200]
    with turns.world.sessions() as db:
        (kept,) = failed.all_failed(db)
        assert failed.body_of(db, kept)["text"] == "racun"
    assert b"racun" not in kept.body


async def test_the_sender_of_one_that_never_works_is_told(turns: Turns) -> None:
    await turns.post(envelope(value(BUDI.text("halo"), people=(BUDI,))))
    turns.broken = {"racun"}
    poison = envelope(value(BUDI.text("racun", id="wamid.p"), people=(BUDI,)))
    for number in range(5):
        await turns.post(poison)
        await turns.post(envelope(value(SITI.text(f"halo {number}"))))
    turns.broken = set()
    assert await turns.post(poison) == 200
    assert sum("tidak bisa saya olah" in text for text in turns.texts()) == 1


async def test_a_locked_database_is_a_503_and_nothing_is_given_up(turns: Turns) -> None:
    turns.error = OperationalError("x", None, Exception("database is locked"))
    turns.broken = {"satu"}
    whole = envelope(value(BUDI.text("satu"), people=(BUDI,)))
    codes = []
    for number in range(9):
        codes.append(await turns.post(whole))
        await turns.post(envelope(value(SITI.text(f"halo {number}"))))
    turns.broken = set()
    assert (codes, await turns.post(whole)) == ([503] * 9, 200)
    assert "satu" in turns.order


@pytest.mark.parametrize(("days", "handled"), [(7, True), (9, False), (40, False)])
async def test_a_signed_body_that_somebody_kept_does_not_work_again(
    turns: Turns, days: int, handled: bool
) -> None:
    assert await turns.post(envelope(value(BUDI.text("halo"), people=(BUDI,)))) == 200
    message = SITI.text("halo", timestamp=str(NOON - days * 86400))
    assert await turns.post(envelope(value(message))) == 200
    assert turns.replies() == 1 + handled


@pytest.mark.parametrize("days", [9, 400])
async def test_while_our_clock_is_ahead_people_are_answered_all_the_same(
    turns: Turns, days: int
) -> None:
    kept = SITI.text("halo", timestamp=str(NOON - 9 * 86400))
    turns.world.pass_time(days=days)
    for minute in range(3):
        message = BUDI.text(f"halo {minute}", timestamp=str(NOON + minute * 60))
        assert await turns.post(envelope(value(message, people=(BUDI,)))) == 200
    assert turns.replies() == 3
    assert await turns.post(envelope(value(kept))) == 200
    assert turns.replies() == 3


@pytest.mark.parametrize("id", ["../me", "1?fields=x", "1/../../x", "", "1#", "7" * 200])
async def test_a_media_id_is_no_path(turns: Turns, api: StandIn, id: str) -> None:
    image = {"id": id, "mime_type": "image/jpeg"}
    assert await turns.post(envelope(value(SITI.message("image", image)))) == 200
    assert not api.asked


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/x",
        "https://lookaside.fbsbx.com.evil.example/x",
        "https://evilfbcdn.net/x",
        "http://lookaside.fbsbx.com/x",
        "https://lookaside.fbsbx.com:8443/x",
        "https://lookaside.fbsbx.com@evil.example/x",
        "file:///etc/passwd",
        "https://[",
    ],
)
async def test_the_token_goes_to_no_other_host(turns: Turns, url: str) -> None:
    graph = turns.channel.graph
    with pytest.raises(OutcomeUnknown, match="host"):
        await graph.fetch(url, 10)
    assert not graph.may_fetch(url)


def test_the_hosts_of_media_are_asked(turns: Turns) -> None:
    may = turns.channel.graph.may_fetch
    assert may("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1")
    assert may("https://scontent.xx.fbcdn.net/v/x")


async def test_receipts_and_news_are_handed_on(turns: Turns) -> None:
    told = {"id": "wamid.9", "status": "read", "timestamp": str(NOON)}
    names = {"message_template_name": "h_7", "message_template_language": "id", "event": "PAUSED"}
    assert await turns.post(envelope(statuses(told))) == 200
    assert await turns.post(envelope(names, field="message_template_status_update")) == 200
    assert [type(each) for each in turns.told] == [DeliveryReport, TemplateNotice]


async def test_a_receipt_that_was_not_kept_comes_again(turns: Turns) -> None:
    turns.broken = {"status"}
    told = {"id": "wamid.9", "status": "read", "timestamp": str(NOON)}
    assert await turns.post(envelope(statuses(told))) == 500


async def test_when_somebody_wrote_is_kept_and_never_goes_back(turns: Turns) -> None:
    for seconds in (-600, -900, 3600):
        message = SITI.text("halo", timestamp=str(NOON + seconds))
        assert await turns.post(envelope(value(message))) == 200
        with turns.world.sessions() as db:
            heard = db.scalar(select(Address.last_inbound_at))
        expected = turns.world.now + timedelta(seconds=min(0, max(seconds, -600)))
        assert heard == expected


async def test_a_photo_is_fetched_before_its_turn(turns: Turns, api: StandIn) -> None:
    api.media["77"] = b"\xff\xd8jpeg"
    seen = []
    hand = turns.updates.hand
    turns.updates.hand = lambda inbound: (seen.append(inbound), hand(inbound))[1]
    await turns.post(
        envelope(value(SITI.message("image", {"id": "77", "mime_type": "image/jpeg"})))
    )
    assert [each.content for each in seen[0].files] == [b"\xff\xd8jpeg"]


async def reply_to_photo(turns: Turns) -> str:
    before = turns.replies()
    image = {"id": "77", "mime_type": "image/jpeg"}
    assert await turns.post(envelope(value(SITI.message("image", image)))) == 200
    return turns.texts()[before]


async def test_a_photo_that_cannot_be_fetched_is_asked_for_again(
    turns: Turns, api: StandIn
) -> None:
    api.media["77"] = b"jpeg"
    api.media_faults = [page, page]
    assert "gagal saya ambil" in await reply_to_photo(turns)


async def test_a_fetch_that_fails_once_is_tried_again(turns: Turns, api: StandIn) -> None:
    api.media["77"] = b"jpeg"
    api.media_faults = [page]
    assert "gagal" not in await reply_to_photo(turns)


async def test_a_huge_file_is_refused_kindly(turns: Turns, api: StandIn) -> None:
    api.media["77"], api.sizes["77"] = b"jpeg", 21 << 20
    assert "20 MB" in await reply_to_photo(turns)


async def test_a_file_that_claims_to_be_small_is_not_read_to_its_end(
    turns: Turns, api: StandIn
) -> None:
    api.media["77"], api.sizes["77"] = b"x" * (21 << 20), 10
    assert "20 MB" in await reply_to_photo(turns)


async def test_a_busy_database_is_no_loss(turns: Turns) -> None:
    turns.world.faults = {"recorded": OperationalError("busy", None, Exception())}
    assert await turns.post(HELLO) == 200
    assert turns.replies() == 1


@pytest.mark.parametrize("sender", [SITI, Person("6281234567890", "")])
async def test_a_number_stands_nowhere(turns: Turns, sender: Person) -> None:
    with capture_logs() as logs:
        for text in ("halo", "daftar", "/status", "nomor saya 0812 0000 0000"):
            message = sender.text(text, id=f"wamid.HBgNNjI4MTIzNDU2Nzg5MA{text}")
            assert await turns.post(envelope(value(message, people=(sender,)))) == 200
        turns.broken = {"rusak"}
        await turns.post(envelope(value(sender.text("rusak"), people=(sender,))))
    kept = f"{turns.everything()}{logs}"
    assert turns.replies() == 4
    assert not [part for part in ("81234567890", "NjI4MTIzNDU2Nzg5MA", SECRET) if part in kept]
