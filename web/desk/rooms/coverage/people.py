"""The people behind each number of Monev, for whoever may know them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from sqlalchemy import select

from domain.calendar import DAY
from handlers.coverage import words
from handlers.coverage.words import area_text
from handlers.roles.reveals import RevealReason, reveal
from models import officeholders, regions
from models.coverage import readers
from models.coverage.figures import TOTAL, PersonBehind
from models.coverage.monev import endings
from models.coverage.spans import CoverageSpan
from models.participants import participant
from models.participants.participant import Participant
from models.roles import access_log
from models.roles.scope import may_see_condition
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.reveals import is_revealed, revealed_text
from web.desk.rooms.coverage.addresses import COLUMNS, NOBODYS, PAGE, ROLES, wanted_of
from web.desk.rooms.coverage.monev import monev
from web.desk.sent_form import own_path


@dataclass(frozen=True)
class PersonView:
    """Somebody in a list: masked unless they are revealed."""

    participant_id: int | None
    name: str
    place: str
    about: str
    phone: str = ""


@desk_page(f"{PAGE}/people", roles=ROLES, may_lag=True)
def people(desk: Desk) -> View:
    """The people whom a cell of the table counts."""
    wanted, code = wanted_of(desk), desk.query.get("code", TOTAL)
    column = desk.found(next((each for each in COLUMNS if each == desk.query.get("column")), None))
    code = "" if code == NOBODYS else code
    table = readers.table_for(desk.db, desk.role, wanted.scope)
    if table is None or not readers.may_name(desk.role, wanted.scope):
        desk.found(None)
    assert table is not None
    row = desk.found(next((each for each in (*table.rows, table.total) if each.code == code), None))
    paging = desk.paging(row.counts[column] or 0)
    found = readers.people_for(
        desk.db, desk.role, wanted.scope, code, column, paging.offset, paging.size
    )
    place = area_text(desk.db, desk.t, wanted.scope.area)
    name = words.row_name(desk.db, desk.t, wanted.scope.by, row, names=True)
    desk.record("listed coverage", f"area:{wanted.scope.area}")
    values = {
        "rows": person_views(desk, found or []),
        "paging": paging,
        "back": f"{PAGE}{wanted.link()}",
        "address": f"{PAGE}/people?{urlencode(desk.query)}",
        "place": place if code == TOTAL else f"{place}: {name}",
        "reasons": [(each, desk.t(f"option-{each}")) for each in RevealReason],
    }
    title = f"{desk.t(f'monev-column-{column}')}: {paging.count}"
    return View("coverage/monev_people.html", title, values)


def person_views(desk: Desk, found: Sequence[PersonBehind]) -> list[PersonView]:
    names = regions.names(desk.db, {each.village for each in found})
    return [person_view(desk, each, names) for each in found]


def place_text(desk: Desk, village: str, rw: str | None, names: Mapping[str, str]) -> str:
    return desk.t("posts-rw", place=names.get(village, village), rw=rw or "-")


def person_view(desk: Desk, each: PersonBehind, names: Mapping[str, str]) -> PersonView:
    place = place_text(desk, each.village, each.rw, names)
    body = desk.t(f"option-{each.group}") if each.group else ""
    since = desk.t("desk-office-since", day=each.day) if each.day else ""
    about = ", ".join(text for text in (body, since) if text)
    if each.participant is not None:
        return registered_view(desk, each.participant, place, about)
    if each.officeholder is None:
        return PersonView(None, desk.t("monev-erased"), place, about)
    held = officeholders.holder(desk.db, each.officeholder)
    post = f"{desk.t(f'option-{held.post}')} {body}"
    return PersonView(None, masked(held.full_name), place, ", ".join(filter(None, (post, since))))


def registered_view(desk: Desk, row: Participant, place: str, about: str) -> PersonView:
    """A registered person: masked, or for some minutes whole."""
    known = participant.identity(desk.db, row)
    if is_revealed(desk, access_log.PHONE, row.id):
        return PersonView(row.id, known.full_name.title(), place, about, known.phone)
    return PersonView(row.id, known.masked_name or "-", place, about)


def masked(full_name: str) -> str:
    """The first letter of each word of a name: "S*** A***"."""
    return " ".join(f"{each[0].upper()}***" for each in full_name.split())


@desk_page(f"{PAGE}/sponsors", roles=ROLES, may_lag=True)
def sponsors(desk: Desk) -> View:
    """The people whose payer soon stops."""
    wanted = wanted_of(desk)
    area, on, today = wanted.scope.area, wanted.scope.on, desk.turn.today
    paging = desk.paging(endings.count_ending(desk.db, desk.role, area, on, today) or 0)
    found = desk.found(
        endings.people_ending(desk.db, desk.role, area, on, today, paging.offset, paging.size)
    )
    names = regions.names(desk.db, {span.village for _, span in found})
    desk.record("listed coverage", f"area:{area}")
    rows = [sponsored_view(desk, who, span, names) for who, span in found]
    values = {
        "rows": rows,
        "paging": paging,
        "back": f"{PAGE}{wanted.link()}",
        "address": f"{PAGE}/sponsors?{urlencode(desk.query)}",
        "place": area_text(desk.db, desk.t, area),
        "reasons": [(each, desk.t(f"option-{each}")) for each in RevealReason],
    }
    return View("coverage/monev_people.html", desk.t("monev-ending", count=paging.count), values)


def sponsored_view(
    desk: Desk, who: Participant | None, span: CoverageSpan, names: Mapping[str, str]
) -> PersonView:
    """Somebody whose payer stops, and when."""
    place = place_text(desk, span.village, span.rw, names)
    payer = desk.t(f"digest-payer-{span.payer}")
    about = desk.t("monev-ends", payer=payer, day=span.ends - DAY)
    if who is None:
        return PersonView(None, desk.t("monev-erased"), place, about)
    return registered_view(desk, who, place, about)


@desk_action(f"{PAGE}/people/reveal", roles="officer", on=monev)
def show_people(desk: Desk) -> Done:
    """Show names and phone numbers of the marked for a reason, which each of them can read."""
    reason, back = desk.typed.get("reason", ""), own_path(desk.typed.get("back", "")) or PAGE
    if reason not in [*RevealReason]:
        raise Refused(desk.t("desk-reveal-why"))
    theirs = select(Participant.id).where(may_see_condition(desk.role))
    rows = list(desk.db.scalars(theirs.where(Participant.id.in_(desk.marked))))
    if not rows:
        raise Refused(desk.t("desk-none-marked"))
    if not reveal(desk.turn, desk.role, access_log.PHONE, rows, reason):
        raise Refused(desk.t("reveals-enough", count=access_log.MOST_A_DAY))
    return Done(back, revealed_text(desk))


ROOMS = (people, sponsors, show_people)
