"""Records of participants and officeholders, as the timeline of a worker takes them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace as replace_fields
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.coverage.timeline import FOREVER, CoverageCell, Facts, Version
from domain.participants.organisation import Organisation
from models.contributions.ledger import EntryKind, LedgerEntry, months_of, not_reversed
from models.officeholders import Officeholder
from models.participants.versions import ParticipantVersion
from models.regions import RegionSuccessor


def posts_of(
    db: Session, officers: Collection[int], participants: Collection[int]
) -> Sequence[Officeholder]:
    """The posts with these ids, and those of these participants."""
    rows = select(Officeholder).where(
        or_(Officeholder.id.in_(officers), Officeholder.participant_id.in_(participants))
    )
    return db.scalars(rows.execution_options(populate_existing=True)).all()


def family(db: Session, ids: Collection[int]) -> set[int]:
    """These registrations with those that they were or are merged into, and with those merged into
    them."""
    found, new = set[int](), {*ids}
    own, into = ParticipantVersion.participant_id, ParticipantVersion.merged_into
    while new:
        found |= new
        above = db.scalars(select(into).where(own.in_(new), into.is_not(None)).distinct())
        below = db.scalars(select(own).where(into.in_(new)).distinct())
        new = {each for each in (*above, *below) if each is not None} - found
    return found


def versions_of(db: Session, participants: Collection[int]) -> dict[int, list[ParticipantVersion]]:
    """All versions of the participants, in the order in which they were recorded."""
    found = defaultdict[int, list[ParticipantVersion]](list)
    rows = select(ParticipantVersion).where(ParticipantVersion.participant_id.in_(participants))
    rows = rows.order_by(ParticipantVersion.id)
    for row in db.scalars(rows.execution_options(populate_existing=True)):
        found[row.participant_id].append(row)
    return found


def roots(recorded: Mapping[int, Sequence[ParticipantVersion]]) -> dict[int, list[int]]:
    """The registrations of each worker, by the one that the others were merged into."""
    into = {id: rows[-1].merged_into for id, rows in recorded.items()}
    found = defaultdict[int, list[int]](list)
    for id in recorded:
        root = id
        while (next_one := into.get(root)) is not None:
            root = next_one
        found[root].append(id)
    return found


def months_of_all(db: Session, participants: Collection[int]) -> dict[int, set[date]]:
    """The contribution months of each participant that official data shows as paid."""
    found = defaultdict[int, set[date]](set)
    rows = select(LedgerEntry).where(
        LedgerEntry.participant_id.in_(participants),
        LedgerEntry.kind == EntryKind.POSTED,
        not_reversed(),
    )
    for entry in db.scalars(rows):
        found[entry.participant_id].update(months_of(entry))
    return found


def version_of(row: ParticipantVersion) -> Version:
    """The version as the timeline takes it."""
    cell = CoverageCell(
        row.village,
        row.rw,
        row.organisation or Organisation.UMUM,
        row.payer,
        "" if row.agent_id is None else str(row.agent_id),
        row.sector,
    )
    is_duplicate = row.duplicate_of not in (None, row.participant_id) and not row.merged_into
    facts = Facts(row.state, row.protected_until, row.deceased_on, cell, is_duplicate)
    return Version(row.valid_on, facts, row.withdrawn_at is not None)


def moves_into(db: Session, villages: Collection[str]) -> dict[tuple[str, str], RegionSuccessor]:
    """The kelurahan that an RW was in before it was divided, by its kelurahan and RW now."""
    rows = select(RegionSuccessor).where(
        RegionSuccessor.successor.in_(villages), RegionSuccessor.code != RegionSuccessor.successor
    )
    return {
        (row.successor, row.rw): row for row in db.scalars(rows.order_by(RegionSuccessor.since))
    }


def cells_of_post(
    row: Officeholder, moves: Mapping[tuple[str, str], RegionSuccessor]
) -> list[tuple[date, date, CoverageCell]]:
    """The days of a post and where it was on them; what came to another kelurahan in two parts."""
    first, ends = row.since, row.until or FOREVER
    here = CoverageCell(row.village, row.rw, row.organisation, "", "", "")
    move = moves.get((row.village, row.rw))
    moved = move.since if move else first
    before = replace_fields(here, village=move.code) if move else here
    parts = [(first, min(moved, ends), before), (max(moved, first), ends, here)]
    return [part for part in parts if part[0] < part[1]]
