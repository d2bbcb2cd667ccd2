"""Asking for a human: the person says what it is about, and gets a number and a promised day.

A second request joins the first. The answer comes as a letter, on which the person may reply.
"""

import re
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import AskAgain, Question
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.cases.routing import is_about_agent
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.subject import Thing
from domain.markup import truncate
from domain.parsing.people.nik import mask_niks
from domain.parsing.text import NOT
from handlers.cases.letters import tell_asked
from handlers.cases.words import promise_values
from handlers.notify import notify_colleague
from models.cases import cases
from models.cases.cases import ANSWER_STANDS, ANSWERED_SOON, Case, CaseKind, CaseState
from models.cases.messages import LONGEST
from models.inbox import inbox, owners
from models.inbox.owners import answer_promised
from models.participants import participant
from models.roles import role
from models.roles.role import Role

SHORTEST = 3
SAID = "said"
"""The button that hands on the sentence with which somebody asked for a human."""
LINE = "line"
"""The answers that are sentences of a possible reply."""
SHOWN_WORDS = 400
"""Characters of a possible reply that are shown in the question whether it is one."""
SENTENCE = 12
"""Characters of a sentence that says more than "petugas"."""


def read_words(turn: Turn, text: str) -> str:
    """The words that somebody writes to a human, in their lines."""
    words = "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
    if not SHORTEST <= len(words) <= LONGEST or not any(each.isalpha() for each in words):
        raise Invalid("case-words", least=SHORTEST, most=LONGEST)
    return words


class WordsQuestion(Question[str]):
    """The words to a human: the sentence that somebody began with, or others."""

    def __init__(self, **how: Any) -> None:
        super().__init__(read_words, suggest=said_before, verbatim=True, **how)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        if SAID in form.answers and self.picked(turn, form, given) == SAID:
            return str(form.answers[SAID])
        return super().accept(turn, form, given)


class ReplyWordsQuestion(WordsQuestion):
    """The words in reply to a human, who may have asked anything: "besok aja" answers too."""

    any_words = True


def said_before(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(SAID, turn.text("ask-for-human-said"))] if SAID in form.answers else []


CANCELS_REGISTRATION = re.compile(
    r"\b(?:batal\w*|dibatal\w*|cancel|tarik|cabut)\b.*\b(?:pen)?daftar\w*|"
    r"\bcancel\b.*\bregistration\b|\bPB-\d",
    re.IGNORECASE,
)
"""A registration is to be cancelled, or is named by its number."""


