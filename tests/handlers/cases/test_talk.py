"""A talk through the bot: silent, delivered once, told apart, and never lost."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from bot.bot import SIGNALS
from bot.message import Document, Inbound, InboundKind
from domain.cases.handover import SILENCE, is_enough
from handlers.registry import FORMS
from models.cases.messages import CaseMessage
from models.cases.talks import Talk
from models.database.files import StoredFile
from models.messaging.message import OutboundMessage
from models.people.person import Address, Person
from models.privacy import erasure
from models.uploads import MEGABYTE, Quota
from scheduler.cases import talks
from tests.support.chat import PIXEL, Chat, World, stored
from tests.support.conversations.at_once import at_once
from tests.support.conversations.every_channel import chat_on, fresh
from tests.support.conversations.ordinary_sentences import SENTENCES
from tests.support.sampling import examples
from tests.support.scripted_chat import ScriptedChat

TYPED = (
    "menu",
    "petugas",
    "1",
    "ya",
    "batal",
    "daftar",
    "status",
    "bantuan",
    "lanjut",
    "pengingat",
)


@pytest.fixture
def company(world: World) -> ScriptedChat:
    """Budi asked, and Dewi, an officer, has taken his case; Pak is another officer."""
    found = asked(world)
    found.do_by("dewi /bicara 1")
    return found


def asked(world: World) -> ScriptedChat:
    """Budi has asked, and nobody has taken it yet."""
    found = ScriptedChat(world, sender="budi")
    for who in ("dewi officer Dewi Lestari", "pak officer Pak Petugas"):
        found.do_is(who)
    for text in ("petugas", "kartu saya hilang"):
        found.say(text)
    return found


SAID_IN_TALKS = (
    "sedang bicara dengan Anda",
    "tidak akan mengirim pengingat",
    "Pesan suara itu tidak sampai",
    "lebih dari 20 MB",
    "gagal saya ambil",
)
"""All that the bot says of its own while somebody is there."""
COMMANDS = sorted(
    {word for form in FORMS for word in form.opens_with} - {"/cukup", "/baik", "/kurang"}
)
SENT = st.one_of(
    st.sampled_from(COMMANDS),
    st.sampled_from([*TYPED, *SENTENCES.strip().splitlines()]),
    st.sampled_from([each for each in InboundKind if each not in SIGNALS]),
    st.text(min_size=1, max_size=20).filter(lambda text: not is_enough(text)),
)


@settings(max_examples=examples(24))
@given(st.lists(SENT, min_size=1, max_size=12))
def test_nothing_that_is_sent_makes_the_bot_talk_over_the_helper(sent: list[str]) -> None:
    with fresh() as world:
        company = asked(world)
        company.do_by("dewi /bicara 1")
        for each in sent:
            kind = each if isinstance(each, InboundKind) else InboundKind.MESSAGE
            said = company.seen(company.send("" if kind is each else each, kind=kind))
            own = not said or any(text in said for text in SAID_IN_TALKS)
            assert own or kind is InboundKind.GROUP, (each, said)
        with world.sessions() as db:
            assert db.scalars(select(Talk)).one().is_open


def test_two_chats_of_one_person_are_one_talk(world: World) -> None:
    company = chat_on(world, "telegram")
    company.do_is("dewi officer Dewi Lestari")
    for text in ("petugas", "kartu saya hilang"):
        company.say(text)
    with world.sessions.begin() as db:
        me, other = company.person_id(db), company.there()
        name = stored(other.sender)
        db.add(Address(person_id=me, channel=other.channel, address=name))
    dewi = company.friend("dewi")
    dewi.say("/bicara 1")
    assert other.say("saya tulis dari WA") == ""
    assert "saya tulis dari WA" in dewi.letters()[-1].text
    dewi.say("Baik, Bu.")
    assert "Baik, Bu." in other.letters()[-1].text
    assert "selesai" in other.say("cukup")
    assert company.say("menu") != ""


def test_whoever_erases_themselves_in_the_middle_leaves_nothing(company: ScriptedChat) -> None:
    world, dewi = company.world, company.friend("dewi")
    company.voice()
    assert "sedang bicara" in company.say("/hapus")
    with world.sessions.begin() as db:
        erasure.erase_person(db, company.person_id(db), world.now)
        assert db.scalars(select(Talk)).one().end_reason == "left"
        assert db.scalars(select(CaseMessage.body).where(CaseMessage.body.is_not(None))).all() == []
        assert db.scalars(select(StoredFile)).all() == []
    before = company.newest()
    assert "sudah selesai" in dewi.say("Masih di sana?")
    assert company.letters(before) == []


def test_when_the_role_of_the_helper_ends_the_bot_says_so_and_answers(
    company: ScriptedChat,
) -> None:
    world = company.world
    company.do_by("dewi Kartunya di mana?")
    with world.sessions.begin() as db:
        company.role_of(db, "dewi").ended_at = world.now
    assert "tidak ada di sini lagi" in company.do_requests("")
    assert company.say("menu") != ""


def words(world: World) -> list[tuple[int | None, int]]:
    with world.sessions() as db:
        return [
            (row.role_id, row.case_id)
            for row in db.scalars(select(CaseMessage).order_by(CaseMessage.id))
        ]


def test_the_bot_says_nothing_while_somebody_is_there(company: ScriptedChat) -> None:
    said = [*TYPED, *SENTENCES.strip().splitlines()[:5]]
    dewi = company.friend("dewi")
    before = dewi.newest()
    assert [company.say(text) for text in said] == [""] * len(said)
    heard = [letter.text for letter in dewi.letters(before)]
    assert all(text in letter for text, letter in zip(said, heard, strict=True))


def test_a_message_too_long_for_a_chat_floods_no_helper(company: ScriptedChat) -> None:
    before = company.friend("dewi").newest()
    assert "terlalu panjang" in company.say("tolong saya " * 1_000)
    assert company.friend("dewi").letters(before) == []


def test_a_message_that_is_brought_twice_is_passed_on_once(company: ScriptedChat) -> None:
    for _ in range(2):
        company.send("masih hilang", id="same")
        company.friend("dewi").send("Sudah dicari?", id="same too")
    assert len(words(company.world)) == 3


@pytest.mark.both_databases
def test_many_photos_at_once_each_brought_twice_are_passed_on_once_and_no_more_than_a_day_allows(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.cases.talk.IN_TALK", Quota(18, 18 * MEGABYTE))
    company = asked(world)
    dewi = company.friend("dewi")
    dewi.say("/bicara 1")
    before = dewi.newest()
    photos = [photo_of(company, number) for number in range(20)]
    at_once(world, *(each for photo in photos for each in (photo, photo)))
    with world.sessions() as db:
        assert db.scalar(select(func.count(StoredFile.id))) == 18
        kept = select(func.count(CaseMessage.id)).where(CaseMessage.file_id.is_not(None))
        assert db.scalar(kept) == 18
    assert sum(letter.document is not None for letter in dewi.letters(before)) == 18


def photo_of(chat: Chat, number: int) -> Inbound:
    photo = Document(f"{number}.jpg", "image/jpeg", PIXEL)
    return Inbound(chat.channel, chat.sender, f"photo-{number}", files=(photo,))


def test_a_turn_that_dies_leaves_nothing_and_comes_again(company: ScriptedChat) -> None:
    world = company.world
    for chat in (company, company.friend("dewi")):
        before = words(world), chat.newest()
        world.faults["before commit"] = RuntimeError("killed")
        with pytest.raises(RuntimeError):
            chat.send("halo", id=f"{chat.sender} dies")
        assert (words(world), chat.newest()) == before
        chat.send("halo", id=f"{chat.sender} dies")
        assert len(words(world)) == len(before[0]) + 1


@pytest.mark.both_databases
@pytest.mark.parametrize("other", ["pak", "rudi"], ids=["officer", "agent"])
def test_two_who_take_a_case_at_once_are_one_who_has_it(other: str, world: World) -> None:
    company = asked(world)
    company.do_is("rudi agent Rudi Agen")
    chats = [company.friend(each) for each in ("dewi", other)]
    at_once(world, *(inbound(each, "/bicara 1") for each in chats))
    with world.sessions() as db:
        (talk,) = db.scalars(select(Talk)).all()
        assert db.scalars(select(Person.talk_id).where(Person.talk_id.is_not(None))).all() == [
            talk.id
        ]
    replies = [each.letters()[-1].text for each in chats]
    assert sum("dipegang" in each and "Orangnya" not in each for each in replies) == 1


def test_words_that_come_while_the_case_is_taken_are_never_the_bots(world: World) -> None:
    company = ScriptedChat(world, sender="budi")
    company.do_is("dewi officer Dewi Lestari")
    for text in ("petugas", "kartu saya hilang"):
        company.say(text)
    dewi, before = company.friend("dewi"), company.newest()
    at_once(world, inbound(dewi, "/bicara 1"), inbound(company, "menu"))
    heard = [letter.text for letter in company.letters(before)]
    if world.engine.dialect.name == "postgresql":
        assert [text[:8] for text in heard] == ["Sekarang"]
    assert heard[-1].startswith("Sekarang") or len(heard) == 1


def inbound(chat: Chat, text: str) -> Inbound:
    return Inbound(chat.channel, chat.sender, f"{chat.sender}-at-once", text=text)


def test_two_cases_of_one_helper_are_told_apart(company: ScriptedChat) -> None:
    for text in ("petugas", "uang saya belum masuk"):
        company.do_by(f"ani {text}")
    company.do_by("dewi /bicara 2")
    company.say("masih hilang")
    dewi = company.friend("dewi")
    assert "(no. 1)" in dewi.letters()[-1].text
    company.do_by("dewi Uangnya sudah ada, Bu.")
    assert "Uangnya sudah ada" in company.friend("ani").letters()[-1].text
    company.do_by("dewi /jawab 1")
    company.do_by("dewi Kartunya dicetak lagi.")
    assert "Kartunya" in company.letters()[-1].text
    assert "Kartunya" not in company.friend("ani").letters()[-1].text


def test_nobody_but_the_helper_ends_or_hands_on_a_talk(company: ScriptedChat) -> None:
    assert "sudah selesai" in company.do_by("pak /selesai 1")
    company.do_by("pak /teruskan 1")
    assert "sedang dipegang" in company.do_by("pak [Petugas wilayahnya]")
    assert company.say("masih di sini?") == ""


def test_an_erased_helper_leaves_the_person_to_the_bot(company: ScriptedChat) -> None:
    company.do_by("dewi hapus data saya")
    with company.world.sessions.begin() as db:
        role = company.role_of(db, "dewi")
        role.ended_at = company.world.now
    assert company.say("menu") != ""
    with company.world.sessions() as db:
        assert db.scalars(select(Talk)).one().end_reason == "left"


@pytest.mark.parametrize(
    ("outcome", "told"), [("refused", "tidak sampai"), ("unknown", "belum tentu")]
)
def test_a_helper_hears_once_what_did_not_arrive(
    outcome: str, told: str, company: ScriptedChat
) -> None:
    company.do_by("dewi Kartunya dicetak lagi.")
    world, dewi = company.world, company.friend("dewi")
    with world.sessions.begin() as db:
        letter = update(OutboundMessage).where(OutboundMessage.key == "case:2")
        db.execute(letter.values(outcome=outcome, settled_at=world.now))
    before = dewi.newest()
    for _ in range(2):
        talks.post_due(world.sessions, world.texts, world.now)
    (letter_to_dewi,) = dewi.letters(before)
    assert told in letter_to_dewi.text


def test_a_talk_ends_by_silence_once_however_late_the_clock(company: ScriptedChat) -> None:
    company.do_by("dewi Kartunya dicetak lagi.")
    world = company.world
    world.now += SILENCE + timedelta(days=3)
    before = company.newest()
    for _ in range(2):
        talks.post_due(world.sessions, world.texts, world.now)
    assert len(company.letters(before)) == 1
