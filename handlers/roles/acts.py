"""Roles given, approved, ended and taken back, by the chat and the desk alike."""

from collections.abc import Mapping, Sequence
from functools import partial

from bot.turn import Turn
from domain.calendar import to_local_time
from domain.roles import RoleKind, RoleScope, needs_approval
from handlers.notify import notify_colleague
from handlers.roles.words import open_money_text, role_holder_text, role_text
from models import audit
from models.inbox import inbox
from models.roles import approvals, invitations, role, terms
from models.roles.role import Role
from models.roles.terms import EndReason


def invite(turn: Turn, mine: Role, scope: RoleScope) -> Mapping[str, str] | None:
    """Invite to a role, and say so; the links by channel, None for a role that is too wide."""
    if not mine.reach.may_invite(scope):
        turn.say("invite-too-wide")
        return None
    row, token = invitations.create_invitation(turn.db, scope, turn.now, invited_by=mine.id)
    audit.record(turn.db, f"role:{mine.id}", "invited", f"invitation:{row.id}", turn.now)
    links = invitations.invitation_links(turn.db, token)
    turn.say(
        "invite-done",
        what=role_text(turn.db, turn.text, scope),
        until=to_local_time(row.expires_at).date(),
        lines="\n".join(turn.text(f"invite-{name}", link=link) for name, link in links.items()),
    )
    if needs_approval(mine.reach.kind, scope.kind):
        turn.say("invite-needs-approval")
    return links


def revoke(turn: Turn, mine: Role, invitation_id: int) -> bool:
    """Revoke an open invitation of the role, and say so; False when there is none."""
    if not invitations.revoke_invitations(turn.db, mine.id, turn.now, invitation_id):
        return False
    subject = f"invitation:{invitation_id}"
    audit.record(turn.db, f"role:{mine.id}", "revoked", subject, turn.now)
    turn.say("invitations-revoked")
    return True


def decide_role(turn: Turn, row: Role, mine: Role, approved: bool) -> None:
    """Approve or decline a role, or its end where that was asked for, and tell whoever it is of."""
    asks_end = row.end_asked_by is not None
    held = inbox.count_owned(turn.db, row.id)
    approvals.decide(turn.db, row, mine, approved, turn.now)
    turn.say("approve-roles-approved" if approved else "approve-roles-declined")
    if not asks_end:
        notify_decided(turn, row, approved)
    elif approved:
        notify_ended(turn, row)
        notify_successor(turn, row, held)
        offer_to_end_invited(turn, row, mine)


def notify_decided(turn: Turn, row: Role, approved: bool) -> None:
    """Notify the person who accepted the role."""
    name = "role-approved-notice" if approved else "role-declined-notice"

    def values(language: str) -> dict[str, object]:
        return {"post": role_text(turn.db, partial(turn.texts, language), row.reach)}

    notify_colleague(turn, row.person_id, name, values, "/menu", key=f"decided:{row.id}:{approved}")


def notify_successor(turn: Turn, row: Role, held: int) -> None:
    """Notify whoever goes on with the cases that an ended role held, if there are any."""
    successor = turn.db.get(Role, row.successor_id) if row.successor_id else None
    if successor is None or not held:
        return

    def values(language: str) -> dict[str, object]:
        return {"who": role_holder_text(turn.db, partial(turn.texts, language), row), "count": held}

    key = f"cases-passed:{row.id}:{successor.id}"
    notify_colleague(turn, successor.person_id, "role-cases-passed", values, "/kasus", key=key)


def notify_requests_over(turn: Turn, row: Role) -> None:
    """Notify whoever had asked to move people from an agent whose role has ended, or to them."""
    for each in terms.requests_over(turn.db, row):
        values, key = {"number": f"{each.id}"}, f"answer:{each.id}"
        if each.person_id is not None:
            notify_colleague(turn, each.person_id, "request-over", values, "/menu", key=key)


def able_successors(turn: Turn, row: Role, mine: Role) -> list[Role]:
    """The roles under this one that may go on with the people of one that ends."""
    return [each for each in role.subordinates(turn.db, mine) if terms.may_succeed(row, each)]