class AskForHuman(
    Form,
    opens_with="/petugas, petugas, admin, cs, officer, an officer, staff, human, a human",
    intents="human agent_contact",
):
    shy = True

    about = WordsQuestion(when=lambda form: "first" not in form.answers)
    more = WordsQuestion(
        tell=lambda turn, form: first_values(turn), when=lambda form: "first" in form.answers
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The request that is there already, and the sentence that asked for a human."""
        row = cases.find_request(turn.db, turn.person.id)
        known = {"first": f"{row.id}"} if row else {}
        is_said = SENTENCE <= len(argument) <= LONGEST
        return known | ({SAID: argument} if is_said else {})

    def expects(self, turn: Turn, text: str) -> bool:
        """Expect a wish to cancel the registration too: it is said to the human."""
        return CANCELS_REGISTRATION.search(text) is not None or super().expects(turn, text)

    def finish(self, turn: Turn) -> None:
        words = self.answers.get("more") or self.about
        row = cases.find_request(turn.db, turn.person.id)
        is_new = row is None
        row = row or open_request(turn, CaseKind.HELP)
        add_words(turn, row, words)
        if is_new:
            turn.say("ask-for-human-done", **promise_values(row))
        else:
            turn.say("ask-for-human-joined", number=f"{row.id}")
        turn.speak_of(Thing.REQUEST)
        turn.offer(*(("/lanjut",) if turn.state.parked else ()), "/menu")


def open_request(turn: Turn, kind: CaseKind) -> Case:
    """A new case of the person, to be answered within the promised time."""
    row = participant.registration_of(turn.db, turn.person.id)
    return cases.open_case(
        turn.db,
        kind,
        now=turn.now,
        due_at=answer_promised(kind, turn.now, turn.hours),
        person_id=turn.person.id,
        participant_id=row.id if row else None,
    )


def add_words(turn: Turn, row: Case, words: str) -> None:
    """Append what the person wrote, and tell the owner; those who are asked where nobody owns it.

    Words about agents take the request out of their hands.
    """
    is_promised = row.state == CaseState.OPEN and row.level is not None
    promised = answer_promised(row.kind, turn.now, turn.hours)
    inbox.reply(turn.db, row, words, turn.now, promised)
    if row.kind == CaseKind.HELP and is_about_agent(words, agent_name(turn)):
        row.kind, is_promised = CaseKind.COMPLAINT, False
        owners.give(turn.db, row, None, f"person:{turn.person.id}", turn.now)
    if owner := owners.usable_owner(turn.db, row):
        key = f"case-replied:{row.id}:{turn.now.isoformat()}"
        number, command = {"number": f"{row.id}"}, f"/kasus {row.id}"
        notify_colleague(turn, owner.person_id, "case-replied", number, command, key=key)
    elif row.kind in ANSWERED_SOON and not is_promised:
        row.goes_up_at = row.goes_up_at or row.due_at
        name = "claim-asked" if row.kind == CaseKind.CLAIM else "case-new"
        tell_asked(turn.db, turn.texts, row, name, turn.now)
    turn.db.flush()


def agent_name(turn: Turn) -> str:
    """The name of the person's own agent; empty without one."""
    row = participant.registration_of(turn.db, turn.person.id)
    agent = turn.db.get(Role, row.agent_id) if row and row.agent_id else None
    return role.name_of(turn.db, agent) if agent else ""


def first_values(turn: Turn) -> dict[str, object]:
    """The request that is there already: its number, its day and what is promised."""
    row = cases.find_request(turn.db, turn.person.id)
    if row is None:
        return {"number": "-", "day": turn.today, "state": "open", "until": turn.today, "at": "-"}
    day = to_local_time(row.opened_at).date()
    return promise_values(row) | {"day": day, "state": row.state}


WHEN_ANSWERED = re.compile(
    r"\b(?:kapan|kpn|berapa lama|brp lama|kok|belum|blm|blom|belom|when)\b.*"
    r"\b(?:di)?(?:jawab|bales|balas|respon|tanggapi|tanggepin|answer|reply|answered)(?:an|nya|i)?\b|"
    r"^\W*(?:kok\s+)?(?:lama|lamaa+|lelet)(?:\s+(?:amat|banget|bgt|ya|sih|pisan|tenan|bener))*\W*$",
    re.IGNORECASE,
)


class WhenAnswered(Form, opens_with="/kapandijawab"):
    """Somebody whose request waits asks when it is answered."""

    claims_texts = ClaimedTexts(WHEN_ANSWERED, idle=True)
    only_offered = True

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return cases.find_request(turn.db, turn.person.id) is not None

    def finish(self, turn: Turn) -> None:
        turn.say("request-promised", **first_values(turn))
        turn.speak_of(Thing.REQUEST)
        turn.offer("/petugas", "/menu")


class ReplyToCase(Form, opens_with="/balas"):
    """`/balas 12` adds to the person's own case number 12, an answered or closed one too."""

    words = ReplyWordsQuestion(
        tell=lambda turn, form: {"number": form.answers["case"]},
        when=lambda form: "case" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        row = cases.find_own_case(turn.db, turn.person.id, argument)
        return {"case": argument} if row else {}

    def finish(self, turn: Turn) -> None:
        reply(turn, self, [self.answers.get("words", "")])


class BelongsQuestion(YesNoQuestion):
    """Yes or no; whatever else is written meanwhile is one more line of the words."""

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        try:
            return super().accept(turn, form, given)
        except (Invalid, Ambiguous):
            if given.value is not None:
                raise
            if not has_words(given.text):
                raise
        form.listen(turn, given)
        form.answers[f"{LINE}{len(form.answers)}"] = given.text
        raise AskAgain(self.name)


HOW_ASKED: dict[str, Any] = {
    "when": lambda form: "case" in form.answers,
    "tell": lambda turn, form: {
        "number": form.answers["case"],
        "words": truncate(mask_niks(all_lines(form)), SHOWN_WORDS),
    },
    "leads_on": True,
}
"""The way in which it is asked whether words belong to a case."""


STILL = re.compile(
    r"^\W*(?:(?:eh|lah|loh|lho|kok|tapi|tp|ini|itu|pak|bu|kak|min|bang|mas|mbak|sampe|sampai|sekarang|"
    r"skrg|hari ini|udah|sudah|dicoba|saya coba|but|it|it's|is)\W+)*"
    rf"(?:masih|msh|tetap|tetep|ttp|still)\W+(?:aja\W+|saja\W+)?(?:{NOT}|belum|blm|blom|sama|begitu|gitu|"
    r"error|gagal|not?|doesn't|didn't|hasn't|the same)\b"
)
"""Says that nothing has changed, as if it was said before of what: "masih belum masuk juga"."""
MOST_OF_STILL = 8
"""Words of it."""
OWN_MATTER = re.compile(
    r"\b(?:bayar|iuran|transfer|setor|bukti|lunas|paid|payment|nunggak|hujan|kerja|hidup)\w*"
)
"""What it would be of then."""


class ReplyWithoutButton(Form, opens_with="/balasan"):
    """A sentence after an answer of the staff may be the reply to it: one tap says so. One that
    says only that nothing has changed is."""

    claims_texts = ClaimedTexts(STILL, idle=True, only_opens=True)
    awaits_texts = True
    only_offered = True

    belongs = BelongsQuestion(**HOW_ASKED)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        plain = text.casefold()
        is_short = len(plain.split()) <= MOST_OF_STILL and not OWN_MATTER.search(plain)
        return is_short and bool(STILL.match(plain)) and find_answered(turn) is not None

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        """Did the staff answer lately, and are these words?"""
        return has_words(text) and find_answered(turn) is not None

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        number, words = cls.find(turn), turn.message.text
        return {"case": f"{number}", LINE: words} if number and words else {}

    @classmethod
    def find(cls, turn: Turn) -> int | None:
        """The number of the case that the words may be for."""
        row = find_answered(turn)
        return row.id if row else None

    def finish(self, turn: Turn) -> None:
        if self.answers.get("belongs") == "no":
            return turn.open_after("/bukansemua")
        return reply(turn, self, wrap(all_lines(self), LONGEST, replace_whitespace=False))


def reply(turn: Turn, form: Form, parts: Sequence[str]) -> None:
    """Add the words to the person's own case, whose number the form has."""
    row = cases.find_own_case(turn.db, turn.person.id, form.answers.get("case", ""))
    if row is None:
        turn.say("reply-to-case-gone")
        return turn.offer("/petugas", "/menu")
    for part in parts:
        add_words(turn, row, part)
    turn.say("reply-to-case-done", **promise_values(row))
    return turn.offer("/menu")


def has_words(text: str) -> bool:
    """Are these words that may be meant for a human?"""
    return len(text) >= SHORTEST and any(each.isalpha() for each in text)


def all_lines(form: Form) -> str:
    """The sentences that were written, in their order."""
    return "\n".join(text for name, text in form.answers.items() if name.startswith(LINE))


def find_answered(turn: Turn) -> Case | None:
    """The person's case that was answered last, while its answer is new."""
    return inbox.find_answered(turn.db, turn.person.id, turn.now - ANSWER_STANDS)


class NikTaken(
    Form,
    opens_with=(
        "/nikdipakai, nik saya dipakai orang, nik saya dipakai orang lain, nik dipakai orang, "
        "nik saya sudah dipakai orang lain, my nik is used"
    ),
    intents="nik_taken",
):
    """`/nikdipakai`: a person tells that somebody else uses their NIK, one case each; the answer
    does not say whether we know it."""

    def finish(self, turn: Turn) -> None:
        row = cases.find_request(turn.db, turn.person.id, [CaseKind.NIK_TAKEN])
        row = row or open_request(turn, CaseKind.NIK_TAKEN)
        turn.say("nik-taken", **promise_values(row))
        turn.add_option(f"/balas {row.id}", turn.text("nik-taken-more"))
        turn.offer("/menu")
