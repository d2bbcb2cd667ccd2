"""Officers and agents see the cases that are theirs, and no promise is lost."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.cases import cases, messages
from models.cases.cases import BRANCH_ANSWERS_WITHIN, IN_INBOX, Case, CaseKind, CaseState
from models.inbox import inbox
from models.inbox.inbox import CaseCounts, CaseGone, CloseReason
from models.messaging import outbox
from models.people import person
from models.roles import agent_changes, assignments
from models.roles.role import Role
from scheduler.branch import waiting
from scheduler.digests import officers
from scheduler.housekeeping import run_housekeeping
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.scripted_chat import ScriptedChat

DAY = timedelta(days=1)


def give_role(db: Session, world: World, who: str, kind: str, **reach: str) -> Role:
    return people.give_role(db, Chat(world, sender=who).person_id(db), kind, called=who, **reach)


def asked(db: Session, world: World, kind: CaseKind, who: str = "", **more: object) -> Case:
    now = world.now
    person_id = Chat(world, sender=who).person_id(db) if who else None
    due_at = now + BRANCH_ANSWERS_WITHIN
    return cases.open_case(db, kind, now=now, due_at=due_at, person_id=person_id, **more)  # type: ignore[arg-type]  # a test's choice


def seen(db: Session, role: Role) -> list[int]:
    view = inbox.view_of(db, role)
    return [row.id for row in (*view.own(), *view.others(0, 50))]


def test_an_agent_sees_what_an_agent_can_help_with_and_no_complaint(world: World) -> None:
    with world.sessions.begin() as db:
        agent, other = give_role(db, world, "rudi", "agent"), give_role(db, world, "maya", "agent")
        officer = give_role(db, world, "rina", "officer")
        theirs = people.clients(db, agent)[0]
        kinds = {kind: asked(db, world, kind, participant_id=theirs).id for kind in IN_INBOX}
        guest = asked(db, world, CaseKind.HELP, "tamu").id
        upset = asked(db, world, CaseKind.COMPLAINT, "tamu").id
        able = [kinds[kind] for kind in IN_INBOX if kind in cases.AGENT_KINDS]
        assert seen(db, agent) == [*able, guest]
        assert seen(db, other) == [guest]
        assert seen(db, officer) == [*kinds.values(), guest, upset]


def test_an_officer_sees_the_people_of_the_area_and_the_unregistered(world: World) -> None:
    with world.sessions.begin() as db:
        far = give_role(db, world, "rina", "officer", area="31.73.01")
        row = people.member(db, None, world.now.date())
        asked(db, world, CaseKind.HELP, participant_id=row.id)
        guest = asked(db, world, CaseKind.HELP, "tamu").id
        assert seen(db, far) == [guest]


def test_nobody_works_on_a_case_of_their_own(world: World) -> None:
    with world.sessions.begin() as db:
        officer = give_role(db, world, "rina", "officer")
        row = asked(db, world, CaseKind.HELP, "rina")
        assert seen(db, officer) == []
        assert inbox.find_case(db, officer, f"{row.id}") is None


@pytest.mark.parametrize("kind", ["cadre", "monitor"])
def test_cadres_and_monitors_see_no_case(kind: str, world: World) -> None:
    with world.sessions.begin() as db:
        role = give_role(db, world, "ani", kind)
        asked(db, world, CaseKind.HELP, "tamu")
        assert seen(db, role) == []


def test_money_under_a_wrong_nik_has_a_list_of_its_own(world: World) -> None:
    with world.sessions.begin() as db:
        officer = give_role(db, world, "rina", "officer")
        row = people.member(db, None, world.now.date())
        asked(db, world, CaseKind.PAYMENT, participant_id=row.id, payment=1, match=7)
        reported = asked(db, world, CaseKind.PAYMENT, participant_id=row.id, payment=1)
        assert seen(db, officer) == [reported.id]


def test_overdue_cases_come_first_and_answered_ones_last(world: World) -> None:
    with world.sessions.begin() as db:
        officer = give_role(db, world, "rina", "officer")
        first, second, third = (asked(db, world, CaseKind.HELP, who).id for who in "abc")
        db.get_one(Case, second).due_at = world.now - DAY
        inbox.answer(db, db.get_one(Case, first), officer, "Sudah kami cek.", world.now)
        assert seen(db, officer) == [second, third]
        assert inbox.view_of(db, officer).count(world.now) == CaseCounts(2, 1, 2, 1)


def test_an_answer_stands_after_a_week_and_a_reply_opens_the_case_again(world: World) -> None:
    with world.sessions.begin() as db:
        officer = give_role(db, world, "rina", "officer")
        row = asked(db, world, CaseKind.HELP, "tamu")
        inbox.answer(db, row, officer, "Sudah kami cek.", world.now)
        assert row.owner_id == officer.id
        id = row.id
    run_housekeeping(world.sessions, world.now + 6 * DAY)
    with world.sessions.begin() as db:
        assert db.get_one(Case, id).state == CaseState.ANSWERED
    run_housekeeping(world.sessions, world.now + 8 * DAY)
    with world.sessions.begin() as db:
        row = db.get_one(Case, id)
        assert (row.state, row.close_reason) == (CaseState.CLOSED, "answered")
        inbox.reply(
            db,
            row,
            "Belum masuk juga.",
            world.now + 9 * DAY,
            world.now + 9 * DAY + BRANCH_ANSWERS_WITHIN,
        )
        assert (row.state, row.closed_at) == (CaseState.OPEN, None)
        assert row.due_at == world.now + 9 * DAY + BRANCH_ANSWERS_WITHIN
        assert len(messages.messages_of(db, row)) == 2


def test_a_reply_moves_no_promise_that_runs(world: World) -> None:
    with world.sessions.begin() as db:
        row = asked(db, world, CaseKind.HELP, "tamu")
        due_at = row.due_at
        inbox.reply(
            db, row, "Tolong cepat.", world.now + DAY, world.now + DAY + BRANCH_ANSWERS_WITHIN
        )
        assert row.due_at == due_at


def test_what_was_closed_meanwhile_is_not_answered(world: World) -> None:
    with world.sessions.begin() as db:
        officer = give_role(db, world, "rina", "officer")
        row = asked(db, world, CaseKind.HELP, "tamu")
        inbox.close(db, row, officer, CloseReason.DONE, world.now)
        for act in (
            lambda: inbox.answer(db, row, officer, "Sudah.", world.now),
            lambda: inbox.take(db, row, officer, world.now),
            lambda: inbox.close(db, row, officer, CloseReason.DONE, world.now),
        ):
            with pytest.raises(CaseGone):
                act()


def test_a_case_that_waited_gets_a_promise_when_it_opens(world: World) -> None:
    with world.sessions.begin() as db:
        row = asked(db, world, CaseKind.PAYMENT, "tamu", state="waiting")
        id, opens = row.id, row.due_at
    waiting.post_due(world.sessions, world.texts, opens)
    with world.sessions.begin() as db:
        row = db.get_one(Case, id)
        assert (row.state, row.due_at) == (CaseState.OPEN, opens + BRANCH_ANSWERS_WITHIN)


def test_the_former_agent_keeps_no_case_of_people_who_went(world: World) -> None:
    with world.sessions.begin() as db:
        agent, other = give_role(db, world, "rudi", "agent"), give_role(db, world, "maya", "agent")
        row = asked(db, world, CaseKind.HELP, participant_id=people.clients(db, agent)[0])
        inbox.take(db, row, agent, world.now)
        agent_changes.move(db, assignments.is_with(agent.id), other, "test", world.now)
        assert (seen(db, agent), seen(db, other)) == ([], [row.id])
        db.refresh(row)
        assert row.owner_id is None


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (None, "belum terkirim"),
        ("sent", "terkirim"),
        ("refused", "tidak sampai"),
        ("unknown", "belum tentu sampai"),
    ],
)
def test_the_fate_of_an_answer_is_shown(outcome: str | None, shown: str, world: World) -> None:
    company = ScriptedChat(world)
    company.do_role("officer")
    for text in ("petugas", "kartu saya hilang"):
        company.do_by(f"budi {text}")
    for text in ("/kasus 1", "[Ambil dan jawab]", "Datang ke cabang ya.", "/selesai 1"):
        company.say(text)
    with world.sessions.begin() as db:
        rows = db.scalars(select(outbox.OutboundMessage).filter_by(key="case:2"))
        letter = rows.one()
        letter.outcome, letter.settled_at = outcome, world.now if outcome else None
    assert f"({shown})" in company.say("/kasus 1")


def test_officers_hear_of_overdue_cases_in_the_morning(world: World) -> None:
    with world.sessions.begin() as db:
        give_role(db, world, "rina", "officer")
        asked(db, world, CaseKind.HELP, "tamu")
    later = world.now + 4 * DAY
    assert officers.post_due_news(world.sessions, world.texts, later) == 1
    (letter,) = Chat(world, sender="rina").letters()
    assert "Kasus terbuka: 1, lewat waktu: 1" in letter.text
    assert "/kasus" in [each.value for each in letter.options]


def test_words_of_a_case_are_sealed_and_erased_with_the_person(world: World) -> None:
    with world.sessions.begin() as db:
        row = asked(db, world, CaseKind.HELP, "tamu")
        inbox.reply(db, row, "Nama saya Zubaidah.", world.now, world.now + BRANCH_ANSWERS_WITHIN)
        assert b"Zubaidah" not in (messages.messages_of(db, row)[0].body or b"")
        messages.erase_words(db, people=[row.person_id or 0])
        cases.close_asked(db, [row.person_id or 0], world.now)
        db.expire_all()
        assert [each.body for each in messages.messages_of(db, row)] == [None]
        assert row.close_reason == "erased"


def test_a_person_replies_in_no_case_of_somebody_else(world: World) -> None:
    with world.sessions.begin() as db:
        row = asked(db, world, CaseKind.HELP, "tamu")
        other = person.create_person(db, world.now)
        assert cases.find_own_case(db, other, f"{row.id}") is None
        assert cases.find_own_case(db, row.person_id or 0, f"{row.id}") is row
