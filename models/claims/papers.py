"""The papers of a claim: each a photo or a PDF page file, named by a person or not yet.

A paper may have several pages. A file belongs to one claim; a file that is dropped is deleted.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.database import files
from models.database.base import Base
from models.database.files import file_reference, index_reference

MOST_PAGES = 80
"""Pages of one claim."""


class ClaimPaper(Base):
    """A page of a paper."""

    __tablename__ = "claim_papers"
    __table_args__ = (UniqueConstraint("file_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.case_id"), index=True)
    paper: Mapped[str | None]
    """The paper of the checklist that it is a page of; NULL: nobody has said yet."""
    file_id: Mapped[int | None] = file_reference()
    doubt: Mapped[str | None]
    """What makes it hard to read, as `exchange/files/sharpness.py` says; NULL: nothing."""
    at: Mapped[datetime]


index_reference(ClaimPaper.file_id)


def pages_of(db: Session, claim_id: int) -> Sequence[ClaimPaper]:
    """The pages of a claim that are still there, in the order in which they came."""
    rows = select(ClaimPaper).where(
        ClaimPaper.claim_id == claim_id, ClaimPaper.file_id.is_not(None)
    )
    return db.scalars(rows.order_by(ClaimPaper.id)).all()


def papers_there(pages: Collection[ClaimPaper]) -> set[str]:
    """The papers of which there is a page that can be read, or was taken as it is."""
    return {each.paper for each in pages if each.paper and each.doubt is None}


def unnamed_pages(db: Session, claim_id: int) -> Sequence[ClaimPaper]:
    """The pages of which nobody has said yet what they are, the oldest first."""
    return [each for each in pages_of(db, claim_id) if each.paper is None]


def move_pages(db: Session, pages: Collection[int], to: int) -> list[ClaimPaper]:
    """Give these pages to a claim; the pages, in the order of their ids."""
    db.execute(update(ClaimPaper).where(ClaimPaper.id.in_(pages)).values(claim_id=to))
    rows = select(ClaimPaper).where(ClaimPaper.id.in_(pages)).order_by(ClaimPaper.id)
    return list(db.scalars(rows.execution_options(populate_existing=True)))


def add_page(
    db: Session, claim_id: int, file_id: int, now: datetime, doubt: str | None
) -> ClaimPaper:
    """Append a stored file to a claim as a page of which nobody has said what it is."""
    row = ClaimPaper(claim_id=claim_id, file_id=file_id, doubt=doubt, at=now)
    db.add(row)
    db.flush()
    return row


def drop_page(db: Session, page: ClaimPaper) -> None:
    """Delete a page with its file."""
    file_id = page.file_id
    db.delete(page)
    db.flush()
    files.delete_files(db, [file_id])


def drop_paper(db: Session, claim_id: int, paper: str) -> None:
    """Delete all pages of a paper with their files."""
    for each in [each for each in pages_of(db, claim_id) if each.paper == paper]:
        drop_page(db, each)


def drop_doubted(db: Session, claim_id: int, paper: str) -> int:
    """Delete the pages of a paper that are hard to read; how many."""
    pages = pages_of(db, claim_id)
    found = [each for each in pages if each.paper == paper and each.doubt is not None]
    for each in found:
        drop_page(db, each)
    return len(found)


def delete_papers(db: Session, claim_ids: Collection[int]) -> None:
    """Delete all pages of these claims with their files."""
    rows = select(ClaimPaper.file_id).where(ClaimPaper.claim_id.in_(claim_ids))
    found = db.scalars(rows).all()
    db.execute(delete(ClaimPaper).where(ClaimPaper.claim_id.in_(claim_ids)))
    files.delete_files(db, found)
