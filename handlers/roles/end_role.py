"""Ending the role of somebody below: replaced or moved, and who goes on with their people.

An officer's role ends when another officer agrees. The roles to which it invited may end too, all
at once.
"""

from functools import partial
from typing import Any

from bot.forms.questions import ChoiceQuestion, QueryQuestion, Question
from bot.forms.word import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.roles import RoleKind
from handlers import answers
from handlers.notify import notify_colleague
from handlers.roles.role_form import NumberedForm, RoleForm, acting_role
from handlers.roles.words import (
    open_money_text,
    people_text,
    role_holder_text,
    role_label,
    role_text,
)
from models.portfolio import portfolio
from models.roles import approvals, role, terms
from models.roles.role import Role
from models.roles.terms import EndReason

FEW = 9
NOBODY = "0"


class SubordinateNameQuestion(Question[str]):
    """A part of the name of somebody whose role this person may end."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        kept = super().accept(turn, form, said)
        if not find_subordinates(turn, form, kept):
            raise Invalid("nobody-of-that-name")
        return kept


def find_subordinates(turn: Turn, form: Any, name_part: str) -> list[Role]:
    """The first few roles that this person may end, by a part of the name."""
    found = role.subordinates(turn.db, acting_role(turn, form))
    part = name_part.casefold()
    return [each for each in found if part in role.name_of(turn.db, each).casefold()][:FEW]


def subordinate_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    found = find_subordinates(turn, form, form.answers.get("search", ""))
    return [(str(each.id), role_label(turn, each)) for each in found]


def successor_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """Those who may go on with the people, and nobody."""
    ending = form.ending(turn)
    subordinates = role.subordinates(turn.db, acting_role(turn, form)) if ending else []
    able = [each for each in subordinates if terms.may_succeed(ending, each)]
    options = [(str(each.id), role_label(turn, each)) for each in able[: FEW - 1]]
    return [*options, (NOBODY, turn.text("end-role-nobody"))]


class EndRole(RoleForm, opens_with="/akhiri", roles="officer agent cadre"):
    search = SubordinateNameQuestion(
        lambda turn, text: answers.read_line(text, 2, 60),
        verbatim=True,
        feeds=("whose",),
        when=lambda form: "many" in form.answers,
    )
    whose = QueryQuestion(subordinate_options, feeds=("heir",))
    why = ChoiceQuestion(EndReason, among=lambda turn, form: (EndReason.REPLACED, EndReason.MOVED))
    heir = QueryQuestion(successor_options)
    sure = WordQuestion(
        or_stop="end-role-kept",
        tell=lambda turn, form: {
            "who": form.holder_text(turn),
            "by": form.inviter_text(turn),
            "people": form.people_text(turn),
            "money": form.money_text(turn),
        },
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if role.subordinates(turn.db, cls.opening_role(turn)):
            return True
        turn.say("end-role-none-below")
        turn.offer("/undang", "/menu")
        return False

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        found = role.subordinates(turn.db, cls.opening_role(turn))
        return known | ({"many": "yes"} if len(found) > FEW else {})

    def ending(self, turn: Turn) -> Role | None:
        """The role that is to end, locked; None when it ended or moved away meanwhile."""
        found = role.subordinates(turn.db, acting_role(turn, self))
        row = next((each for each in found if str(each.id) == self.whose), None)
        return row if row is not None and role.lock_open(turn.db, row) else None

    def holder_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return role_holder_text(turn.db, turn.text, row) if row else "-"

    def people_text(self, turn: Turn) -> str:
        """The people of an agent whose role ends, the first few by name; empty without any."""
        row = self.ending(turn)
        people = portfolio.list_people(turn.db, row) if row else []
        names = people_text(turn.db, turn.text, people, FEW, "\n")
        return turn.text("end-role-people", count=len(people), names=names) if people else ""

    def money_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        return open_money_text(turn.db, turn.text, row.id) if row else ""

    def inviter_text(self, turn: Turn) -> str:
        row = self.ending(turn)
        if row is None or row.invited_by is None:
            return turn.text("accept-from-operator")
        return role_holder_text(turn.db, turn.text, row.invited_by)

    def finish(self, turn: Turn) -> None:
        row, who = self.ending(turn), self.holder_text(turn)
        if row is None:
            turn.say("end-role-gone")
            return turn.offer("/akhiri", "/menu")
        able = {value for value, _ in successor_options(turn, self)} - {NOBODY}
        heir = turn.db.get(Role, int(self.heir)) if self.heir in able else None
        mine = acting_role(turn, self)
        if needs_second_officer(row):
            ask_second_officer(turn, row, mine, self.why, heir)
            turn.say("end-role-asked", who=who)
            return turn.offer("/akhiri", "/menu")
        moved = terms.end_role(turn.db, row, self.why, f"role:{mine.id}", turn.now, heir)
        notify_ended(turn, row)
        say_ended(turn, row, who, moved)
        offer_to_end_invited(turn, row, mine)
        return turn.offer("/akhiri", "/menu")


class EndInvited(NumberedForm, opens_with="/akhirisemua", roles="officer agent cadre"):
    """The ended roles that invited people who go on; `/akhirisemua 12` ends those of number 12."""

    sure = WordQuestion(
        or_stop="end-role-kept",
        tell=lambda turn, form: {"names": role_lines(turn, form.invited(turn))},
        when=lambda form: "whose" in form.answers,
    )

    def invited(self, turn: Turn) -> list[Role]:
        """The roles that are to end."""
        ended = turn.db.get(Role, int(self.answers["whose"]))
        return endable_invited(turn, ended, acting_role(turn, self)) if ended else []

    def proceed(self, turn: Turn) -> bool:
        if "whose" not in self.answers or self.invited(turn):
            return super().proceed(turn)
        turn.say("end-invited-nobody")
        turn.offer("/akhiri", "/menu")
        return True

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        if "whose" not in self.answers:
            return say_ended_inviters(turn, mine)
        for row in self.invited(turn):
            if role.lock_open(turn.db, row):
                end_invited(turn, row, mine)
        return turn.offer("/akhiri", "/menu")


def say_ended_inviters(turn: Turn, mine: Role) -> None:
    """List the ended roles that invited people who go on, each with the button for them."""
    below = role.subordinates(turn.db, mine)
    inviters = [
        turn.db.get_one(Role, id) for id in sorted({x.invited_by for x in below if x.invited_by})
    ]
    ended = [each for each in inviters if each.ended_at is not None][-FEW:]
    turn.say("end-invited-whose" if ended else "end-invited-nobody")
    for each in ended:
        turn.add_line(f"• {role_holder_text(turn.db, turn.text, each)}")
        turn.add_option(f"/akhirisemua {each.id}", role_label(turn, each))
    turn.offer("/menu")


def end_invited(turn: Turn, row: Role, mine: Role) -> None:
    """End one role of several, say so, and offer to end those to which it invited."""
    who = role_holder_text(turn.db, turn.text, row)
    if needs_second_officer(row):
        ask_second_officer(turn, row, mine, EndReason.MOVED, None)
        return turn.say("end-role-asked", who=who)
    moved = terms.end_role(turn.db, row, EndReason.MOVED, f"role:{mine.id}", turn.now)
    notify_ended(turn, row)
    say_ended(turn, row, who, moved)
    return offer_to_end_invited(turn, row, mine)


def say_ended(turn: Turn, row: Role, who: str, people: int) -> None:
    """Say that the role has ended, and who serves its people from now on, if anybody."""
    turn.say("end-role-done", who=who)
    if people and row.successor_id:
        heir = role_holder_text(turn.db, turn.text, row.successor_id)
        turn.say("end-role-passed", people=people, heir=heir)
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
    turn: Turn, row: Role, mine: Role, why: EndReason, heir: Role | None
) -> None:
    """Ask the other officers of the area to end an officer's role."""
    approvals.ask_to_end(turn.db, row, mine, why, heir, turn.now)

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
