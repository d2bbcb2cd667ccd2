"""The role of a colleague: who they are, what they hold, and how the role is ended."""

from collections.abc import Callable
from datetime import datetime

from domain.calendar import to_local_time
from domain.invalid import whole_number
from domain.roles import RoleKind
from handlers.roles import acts
from handlers.roles.reveals import CONTACT_REASONS, ContactReason, reveal_contact
from handlers.roles.words import chat_texts, open_money_text, role_holder_text, role_text
from models.cashbook import balances
from models.inbox import inbox
from models.people import addresses, conversation
from models.roles import access_log, assignments, four_eyes, invitations, role, staff
from models.roles.role import Role
from models.roles.terms import EndReason
from web.desk.page import Desk, DeskAction, Done, Refused, View, desk_action, desk_page
from web.desk.reveals import is_revealed, revealed_text
from web.desk.rooms import money

ROOM = "/desk/staff"
BOTH = "officer agent"
END_REASONS = (EndReason.REPLACED, EndReason.MOVED)


@desk_page(f"{ROOM}/{{id:int}}", roles=BOTH)
def one(desk: Desk) -> View:
    row = found_role(desk)
    ending = row if may_end(desk, row) else None
    endable = acts.endable_invited(desk.turn, row, desk.role)
    values = {
        "row": row,
        "position": role_text(desk.db, desk.t, row.reach),
        "facts": facts(desk, row),
        "holds": holds(desk, row),
        "money": f"{money.ROOM}/agents/{row.id}" if owes(desk, row) else "",
        "chats": chat_texts(desk.turn, row.person_id),
        "phones": phones(desk, row),
        "may_reveal": may_reveal(desk, row),
        "contact_reasons": [(each, desk.t(name)) for each, name in CONTACT_REASONS.items()],
        "asked_end": row.end_asked_by is not None and row.ended_at is None,
        "may_end": ending is not None,
        "by_two": ending is not None and acts.needs_second_officer(ending),
        "successors": [
            (each.id, role_holder_text(desk.db, desk.t, each))
            for each in (acts.able_successors(desk.turn, ending, desk.role) if ending else [])
        ],
        "reasons": [(each, desk.t(f"option-{each}")) for each in END_REASONS],
        "word": desk.t("end-role-sure.word"),
        "invited": [acts.invited_line(desk.turn, each) for each in endable],
        "invited_word": desk.t("end-invited-sure.word"),
        "may_hand_over": row.kind == RoleKind.AGENT and row.usable,
        "home": f"{ROOM}/{row.id}",
    }
    title = role.name_of(desk.db, row).title() or desk.t("posts-nameless")
    return View("staff/member.html", title, values)


def found_role(desk: Desk) -> Role:
    return desk.found(staff.find_role(desk.db, desk.role, int(desk.path["id"])))


def may_end(desk: Desk, row: Role) -> bool:
    return row.id in {each.id for each in role.subordinates(desk.db, desk.role)}


def facts(desk: Desk, row: Role) -> list[tuple[str, str]]:
    """The role with its days, who gave it, and how its holder is known."""
    since = to_local_time(row.since).date()
    by = desk.t("accept-from-operator")
    if row.invited_by is not None:
        by = role_holder_text(desk.db, desk.t, row.invited_by)
    found = [
        (desk.t("desk-staff-since"), desk.t("desk-office-since", day=since)),
        (desk.t("desk-staff-invited-by"), by),
        (desk.t("desk-staff-last"), heard_text(desk, last_heard(desk, row))),
    ]
    if row.kind == RoleKind.AGENT and (code := role.agent_code(desk.db, row)):
        found.append((desk.t("desk-fact-agent"), code))
    if row.ended_at is not None:
        until = to_local_time(row.ended_at).date()
        why = desk.t(f"option-{row.end_reason}")
        found.append((desk.t("desk-staff-until"), desk.t("desk-staff-end", day=until, why=why)))
    elif not row.usable:
        found.append((desk.t("desk-office-status"), desk.t("desk-staff-waiting")))
    return found