def end_role(turn: Turn, row: Role, mine: Role, why: EndReason, successor: Role | None) -> None:
    """End a locked role, or ask another officer to, and say which."""
    who = role_holder_text(turn.db, turn.text, row)
    if needs_second_officer(row):
        ask_second_officer(turn, row, mine, why, successor)
        return turn.say("end-role-asked", who=who)
    held = inbox.count_owned(turn.db, row.id)
    moved = terms.end_role(turn.db, row, why, f"role:{mine.id}", turn.now, successor)
    notify_ended(turn, row)
    notify_successor(turn, row, held)
    notify_requests_over(turn, row)
    say_ended(turn, row, who, moved)
    return offer_to_end_invited(turn, row, mine)


def end_invited(turn: Turn, rows: Sequence[Role], mine: Role) -> None:
    """End the roles of several whom somebody invited."""
    for row in rows:
        if role.lock_open(turn.db, row):
            end_role(turn, row, mine, EndReason.MOVED, None)


def say_ended(turn: Turn, row: Role, who: str, people: int) -> None:
    """Say that the role has ended, and who serves its people from now on, if anybody."""
    turn.say("end-role-done", who=who)
    if people and row.successor_id:
        successor = role_holder_text(turn.db, turn.text, row.successor_id)
        turn.say("end-role-passed", people=people, successor=successor)
    elif people:
        turn.say("end-role-left", people=people)
        turn.offer("/tugaskan")


def role_lines(turn: Turn, rows: list[Role]) -> str:
    """The holders of the roles, a line each."""
    return "\n".join(invited_line(turn, each) for each in rows)


def endable_invited(turn: Turn, ended: Role, mine: Role) -> list[Role]:
    """The roles to which an ended role invited, and which this one may end."""
    if ended.ended_at is None:
        return []
    below = {each.id for each in role.subordinates(turn.db, mine)}
    return [each for each in terms.invited_roles(turn.db, ended) if each.id in below]


def offer_to_end_invited(turn: Turn, ended: Role, mine: Role) -> None:
    """List those whom the holder of an ended role invited, with a button that ends their roles."""
    rows = endable_invited(turn, ended, mine)
    if rows:
        turn.say("end-role-invited", lines=role_lines(turn, rows))
        label = turn.text("end-invited-all", count=len(rows))
        turn.add_option(f"/akhirisemua {ended.id}", label)


def invited_line(turn: Turn, row: Role) -> str:
    """The holder, and the money that they still hold."""
    money = open_money_text(turn.db, turn.text, row.id)
    return f"• {role_holder_text(turn.db, turn.text, row)} {money}".rstrip()


def needs_second_officer(row: Role) -> bool:
    """Whether one officer alone may not end it: the usable role of an officer."""
    return row.kind == RoleKind.OFFICER and row.usable


def ask_second_officer(
    turn: Turn, row: Role, mine: Role, why: EndReason, successor: Role | None
) -> None:
    """Ask the other officers of the area to end an officer's role."""
    approvals.ask_to_end(turn.db, row, mine, why, successor, turn.now)

    def values(language: str) -> dict[str, object]:
        text = partial(role_holder_text, turn.db, partial(turn.texts, language))
        return {"who": text(row), "by": text(mine)}

    for officer in role.officers_of_area(turn.db, row.area):
        if approvals.may_decide_about(turn.db, row, officer):
            to, key = officer.person_id, f"end:{row.id}:{mine.id}:{officer.id}"
            command = f"/setujui {row.id}"
            notify_colleague(turn, to, "role-end-news", values, command, key=key)


def notify_ended(turn: Turn, row: Role) -> None:
    """Notify the person whose role it was; who still holds money, of how it leaves their book."""
    held = open_money_text(turn.db, turn.text, row.id)

    def values(language: str) -> dict[str, object]:
        say = partial(turn.texts, language)
        money = {"money": open_money_text(turn.db, say, row.id)} if held else {}
        return {"post": role_text(turn.db, say, row.reach), **money}

    to, key = row.person_id, f"ended:{row.id}"
    if held:
        notify_colleague(turn, to, "role-ended-holding", values, "/kas", "/petugas", key=key)
    else:
        notify_colleague(turn, to, "role-ended-notice", values, "/petugas", "/menu", key=key)
