"""What a turn says to somebody who has not just written also exists as an approved text."""

import pytest
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.channels.whatsapp.templates import Templates, render
from domain.markup import replace_signs
from handlers.texts import TEMPLATES_FILE
from models.messaging.message import Lane, OutboundMessage
from models.participants.participant import Participant
from models.people import person
from models.roles import role
from scheduler.cashbook import late_money
from scheduler.portfolio import agent_changes
from tests.support import people
from tests.support.chat import KEYS, Chat, World, stored
from tests.support.people import give_role

pytestmark = [pytest.mark.sqlite, pytest.mark.parametrize("language", ["id", "en"])]

TEMPLATES = Templates.load(TEMPLATES_FILE)


def spoken_to(world: World, language: str, *people: Chat) -> None:
    with world.sessions.begin() as db:
        for each in people:
            person.set_language(db, each.person_id(db), language)


def told(world: World, to: Chat) -> list[str]:
    """The names of what this address was told unasked; each reads the same as approved text."""
    with world.sessions() as db:
        rows = select(OutboundMessage.body).where(
            or_(OutboundMessage.lane == Lane.BULK, OutboundMessage.key.is_not(None)),
            OutboundMessage.address == stored(to.sender),
        )
        bodies = [
            KEYS.decrypt_json("message", body)
            for body in db.scalars(rows.order_by(OutboundMessage.id))
        ]
    for body in bodies:
        wording = TEMPLATES.of(body)
        assert wording, f"no template for {body['name']}"
        filled = wording.filled(body["values"], [value for value, _ in body.get("options", ())])
        assert filled, f"{body['name']} lacks a value"
        assert render(wording.body, filled.values) == replace_signs(body["text"], "*", "*")
        options = [label for _, label in wording.buttons]
        assert [*zip(filled.buttons, options, strict=True)] == [
            tuple(each) for each in body.get("options", ())
        ]
    return [body["name"] for body in bodies]


def connected(world: World, language: str) -> tuple[Chat, Chat]:
    """Two chats of one person."""
    here, there = Chat(world), Chat(world, "telegram", "900004711")
    spoken_to(world, language, here, there)
    here.other = there
    there.say("/sambung")
    there.say("1")
    here.say("/sambung")
    here.do_code("")
    here.say("GABUNG")
    return here, there


def test_whoever_is_connected_hears_of_it_and_may_undo_it(world: World, language: str) -> None:
    here, there = connected(world, language)
    assert told(world, there) == ["joined-notice"]
    there.say("/bukansaya")
    assert "parted-notice" in told(world, here)


def test_a_chat_that_is_let_go_hears_of_it(world: World, language: str) -> None:
    here, there = connected(world, language)
    here.say("/putus")
    here.say("2" if "4711" in here.last.options[1].label else "1")
    here.say("PUTUS")
    assert "unlinked-notice" in told(world, there)


def agents(db: Session, world: World) -> list[role.Role]:
    names = ("Rudi Agen", "Maya Agen")
    people = [Chat(world, sender=each).person_id(db) for each in names]
    return [
        give_role(db, each, "agent", called=name) for each, name in zip(people, names, strict=True)
    ]


@pytest.mark.parametrize("answer", ["approved", "declined"])
def test_an_agent_hears_what_became_of_a_request(world: World, language: str, answer: str) -> None:
    officer, maya = Chat(world, sender="officer"), Chat(world, sender="Maya Agen")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        rudi, _ = agents(db, world)
        people.clients(db, rudi)
    spoken_to(world, language, officer, maya)
    for text in ("/ambilalih", "rudi", "1", "wilayah saya", "1"):
        maya.say(text)
    assert told(world, officer) == ["request-asked"]
    officer.say("/permintaan 1")
    officer.say("1" if answer == "approved" else "2")
    assert told(world, maya) == [f"request-{answer}"]


