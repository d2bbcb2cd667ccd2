"""What people send is theirs as long as something needs it, and never fills the disk."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from domain.people import drafts
from models import uploads
from models.database import files
from models.database.files import StoredFile
from models.merge_people import merge_people, undo_merge
from models.participants.participant import Participant
from models.people import addresses, person
from scheduler.housekeeping import run_housekeeping
from tests.support.chat import PIXEL, Chat, World
from tests.support.people import SITI, applicant
from tests.support.registration import answers, fill, pending, state

HALF_MEGABYTE_PDF = b"%PDF-1.4" + b"x" * 512 * 1024 + b"%%EOF"


def stored(world: World) -> list[int]:
    with world.sessions() as db:
        return list(db.scalars(select(StoredFile.id).order_by(StoredFile.id)))


def tidy(world: World, **later: float) -> list[int]:
    """The files that are there after housekeeping."""
    world.pass_time(**later)
    run_housekeeping(world.sessions, world.now)
    return stored(world)


def with_photo(chat: Chat) -> str:
    """Somebody who has just sent the photo of their KTP."""
    fill(chat, until="photo")
    said = chat.photo(PIXEL)
    assert pending(chat) == "review"
    return said


def test_a_photo_of_a_draft_is_kept_while_the_draft_is(world: World, chat: Chat) -> None:
    with_photo(chat)
    chat.say("/batal")
    assert "parked" in state(chat)
    assert len(tidy(world, days=6)) == 1


def test_a_photo_goes_with_the_draft_that_is_discarded(world: World, chat: Chat) -> None:
    with_photo(chat)
    chat.say("/buang ya")
    assert stored(world) == []


def test_a_photo_goes_with_the_draft_that_is_forgotten(world: World, chat: Chat) -> None:
    with_photo(chat)
    assert tidy(world, days=8) == []


def test_a_photo_goes_when_its_sender_returns_after_the_draft_is_too_old(
    world: World, chat: Chat
) -> None:
    with_photo(chat)
    world.pass_time(days=8)
    chat.say("halo")
    assert stored(world) == []


def test_another_photo_takes_the_place_of_the_first_in_the_same_turn(
    world: World, chat: Chat
) -> None:
    with_photo(chat)
    before = stored(world)
    chat.photo(PIXEL)
    assert len(stored(world)) == 1 != before
    assert stored(world) == [*drafts.file_ids({"answers": answers(chat)})]


def test_a_photo_stays_with_the_registration_that_it_is_for(world: World, chat: Chat) -> None:
    with_photo(chat)
    chat.say("kirim")
    with world.sessions() as db:
        photos = list(db.scalars(select(Participant.photo_id)))
    assert photos == stored(world)
    assert len(tidy(world, days=400)) == 1


def test_the_photo_of_an_application_goes_when_a_new_one_replaces_it(world: World) -> None:
    chat = Chat(world)
    with_photo(chat)
    chat.say("kirim")
    with world.sessions.begin() as db:
        applicant(db, chat.person_id(db), SITI)
    assert tidy(world, hours=2) == []


@pytest.mark.parametrize("typed", ["file 1", "FILE 1", "file 01"])
def test_nobody_gets_or_deletes_a_file_by_typing_its_number(typed: str, world: World) -> None:
    owner, thief = Chat(world, sender="owner"), Chat(world, sender="thief")
    with_photo(owner)
    fill(thief, until="street")
    thief.say(typed)
    thief.say("/buang")
    assert len(stored(world)) == 1
    with world.sessions() as db:
        assert uploads.own_file(db, thief.person_id(db), "file 1") is None
        assert uploads.own_file(db, owner.person_id(db), "file 1") == 1


def test_a_draft_whose_file_is_gone_can_still_be_sent(world: World, chat: Chat) -> None:
    with_photo(chat)
    with world.sessions.begin() as db:
        files.delete_files(db, stored(world))
    chat.say("kirim")
    with world.sessions() as db:
        assert db.scalars(select(Participant.photo_id)).all() == [None]


def test_a_photo_follows_its_draft_when_a_merge_is_undone(world: World) -> None:
    """It was sent after the merge, so the merge itself did not move it."""
    first, second = Chat(world, sender="first"), Chat(world, sender="second")
    first.say("halo")
    fill(second, until="photo")
    with world.sessions.begin() as db:
        merge = merge_people(db, first.person_id(db), second.person_id(db), "test", world.now)
    first.say("/lanjut")
    first.photo(PIXEL)
    with world.sessions.begin() as db:
        undo_merge(db, db.merge(merge), "test", world.now)
    assert [*drafts.file_ids(state(second))] == tidy(world, hours=2) == [1]


# Quotas.


def upload(db: Any, person: int, now: Any, size: int = 10, kind: str = "image/jpeg") -> int:
    quota = uploads.Quota(3, 100)
    return uploads.store_upload(db, person, "ktp", "x", kind, b"x" * size, now, quota=quota)


@pytest.mark.parametrize("sizes", [[10] * 4, [60, 60], [101]])
def test_nobody_sends_more_in_a_day_than_their_quota(world: World, sizes: list[int]) -> None:
    with world.sessions.begin() as db:
        for size in sizes[:-1]:
            files.delete_files(db, [upload(db, 1, world.now, size)])
        with pytest.raises(uploads.Invalid, match="file-quota"):
            upload(db, 1, world.now, sizes[-1])
        upload(db, 2, world.now)


def test_another_chat_of_the_same_human_has_no_quota_of_its_own(world: World) -> None:
    chats = [Chat(world, "telegram", f"900{number}") for number in range(3)]
    with world.sessions.begin() as db:
        callers = [person.find_or_create(db, "telegram", each.sender, world.now) for each in chats]
        sender, same_number, connected = (each.id for each in callers)
        for each in callers[:2]:
            addresses.set_proven_phone(db, each.address_id, "+6281200000001")
        for _ in range(3):
            files.delete_files(db, [upload(db, sender, world.now)])
        with pytest.raises(uploads.Invalid, match="file-quota"):
            upload(db, same_number, world.now)
    with world.sessions.begin() as db:
        kept = merge_people(db, sender, connected, "test", world.now).kept_id
    with world.sessions.begin() as db, pytest.raises(uploads.Invalid, match="file-quota"):
        upload(db, kept, world.now)


def test_a_new_day_has_a_new_quota(world: World) -> None:
    with world.sessions.begin() as db:
        for _ in range(3):
            upload(db, 1, world.now)
        upload(db, 1, world.now + timedelta(days=1, seconds=1))


def test_all_files_together_leave_room_on_the_disk(world: World) -> None:
    with world.sessions.begin() as db:
        db.info["most_stored"] = 25
        upload(db, 1, world.now)
        upload(db, 2, world.now)
        with pytest.raises(uploads.Invalid, match="file-storage-full"):
            upload(db, 3, world.now)


def test_a_large_pdf_is_refused_with_what_to_do_instead(world: World, chat: Chat) -> None:
    chat.do_member("2026-11-30")
    for text in ("sudah bayar", "1", "kemarin", "Alfamart"):
        chat.say(text)
    large = b"%PDF-1.4" + b"x" * 3 * 1024 * 1024 + b"%%EOF"
    assert "paling besar 2 MB" in chat.photo(large, "bukti.pdf", "application/pdf")
    assert stored(world) == []
    assert pending(chat) == "receipt"


FEWER = uploads.WORKER.count - 1


def test_who_floods_us_with_files_is_told_to_come_back_tomorrow(world: World, chat: Chat) -> None:
    chat.do_member("2026-11-30")
    said, sent = "", ("receipt", "bukti.pdf", "application/pdf", HALF_MEGABYTE_PDF, world.now)
    with world.sessions.begin() as db:
        person_id = chat.person_id(db)
        before = [uploads.store_upload(db, person_id, *sent) for _ in range(FEWER)]
    for _ in range(2):
        chat.say("sudah bayar")
        if pending(chat) == "another":
            chat.say("ya")
        for text in ("1", "kemarin", "Alfamart"):
            chat.say(text)
        said = chat.photo(HALF_MEGABYTE_PDF, "bukti.pdf", "application/pdf")
    assert "Coba lagi besok" in said
    assert len(stored(world)) == len(before) + 1 == uploads.WORKER.count
    assert "Terima kasih" in chat.say("lewati")


def test_who_registers_others_may_send_more(world: World, chat: Chat) -> None:
    chat.do_role("cadre organisation=pkk area=31.73.04.1001")
    with_photo(chat)
    with world.sessions() as db:
        assert uploads.STAFF.count > 10 * uploads.WORKER.count
        assert db.scalar(select(StoredFile.size))


# Answers that stand for files.

ANSWERS = st.dictionaries(st.text(max_size=5), st.text(max_size=12) | st.just("file 7"), max_size=4)


@given(ANSWERS, st.dictionaries(st.text(max_size=5), ANSWERS, max_size=3))
def test_exactly_the_files_of_forms_and_drafts_are_found(
    opened: dict[str, str], parked: dict[str, dict[str, str]]
) -> None:
    found = drafts.file_ids({"answers": opened, "parked": parked})
    values = [*opened.values(), *(each for form in parked.values() for each in form.values())]
    assert found >= {7} if "file 7" in values else 7 not in found
    assert drafts.file_ids({"answers": {"x": drafts.file_answer(12)}}) == {12}
    assert drafts.file_ids({}) == set()
