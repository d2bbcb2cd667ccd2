"""The papers of a claim, by photo: in any order, one or many at once, named by a tap or a caption.

Every photo is a page of the claim from the moment it came, named or not, so that an album loses
nothing. A photo that is hard to read is asked for again once, and taken the second time.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.forms.form import ClaimedTexts, Form
from bot.forms.questions import PhotoQuestion, QueryQuestion
from bot.message import Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.asked import asks_about_claim, asks_of_paper, is_wrong_photo
from domain.claims.told import says_all, says_payment
from domain.files import FileKind
from domain.invalid import Invalid
from handlers.claims.opening.asked import answer_of_claim
from handlers.claims.opening.early_photos import (
    LONGEST_CAPTION,
    add_early_pages,
    early_answer,
    holding,
    is_early,
    keep_paper,
)
from handlers.claims.papers.naming import asked_paper, explain, paper_called, paper_named
from handlers.claims.papers.pages import (
    NO_PAPER,
    count,
    is_complete_now,
    keep_page,
    keep_pages,
    name_by_caption,
    name_page,
    next_unnamed,
    offer_ways,
    there_in,
)
from handlers.claims.which import chosen_claim, claim_of_talk, claim_options, find_open, open_claims
from handlers.claims.words import joined, paper_name, say_claim
from models.claims import claim, papers
from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.inbox import own_claims

PICTURES = (FileKind.PICTURE, FileKind.PDF, FileKind.HEIC)
DONE, KEEP = "done", "keep"
LOOSE = "loose:"
"""With the id of a page that came before its claim was chosen: the answer with the words below."""
MOST_LISTED = 8
LEAST_WORDS = 3
"""Words of a sentence that may be for the staff."""
CORRECTS_NAME = re.compile(
    r"^\W*(?:(?:eh|maaf|aduh|ups|sori|sorry|oh|no|wait)\W+){0,3}(?:salah|bukan|keliru|ralat|wrong|not)\b",
    re.IGNORECASE,
)
"""The beginning of a text that takes the name of the last page back."""


class PaperQuestion(QueryQuestion):
    """The paper that a page is of, by its name or another word for it."""

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        """Take the text when it names a paper: "kartu" is one here, whatever it opens elsewhere."""
        return bool(self.named(turn, form, text))

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        named = self.named(turn, form, given.text) if given.value is None else ""
        return named or super().accept(turn, form, given)

    def named(self, turn: Turn, form: Any, text: str) -> str:
        """The paper of the claim that a text names, listed or not; empty for none, and for a
        question about one."""
        row = form.claim(turn)
        return paper_named(turn, row, text) if row and not asks_of_paper(text) else ""


class PageQuestion(PhotoQuestion):
    """One more page, or the word that it is all."""

    def options(self, turn: Turn, form: Any) -> list[Option]:
        keep = [Option(KEEP, turn.text("send-papers-keep"))] if "doubted" in form.answers else []
        return [*keep, Option(DONE, turn.text("send-papers-done-button"))]

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        """The name of a paper says what comes next, also where one may ask about it elsewhere."""
        row = form.claim(turn)
        named = row is not None and paper_called(turn, row, text)
        return bool(named) or super().claims(turn, form, text)

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        picked = self.picked(turn, form, given)
        if picked in (DONE, KEEP):
            return picked
        if says_all(given.text):
            return DONE
        raise Invalid("page-missing")


class SendPapers(Form, opens_with="/kirimberkas"):
    """`/kirimberkas 12` takes pages for the claim number 12 until the person says that it is all.

    Answers besides: `unnamed`, the id of the page that is asked about; `doubted`, the id of one
    that is hard to read; `named`, that of the one which was named last; and `announced`, the paper
    that the next photo was said to be.
    """

    takes_files = True
    claims_texts = ClaimedTexts(with_files=True)
    overhears = True
    tail = re.compile(r"\d{1,9}")

    which = QueryQuestion(lambda turn, form: claim_options(turn, open_claims(turn)))
    paper = PaperQuestion(
        lambda turn, form: paper_options(turn, form),
        tell=lambda turn, form: {"count": unnamed_count(turn, form)},
        when=lambda form: "unnamed" in form.answers,
    )
    page = PageQuestion(
        lambda turn, document: "", tell=lambda turn, form: missing_values(turn, form)
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if open_claims(turn):
            return True
        turn.say("send-papers-nothing")
        turn.offer("/klaim", "/petugas", "/menu")
        return False

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        """A photo of somebody with a claim is a paper of it, whatever is written below: but not
        one of a payment. A file that nobody can take is answered so where a paper is named."""
        sent = turn.message.files
        if not sent or says_payment(text):
            return False
        kinds, found = {each.contents.kind for each in sent}, open_claims(turn)
        if kinds <= {*PICTURES}:
            return bool(found)
        is_paper = any(paper_named(turn, each, text) for each in found)
        return is_paper and kinds.isdisjoint((FileKind.SHEET, FileKind.VOICE))

    @classmethod
    def overhear(cls, turn: Turn) -> None:
        """A photo that is sent in a talk about a claim is a page of it too; where no words below it
        say what it is, the person is asked once the talk is over."""
        row = claim_of_talk(turn) if cls.claims(turn, turn.message.text) else None
        if row is None:
            return
        for document in turn.message.files:
            with suppress(Invalid):
                page = keep_page(turn, row, document)
                name_by_caption(turn, row, page, turn.message.text)
        is_complete_now(turn, row)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Take the pages of the message, unless the form was opened with them: then they are kept
        already."""
        if turn.state.form == self.name:
            return self.take(turn, given)
        turn.hold = None if turn.parts else holding(unnamed_count(turn, self))
        return self.proceed(turn)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        """The claim, when there is no choice; the pages that came along."""
        found = open_claims(turn)
        if row := chosen_claim(found, argument):
            return {"which": f"{row.case_id}"} | keep_pages(turn, row)
        return keep_loose(turn, found)

    def holds_nobody(self) -> bool:
        """Let a wish about something else take over, unless a page waits for its name or its
        claim."""
        question = self.pending()
        waits = any(map(is_early, self.answers))
        return question is None or not (waits or question.name == "paper")

    def proceed(self, turn: Turn) -> bool:
        """Ask on; the form is over with the claim."""
        if "which" in self.answers and self.claim(turn) is None:
            self.finish(turn)
            return True
        return super().proceed(turn)

    def take(self, turn: Turn, given: UserInput) -> bool:
        """Take pages at any question; whoever has sent all may leave some without a name, and
        whoever asks how far it is is told, and asked on for the name of a page."""
        row, question = self.claim(turn), self.pending()
        is_named = question is not None and question.name == "paper"
        if turn.message.files:
            return self.take_pages(turn, row)
        if row is None and own_claims.find(turn.db, turn.person.id, self.answers.get("which", "")):
            turn.open_after(f"/klaim {self.answers['which']}")
            return True
        if asked := asked_paper(turn, given.text, row):
            explain(turn, asked["paper"])
            return self.proceed(turn)
        if row and self.rename(turn, row, given.text):
            return self.proceed(turn)
        if row and not is_named and is_wrong_photo(given.text):
            turn.open_after(f"/hapusfoto {row.case_id}")
            return True
        if row and not is_named and (paper := paper_called(turn, row, given.text)):
            self.answers["announced"] = paper
            turn.say("send-papers-announced", paper=paper_name(turn, paper))
            return self.proceed(turn)
        asks, waits = asks_about_claim(given.text), any(map(is_early, self.answers))
        if asks and row is None and not waits:
            turn.open_after("/klaim")
            return True
        if row and asks and is_named:
            say_claim(turn, row)
            return self.proceed(turn)
        if row and (asks or (is_named and says_all(given.text))):
            self.finish(turn)
            return True
        is_theirs = row is not None and row.case.person_id == turn.person.id and not is_named
        if row and is_theirs and given.value is None and not says_all(given.text):
            if answer_of_claim(turn, row, given.text):
                return self.proceed(turn)
            if len(given.text.split()) >= LEAST_WORDS:
                turn.open_after("/untukklaim")
                return True
        return super().take(turn, given)

    def rename(self, turn: Turn, row: Claim, text: str) -> bool:
        """Make the page that was named last one of another paper: "eh salah, itu KTP"; False for
        any other text."""
        page = turn.db.get(ClaimPaper, int(self.answers.get("named", 0)))
        is_wrong = CORRECTS_NAME.match(text) and page and page.claim_id == row.case_id
        paper = paper_named(turn, row, text) if is_wrong else ""
        if not paper or page is None:
            return False
        self.answers.pop("doubted", None)
        self.answers |= name_page(turn, row, page, paper)
        return True

    def take_pages(self, turn: Turn, row: Claim | None) -> bool:
        """Keep the files of the message; for a claim that is gone they are for nothing."""
        if row is None and "which" in self.answers:
            return self.proceed(turn)
        self.answers.pop("doubted", None)
        before = len(turn.parts)
        if row:
            self.answers |= keep_pages(turn, row, self.answers.pop("announced", ""))
        else:
            self.answers |= keep_loose(turn, open_claims(turn))
        waits = unnamed_count(turn, self) + sum(each.startswith(LOOSE) for each in self.answers)
        turn.hold = holding(waits) if len(turn.parts) == before else None
        return self.proceed(turn)

    def claim(self, turn: Turn) -> Claim | None:
        """The claim that takes the pages; None until one is chosen."""
        return find_open(turn, self.answers["which"]) if "which" in self.answers else None

    def on_answer(self, turn: Turn, name: str) -> None:
        row = self.claim(turn)
        if row is None:
            return
        if name == "which":
            early = add_early_pages(turn, self.answers, row)
            for each, caption in self.take_loose(turn, row) + early:
                if named := paper_named(turn, row, caption):
                    self.answers |= name_page(turn, row, each, named)
            self.answers |= next_unnamed(turn, row)
        elif name == "paper":
            page = turn.db.get(ClaimPaper, int(self.answers.pop("unnamed")))
            if page and page.claim_id == row.case_id:
                self.answers |= name_page(turn, row, page, self.answers.pop("paper"))
            self.answers |= next_unnamed(turn, row)
        elif name == "page" and self.answers["page"] == KEEP:
            self.accept_doubted(turn, row)
            del self.answers["page"]

    def take_loose(self, turn: Turn, row: Claim) -> list[tuple[ClaimPaper, str]]:
        """Give the chosen claim the pages that came before it was chosen; each with the words below
        it."""
        names = [each for each in self.answers if each.startswith(LOOSE)]
        said = {int(each[len(LOOSE) :]): self.answers.pop(each) for each in names}
        pages = papers.move_pages(turn.db, said, row.case_id)
        return [(page, said[page.id]) for page in pages]

    def accept_doubted(self, turn: Turn, row: Claim) -> None:
        """Take a page that is hard to read as it is."""
        page = turn.db.get(ClaimPaper, int(self.answers.pop("doubted")))
        if page and page.claim_id == row.case_id:
            page.doubt = None
            count(turn, row)

    def finish(self, turn: Turn) -> None:
        row = self.claim(turn)
        if row is None:
            turn.say("claim-gone")
            return turn.offer("/klaim", "/menu")
        say_claim(turn, row)
        return offer_ways(turn, row)


