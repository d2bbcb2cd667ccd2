"""Minutes of Monev meetings: what was seen and agreed, kept as it was, to be signed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup
from starlette.responses import Response

from exchange.coverage.charts import grouped
from exchange.coverage.minutes import MinutesTexts, make_pdf, make_workbook
from handlers.coverage.minutes_words import minutes_texts
from handlers.coverage.words import area_text
from models import regions
from models.coverage.monev import minutes
from models.coverage.monev.minutes import LONGEST, AgreedAction, Minutes
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.coverage.addresses import PAGE, ROLES, day_of

LIST = f"{PAGE}/minutes"
ACTION_ROWS = 6
"""Rows for actions on the form."""
PDF, XLSX = "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class ActionView:
    id: int
    text: str
    owner: str
    due: date
    state: str
    said: str
    place: str


@desk_page(LIST, roles=ROLES)
def minutes_list(desk: Desk) -> View:
    """The minutes that were kept, and what was agreed and is not done."""
    paging = desk.paging(minutes.count_kept(desk.db, desk.role))
    found = minutes.kept(desk.db, desk.role, paging.offset, paging.size)
    values = {
        "rows": [(each.id, area_text(desk.db, desk.t, each.area), each.held_on) for each in found],
        "paging": paging,
        "actions": [
            action_view(desk, case.area or "", minutes.action_of(desk.db, case, desk.turn.today))
            for case in minutes.open_actions(desk.db, desk.role)
        ],
        "areas": areas(desk),
    }
    return View("coverage/minutes_list.html", desk.t("monev-minutes"), values)


def action_view(desk: Desk, area: str, each: AgreedAction) -> ActionView:
    place = area_text(desk.db, desk.t, area)
    due = date.fromisoformat(each.due)
    said = desk.t(f"monev-action-{each.state}")
    return ActionView(each.case, each.text, each.owner, due, each.state, said, place)


def areas(desk: Desk) -> list[tuple[str, str]]:
    """The areas of the role about which meetings are held."""
    known = [code for code, _ in regions.within(desk.db, desk.role.area, desk.turn.today)]
    return [
        (code, area_text(desk.db, desk.t, code))
        for code in known
        if minutes.may_keep(desk.role, code)
    ]


@desk_page(f"{LIST}/new", roles=ROLES, takes_form=True)
def new_minutes(desk: Desk) -> View:
    """The form of a meeting, with what was agreed before."""
    area = desk.typed.get("area") or desk.query.get("area", "")
    desk.found(minutes.may_keep(desk.role, area) or None)
    before = minutes.newest(desk.db, area)
    earlier = minutes.earlier_actions(desk.db, area, before, desk.turn.today)
    values = {
        "area": area,
        "place": area_text(desk.db, desk.t, area),
        "typed": desk.typed,
        "today": desk.turn.today,
        "numbers": range(1, ACTION_ROWS + 1),
        "earlier": [action_view(desk, area, each) for each in earlier],
        "longest": LONGEST,
    }
    return View("coverage/minutes_new.html", desk.t("monev-minutes-new"), values)


@desk_action(f"{LIST}/keep", roles=ROLES, on=new_minutes)
def keep_minutes(desk: Desk) -> Done:
    typed = desk.typed
    present = [line.strip()[:LONGEST] for line in typed.get("present", "").splitlines()]
    row = minutes.keep(
        desk.db,
        desk.role,
        typed.get("area", ""),
        day_of(typed.get("held", "")) or desk.turn.today,
        [each for each in present if each],
        agreed(desk),
        desk.now,
    )
    return Done(f"{LIST}/{row.id}", desk.t("monev-minutes-kept", number=row.id))


def agreed(desk: Desk) -> list[AgreedAction]:
    """The actions that were typed; Refused for one without an owner or a day."""
    found = list[AgreedAction]()
    for number in range(1, ACTION_ROWS + 1):
        text, owner, due = (
            desk.typed.get(f"{name}-{number}", "").strip()[:LONGEST]
            for name in ("action", "owner", "due")
        )
        if not (text or owner or due):
            continue
        day = day_of(due)
        if not (text and owner and day):
            raise Refused(desk.t("error-minutes-action"))
        found.append(AgreedAction(text, owner, day.isoformat()))
    return found


def found_minutes(desk: Desk) -> Minutes:
    return desk.found(minutes.find(desk.db, desk.role, int(desk.path["id"])))


def texts_of(desk: Desk, row: Minutes) -> MinutesTexts:
    snapshot = minutes.load(desk.db, row)
    language = desk.signed_in.language
    return minutes_texts(desk.db, desk.t, language, row, snapshot, desk.turn.site)


@desk_page(f"{LIST}/{{id:int}}", roles=ROLES)
def one_minutes(desk: Desk) -> View:
    """The minutes as they were kept, and how far their actions are today."""
    row = found_minutes(desk)
    texts, today = texts_of(desk, row), desk.turn.today
    own = [
        action_view(desk, row.area, minutes.action_of(desk.db, case, today))
        for case in minutes.action_cases(desk.db, row.area)
        if case.details.get("minutes") == row.id
    ]
    desk.record("read minutes", f"minutes:{row.id}")
    values = {
        "texts": texts,
        "picture": Markup(texts.picture),  # escaped
        "trend": Markup(texts.trend),  # escaped
        "actions": own,
        "home": f"{LIST}/{row.id}",
        "grouped": grouped,
    }
    return View("coverage/minutes.html", texts.title, values)


def made_file(
    name: str, media_type: str, make: Callable[[MinutesTexts, Minutes], bytes]
) -> Callable[[Desk], Response]:
    """A page that hands out the minutes as a file, made of the snapshot each time."""

    def hand_out(desk: Desk) -> Response:
        row = found_minutes(desk)
        content = make(texts_of(desk, row), row)
        desk.record("downloaded", f"minutes:{row.id}")
        file = f"berita-acara-monev-{row.area}-{row.held_on}.{name}"
        headers = {"content-disposition": f"attachment; filename={file}"}
        return Response(content, 200, headers, media_type)

    hand_out.__name__ = f"minutes_{name}"
    return hand_out


minutes_pdf = desk_page(f"{LIST}/{{id:int}}/pdf", roles=ROLES)(
    made_file("pdf", PDF, lambda texts, row: make_pdf(texts, row.made_at))
)
minutes_xlsx = desk_page(f"{LIST}/{{id:int}}/xlsx", roles=ROLES)(
    made_file("xlsx", XLSX, lambda texts, row: make_workbook(texts, row.made_at))
)


@desk_action(f"{LIST}/actions/{{id:int}}/close", roles=ROLES, on=minutes_list)
def close_action(desk: Desk) -> Done:
    case = minutes.close_action(desk.db, desk.role, int(desk.path["id"]), desk.now)
    return Done(LIST, desk.t("monev-action-closed", number=case.id))


ROOMS = (
    minutes_list,
    new_minutes,
    keep_minutes,
    one_minutes,
    minutes_pdf,
    minutes_xlsx,
    close_action,
)
