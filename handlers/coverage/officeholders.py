"""The list of officeholders: adding names from a file or pasted lines, and ending a position."""

import json
import re
from contextlib import suppress
from typing import Any

from bot.forms.form import ClaimedTexts
from bot.forms.questions import AskAgain, QueryQuestion, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.participants.organisation import Organisation
from domain.roles import RoleKind
from exchange.coverage import officeholders
from exchange.coverage.officeholders import OfficeholderNames
from handlers import answers, places
from handlers.coverage.acts import (
    end_post,
    list_officeholders,
    posts_of_same_names,
    row_text,
    twice_lines,
)
from handlers.coverage.gaps import name_of, officeholder_text
from handlers.roles.role_form import RoleForm, acting_role, parse_participant_id
from models.coverage import gaps
from models.officeholders import Officeholder

SHOWN = 12
"""Names on a page: with their posts they fit the shortest message of every channel."""
MOST_NUMBERS = 20


class NamesQuestion(Question[str]):
    """A file, or lines of text.

    Kept as JSON: `rows` with name, position, RT and RW of each, the numbers of `unread` and of
    `passed` lines, the `others` among the sheets, and in `twice` the rows of each name that would
    hold several posts of an RW.
    """

    takes_files = True

    def __init__(self, **how: Any) -> None:
        super().__init__(lambda turn, text: text, verbatim=True, **how)

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        if turn.message.files:
            return self.keep(turn, form, names_in_file(turn))
        if said.text.strip():
            return self.keep(turn, form, officeholders.read_pasted(said.text))
        raise Invalid("names-none")

    def keep(self, turn: Turn, form: Any, found: OfficeholderNames) -> str:
        """The names with what can be told of them in the organisation and kelurahan."""
        form.answers.pop("page", None)
        own = acting_role(turn, form).rw or ""
        rows = [[each.full_name, each.post, each.rt, each.rw or own] for each in found.people]
        twice = posts_of_same_names(turn, form.organisation, form.village, rows)
        told = {"unread": found.unread, "passed": found.passed, "others": found.others}
        return json.dumps({"rows": rows, "twice": twice} | told)


def names_in_file(turn: Turn) -> OfficeholderNames:
    """The names in the file of this message; Invalid when it is no sheet of names."""
    return officeholders.load_names(turn.message.files[0].contents.as_sheet())


def dump_file(turn: Turn) -> str:
    """The names in the file of this message as JSON; Invalid when it is no sheet of names."""
    return json.dumps(officeholders.dump_names(names_in_file(turn)))


class SureQuestion(YesNoQuestion):
    """Yes or no to a list that is shown page by page: a yes before its end shows the next one."""

    def label(self, turn: Turn, form: Any, answer: str) -> str:
        if answer == "yes" and not form.is_last_page:
            return turn.text("officeholder-list-sure.more", left=form.left_to_show)
        return super().label(turn, form, answer)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        answer = super().accept(turn, form, given)
        if not form.is_last_page:
            form.answers["page"] = f"{form.page + 1}"
            raise AskAgain
        return answer


_POST = (
    r"(?:(?:wakil|wk\.?) )?(?:ketua|sekretaris|sekertaris|bendahara|koordinator|seksi|sie)\b"
    r"(?: (?:rt|rw|pkk|lmk|dasawisma|posyandu|jumantik|karang taruna|[a-z]{3,12})\b\.?| 0*\d{1,3}\b"
    r"| ?/ ?0*\d{1,3}\b){0,5}"
)
_BETWEEN = r" ?[:;=,\u2013\t-] ?"
_NAME = r"(?:(?:bu|pak|bpk|h|hj|ibu|bapak)\b\.? )?[a-z.,' ]{3,60}"
POST_LINE = re.compile(
    rf"\W{{0,4}}(?:\d{{1,2}}[.)] ?)?(?:{_POST}{_BETWEEN}{_NAME}|{_NAME}{_BETWEEN}{_POST})\W{{0,4}}",
    re.IGNORECASE,
)
"""A line with somebody and their post: "Ketua RT 3: Budi Santoso"."""
MAY_HOLD_POST = re.compile(r"\b(?:ketua|sekretaris|sekertaris|bendahara|koordinator|seksi|sie)\b")