def last_heard(desk: Desk, row: Role) -> datetime | None:
    return conversation.last_written_at(desk.db, row.person_id)


def holds(desk: Desk, row: Role) -> list[str]:
    """The people, money, cases and invitations that somebody else must take over at the end."""
    people = 0
    if row.kind == RoleKind.AGENT:
        people = assignments.count_participants(desk.db, assignments.is_with(row.id))
    money = open_money_text(desk.db, desk.t, row.id)
    cases = inbox.count_owned(desk.db, row.id)
    waiting = len(invitations.open_invitations(desk.db, row.id, desk.now))
    return [
        *([desk.t("desk-staff-people", count=people)] if people else []),
        *([money] if money else []),
        *([desk.t("desk-staff-cases", count=cases)] if cases else []),
        *([desk.t("desk-staff-invitations", count=waiting)] if waiting else []),
    ]


def owes(desk: Desk, row: Role) -> bool:
    """Whether an officer reads of an agent's late money, also after the end of the role."""
    is_agent = row.kind == RoleKind.AGENT and desk.role.kind == RoleKind.OFFICER
    return is_agent and bool(balances.open_money(desk.db, row.id, desk.now, 0).late_count)


def may_reveal(desk: Desk, row: Role) -> bool:
    """Whether there is a number to show, and it is of somebody else."""
    is_others = four_eyes.may_decide(desk.db, desk.signed_in.person_id, row.person_id)
    return is_others and bool(addresses.phone_numbers(desk.db, row.person_id))


def phones(desk: Desk, row: Role) -> list[str]:
    """The numbers, while they are shown; else none."""
    if not is_revealed(desk, access_log.CONTACT, row.id):
        return []
    return addresses.phone_numbers(desk.db, row.person_id)


def one_action(name: str) -> Callable[[Callable[[Desk], Done]], DeskAction]:
    """An action on one role, whose page shows a refusal."""
    return desk_action(f"{ROOM}/{{id:int}}/{name}", roles=BOTH, on=one)


@one_action("reveal")
def reveal(desk: Desk) -> Done:
    row, why = found_role(desk), desk.typed.get("reason", "")
    if why not in [*ContactReason]:
        raise Refused(desk.t("desk-reveal-why"))
    if not may_reveal(desk, row):
        raise Refused(desk.t("desk-staff-no-phone"))
    if not reveal_contact(desk.turn, desk.role, row, ContactReason(why)):
        raise Refused(desk.t("reveals-enough", count=access_log.MOST_A_DAY))
    return Done(f"{ROOM}/{row.id}", revealed_text(desk))


@one_action("end")
def end(desk: Desk) -> Done:
    row, why = found_role(desk), desk.typed.get("why", "")
    if not may_end(desk, row) or not role.lock_open(desk.db, row):
        raise Refused(desk.t("end-role-gone"))
    if why not in END_REASONS:
        raise Refused(desk.t("end-role-why"))
    successor = None
    if whole_number(desk.typed.get("successor", "")):
        able = acts.able_successors(desk.turn, row, desk.role)
        successor = desk.picked("successor", able, "desk-staff-successor-gone")
    desk.check_word("end-role-sure.word")
    acts.end_role(desk.turn, row, desk.role, EndReason(why), successor)
    return Done(f"{ROOM}/{row.id}", desk.reply())


@one_action("end-invited")
def end_invited(desk: Desk) -> Done:
    row = found_role(desk)
    rows = acts.endable_invited(desk.turn, row, desk.role)
    if not rows:
        raise Refused(desk.t("end-invited-nobody"))
    desk.check_word("end-invited-sure.word")
    acts.end_invited(desk.turn, rows, desk.role)
    return Done(f"{ROOM}/{row.id}", desk.reply())


def heard_text(desk: Desk, at: datetime | None) -> str:
    """The number of days since somebody wrote, in words."""
    if at is None:
        return desk.t("desk-staff-never-heard")
    days = (desk.turn.today - to_local_time(at).date()).days
    return desk.t("desk-staff-heard", days=days)


ROOMS = (one, reveal, end, end_invited)
