"""The form that begins a claim, for oneself, a relative, or one of the people of a role."""

from collections.abc import Sequence
from typing import Any, ClassVar

from bot.forms.form import Form
from bot.forms.questions import EndForm, Question
from bot.forms.review import ReviewQuestion
from bot.forms.yes_no import YesNoQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import DAY
from domain.claims.asked import (
    asks_after_claim,
    asks_of_cost,
    asks_of_paper,
    corrects,
    is_of_bill,
    is_refused,
    lacks_paper,
    withdraws,
)
from domain.claims.beside import OTHER_MATTER, Beside, heard_beside, is_of_rivals
from domain.claims.checklist import ClaimKind
from domain.claims.deaths import speaks_of_death
from domain.claims.pieces import HAPPENED, is_of_membership, says_no_hour, says_no_nik
from domain.claims.told import Claimant, says_all
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.heard.anger import wants_human
from domain.knowledge.heard.questions import asks, is_question
from domain.knowledge.meanings import kind_of
from domain.parsing.replies.asides import Aside
from domain.people import drafts
from handlers.claims.opening.asked import (
    answer_beside,
    answer_kind,
    asks_of_form,
    kind_asked,
    say_kept_question,
    seems_asked,
)
from handlers.claims.opening.early_photos import early_answer, holding, is_early, keep_paper
from handlers.claims.opening.pieces import take_pieces, told_in
from handlers.claims.opening.remarks import NO_ANSWER, is_order, is_remark, keep_remark
from handlers.claims.opening.whose import ASKING, OWN, SAME_CHAT, helped_participant, same_chat
from handlers.claims.papers.naming import explain, paper_of_kinds
from handlers.people import merge_chats
from models import audit, uploads
from models.claims import claim
from models.inbox import own_claims
from models.participants import participant
from models.roles import role

KNOWN = "known"
LEAST_OF_STORY = 3
MOST_A_DAY, MOST_BY_STAFF = 5, 60


def again_question() -> YesNoQuestion:
    """The question whether something else happened, where such a claim is open already."""
    return YesNoQuestion(
        or_stop="claim-not-again",
        tell=lambda turn, form: {"number": form.answers["open"]},
        when=lambda form: "open" in form.answers,
    )


