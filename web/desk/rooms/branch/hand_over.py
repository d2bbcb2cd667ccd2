"""Handing applications over to the branch, whose system has no door for programs: sheets to take
there, and the KPJ that come back."""

from datetime import date

from starlette.responses import Response

from domain.calendar import to_local_time
from domain.invalid import whole_number
from domain.parsing.dates import calendar_dates
from handlers.branch import acts
from models.branch import applications_export
from models.branch.applications_export import CHECKED
from models.database import files
from web.desk.downloads import download
from web.desk.page import Desk, Done, Refused, Undo, View, desk_action, desk_page
from web.desk.rooms.branch.status_file import ORIGIN, check_city

ROOM = "/desk/hand-over"


@desk_page(ROOM, roles="officer", nav="desk-hand-over")
def hand_over(desk: Desk) -> View:
    is_city = acts.is_for_city(desk.role)
    owner, purpose = desk.signed_in.person_id, acts.SHEET_PURPOSE
    made = files.made_for(desk.db, owner, purpose, desk.now) if is_city else []
    values = {
        "is_city": is_city,
        "count": applications_export.count_new(desk.db) if is_city else 0,
        "checked": applications_export.count_new(desk.db, only_checked=True) if is_city else 0,
        "most": acts.MOST,
        "rows": [
            each._replace(at=to_local_time(each.at), until=to_local_time(each.until))
            for each in made
        ],
        "day": desk.typed.get("day", ""),
        "codes": desk.typed.get("codes", ""),
        "today": desk.turn.today,
    }
    return View("branch/hand_over.html", desk.t("desk-hand-over"), values)


@desk_action(f"{ROOM}/take", roles="officer", on=hand_over)
def take(desk: Desk) -> Done:
    return taken(desk, None, 0)


@desk_action(f"{ROOM}/again", roles="officer", on=hand_over)
def again(desk: Desk) -> Done:
    day = calendar_dates.parse_date(desk.typed.get("day", ""), desk.turn.today)
    return taken(desk, day, whole_number(desk.typed.get("after", "")) or 0)


def taken(desk: Desk, day: date | None, after: int) -> Done:
    """Make a sheet, and say that it is ready; of a long day with a button for the next one."""
    check_city(desk)
    only_checked = desk.typed.get("only") == CHECKED
    sheet = acts.take_applications(desk.turn, desk.role, day, after, only_checked=only_checked)
    if sheet is None:
        raise Refused(desk.t("desk-hand-over-none-that-day" if day else "desk-hand-over-none"))
    following = None
    if day and sheet.count == acts.MOST:
        fields = {"day": day.isoformat(), "after": f"{after + sheet.count}"}
        following = Undo(f"{ROOM}/again", desk.t("export-applications-more"), fields)
    return Done(ROOM, desk.t("desk-hand-over-taken", count=sheet.count), following)


@desk_page(ROOM + "/sheet/{id:int}", roles="officer")
def sheet(desk: Desk) -> Response:
    """A sheet of one's own, for an officer of the city: it has everybody's data."""
    desk.found(acts.is_for_city(desk.role) or None)
    owner, purpose = desk.signed_in.person_id, acts.SHEET_PURPOSE
    mine = {each.id for each in files.made_for(desk.db, owner, purpose, desk.now)}
    id = desk.path["id"] if desk.path["id"] in mine else None
    return download(desk, id, f"file:{desk.path['id']}")


@desk_action(f"{ROOM}/codes", roles="officer", on=hand_over)
def codes(desk: Desk) -> Done:
    """Try the pasted codes as a status file."""
    check_city(desk)
    row = acts.receive_codes(desk.turn, desk.role, desk.typed.get("codes", ""), ORIGIN)
    return Done(f"/desk/status-file/{row.id}", desk.t("desk-status-sent"))


ROOMS = (hand_over, take, again, sheet, codes)
