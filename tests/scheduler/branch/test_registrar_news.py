"""Whoever registered people hears what became of them: one message a file, however it is cut."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select

from models.enrolment.attestation import Attestation
from models.participants import participant
from models.participants.participant import ApplicationState, Participant
from models.roles import role
from scheduler.branch import registrar_news
from tests.support.chat import World
from tests.support.scripted_chat import ScriptedChat

MINUTE = timedelta(minutes=1)
PLACE = "organisation=pkk area=31.73.04.1001 rw=005"


def cadre(world: World) -> ScriptedChat:
    company = ScriptedChat(world)
    company.do_role(f"cadre {PLACE}")
    company.do_enrols("")
    return company


def heard(world: World) -> int:
    return registrar_news.post_due(world.sessions, world.texts, world.now)


def test_a_file_in_pieces_is_one_message(world: World) -> None:
    company = cadre(world)
    company.do_decides("awaiting_payment")
    world.now += MINUTE / 2
    assert heard(world) == 0
    company.do_decides("awaiting_payment rejected active foto KTP tidak terbaca")
    world.now += MINUTE
    assert heard(world) == 1
    text = company.letters()[-1].text
    assert "Boleh bayar: 1" in text
    assert "Budi Santoso, Tambora RW 005: Rp8.400 untuk November 2026" in text
    assert "Dewi Lestari, Tambora RW 005: foto KTP tidak terbaca" in text
    assert "Sudah jadi peserta: 1" in text
    assert heard(world) == 0


def test_the_same_file_again_says_nothing(world: World) -> None:
    company = cadre(world)
    for _ in range(2):
        company.do_decides("active active active")
        world.now += 2 * MINUTE
        heard(world)
    assert len([each for each in company.letters() if "daftarkan" in each.text]) == 1


def test_at_night_it_waits_for_the_morning(world: World) -> None:
    cadre(world).do_decides("active")
    world.now += timedelta(hours=10)
    assert heard(world) == 0
    world.now += timedelta(hours=10)
    assert heard(world) == 1


def test_people_outside_of_the_reach_of_the_role_are_not_named(world: World) -> None:
    company = cadre(world)
    with world.sessions.begin() as db:
        for row in db.scalars(select(Participant)):
            row.rw = "009"
    company.do_decides("active active active")
    world.now += 2 * MINUTE
    assert heard(world) == 0


def test_who_lost_the_role_hears_nothing(world: World) -> None:
    company = cadre(world)
    with world.sessions.begin() as db:
        for each in role.find_open_roles(db, company.person_id(db)):
            each.ended_at = world.now
    company.do_decides("active")
    world.now += 2 * MINUTE
    assert heard(world) == 0
    with world.sessions() as db:
        assert db.scalars(select(Attestation.news_at)).all() == [None, None, None]


def test_a_rejection_without_a_reason_cannot_be_sent_again(world: World) -> None:
    company = cadre(world)
    company.do_decides("rejected")
    assert "Kirim lagi" not in company.say("/kartu 1")
    assert "membawa KTP asli" in company.say("/kartu 1")
    company.say("/kirimlagi 1")
    with world.sessions() as db:
        assert db.get_one(Participant, 1).state == ApplicationState.REJECTED


def test_what_is_sent_again_goes_out_with_the_next_sheet(world: World) -> None:
    company = cadre(world)
    company.do_decides("rejected rejected rejected foto KTP tidak terbaca")
    for text in ("/kirimlagi 1", "ya"):
        company.say(text)
    with world.sessions() as db:
        row = db.get_one(Participant, 1)
        assert (row.state, row.rejection) == (ApplicationState.SUBMITTED, None)
        assert row.handed_over_at is None


def test_only_whoever_registered_them_sends_them_again(world: World) -> None:
    company = cadre(world)
    company.do_is(f"ani cadre Ani {PLACE}")
    company.do_decides("rejected rejected rejected foto KTP tidak terbaca")
    assert "Kirim lagi" not in company.do_by("ani /kartu 1")
    assert "tidak bisa lagi diubah" in company.do_by("ani /kirimlagi 1")


def test_who_joined_in_arrears_is_named_with_what_is_owed(world: World) -> None:
    company = cadre(world)
    company.do_decides("active")
    with world.sessions.begin() as db:
        row = db.scalars(select(Participant).order_by(Participant.id)).first()
        assert row is not None
        row.protected_until = date(2026, 9, 30)
    world.now += 2 * MINUTE
    assert heard(world) == 1
    text = company.letters()[-1].text
    assert "Sudah jadi peserta, tetapi menunggak: 1" in text
    assert "Rp16.800 untuk Oktober 2026 – November 2026, paling lambat 31 Desember 2026" in text


def test_two_of_one_name_are_told_apart(world: World) -> None:
    company = cadre(world)
    company.do_decides("active rejected rejected foto KTP buram")
    with world.sessions.begin() as db:
        rows = db.scalars(select(Participant).order_by(Participant.id))
        for row, rt in zip(rows, ("001", "002", "003"), strict=True):
            row.rt = rt
            known = participant.identity(db, row)
            participant.set_identity(db, row, replace(known, full_name="SUPARMI"))
    world.now += 2 * MINUTE
    assert heard(world) == 1
    news = company.letters()[-1]
    assert "Suparmi (RT2/RW5 1980), Tambora RW 005: foto KTP buram" in news.text
    assert len({each.label for each in news.options}) == len(news.options)
