"""Cases in words: a line of the list, and the whole case with what was written in it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.turn import Turn
from domain.calendar import to_local_time
from domain.markup import truncate
from domain.parsing.people.nik import mask_long_numbers, mask_niks
from handlers.portfolio.words import address_text, name_of
from handlers.roles.role_form import RoleForm, acting_role
from handlers.roles.words import role_holder_text
from models.cases import messages
from models.cases.cases import Case, CaseKind, CaseState
from models.cases.messages import CaseMessage
from models.delivery import fallback
from models.inbox import inbox, owners
from models.inbox.owners import Ownership
from models.messaging.message import DeliveryState
from models.participants.participant import Participant
from models.people import addresses
from models.portfolio import portfolio
from models.roles import four_eyes, role, scope
from models.roles.role import Role
from models.waiting_decisions import WaitingDecision

SHOWN_MESSAGES = SHOWN_OWNERS = 4
MOST_OFFICERS = 9
"""Officers that are offered."""
FATES = {
    "waiting": "case-answer-waiting",
    DeliveryState.SENT: "case-answer-sent",
    DeliveryState.REFUSED: "case-answer-refused",
    DeliveryState.UNKNOWN: "case-answer-unknown",
    DeliveryState.CANCELLED: "case-answer-cancelled",
    "forgotten": "case-answer-forgotten",
}
"""What became of the letter with an answer."""
NEWEST, EARLIER = 400, 120
"""Characters that are shown of the newest message and of earlier ones."""


def case_of(turn: Turn, form: RoleForm) -> Case | None:
    """The case of the form; None when it was closed meanwhile, or is not this role's any more."""
    return inbox.find_case(turn.db, acting_role(turn, form), form.answers.get("case", ""))


def case_line(turn: Turn, row: Case, who: Participant | None) -> str:
    """The number, how late it is, the kind, whose it is (masked), and who works on it."""
    return turn.text(
        "case-line",
        number=f"{row.id}",
        due=due_text(turn, row),
        kind=turn.text(f"case-{row.kind}"),
        who=masked_text(turn, row, who),
        owner=owner_text(turn, row),
    )


def decision_label(turn: Turn, row: WaitingDecision) -> str:
    """The kind of decision and its number, as on its button."""
    return turn.text(f"decision-{row.kind}", number=f"{row.number}")


def decision_line(turn: Turn, row: WaitingDecision) -> str:
    """A line of the list for a decision: what it is, and how late."""
    due = time_text(turn, row.due_at)
    return turn.text("decision-line", what=decision_label(turn, row), due=due)


def due_text(turn: Turn, row: Case) -> str:
    """The promised day; how many days it is over; or that it is answered, or closed."""
    if row.state == CaseState.ANSWERED:
        return turn.text("case-is-answered")
    if row.closed_at is not None:
        return turn.text("case-is-closed", day=to_local_time(row.closed_at).date())
    return time_text(turn, row.due_at)


def time_text(turn: Turn, due_at: datetime) -> str:
    """The local day of a deadline, or how many days it is over."""
    due = to_local_time(due_at).date()
    if due_at <= turn.now:
        return turn.text("case-is-late", days=(turn.today - due).days)
    return turn.text("case-is-due", day=due)


def promised_at(row: Case) -> datetime:
    """The time until which an answer is promised (UTC); of a claim apart from its next step."""
    return (row.goes_up_at if row.kind == CaseKind.CLAIM else None) or row.due_at


def promise_values(row: Case) -> dict[str, object]:
    """The number of a case, and the day and the time until which it is promised."""
    due = to_local_time(promised_at(row))
    return {"number": f"{row.id}", "until": due.date(), "at": f"{due:%H.%M}"}


def owner_text(turn: Turn, row: Case) -> str:
    if row.owner_id is None:
        return turn.text("case-nobodys")
    return turn.text("case-owned", who=role_holder_text(turn.db, turn.text, row.owner_id))


def people_of(turn: Turn, role: Role, rows: Iterable[object]) -> Mapping[int | None, Participant]:
    """The participants of the cases among these lines whom the role may see, by id."""
    ids = [each.participant_id for each in rows if isinstance(each, Case) and each.participant_id]
    return {each.id: each for each in portfolio.find_people(turn.db, role, ids)}


def masked_text(turn: Turn, row: Case, who: Participant | None) -> str:
    """The initials and the home of a participant; of others the end of their address."""
    if who is None:
        return unregistered_text(turn, row)
    initials = " ".join(f"{word[0]}." for word in name_of(turn, who).split())
    return participant_text(turn, row, who, initials)


