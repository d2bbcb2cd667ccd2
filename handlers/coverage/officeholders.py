"""The list of those in office: names from a file or pasted, and the end of an office."""

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
from handlers.places import organisation_options, read_organisation_invite
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models import audit
from models.coverage import gaps
from models.officeholders import Officeholder, OfficePlace, add_officeholder, end_office

SHOWN = 5


class NamesQuestion(Question[str]):
    """A file, or lines of text; kept as JSON: name, post, RT and RW of each."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, verbatim=True, **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if turn.message.files:
            found = officeholders.read_file(turn.message.files[0].content)
        elif said.text.strip():
            found = officeholders.read_pasted(said.text)
        else:
            raise Invalid("names-none")
        rows = [[each.full_name, each.post, each.rt, each.rw] for each in found.people]
        return json.dumps({"rows": rows, "unread": found.unread})


class OfficeholderList(RoleForm, opens_with="/pengurus", roles="cadre officer"):
    organisation = Question(
        read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=organisation_options,
    )
    district = QueryQuestion(places.districts, match=places.read_place, feeds=("village",))
    village = QueryQuestion(places.villages, match=places.read_place)
    names = NamesQuestion()
    sure = YesNoQuestion(or_again=("names",), tell=lambda turn, form: form.told(turn))

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """A cadre's own body and kelurahan are not asked."""
        pinned = super().prefill(turn, argument)
        mine = acting_role(turn, cls(dict(pinned), turn.today)).reach
        if mine.kind is not RoleKind.CADRE:
            return pinned
        district = mine.area.rpartition(".")[0]
        body = {"organisation": str(mine.organisation), "district": district}
        return pinned | body | {"village": mine.area}

    def rows(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self.names)["rows"]
        return found

    def told(self, turn: Turn) -> dict[str, object]:
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
    """`/jabatan 42` when somebody is not in office any more."""

    sure = YesNoQuestion(
        or_stop="end-officeholder-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument) | parse_participant_id(argument)
        row = cls(found, turn.today).row(turn)
        return found if row else super().prefill(turn, argument)

    def row(self, turn: Turn) -> Officeholder | None:
        id = self.answers.get("whose", "")
        return gaps.find_officeholder(turn.db, acting_role(turn, self), int(id)) if id else None

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        return {"who": officeholder_text(turn, row) if row else "-"}

    def finish(self, turn: Turn) -> None:
        row = self.row(turn)
        if row is None:
            turn.say("end-officeholder-gone")
            return turn.offer("/belum", "/menu")
        end_office(turn.db, row, turn.today)
        actor = f"role:{acting_role(turn, self).id}"
        audit.record(turn.db, actor, "ended office", f"officeholder:{row.id}", turn.now)
        turn.say("end-officeholder-done", who=name_of(turn, row))
        return turn.offer("/belum", "/menu")
