"""Every kind of question with the versions of its answer, and the form for a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import to_local_time
from domain.invalid import Ambiguous, Invalid
from domain.knowledge.answers import SAYABLE, Confidence, PreparedAnswer, Situation
from domain.parsing.dates import calendar_dates
from handlers.knowledge import acts
from handlers.knowledge.words import source_text, span_text
from models.knowledge import answers as knowledge
from models.knowledge.answers import KnowledgeAnswer
from models.knowledge.shipped import LONGEST_ANSWER
from web.desk.page import Desk, Done, View, desk_action, desk_page
from web.desk.rooms.knowledge.tabs import OFFICER, PATH, asked_kind, tabs, title_of

KIND = f"{PATH}/kind/{{kind}}"
STATES = {
    "said": "desk-answer-said",
    "later": "desk-answer-later",
    "over": "desk-answer-over",
    "replaced": "desk-answer-replaced",
    "declined": "desk-answer-declined",
    "waiting": "desk-answer-waiting",
    "weak": "desk-answer-weak",
}
"""The words for how a version stands."""

SITUATIONS = {
    "": "desk-situation-everybody",
    Situation.NEWCOMER: "desk-situation-newcomer",
    Situation.WAITING: "desk-situation-waiting",
    Situation.ACTIVE: "desk-situation-active",
    Situation.ARREARS: "desk-situation-arrears",
    Situation.ENDED: "desk-situation-ended",
    Situation.APPROVED: "desk-situation-approved",
    Situation.REJECTED: "desk-situation-rejected",
    Situation.PAID: "desk-situation-paid",
    Situation.PAID_FOR: "desk-situation-paid-for",
    Situation.SENIOR: "desk-situation-senior",
    Situation.SENIOR_ENDED: "desk-situation-senior-ended",
}
"""For whom an answer is."""


@dataclass(frozen=True)
class KindRow:
    """A kind of question in the list of all, with the states of its versions that count."""

    kind: str
    title: str
    states: Sequence[str]
    is_silent: bool


@desk_page(f"{PATH}/all", roles=OFFICER)
def every_kind(desk: Desk) -> View:
    wanted, words = desk.query.get("state", ""), desk.query.get("q", "").strip()[:60]
    rows = kind_rows(desk, wanted, words.casefold())
    paging = desk.paging(len(rows))
    values = {
        "rows": rows[paging.offset : paging.last],
        "paging": paging,
        "tabs": tabs(desk),
        "states": [(each, desk.t(name)) for each, name in STATES.items()],
        "state": wanted,
        "asked": words,
    }
    return View("answers/kinds.html", desk.t("desk-answers-all"), values)


def kind_rows(desk: Desk, wanted: str, words: str) -> list[KindRow]:
    """The kinds with a version in the wanted state, and the words in their title."""
    by_kind: dict[str, list[KnowledgeAnswer]] = {}
    for each in knowledge.all_counting(desk.db):
        by_kind.setdefault(each.kind, []).append(each)
    rows = []
    for kind, versions in by_kind.items():
        title = title_of(desk, kind)
        states = [state_of(desk, each, versions) for each in versions]
        if (wanted and wanted not in states) or words not in title.casefold():
            continue
        named = [desk.t(STATES[each]) for each in dict.fromkeys(states)]
        rows.append(KindRow(kind, title, named, "said" not in states))
    return sorted(rows, key=lambda each: each.title.casefold())


def state_of(desk: Desk, row: KnowledgeAnswer, versions: Sequence[KnowledgeAnswer]) -> str:
    """The standing of a version today, beside all others of its kind, the newest first."""
    today = desk.turn.today
    if row.withdrawn_at:
        return "replaced"
    if row.declined_at:
        return "declined"
    if Confidence(row.confidence) not in SAYABLE:
        return "weak"
    if row.last and row.last < today:
        return "over"
    if not row.approved_at:
        return "waiting"
    if row.first and row.first > today:
        return "later"
    said = (
        each
        for each in versions
        if each.standing == row.standing
        and each.withdrawn_at is None
        and each.answer().may_be_said(today)
    )
    return "said" if next(said, row) is row else "replaced"


@dataclass(frozen=True)
class VersionRow:
    """A version of an answer, in words; `by` wrote it, or shipped it."""

    id: int
    indonesian: str
    english: str
    source: str
    span: str
    state: str
    standing: str
    day: date
    is_own: bool


def version_row(
    desk: Desk, row: KnowledgeAnswer, versions: Sequence[KnowledgeAnswer]
) -> VersionRow:
    return VersionRow(
        row.id,
        row.indonesian,
        row.english,
        source_text(desk.turn, row),
        span_text(desk.turn, row),
        desk.t(STATES[state_of(desk, row, versions)]),
        situation_text(desk, row.standing),
        to_local_time(row.loaded_at).date(),
        row.written_by is not None,
    )


def situation_text(desk: Desk, standing: str) -> str:
    return desk.t(SITUATIONS[standing])


@desk_page(KIND, roles=OFFICER, takes_form=True)
def versions(desk: Desk) -> View:
    """All versions of the answers to a kind of question, and the form for a new one; once it is
    filled in, with what people would read."""
    kind = asked_kind(desk)
    found = knowledge.versions_of(desk.db, kind)
    base = base_of(desk, found, desk.typed.get("standing", desk.query.get("standing", "")))
    values: dict[str, object] = {
        "kind": kind,
        "rows": [version_row(desk, each, found) for each in found],
        "situations": [(each, desk.t(name)) for each, name in SITUATIONS.items()],
        "typed": typed_or(desk, base),
        "longest": LONGEST_ANSWER,
        "places": acts.places_text(desk.turn),
        "shown": [],
        "trouble": "",
        "today": desk.turn.today,
    }
    if "indonesian" in desk.typed and "once" in desk.typed:
        values |= shown(desk, kind)
    return View("answers/versions.html", title_of(desk, kind), values)


def base_of(desk: Desk, found: Sequence[KnowledgeAnswer], standing: str) -> KnowledgeAnswer | None:
    """The version to begin with: the one that is said, else the newest one, of a situation."""
    same = [each for each in found if each.standing == standing] or list(found)
    said = [each for each in same if state_of(desk, each, found) == "said"]
    return next(iter(said or same), None)


def typed_or(desk: Desk, base: KnowledgeAnswer | None) -> dict[str, str]:
    """The fields as they were typed, else the words of the version to begin with."""
    names = ("indonesian", "english", "source", "standing", "first", "last")
    if "indonesian" in desk.typed:
        return {name: desk.typed.get(name, "") for name in names}
    if base is None:
        return dict.fromkeys(names, "")
    known = {name: getattr(base, name) for name in ("indonesian", "english", "source", "standing")}
    return known | {"first": "", "last": f"{base.last or ''}"}


def shown(desk: Desk, kind: str) -> dict[str, object]:
    """The two languages as people would read them with their lengths, or the fault."""
    try:
        version = read_version(desk, kind)
    except (Invalid, Ambiguous) as why:
        word = "ask" if isinstance(why, Ambiguous) else "error"
        return {"trouble": desk.t(f"{word}-{why.reason}", **why.values)}
    words = [
        (each, acts.preview(desk.turn, version, each), len(version.words(each)))
        for each in ("id", "en")
    ]
    return {"shown": words}


def read_version(desk: Desk, kind: str) -> PreparedAnswer:
    """The version that was typed; Invalid or Ambiguous says what is wrong."""
    typed = desk.typed
    standing = typed.get("standing", "")
    if standing not in SITUATIONS:
        raise Invalid("answer-situation")
    found = knowledge.versions_of(desk.db, kind)
    follow_up = found[0].follow_up if found else "/menu"
    before = PreparedAnswer(kind, standing, "", "", "", Confidence.M, None, None, follow_up)
    first, last = (read_day(desk, typed.get(each, "")) for each in ("first", "last"))
    indonesian, english = typed.get("indonesian", ""), typed.get("english", "")
    source = typed.get("source", "")
    return acts.check_version(desk.turn, before, indonesian, english, source, first, last)


def read_day(desk: Desk, text: str) -> date | None:
    return calendar_dates.parse_date(text, desk.turn.today) if text.strip() else None


@desk_action(f"{PATH}/kind/{{kind}}/new", roles=OFFICER, on=versions)
def write(desk: Desk) -> Done:
    kind = asked_kind(desk)
    acts.write_version(desk.turn, desk.role, read_version(desk, kind))
    return Done(f"{PATH}/kind/{kind}", desk.t("desk-answer-written"))


ROOMS = (every_kind, versions, write)