def person_text(turn: Turn, role: Role, row: Case) -> str:
    """The name and the home of a participant; of others the end of their address."""
    who = scope.find_participant(turn.db, role, row.participant_id or 0)
    if who is None:
        return unregistered_text(turn, row)
    return participant_text(turn, row, who, name_of(turn, who))


def participant_text(turn: Turn, row: Case, who: Participant, name: str) -> str:
    """The name and the home; of somebody for whom another one writes, such as the dead, said as
    that."""
    is_for = row.person_id is not None and row.person_id != who.person_id
    said = turn.text("talk-for", name=name) if is_for else name
    return turn.text("case-participant", name=said, place=address_text(turn, who))


def name_and_home(turn: Turn, who: Participant) -> str:
    """The name and the home of a participant."""
    return turn.text("case-participant", name=name_of(turn, who), place=address_text(turn, who))


def unregistered_text(turn: Turn, row: Case) -> str:
    found = addresses.chat_addresses(turn.db, row.person_id) if row.person_id else []
    chats = [f"{turn.text(f'channel-{each.channel}')} {each.masked}" for each in found]
    return turn.text("case-unregistered", chat=", ".join(chats) or "-")


def case_text(turn: Turn, role: Role, row: Case) -> str:
    """The whole case: whose it is, what is wanted, what was written and how far it got."""
    head = turn.text(
        "case-whole",
        number=f"{row.id}",
        kind=turn.text(f"case-{row.kind}"),
        who=person_text(turn, role, row),
        day=to_local_time(row.opened_at).date(),
        due=due_text(turn, row),
        owner=owner_text(turn, row),
    )
    wanted = [
        turn.text(
            "case-wants", field=turn.text(f"option-{field}"), value=mask_long_numbers(value, "****")
        )
        for field, value in messages.request_of(turn.db, row).items()
    ]
    found = messages.messages_of(turn.db, row)
    passed = found[:-SHOWN_MESSAGES]
    more = [turn.text("case-earlier", count=len(passed))] if passed else []
    shown = [
        message_text(turn, row, each, NEWEST if each is found[-1] else EARLIER)
        for each in found[-SHOWN_MESSAGES:]
    ]
    return "\n".join([head, *owners_lines(turn, row), *wanted, *more, *shown])


def owners_lines(turn: Turn, row: Case) -> list[str]:
    """A line for each owner of the case, with its time; none while it was with one alone."""
    found = owners.history(turn.db, row)
    if not any(each.until for each in found):
        return []
    return [owner_line(turn, each) for each in found[-SHOWN_OWNERS:]]


def owner_line(turn: Turn, each: Ownership) -> str:
    values = {
        "who": role_holder_text(turn.db, turn.text, each.role_id),
        "since": f"{to_local_time(each.since):%d/%m %H.%M}",
    }
    if each.until is None:
        return turn.text("case-owner-now", **values)
    return turn.text("case-owner-then", until=f"{to_local_time(each.until):%d/%m %H.%M}", **values)


def message_text(turn: Turn, row: Case, message: CaseMessage, most: int) -> str:
    """One message with its day and author; of an answer also what became of its letter."""
    text = truncate(mask_niks(messages.text_of(turn.db, message)), most) or "-"
    day = to_local_time(message.at).date()
    if message.role_id is None:
        return turn.text("case-asked", day=day, text=text)
    who = role_holder_text(turn.db, turn.text, message.role_id)
    if message.is_note:
        return turn.text("case-noted", day=day, who=who, text=text)
    fate = turn.text(FATES[fate_of(turn, row, message)])
    return turn.text("case-answered", day=day, who=who, text=text, fate=fate)


def fate_of(turn: Turn, row: Case, message: CaseMessage) -> str:
    """The outcome of the letter with an answer, or `waiting`, or `forgotten`."""
    try:
        outcome = fallback.last_outcome(turn.db, message.delivery_key, row.person_id or 0)
    except fallback.NoSuchMessage:
        return "forgotten"
    return outcome or "waiting"


def other_officers(turn: Turn, row: Case | None) -> list[Role]:
    """The usable officers other than oneself and the person whose case it is."""
    own = four_eyes.same_human_ids(turn.db, row.person_id) if row and row.person_id else set()
    own |= four_eyes.same_human_ids(turn.db, turn.person.id)
    found = role.open_officers(turn.db)
    return [each for each in found if each.usable and each.person_id not in own][:MOST_OFFICERS]
