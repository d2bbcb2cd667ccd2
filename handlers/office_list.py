"""The list of those in office: names from a file or pasted, and the end of an office."""

import json
from collections.abc import Sequence
from typing import Any

from bot.agree import YesNo
from bot.question import Lookup, Question
from bot.state import Answers, Said
from bot.turn import Turn
from domain.organisation import Organisation, Post
from domain.roles import Kind
from domain.typed import Invalid
from exchange import officeholders
from handlers import answers
from handlers.card import whose
from handlers.invited import bodies, read_body
from handlers.missing import name_of, told_of
from handlers.roles import Work, role_of
from models import audit, missing, officeholder
from models.officeholder import Officeholder, Place

SHOWN = 5


class NameList(Question[str]):
    """A file, or lines of text; kept as JSON: name, post, RT and RW of each."""

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, verbatim=True, **how)

    def accept(self, turn: Turn, form: Any, said: Said) -> str:
        if turn.message.files:
            found = officeholders.read(turn.message.files[0].content)
        elif said.text.strip():
            found = officeholders.read_pasted(said.text)
        else:
            raise Invalid("names-none")
        rows = [[each.full_name, each.post, each.rt, each.rw] for each in found.people]
        return json.dumps({"rows": rows, "unread": found.unread})


class OfficeList(Work, opens_with="/pengurus", roles="cadre officer"):
    organisation = Question(read_body, load=Organisation, show=answers.show_option, suggest=bodies)
    district = Lookup(answers.districts, match=answers.read_place, feeds=("village",))
    village = Lookup(answers.villages, match=answers.read_place)
    names = NameList()
    sure = YesNo(or_again=("names",), tell=lambda turn, form: form.told(turn))

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        """A cadre's own body and kelurahan are not asked."""
        pinned = super().known(turn, argument)
        mine = role_of(turn, cls(dict(pinned), turn.today)).reach
        if mine.kind is not Kind.CADRE:
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
        rest = turn.word("names-unread", rows=", ".join(map(str, unread))) if unread else ""
        return {"count": len(self.rows()), "first": "\n\n".join(filter(None, (first, rest)))}

    def done(self, turn: Turn) -> None:
        role, new = role_of(turn, self), 0
        for full_name, post, rt, rw in self.rows():
            if role.rw and rw not in ("", role.rw):
                continue
            place = Place(self.organisation, self.village, rw or role.rw or "", rt)
            new += officeholder.add(
                turn.db, role.id, place, full_name, post or Post.ANGGOTA, turn.today
            )
        audit.note(turn.db, f"role:{role.id}", "listed", f"role:{role.id}", turn.now, people=new)
        turn.say("officelist-done", count=new, left=len(self.rows()) - new)
        turn.offer("/belum", "/pengurus", "/menu")


class OfficeEnd(Work, opens_with="/jabatan", roles="cadre officer"):
    """`/jabatan 42` when somebody is not in office any more."""

    sure = YesNo(
        or_stop="officeend-kept",
        tell=lambda turn, form: form.told(turn),
        when=lambda form: "whose" in form.answers,
    )

    @classmethod
    def known(cls, turn: Turn, argument: str) -> Answers:
        found = super().known(turn, argument) | whose(argument)
        row = cls(found, turn.today).row(turn)
        return found if row else super().known(turn, argument)

    def row(self, turn: Turn) -> Officeholder | None:
        id = self.answers.get("whose", "")
        return missing.find(turn.db, role_of(turn, self), int(id)) if id else None

    def told(self, turn: Turn) -> dict[str, object]:
        row = self.row(turn)
        return {"who": told_of(turn, row) if row else "-"}

    def done(self, turn: Turn) -> None:
        row = self.row(turn)
        if row is None:
            turn.say("officeend-gone")
            return turn.offer("/belum", "/menu")
        officeholder.end(turn.db, row, turn.today)
        actor = f"role:{role_of(turn, self).id}"
        audit.note(turn.db, actor, "ended office", f"officeholder:{row.id}", turn.now)
        turn.say("officeend-done", who=name_of(turn, row))
        return turn.offer("/belum", "/menu")
