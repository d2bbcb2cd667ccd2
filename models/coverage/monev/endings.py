"""People whose payer soon stops: the money of others protects them, for two more months at most."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from domain.calendar import DAY
from domain.contributions.tariff import Payer
from domain.coverage.figures import By, CoverageFigure, People, Scope, area_above, areas_around
from domain.coverage.shown import Shown, decide_endings, decide_parts, decide_values
from models.coverage import figures, hidden, readers
from models.coverage.figures import Among, Parts
from models.coverage.spans import CoverageSpan
from models.participants.participant import Participant
from models.roles.role import Role

SOON = timedelta(days=60)


def ending(area: str, on: date, today: date) -> ColumnElement[bool]:
    """The condition on spans of those who are protected on a day, by the money of others, and whose
    protection ends soon after it, as far as is known today."""
    made, where = figures.selected(scope_of(area, on), CoverageFigure.ACTIVE)
    then = aliased(CoverageSpan)
    # Found by the person: by the status alone an index would read everybody.
    status = func.coalesce(then.status, "")
    goes_on = exists().where(
        then.people == made.people,
        then.subject == made.subject,
        then.first == made.ends,
        status == CoverageFigure.ACTIVE,
    )
    # The status by itself and both ends of the time: an index finds them.
    soon = made.status == CoverageFigure.ACTIVE, made.ends.between(on + DAY, on + SOON + DAY)
    # What is to come is known of nobody: only after a past day somebody may have gone on.
    went_on = [~goes_on] if on < today else []
    return and_(where, *soon, made.payer != Payer.SELF, *went_on)


def scope_of(area: str, on: date) -> Scope:
    """All workers of an area on a day."""
    return Scope(area=area, by=By.GROUP, on=on)


def count_ending(db: Session, role: Role, area: str, on: date, today: date) -> int | None:
    """The number of those people in an area; None when the role may not know it, because it is
    of a few people or would give them away."""
    if not readers.may_name(role, scope_of(area, on)):
        known = readers.known_by_name(db, role)
        if not is_shown(db, area, on, today, known):
            return None
    rows = select(func.count()).select_from(CoverageSpan).where(ending(area, on, today))
    return db.scalar(rows) or 0


def is_shown(db: Session, area: str, on: date, today: date, known: Among | None) -> bool:
    """Whether anybody may know the number, or who knows some of the people by name: decided from
    the city down, as figures are."""
    scope, all_shown = scope_of(area, on), Shown(People.WORKERS)
    areas = hidden.areas_to_decide(db, scope)
    top = next(filter(None, areas))
    own = figures.counts_among(db, scope_of(top, on), By.PAYER, known) if known else {}
    others_shown = Shown(People.WORKERS)
    for around in areas:
        counts = hidden.counts_of_parts(db, scope, around, By.PAYER)
        soon = count_by_part(db, around, on, today)
        decide_part(all_shown, around, counts, soon)
        if known:
            soon_of_others = soon - count_by_part(db, around, on, today, known)
            decide_part(others_shown, around, figures.without(counts, own), soon_of_others)
    shown = all_shown.together(others_shown) if known else all_shown
    return area in shown.endings


def decide_part(shown: Shown, area: str, counts: Parts, soon: Mapping[str, int]) -> None:
    """Decide what is shown of the parts of an area."""
    found = {key: now for key, (now, _) in counts.items() if key[0] != area}
    decide_parts(shown, area, found)
    decide_values(shown, area, found)
    decide_endings(shown, area, found, soon)


def count_by_part(
    db: Session, area: str, on: date, today: date, some: Among | None = None
) -> Counter[str]:
    """The numbers of those people, or of some of them, in the parts of an area."""
    home = CoverageSpan.village, CoverageSpan.rw
    among = [some(CoverageSpan)] if some else []
    rows = select(*home, func.count()).where(ending(area, on, today), *among).group_by(*home)
    found = Counter[str]()
    for village, rw, count in db.execute(rows):
        for part in areas_around(village, rw):
            if area_above(part) == area:
                found[part] += count
    return found


def people_ending(
    db: Session, role: Role, area: str, on: date, today: date, offset: int, most: int
) -> list[tuple[Participant | None, CoverageSpan]] | None:
    """The people whose payer soon stops, each with their last span of protection, the first to end
    first; None in place of somebody erased, and instead of the list when the role may not know who
    they are."""
    if not readers.may_name(role, scope_of(area, on)):
        return None
    known = and_(Participant.id == CoverageSpan.participant_id, Participant.identity.is_not(None))
    rows = select(Participant, CoverageSpan).select_from(CoverageSpan).outerjoin(Participant, known)
    rows = rows.where(ending(area, on, today)).order_by(CoverageSpan.ends, CoverageSpan.subject)
    return [(who, span) for who, span in db.execute(rows.offset(offset).limit(most))]
