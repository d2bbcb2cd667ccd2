"""Portfolios handed over, asked for and given, by the chat and the desk alike."""

from collections.abc import Sequence
from functools import partial

from bot.turn import Turn
from domain.broadcasts.text_rules import refuse_contacts
from domain.parsing.people.nik import mask_niks
from domain.roles import RoleKind
from handlers import answers
from handlers.notify import notify_colleague
from handlers.portfolio.words import name_of
from handlers.roles.words import open_money_text, people_text, role_holder_text
from models.cases import cases, messages
from models.cases.cases import Case, CaseKind
from models.contributions.ledger import LedgerEntry
from models.participants.participant import Participant
from models.portfolio import transfers
from models.roles import agent_changes, assignments, four_eyes, role, scope
from models.roles.role import Role

OFFERED, WANTED = "/terimaorang", "/petugas"
"""The buttons below the news for an agent who gets people, and for one who would lose them."""


def ask_transfer(
    turn: Turn, frm: Role, to: Role, by: Role, ids: Sequence[int] | None, why: str, count: int
) -> Case:
    """Ask for the transfer of these people, None: of all; tell the agents but the one who asks, and
    every officer who may decide it, and say so. What is asked already is not asked again."""
    if same := transfers.find_same(turn.db, frm, to, ids):
        turn.say("transfer-out-already", number=f"{same.id}")
        return same
    row = transfers.request_transfer(turn.db, frm, to, by, turn.now, ids, why)
    if to.id != by.id:
        tell_agent(turn, row, to, "transfer-offered", by, count, OFFERED)
    if frm.id != by.id:
        tell_agent(turn, row, frm, "transfer-wanted", to, count, WANTED)
    values = {"number": f"{row.id}"}
    for officer in role.officers_of_area(turn.db, frm.area):
        if transfers.may_decide(turn.db, row, officer):
            key, command = f"request:{row.id}:{officer.id}", f"/permintaan {row.id}"
            notify_colleague(turn, officer.person_id, "request-asked", values, command, key=key)
    turn.say("transfer-out-asked", **values)
    return row


def ask_take_over(turn: Turn, frm: Role, mine: Role, why: str) -> Case:
    """Ask for all people of another agent, as `ask_transfer` does."""
    count = assignments.count_participants(turn.db, assignments.is_with(frm.id))
    return ask_transfer(turn, frm, mine, mine, None, why, count)


def tell_agent(
    turn: Turn, row: Case, agent: Role, name: str, by: Role, count: int, command: str
) -> None:
    """Tell an agent what was asked of the branch, before it decides."""
    number = f"{row.id}"

    def values(language: str) -> dict[str, object]:
        who = role_holder_text(turn.db, partial(turn.texts, language), by)
        return {"who": who, "count": count, "number": number}

    button = f"{command} {number}" if command == OFFERED else command
    notify_colleague(turn, agent.person_id, name, values, button, key=f"{name}:{row.id}")


def answer_offer(turn: Turn, row: Case, agrees: bool) -> None:
    """Keep whether the receiving agent takes the people, say so, and tell whoever asked of a no."""
    transfers.answer_offer(turn.db, row, agrees, turn.now)
    if not agrees and row.person_id is not None:
        values, key = {"number": f"{row.id}"}, f"answer:{row.id}"
        is_giver = row.person_id == four_eyes.holder_id(turn.db, row.details["from"])
        command = "/serahkan" if is_giver else "/menu"
        notify_colleague(turn, row.person_id, "transfer-refused", values, command, key=key)
    turn.say("answer-offer-yes" if agrees else "answer-offer-no")


def decide_request(
    turn: Turn, row: Case, officer: Role, approved: bool, new_agent: Role | None
) -> int:
    """Approve or decline a locked request, say so, and tell whoever asked; how many moved."""
    moved = transfers.decide_request(turn.db, row, officer, approved, turn.now, new_agent)
    if approved and not moved:
        turn.say("requests-empty")
    else:
        turn.say("requests-approved" if approved else "requests-declined", count=moved)
    notify_requester(turn, row, approved, moved)
    return moved


