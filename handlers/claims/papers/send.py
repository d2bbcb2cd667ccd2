"""The papers of a claim, by photo: in any order, one or many at once, named by a tap or a caption.

Every photo is a page of the claim from the moment it came, named or not, so that an album loses
nothing. A photo that is hard to read is asked for again once, and taken the second time.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import PhotoQuestion, QueryQuestion
from bot.message import Document, Option
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.claims.progress import ClaimState
from domain.claims.told import asks_about_claim, asks_of_paper, says_all, says_payment
from domain.files import FileKind
from domain.invalid import Invalid
from handlers.claims.letters import tell_colleagues
from handlers.claims.opening.questions import (
    LONGEST_CAPTION,
    add_early_pages,
    early_answer,
    holding,
    is_early,
    keep_paper,
)
from handlers.claims.papers.naming import asked_paper, explain, paper_called, paper_named
from handlers.claims.which import (
    chosen_claim,
    claim_of_talk,
    claim_options,
    find_open,
    open_claims,
)
from handlers.claims.words import joined, offer_details, paper_name, say_claim
from models.claims import claim, papers
from models.claims.claim import Claim
from models.claims.papers import MOST_PAGES, ClaimPaper

PICTURES = (FileKind.PICTURE, FileKind.PDF)
NO_PAPER, DONE, KEEP = "no_paper", "done", "keep"
LOOSE = "loose:"
"""With the id of a page that came before its claim was chosen: the answer with the words below."""
MOST_LISTED = 8


class PaperQuestion(QueryQuestion):
    """The paper that a page is of, by its name or another word for it."""

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        """ "Kartu" is a paper here, whatever it opens elsewhere."""
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
    that is hard to read; and `announced`, the paper that the next photo was said to be.
    """

    takes_files = True
    claims_texts = True
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
        one of a payment."""
        sent = turn.message.files
        pictures = bool(sent) and all(each.contents.kind in PICTURES for each in sent)
        return pictures and not says_payment(text) and bool(open_claims(turn))

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
        """Pages with which the form was opened are kept already."""
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
        """Whoever writes of something else than a page is not held back; a page waits for its
        name, and for its claim."""
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
        whoever asks how far it is is told."""
        row, question = self.claim(turn), self.pending()
        is_named = question is not None and question.name == "paper"
        if turn.message.files:
            return self.take_pages(turn, row)
        if asked := asked_paper(turn, given.text, row):
            explain(turn, asked["paper"])
            return self.proceed(turn)
        if row and not is_named and (paper := paper_called(turn, row, given.text)):
            self.answers["announced"] = paper
            turn.say("send-papers-announced", paper=paper_name(turn, paper))
            return self.proceed(turn)
        asks, waits = asks_about_claim(given.text), any(map(is_early, self.answers))
        if asks and row is None and not waits:
            turn.open_after("/klaim")
            return True
        if row and (asks or (is_named and says_all(given.text))):
            self.finish(turn)
            return True
        return super().take(turn, given)

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


def keep_pages(turn: Turn, row: Claim, announced: str = "") -> Answers:
    """Store every file of the message as a page; the answers that ask what it is.

    A caption that names a paper settles that, else the message before that `announced` it. What
    cannot be taken is said.
    """
    named = paper_named(turn, row, turn.message.text) or announced
    found: Answers = {}
    for document in turn.message.files:
        try:
            page = keep_page(turn, row, document)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            continue
        if named:
            found |= name_page(turn, row, page, named)
    return found | next_unnamed(turn, row)


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


def keep_page(turn: Turn, row: Claim, document: Document) -> ClaimPaper:
    """Store one file as a page without a name; Invalid when it cannot be taken."""
    if len(papers.pages_of(turn.db, row.case_id)) >= MOST_PAGES:
        raise Invalid("pages-many", most=MOST_PAGES)
    file_id = keep_paper(turn, document)
    doubt = document.contents.doubt or None
    return papers.add_page(turn.db, row.case_id, file_id, turn.now, doubt=doubt)


def name_page(turn: Turn, row: Claim, page: ClaimPaper, paper: str) -> Answers:
    """Make a page one of this paper, and say so; the answer `doubted` when it is hard to read.

    The second page of a paper whose first was hard to read takes its place, whatever it looks like.
    """
    if paper == NO_PAPER:
        papers.drop_page(turn.db, page)
        turn.say("send-papers-dropped")
        return {}
    before = papers.drop_doubted(turn.db, row.case_id, paper)
    doubt = page.doubt
    take_page(turn, row, page, paper)
    if before:
        page.doubt = doubt = None
    turn.db.flush()
    turn.say(f"page-{doubt}" if doubt else "send-papers-kept", paper=paper_name(turn, paper))
    count(turn, row)
    return {"doubted": f"{page.id}"} if doubt else {}


def take_page(turn: Turn, row: Claim, page: ClaimPaper, paper: str) -> None:
    """Make a page one of this paper; staff hear of it where they are past the papers."""
    page.paper = paper
    is_news = row.state in (ClaimState.HANDED_IN, ClaimState.IN_PROCESS, ClaimState.REFUSED)
    claim.got_paper(turn.db, row, paper, turn.now)
    if is_news:
        tell_colleagues(turn, row, "claim-paper-came", f"{turn.today}")


def name_by_caption(turn: Turn, row: Claim, page: ClaimPaper, caption: str) -> None:
    """Make a page one of the paper that the words below it name, and say nothing; one that is hard
    to read is left to be asked about."""
    named = paper_named(turn, row, caption)
    if named and page.doubt is None:
        take_page(turn, row, page, named)


def count(turn: Turn, row: Claim) -> None:
    """Count the papers, and tell the family when the last one came."""
    if is_complete_now(turn, row):
        turn.say("claim-complete", number=f"{row.case_id}")


def is_complete_now(turn: Turn, row: Claim) -> bool:
    """Count the papers, and tell staff when the last one came; whether it did."""
    before = row.state
    claim.count_papers(turn.db, row, there_in(turn, row), turn.now)
    is_last = row.state == ClaimState.COMPLETE != before
    if is_last:
        tell_colleagues(turn, row, "claim-complete-staff")
    return is_last


def there_in(turn: Turn, row: Claim) -> set[str]:
    return papers.papers_there(papers.pages_of(turn.db, row.case_id))


def next_unnamed(turn: Turn, row: Claim) -> Answers:
    """The answer that asks about the oldest page without a name; none when all have one."""
    found = papers.unnamed_pages(turn.db, row.case_id)
    return {"unnamed": f"{found[0].id}"} if found else {}


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


def offer_ways(turn: Turn, row: Claim) -> None:
    """Offer what the claimant may do next."""
    number = f"{row.case_id}"
    if row.takes_papers:
        turn.add_option(f"/kirimberkas {number}", turn.text("open-kirimberkas"))
        turn.add_option(f"/apaini {number}", turn.text("open-apaini"))
    offer_details(turn, row)
    if row.takes_papers and there_in(turn, row):
        turn.add_option(f"/hapusfoto {number}", turn.text("open-hapusfoto"))
    if row.is_open and row.in_treatment:
        turn.add_option(f"/sembuh {number}", turn.text("open-sembuh"))
    if row.case.person_id == turn.person.id:
        turn.add_option(f"/balas {number}", turn.text("open-balas"))
    if row.is_open:
        turn.add_option(f"/batalklaim {number}", turn.text("open-batalklaim"))
    turn.offer("/menu")
