"""The pages of a claim's papers: kept, named and counted, and what the claimant may do next."""

from bot.message import Document
from bot.state import Answers
from bot.turn import Turn
from domain.claims.progress import ClaimState
from domain.invalid import Invalid
from handlers.claims.letters import tell_colleagues
from handlers.claims.opening.early_photos import keep_paper
from handlers.claims.papers.naming import paper_named
from handlers.claims.words import ClaimDetail, offer_details, paper_name
from models.claims import claim, papers
from models.claims.claim import Claim
from models.claims.papers import MOST_PAGES, ClaimPaper

NO_PAPER = "no_paper"
"""The answer that a page is none of the papers."""


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


def keep_page(turn: Turn, row: Claim, document: Document) -> ClaimPaper:
    """Store one file as a page without a name; Invalid when it cannot be taken."""
    if len(papers.pages_of(turn.db, row.case_id)) >= MOST_PAGES:
        raise Invalid("pages-many", most=MOST_PAGES)
    file_id = keep_paper(turn, document)
    doubt = document.contents.doubt or None
    return papers.add_page(turn.db, row.case_id, file_id, turn.now, doubt)


def name_page(turn: Turn, row: Claim, page: ClaimPaper, paper: str) -> Answers:
    """Make a page one of this paper, and say so; it is the answer `named`, and `doubted` when it is
    hard to read.

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
    return {"named": f"{page.id}"} | ({"doubted": f"{page.id}"} if doubt else {})


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


def say_unnamed(turn: Turn, row: Claim) -> None:
    """Say how many photos of a claim that takes papers have no name yet."""
    unnamed = len(papers.unnamed_pages(turn.db, row.case_id)) if row.takes_papers else 0
    if unnamed:
        turn.say("claim-unnamed", count=unnamed)


def offer_ways(turn: Turn, row: Claim, shown: ClaimDetail | None = None) -> None:
    """Say that photos wait for a name, and offer what the claimant may do next, below the part of
    the claim that is `shown`."""
    say_unnamed(turn, row)
    number = f"{row.case_id}"
    if row.takes_papers:
        turn.add_option(f"/kirimberkas {number}", turn.text("open-kirimberkas"))
        turn.add_option(f"/apaini {number}", turn.text("open-apaini"))
    offer_details(turn, row, shown)
    if row.takes_papers and there_in(turn, row):
        turn.add_option(f"/hapusfoto {number}", turn.text("open-hapusfoto"))
    if row.is_open and row.in_treatment:
        turn.add_option(f"/sembuh {number}", turn.text("open-sembuh"))
    if row.case.person_id == turn.person.id:
        turn.add_option(f"/balas {number}", turn.text("open-balas"))
    if row.is_open:
        turn.add_option(f"/batalklaim {number}", turn.text("open-batalklaim"))
    turn.offer("/menu")