def notify_requester(turn: Turn, row: Case, approved: bool, moved: int) -> None:
    """Notify the person who asked, if they are still known.

    A worker with a new agent hears of it with all whose agent changes.
    """
    is_handover = row.kind == CaseKind.HANDOVER
    if row.person_id is None or (moved and not is_handover):
        return
    if not is_handover:
        name = "request-agent-same"
        values = {"who": role_holder_text(turn.db, turn.text, row.details.get("agent"))}
    else:
        done = "request-approved" if moved else "request-empty"
        name = done if approved else "request-declined"
        values = {"number": f"{row.id}"}
    notify_colleague(turn, row.person_id, name, values, "/menu", key=f"answer:{row.id}")


def chosen_agents(turn: Turn, except_id: int) -> list[Role]:
    """The usable agents that this person may choose: not one, and never themselves."""
    own = four_eyes.same_human_ids(turn.db, turn.person.id)
    found = role.open_roles(turn.db)
    return [
        each
        for each in found
        if each.kind == RoleKind.AGENT
        and each.usable
        and each.id != except_id
        and each.person_id not in own
    ]


def assign_agent(turn: Turn, officer: Role, village: str, rw: str, agent: Role) -> int:
    """Give those of a place who have no agent to one, and say so; how many."""
    where = assignments.without_agent(officer, village, rw)
    moved = agent_changes.move(turn.db, where, agent, f"role:{officer.id}", turn.now)
    who = role_holder_text(turn.db, turn.text, agent)
    turn.say("assign-done" if moved else "assign-nobody", count=moved, who=who)
    return moved


def move_person(turn: Turn, officer: Role, row: Participant, agent: Role | None) -> None:
    """Give one participant to another agent, and say so; a wish of theirs for another agent is
    fulfilled by it. None: the agent is not in office any more."""
    if agent is None:
        return turn.say("transfer-out-gone")
    theirs, actor = Participant.id == row.id, f"role:{officer.id}"
    moved = agent_changes.move(turn.db, theirs, agent, actor, turn.now)
    if moved:
        cases.close_cases(turn.db, row.id, CaseKind.AGENT, "approved", turn.now)
    name, who = name_of(turn, row), role_holder_text(turn.db, turn.text, agent)
    return turn.say("move-person-done" if moved else "move-person-same", name=name, who=who)


def is_handover(row: Case) -> bool:
    return row.kind == CaseKind.HANDOVER


def request_text(turn: Turn, officer: Role, row: Case) -> str:
    """The request with who asks and why, the agents it names, how many it is about, and the money
    that the agent holds of them."""
    number, why = f"{row.id}", mask_niks(messages.request_of(turn.db, row).get("why", "-"))
    if not is_handover(row):
        who = role_holder_text(turn.db, turn.text, row.details.get("agent"))
        asking = scope.find_participant(turn.db, officer, row.participant_id or 0)
        name = people_text(turn.db, turn.text, [asking] if asking else [], 1, "")
        text = turn.text("requests-other", number=number, name=name, who=who, why=why)
        own = LedgerEntry.participant_id == row.participant_id
        money = open_money_text(turn.db, turn.text, row.details.get("agent") or 0, own)
        return f"{text} {money}".rstrip()
    agreed = row.details.get("agreed")
    text = turn.text(
        "requests-handover",
        number=number,
        frm=role_holder_text(turn.db, turn.text, row.details["from"]),
        to=role_holder_text(turn.db, turn.text, row.details["to"]),
        count=transfers.count_people(turn.db, row, officer),
        why=why,
        agreed="yes" if agreed else "asked" if is_asked(turn, row) else "own",
    )
    moving = transfers.money_of_moving(row)
    money = open_money_text(turn.db, turn.text, row.details["from"], moving)
    return f"{text} {money}".rstrip()


def is_asked(turn: Turn, row: Case) -> bool:
    """Whether the receiving agent is somebody else than whoever asked, and was asked too."""
    return four_eyes.holder_id(turn.db, row.details["to"]) != row.person_id


def read_reason(turn: Turn, text: str) -> str:
    reason = answers.read_line(text, 3, 200)
    refuse_contacts(reason)
    return reason
