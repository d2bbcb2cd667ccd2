"""The list of officeholders: adding names from a file or pasted lines, and ending a position."""

import json
from collections.abc import Sequence
from typing import Any

from bot.forms.questions import QueryQuestion, Question, YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.participants.organisation import Organisation, Position
from domain.roles import RoleKind
from exchange.coverage import officeholders
from handlers import answers, places
from handlers.coverage.gaps import name_of, officeholder_text
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models import audit
from models.coverage import gaps
from models.officeholders import Officeholder, OfficePlace, add_officeholder, end_office

SHOWN = 5


class NamesQuestion(Question[str]):
    """A file, or lines of text.

    Kept as JSON: `rows` with name, position, RT and RW of each, and the numbers of `unread` lines.
    """

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, verbatim=True, **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if turn.message.files:
            found = officeholders.load_names(turn.message.files[0].contents.as_sheet())
        elif said.text.strip():
            found = officeholders.read_pasted(said.text)
        else:
            raise Invalid("names-none")
        rows = [[each.full_name, each.post, each.rt, each.rw] for each in found.people]
        return json.dumps({"rows": rows, "unread": found.unread})


class OfficeholderList(RoleForm, opens_with="/pengurus", roles="cadre officer"):
    organisation = Question(
        places.read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=places.organisation_options,
    )
    district = QueryQuestion(places.districts, match=places.read_place, feeds=("village",))
    village = QueryQuestion(places.villages, match=places.read_place)
    names = NamesQuestion()
    sure = YesNoQuestion(or_again=("names",), tell=lambda turn, form: form.names_values(turn))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The organisation and kelurahan of a cadre."""
        known = super().prefill(turn, argument)
        mine = cls.opening_role(turn).reach
        if mine.kind is not RoleKind.CADRE:
            return known
        district = mine.area.rpartition(".")[0]
        place = {"district": district, "village": mine.area}
        return known | {"organisation": str(mine.organisation)} | place

    def rows(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self.names)["rows"]
        return found

    def names_values(self, turn: Turn) -> dict[str, object]:
        """`count`, and `first`: some names and the lines that could not be read."""
        unread: Sequence[int] = json.loads(self.names)["unread"]
        first = "\n".join(f"• {each[0].title()}" for each in self.rows()[:SHOWN])
        rest = turn.text("names-unread", rows=", ".join(map(str, unread))) if unread else ""
        return {"count": len(self.rows()), "first": "\n\n".join(filter(None, (first, rest)))}

    def finish(self, turn: Turn) -> None:
        role, new = acting_role(turn, self), 0
        for full_name, post, rt, rw in self.rows():
            if role.rw and rw not in ("", role.rw):
                continue
            place = OfficePlace(self.organisation, self.village, rw or role.rw or "", rt)
            post = post or Position.ANGGOTA
            new += add_officeholder(turn.db, role.id, place, full_name, post, turn.today)
        audit.record(turn.db, f"role:{role.id}", "listed", f"role:{role.id}", turn.now, people=new)
        turn.say("officeholder-list-done", count=new, left=len(self.rows()) - new)
        turn.offer("/belum", "/pengurus", "/menu")


class EndOfficeholder(RoleForm, opens_with="/jabatan", roles="cadre officer"):
    """`/jabatan 42` ends the position number 42."""

    sure = YesNoQuestion(
        or_stop="end-officeholder-kept",
        tell=lambda turn, form: {"who": form.officeholder_text(turn)},
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        named = known | parse_participant_id(argument)
        return named if cls(named, turn.today).officeholder(turn) else known

    def officeholder(self, turn: Turn) -> Officeholder | None:
        """The officeholder that was named; None when this role may not see them."""
        id = self.answers.get("whose", "")
        return gaps.find_officeholder(turn.db, acting_role(turn, self), int(id)) if id else None

    def officeholder_text(self, turn: Turn) -> str:
        row = self.officeholder(turn)
        return officeholder_text(turn, row) if row else "-"

    def finish(self, turn: Turn) -> None:
        row = self.officeholder(turn)
        if row is None:
            turn.say("end-officeholder-gone")
            return turn.offer("/belum", "/menu")
        end_office(turn.db, row, turn.today)
        actor = f"role:{acting_role(turn, self).id}"
        audit.record(turn.db, actor, "ended office", f"officeholder:{row.id}", turn.now)
        turn.say("end-officeholder-done", who=name_of(turn, row))
        return turn.offer("/belum", "/menu")