@pytest.mark.parametrize(("answer", "name"), [(["1", "maya", "1"], "new"), (["2"], "same")])
def test_a_worker_hears_who_their_agent_is(
    world: World, language: str, answer: list[str], name: str
) -> None:
    officer, worker = Chat(world, sender="officer"), Chat(world)
    worker.do_member("2026-11-30")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        db.scalars(select(Participant)).one().agent_id = agents(db, world)[0].id
    spoken_to(world, language, officer, worker)
    for text in ("/gantiagen", "/lewati", "1"):
        worker.say(text)
    for text in ("/permintaan 1", *answer):
        officer.say(text)
    agent_changes.post_due(world.sessions, world.texts, world.now)
    assert told(world, worker) == [f"request-agent-{name}"]


def test_whoever_asks_a_human_reads_the_answer_and_the_end(world: World, language: str) -> None:
    officer, worker = Chat(world, sender="officer"), Chat(world)
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
    spoken_to(world, language, officer, worker)
    for text in ("/petugas", "kartu saya hilang"):
        worker.say(text)
    for text in ("/kasus 1", "1", "Datang ke cabang ya."):
        officer.say(text)
    worker.say("sudah, terima kasih")
    officer.say("/selesai 1")
    for text in ("/balas 1", "satu lagi"):
        worker.say(text)
    for text in ("/kasus 1", "4", "1"):
        officer.say(text)
    assert told(world, worker) == ["talk-here", "talk-said", "talk-over", "case-closed"]
    assert told(world, officer) == ["case-new", "talk-asked", "case-replied"]


def test_both_agents_hear_of_a_transfer(world: World, language: str) -> None:
    officer, rudi, maya = (Chat(world, sender=each) for each in ("o", "Rudi Agen", "Maya Agen"))
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        people.clients(db, agents(db, world)[0])
    spoken_to(world, language, rudi, maya)
    for text in ("/serahkan", "semua", "maya", "1", "wilayah lain", "1"):
        rudi.say(text)
    for text in ("/terimaorang 1", "1"):
        maya.say(text)
    for text in ("/permintaan 1", "1"):
        officer.say(text)
    agent_changes.post_due(world.sessions, world.texts, world.now)
    assert told(world, maya) == ["transfer-offered", "agent-change-came"]
    assert told(world, rudi) == ["request-approved", "agent-change-went"]


def test_whose_office_ends_hears_of_it(world: World, language: str) -> None:
    officer, cadre = Chat(world, sender="officer"), Chat(world)
    cadre.do_role("cadre organisation=pkk rw=005")
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
    spoken_to(world, language, cadre)
    for text in ("/akhiri", "1", "2", "1", "AKHIRI"):
        officer.say(text)
    assert told(world, cadre) == ["role-ended-notice"]
    assert "PKK" in cadre.letters()[-1].text


def test_whoever_pays_an_agent_has_a_receipt_and_hears_when_it_is_undone(
    world: World, language: str
) -> None:
    agent, owner = Chat(world, sender="agent"), Chat(world, sender="client-0")
    with world.sessions.begin() as db:
        people.clients(db, give_role(db, agent.person_id(db), "agent", called="Rudi Agen"))
    spoken_to(world, language, owner)
    owner.say("menu")
    for text in ("/catat 1", "1", "8.400", "ya", "/batalcatat", "1", "1", "ya"):
        agent.say(text)
    assert told(world, owner) == ["receipt-given", "receipt-undone"]


def test_late_money_is_told_in_approved_words(world: World, language: str) -> None:
    chats = [Chat(world, sender=each) for each in ("agent", "officer", "client-0")]
    agent, officer, _ = chats
    with world.sessions.begin() as db:
        give_role(db, officer.person_id(db), "officer")
        people.clients(db, give_role(db, agent.person_id(db), "agent", called="Rudi Agen"))
    spoken_to(world, language, *chats)
    for each in chats:
        each.say("menu")
    for text in ("/catat 1", "1", "8.400", "ya"):
        agent.say(text)
    for days in (2, 1, 1):
        world.pass_time(days=days)
        late_money.post_due(world.sessions, world.texts, world.now)
    found = [told(world, each)[-1] for each in chats]
    assert found == ["late-agent", "late-officer", "late-worker-hand"]