class OfficeholderList(RoleForm, opens_with="/pengurus", roles="cadre officer"):
    """A file that comes before its question is read at once, and waits as the answer "file"."""

    about_somebody = True
    takes_files = True
    claims_texts = ClaimedTexts(MAY_HOLD_POST, idle=True)

    organisation = Question(
        places.read_organisation_invite,
        load=Organisation,
        show=answers.show_option,
        suggest=places.organisation_options,
    )
    district = QueryQuestion(places.districts, match=places.read_place, feeds=("village",))
    village = QueryQuestion(places.villages, match=places.read_place)
    names = NamesQuestion()
    sure = SureQuestion(or_again=("names",), tell=lambda turn, form: form.names_values(turn))
    same = YesNoQuestion(
        tell=lambda turn, form: {"names": form.twice_text(turn)},
        when=lambda form: json.loads(form.names)["twice"],
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The organisation and kelurahan of a cadre."""
        known = super().prefill(turn, argument)
        if turn.message.files:
            with suppress(Invalid):
                known |= {"file": dump_file(turn)}
        mine = cls.opening_role(turn).reach
        if mine.kind is not RoleKind.CADRE:
            return known
        district = mine.area.rpartition(".")[0]
        place = {"district": district, "village": mine.area}
        return known | {"organisation": str(mine.organisation)} | place

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """Lines that each name somebody and their post are a list, though nothing asked for it."""
        lines = [each for each in text.splitlines() if each.strip()]
        return bool(lines) and all(map(POST_LINE.fullmatch, lines)) and cls.is_usable(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Keep the lines for their question, as a file that came first."""
        try:
            found = officeholders.read_pasted(given.text)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return self.proceed(turn)
        self.answers["file"] = json.dumps(officeholders.dump_names(found))
        if "organisation" in self.answers:
            turn.say("officeholder-list-of", body=turn.text(f"option-{self.organisation}"))
        return self.proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Keep a file that is no answer to the pending question for its own."""
        question = self.pending()
        if not turn.message.files or question is None or question.name == "names":
            return super().take(turn, given)
        try:
            self.answers["file"] = dump_file(turn)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            return self.proceed(turn)
        if "names" not in self.answers:
            turn.say("officeholder-list-file")
        self.clear_answers("names", "same")
        return self.proceed(turn)

    def proceed(self, turn: Turn) -> bool:
        """Ask the next question; the file that waits answers its own."""
        question = self.pending()
        if question and question.name == "names" and "file" in self.answers:
            found = officeholders.restore_names(json.loads(self.answers.pop("file")))
            self.answer(turn, question, type(self).names.keep(turn, self, found))
        return super().proceed(turn)

    def rows(self) -> list[list[str]]:
        found: list[list[str]] = json.loads(self.names)["rows"]
        return found

    @property
    def page(self) -> int:
        """The page of the list that is shown, from 0."""
        return int(self.answers.get("page", 0))

    @property
    def left_to_show(self) -> int:
        """The number of names behind the page."""
        return max(0, len(self.rows()) - (self.page + 1) * SHOWN)

    @property
    def is_last_page(self) -> bool:
        return not self.left_to_show

    def names_values(self, turn: Turn) -> dict[str, object]:
        """`count`, and `first`: a page of the names, on the last one also the lines that are
        nobody."""
        found, at = json.loads(self.names), self.page * SHOWN
        lines = [row_text(turn, *each) for each in self.rows()[at : at + SHOWN]]
        parts = ["\n".join(lines)]
        told = (("unread", "names-unread"), ("passed", "names-passed"))
        for kind, name in told if self.is_last_page else ():
            if found[kind]:
                numbers = ", ".join(map(str, found[kind][:MOST_NUMBERS]))
                rest = ", ..." if len(found[kind]) > MOST_NUMBERS else ""
                parts.append(turn.text(name, rows=numbers + rest))
        if self.is_last_page and found["others"]:
            parts.append(turn.text("names-others", names=", ".join(found["others"])))
        return {"count": len(self.rows()), "first": "\n\n".join(parts)}

    def twice_text(self, turn: Turn) -> str:
        """The names with several posts, each with its posts."""
        return "\n".join(twice_lines(turn, self.rows(), json.loads(self.names)["twice"])[:SHOWN])

    def finish(self, turn: Turn) -> None:
        rows, is_one = self.rows(), self.answers.get("same") == "yes"
        one_person = json.loads(self.names)["twice"] if is_one else ()
        role, place = acting_role(turn, self), (self.organisation, self.village)
        found = list_officeholders(turn, role, place, rows, one_person)
        left = len(rows) - found.new - found.moved
        turn.say("officeholder-list-done", count=found.new, moved=found.moved, left=left)
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
        end_post(turn, acting_role(turn, self), row)
        turn.say("end-officeholder-done", who=name_of(turn, row))
        return turn.offer("/belum", "/menu")
