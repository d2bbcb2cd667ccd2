"""Deciding duplicate pairs: one worker registered twice, or two who are alike; the photos of their
KTPs, and undoing a merge."""

from typing import Any

from bot.forms.questions import QueryQuestion
from bot.forms.yes_no import WordQuestion, YesNoQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.files import EXTENSIONS
from domain.roles import RoleKind
from handlers.duplicates import words
from handlers.duplicates.words import merge_label
from handlers.portfolio.words import name_of
from handlers.roles.reveals import reveal
from handlers.roles.role_form import (
    NumberedForm,
    RoleForm,
    acting_role,
    parse_participant_id,
    participant_of,
    say_not_found,
)
from models.database import files
from models.duplicates import review
from models.duplicates.merge_registrations import CannotMergeRegistrations
from models.participants.duplicate_pairs import DuplicatePair
from models.roles import access_log, scope, staff_messages

DECISIONS = {
    "first": "pair-keep-first",
    "second": "pair-keep-second",
    "different": "pair-different",
    "later": "pair-later",
}


def decision_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The decisions, and the NIK and KTP of either registration, each of which is recorded."""
    options = [(decision, turn.text(name)) for decision, name in DECISIONS.items()]
    mine, row = acting_role(turn, form), form.pair(turn)
    for number, id in enumerate((row.first_id, row.second_id) if row else (), 1):
        who = scope.find_participant(turn.db, mine, id)
        if who and who.photo_id and mine.kind == RoleKind.OFFICER:
            options.append((f"/lihatktp {id}", turn.text("pair-ktp", number=f"{number}")))
        if who and who.identity:
            options.append((f"/lihatnik {id}", turn.text("pair-nik", number=f"{number}")))
    return options


class ReviewDuplicates(RoleForm, opens_with="/ganda", roles="agent officer"):
    """The next pair, or with `/ganda 42` the pair number 42."""

    verdict = QueryQuestion(
        decision_options,
        tell=lambda turn, form: form.pair_values(turn),
        when=lambda form: "whose" in form.answers,
        feeds=("sure",),
    )
    sure = WordQuestion(
        or_again=("verdict",),
        tell=lambda turn, form: form.kept_values(turn),
        when=lambda form: form.verdict in ("first", "second"),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        mine = cls.opening_role(turn)
        named = review.find_open_pair(
            turn.db, mine, parse_participant_id(argument).get("whose", "")
        )
        row = named or review.next_pair(turn.db, mine)
        return known | ({"whose": str(row.id)} if row else {})

    def pair(self, turn: Turn) -> DuplicatePair | None:
        """The pair; None when somebody else decided it meanwhile."""
        return review.find_open_pair(
            turn.db, acting_role(turn, self), self.answers.get("whose", "")
        )

    def pair_values(self, turn: Turn) -> dict[str, object]:
        """The two registrations, why they may be one, and the number of pairs that wait."""
        row, mine = self.pair(turn), acting_role(turn, self)
        left = review.count_open_pairs(turn.db, mine)
        if row is None:
            return {"one": "-", "other": "-", "why": "-", "score": 0, "left": left}
        return words.pair_values(turn, mine, row) | {"left": left}

    def kept_values(self, turn: Turn) -> dict[str, object]:
        """The name and number of the registration that is kept, and the number of the other."""
        row = self.pair(turn)
        ids = (row.first_id, row.second_id) if row else ()
        found = [scope.find_participant(turn.db, acting_role(turn, self), id) for id in ids]
        one, other = (found if self.verdict == "first" else found[::-1]) or (None, None)
        if one is None or other is None:
            return {"name": "-", "number": "-", "other": "-"}
        return {"name": name_of(turn, one)} | words.numbers(one, other)

    def finish(self, turn: Turn) -> None:
        row, mine = self.pair(turn), acting_role(turn, self)
        if "whose" not in self.answers:
            turn.say("duplicates-none")
        elif row is None:
            turn.say("duplicates-gone")
        else:
            self.decide(turn, row)
        if review.count_open_pairs(turn.db, mine):
            turn.offer("/ganda")
        if review.recent_merges(turn.db, mine):
            turn.offer("/pisahkan")
        turn.offer("/menu")

    def decide(self, turn: Turn, row: DuplicatePair) -> None:
        mine = acting_role(turn, self)
        if self.verdict == "different":
            review.mark_different(turn.db, row, mine, turn.now)
            return turn.say("duplicates-different")
        if self.verdict == "later":
            review.postpone_pair(turn.db, row, mine, turn.now)
            return turn.say("duplicates-later")
        kept = row.first_id if self.verdict == "first" else row.second_id
        agents = review.agents_of(turn.db, row)
        try:
            merge = review.merge_pair(turn.db, row, kept, mine, turn.now)
        except CannotMergeRegistrations:
            return turn.say("duplicates-gone")
        words.tell_of_merge(turn, merge, agents)
        return turn.say("duplicates-joined")


REASON = "check_ktp"


class ShowKtp(NumberedForm, opens_with="/lihatktp", roles="officer"):
    """`/lihatktp 42` shows the KTP of the participant number 42, which counts as a NIK seen."""

    def finish(self, turn: Turn) -> None:
        row = participant_of(turn, self)
        photo = files.load_file(turn.db, row.photo_id) if row and row.photo_id else None
        if row is None or photo is None:
            return say_not_found(turn)
        if not reveal(turn, acting_role(turn, self), access_log.NIK, [row.id], REASON):
            turn.say("reveals-enough", count=access_log.MOST_A_DAY)
            return turn.offer("/ganda", "/menu")
        _, media_type, content = photo
        name = f"ktp.{EXTENSIONS.get(media_type, 'jpg')}"
        turn.attach_new("ktp", name, media_type, content, staff_messages.KEPT)
        turn.say("show-ktp-done", name=name_of(turn, row))
        return turn.offer("/ganda", "/menu")


def merge_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    mine = acting_role(turn, form)
    return [
        (str(row.id), merge_label(turn, mine, row)) for row in review.recent_merges(turn.db, mine)
    ]


class UndoRegistrationMerge(RoleForm, opens_with="/pisahkan", roles="agent officer"):
    which = QueryQuestion(merge_options, when=lambda form: "none" not in form.answers)
    sure = YesNoQuestion(
        or_stop="undo-registration-merge-kept", when=lambda form: "none" not in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        merges = review.recent_merges(turn.db, cls.opening_role(turn))
        return known | ({} if merges else {"none": "yes"})

    def finish(self, turn: Turn) -> None:
        mine, reply = acting_role(turn, self), "undo-registration-merge-none"
        merges = {str(row.id): row for row in review.recent_merges(turn.db, mine)}
        row = merges.get(self.answers.get("which", ""))
        if row:
            try:
                review.undo_merge(turn.db, row, mine, turn.now)
                words.tell_of_parting(turn, row)
                reply = "undo-registration-merge-done"
            except CannotMergeRegistrations as refusal:
                if refusal.reason == "newer":
                    reply = "undo-registration-merge-newer"
        turn.say(reply)
        turn.offer("/ganda", "/menu")