class ClaimForm(Form):
    """Begins a claim for oneself, for a relative, or in a role for one of its people.

    `/kecelakaan 42` is by staff about the participant 42 of their people. Known answers are
    `whose` with `role`, or `own`, the id of the claimant's own registration.
    """

    keeps_draft = True
    takes_files = True
    urgent = True
    claimed: ClassVar[Sequence[ClaimKind]] = ()
    """The kinds of claim that it may open."""
    info: ClassVar[str] = ""
    """The text for whoever is just asking."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        helped = helped_participant(turn, argument)
        if helped:
            row, role_id = helped
            return {"whose": f"{row.id}", "role": f"{role_id}", "who": Claimant.HELPER}
        own = participant.registration_of(turn.db, turn.person.id)
        known = {"own": f"{own.id}"} if own else {}
        theirs = own_claims.find_open(turn.db, turn.person.id)
        found = [each for each in theirs if each.kind in cls.claimed]
        return known | ({"open": f"{found[0].case_id}"} if found else {})

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        """Refuse more claims a day than anybody has, as each one calls several of the staff.

        A claim that was refused somewhere is no new one: its question is answered.
        """
        if is_refused(turn.message.text):
            turn.open_after("/tanya klaim-ditolak")
            return False
        actor, since = f"person:{turn.person.id}", turn.now - DAY
        most = MOST_BY_STAFF if role.find_open_roles(turn.db, turn.person.id) else MOST_A_DAY
        if audit.count_since(turn.db, actor, claim.CLAIMED, since) < most:
            return True
        turn.say("claim-many")
        turn.offer("/klaim", "/petugas", "/menu")
        return False

    def ask(self, turn: Turn, question: Question[Any]) -> None:
        """Ask a question; beside the first one there is a way out, for who only wants to know, and
        for who wants a person."""
        self.answers.setdefault(KNOWN, " ".join(self.answered()))
        super().ask(turn, question)
        if self.urgent and self.is_untouched() and not isinstance(question, ReviewQuestion):
            if all(each.value != ASKING for each in turn.options):
                turn.add_option(ASKING, turn.text("claim-just-asking"))
            turn.offer("/petugas")

    def answered(self) -> list[str]:
        """The names of the questions that have an answer."""
        return [each.name for each in self.questions if each.name in self.answers]

    def is_untouched(self) -> bool:
        """Is nothing answered besides what was known when it was opened?"""
        return {*self.answered()} <= {*self.answers.get(KNOWN, "").split()}

    def progress(self, question: Question[Any]) -> dict[str, str]:
        """The place of a question among those that were open at the beginning."""
        known = {*self.answers.get(KNOWN, "").split()}
        steps = [each.name for each in self.that_apply(self.steps) if each.name not in known]
        if question.name not in steps:
            return {}
        return {"number": f"{steps.index(question.name) + 1}", "total": f"{len(steps)}"}

    def on_answer(self, turn: Turn, name: str) -> None:
        """Once a family says that it uses the phone of the dead, the chat is theirs: nothing of the
        dead is shown or said there any more."""
        if name in ("nik", "full_name"):
            self.answers.pop(SAME_CHAT, None)
            self.answers |= same_chat(turn, self.answers)
        elif name == "borrowed" and not role.find_open_roles(turn.db, turn.person.id):
            pages = drafts.file_ids({"answers": self.answers})
            former = merge_chats.leave_person(turn)
            uploads.give_files(turn.db, pages, former, turn.person.id)
            self.answers.pop(OWN, None)
            turn.say("claim-chat-yours")

    def expects(self, turn: Turn, text: str) -> bool:
        """A photo is taken at any question, whatever the words below it may mean, and what belongs
        to the claim is answered of it; who wants a person gets one."""
        if not turn.message.files and wants_human(text):
            return False
        if turn.message.files or self.beside(turn, text) or self.paper_asked(turn, text):
            return True
        if self.kind_asked(turn, text):
            return True
        return super().expects(turn, text)

    def beside(self, turn: Turn, text: str) -> Beside | None:
        """The question or the word of a text that is no answer to the open question."""
        question, found = self.pending(), heard_beside(text, of_accident=self.is_notice())
        if found is None or question is None or self.is_of_review(text):
            return None
        return None if self.tells_on(turn, text) else found

    def kind_asked(self, turn: Turn, text: str) -> str:
        """The kind of question that a text has, which nothing but the claim answers; empty for
        none."""
        question = self.pending()
        if question is None or self.is_of_review(text) or self.for_staff:
            return ""
        return "" if self.tells_on(turn, text) else kind_asked(turn, self, text)

    def is_of_review(self, text: str) -> bool:
        """May a text be for the question whether all is right: is it no question of its own, or
        does it say what is wrong?"""
        is_review = isinstance(self.pending(), ReviewQuestion)
        return is_review and (not (asks(text) or is_question(text)) or corrects(text))

    def paper_asked(self, turn: Turn, text: str) -> str:
        """The paper of which a text asks, or says that it is not there; empty for none."""
        question = self.pending()
        if question is None or isinstance(question, ReviewQuestion) or self.tells_on(turn, text):
            return ""
        is_asked = (asks_of_paper(text) or lacks_paper(text)) and not says_no_nik(text)
        return paper_of_kinds(turn, self.claimed, text) if is_asked else ""

    def aside(self, text: str) -> Aside | None:
        """An hour that is not known leaves no other question open: "lupa jamnya"."""
        question = self.pending()
        is_of_hour = says_no_hour(text) and question is not None and question.name != "hour"
        return None if is_of_hour else super().aside(text)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take a photo at any question: it is a paper of the claim, to be named once that is
        open."""
        is_typed = not turn.message.files and given.value is None
        if given.value == ASKING and self.info:
            return self.end(turn, EndForm(self.info))
        if is_typed and withdraws(given.text):
            turn.open_after("/batal")
            return False
        paper = self.paper_asked(turn, given.text) if is_typed else ""
        if paper and not is_of_rivals(given.text):
            explain(turn, paper)
            turn.say("claim-paper-later")
            return self.proceed(turn)
        if is_typed and (found := self.beside(turn, given.text)):
            return answer_beside(turn, self, found)
        if is_typed and is_of_membership(given.text) and self.settles(turn, given.text):
            turn.say("claim-membership")
        if is_typed and self.hear(turn, given.text):
            return self.proceed(turn)
        if is_typed and (kind := self.kind_asked(turn, given.text)):
            return answer_kind(turn, self, kind)
        if is_typed and take_pieces(turn, self, given.text):
            return self.proceed(turn)
        if not turn.message.files:
            return super().take(turn, given)
        refused = False
        for document in turn.message.files:
            try:
                file_id = keep_paper(turn, document)
            except Invalid as refusal:
                turn.say(f"error-{refusal.reason}", **refusal.values)
                refused = True
            else:
                self.answers |= early_answer(document, file_id, turn.message.text)
                turn.say("claim-photo-kept")
        turn.hold = None if refused else holding(sum(map(is_early, self.answers)))
        return self.proceed(turn)

    def why_refused(
        self, turn: Turn, question: Question[Any], given: UserInput, refusal: Invalid
    ) -> str:
        """A part of the story that is no answer is thanked for, and a question that nothing here
        answers is kept: staff read both with the claim."""
        may_be = refusal.reason in NO_ANSWER and given.value is None
        if may_be and (kept := self.kept_for_staff(given.text)):
            return kept
        return super().why_refused(turn, question, given, refusal)

    def kept_for_staff(self, text: str) -> str:
        """The name of the text that says that words are kept for staff: a part of the story, or a
        question of the claim; empty for words that are not."""
        if not self.urgent:
            return ""
        if is_remark(text) or (is_order(text) and not asks(text) and not is_question(text)):
            return "claim-remark"
        is_long = len(text.split()) >= LEAST_OF_STORY
        return "claim-question-kept" if is_long and self.asks_of_claim(text) else ""

    def asks_of_claim(self, text: str) -> bool:
        """Does a text ask something, and of nothing else than the claim?"""
        of_other = OTHER_MATTER.search(text.casefold()) or (
            ClaimKind.DEATH not in self.claimed and speaks_of_death(text)
        )
        return self.urgent and seems_asked(text) and not of_other

    def lets_in(self, text: str, names: Sequence[str]) -> bool:
        """Nothing of joining or paying is said to a family that asks of its claim."""
        return not (self.asks_of_claim(text) and any(map(kind_of, names)))

    def listen(self, turn: Turn, given: UserInput, *, guesses: bool = False) -> None:
        """Leave in the story whatever only may be a wish, and to staff what is asked of the claim,
        unless it asks of our own question."""
        kept = self.kept_for_staff(given.text)
        if kept and asks(given.text) and not asks_of_form(turn, self, given.text):
            return
        super().listen(turn, given, guesses=guesses and not kept)

    def offer_candidates(self, turn: Turn, question: Question[Any], doubt: Ambiguous) -> bool:
        """Offer the meanings of an answer; a sentence with none is a part of the story."""
        is_told = not doubt.candidates and len(turn.message.text.split()) > 2
        kept = self.kept_for_staff(turn.message.text) if is_told else ""
        if not kept:
            return super().offer_candidates(turn, question, doubt)
        turn.say(kept)
        return self.reject(turn)

    def reject(self, turn: Turn) -> bool:
        """Ask again; a remark is kept, and is no misreading where it is a sentence."""
        if turn.parts[-1:] == [turn.text("claim-question-kept")]:
            turn.parts.pop()
            return say_kept_question(turn, self)
        if turn.parts[-1:] != [turn.text("claim-remark")]:
            return super().reject(turn)
        keep_remark(self.answers, turn.message.text)
        is_short = len(turn.message.text.split()) < LEAST_OF_STORY
        return super().reject(turn) if is_short else self.proceed(turn)

    def goes_on_with(self, turn: Turn, text: str) -> bool:
        """A day, an hour, a place or how it came goes on with the story that waits."""
        return self.urgent and not is_question(text) and not asks(text) and bool(told_in(text))

    def hear(self, turn: Turn, text: str) -> bool:
        """Answer what is said of the claim that is not sent yet, or of its cost; False for any
        other text."""
        of_accident = ClaimKind.ACCIDENT in self.claimed
        if self.is_cut_off(text):
            place = self.progress(self.pending() or self.questions[0])
            left = int(place["total"]) - int(place["number"]) + 1
            turn.say("questions-left", left=left, kept="yes")
        elif asks_after_claim(text) and not own_claims.find_shown(turn.db, turn.person.id):
            turn.say("claim-unsent")
        elif asks_of_cost(text):
            turn.say("accident-claim-cost" if of_accident else "claim-free")
        elif of_accident and is_of_bill(text) and not self.tells_on(turn, text):
            turn.say("accident-claim-cost")
            take_pieces(turn, self, text)
        else:
            return False
        return True

    def tells_on(self, turn: Turn, text: str) -> bool:
        """Is the text the answer to the open question, or a part of the story?"""
        question = self.pending()
        if question is None or question.verbatim:
            return bool(HAPPENED.search(text))
        return self.settles(turn, text)

    def is_cut_off(self, text: str) -> bool:
        """Does somebody say that it is all, where any words would be an answer?"""
        question = self.pending()
        is_open = question is not None and question.verbatim
        return self.keeps_draft and is_open and says_all(text)

    def is_notice(self) -> bool:
        """Does it report an accident, as far as it is filled?"""
        return ClaimKind.ACCIDENT in self.claimed

    def still_for(self, turn: Turn) -> bool:
        """Is the participant still one of the role's people?"""
        whose = self.answers.get("whose")
        if whose is None or helped_participant(turn, whose):
            return True
        turn.say("roles-not-yours")
        turn.offer("/menu")
        return False

    @property
    def participant_id(self) -> int | None:
        """The participant whom staff chose, or the claimant is."""
        if "whose" in self.answers:
            return int(self.answers["whose"])
        is_own = self.who is Claimant.SELF and "own" in self.answers
        return int(self.answers["own"]) if is_own else None

    @property
    def former_id(self) -> int | None:
        """The participant whose chat this was, when the family told so."""
        kept = self.answers.get(SAME_CHAT) if self.answers.get("borrowed") == "yes" else None
        return int(kept) if kept else None

    who: Claimant