def keep_loose(turn: Turn, found: Sequence[Claim]) -> Answers:
    """Store every file of the message with the newest claim that is the person's own, until one is
    chosen; those of families whom the person helps wait in the answers, mixed with no other. The
    answers hold the words below each."""
    row = next((each for each in found if each.case.person_id == turn.person.id), None)
    kept, caption = dict[str, str](), turn.message.text[:LONGEST_CAPTION]
    for document in turn.message.files:
        try:
            if row:
                kept[f"{LOOSE}{keep_page(turn, row, document).id}"] = caption
            else:
                kept |= early_answer(document, keep_paper(turn, document), caption)
                turn.say("send-papers-held")
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
    return kept


def unnamed_count(turn: Turn, form: SendPapers) -> int:
    row = form.claim(turn)
    return len(papers.unnamed_pages(turn.db, row.case_id)) if row else 0


def paper_options(turn: Turn, form: SendPapers) -> list[tuple[str, str]]:
    """The papers that a page may be of: what is missing first; and that it is none."""
    row = form.claim(turn)
    if row is None:
        return []
    found = claim.checklist_of(turn.db, row)
    there = there_in(turn, row)
    missing = found.missing(there)
    rest = sorted((e for e in found.by_photo if e not in missing), key=there.__contains__)
    listed = [*missing, *rest][:MOST_LISTED]
    return [*((each, paper_name(turn, each)) for each in listed), (NO_PAPER, turn.text(NO_PAPER))]


def missing_values(turn: Turn, form: SendPapers) -> dict[str, object]:
    """The number of papers that are missing, and their names."""
    row = form.claim(turn)
    found = claim.checklist_of(turn.db, row).missing(there_in(turn, row)) if row else ()
    return {"count": len(found), "papers": joined(turn, found) or "-"}
