"""Photos that come before their claim is open: they are kept among the answers, and become its
papers once it is."""

from datetime import timedelta

from bot.message import Document
from bot.state import Answers
from bot.turn import Turn
from domain.files import EXTENSIONS
from domain.people.drafts import file_answer
from models import uploads
from models.claims import papers
from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.uploads import Quota

EARLY = "early"
LONGEST_CAPTION = 60
NEXT_PHOTO = timedelta(seconds=3)
PAPERS = Quota(100, 120 * uploads.MEGABYTE)
"""Pages that somebody may send for claims in a day."""


def keep_paper(turn: Turn, document: Document) -> int:
    """Store a photo or PDF of a claim; its id. Invalid when it cannot be taken."""
    contents = document.contents.as_picture()
    file_id = uploads.store_upload(
        turn.db,
        turn.person.id,
        "claim",
        f"berkas.{EXTENSIONS[contents.media_type]}",
        contents.media_type,
        contents.content,
        turn.now,
        quota=PAPERS,
    )
    turn.files.add(file_id)
    return file_id


def early_answer(document: Document, file_id: int, caption: str) -> Answers:
    """The answer that holds a photo which came before its claim, with the words below it."""
    name = f"{EARLY}:{document.contents.doubt}:{file_id}:{caption[:LONGEST_CAPTION]}"
    return {name: file_answer(file_id)}


def holding(photos: int) -> timedelta:
    """The time for which the answer to one of so many photos waits for the next one; the first does
    not."""
    return NEXT_PHOTO if photos > 1 else timedelta()


def is_early(name: str) -> bool:
    """Is the answer with this name a photo that came before its claim?"""
    return name.startswith(EARLY)


def add_early_pages(turn: Turn, answers: Answers, row: Claim) -> list[tuple[ClaimPaper, str]]:
    """Make the photos among the answers, which came before their claim, its pages; each with the
    words below it."""
    found = list[tuple[ClaimPaper, str]]()
    for name in [*filter(is_early, answers)]:
        if file_id := uploads.own_file(turn.db, turn.person.id, answers.pop(name)):
            _, doubt, _, caption = name.split(":", 3)
            page = papers.add_page(turn.db, row.case_id, file_id, turn.now, doubt or None)
            found.append((page, caption))
    return found
