"""Broadcasts: those that wait for an officer, one's own and how far they are, and a new one."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import and_
from starlette.responses import Response

from domain.invalid import Ambiguous, Invalid
from domain.reminders.contact_moments import parse_contact_moment
from handlers import kept_files
from handlers.broadcasts import audience_words, words
from handlers.broadcasts.words import Wording
from handlers.roles.words import role_holder_text
from models import uploads
from models.broadcasts import audience, broadcast, lifecycle
from models.broadcasts.audience import Filters
from models.broadcasts.broadcast import Broadcast, BroadcastState
from models.broadcasts.lifecycle import BroadcastAction, DeclineReason
from models.participants.standing import Standing
from models.roles.role import Role
from web.desk.downloads import picture_of
from web.desk.page import Desk, Done, FileUse, Refused, View, desk_action, desk_page

PATH = "/desk/broadcasts"
BOTH = "agent officer"
MOST_OWN = 50
"""Own broadcasts that are listed."""
MOST_PLACES = 400
"""Areas to choose from; the smallest RW are left out."""


@dataclass(frozen=True)
class BroadcastRow:
    id: int
    day: str
    sender: str
    start: str
    state: str


def row_of(desk: Desk, row: Broadcast) -> BroadcastRow:
    start = " ".join(lifecycle.text_of(desk.db, row).split())[:80] or "-"
    state, at = words.state_text(desk.turn, row), desk.moment(row.created_at)
    return BroadcastRow(row.id, at, sender_of(desk, row), start, state)


def sender_of(desk: Desk, row: Broadcast) -> str:
    return role_holder_text(desk.db, desk.t, desk.db.get(Role, row.role_id))


@desk_page(PATH, roles=BOTH, nav="desk-broadcasts")
def broadcasts(desk: Desk) -> View:
    waiting = broadcast.awaiting_approval(desk.db, desk.role)
    own = broadcast.own_broadcasts(desk.db, desk.role, MOST_OWN)
    values = {
        "waiting": [row_of(desk, each) for each in waiting],
        "own": [row_of(desk, each) for each in own],
    }
    return View("broadcasts/broadcasts.html", desk.t("desk-broadcasts"), values)


def visible(desk: Desk) -> Broadcast:
    """The broadcast of the path, when this role may see it."""
    return desk.found(broadcast.visible_broadcast(desk.db, desk.role, f"{desk.path['id']}"))


@desk_page(f"{PATH}/{{id:int}}", roles=BOTH)
def one(desk: Desk) -> View:
    row = visible(desk)
    values = {
        "id": row.id,
        "sender": sender_of(desk, row),
        "facts": facts(desk, row),
        "words": lifecycle.text_of(desk.db, row),
        "english": lifecycle.text_of(desk.db, row, "en") if row.english else "",
        "button": words.step_text(desk.turn, row.button) if row.button else "",
        "state": words.state_text(desk.turn, row),
        "result": words.result_text(desk.turn, row).splitlines(),
        "actions": {
            each: desk.t(words.ACTIONS[each]) for each in lifecycle.possible_actions(row, desk.role)
        },
        "reasons": [(each, desk.t(f"option-{each}")) for each in DeclineReason],
        "may_correct": lifecycle.may_correct(row, desk.role),
        "runs": row.state == BroadcastState.RUNNING,
        "has_picture": row.photo_id is not None,
    }
    return View("broadcasts/broadcast.html", desk.t("desk-broadcast"), values)


def facts(desk: Desk, row: Broadcast) -> list[tuple[str, str]]:
    """The audience and its number, frozen when it was made; the time, and who decided."""
    count = broadcast.recipient_counts(desk.db, row).total()
    found = [
        (desk.t("desk-broadcast-at"), desk.moment(row.created_at)),
        (desk.t("desk-broadcast-group"), audience_words.people_text(desk.db, desk.t, row)),
        (desk.t("desk-broadcast-audience"), desk.t("desk-broadcast-frozen", count=count)),
    ]
    if row.decided_by is not None:
        who = role_holder_text(desk.db, desk.t, row.decided_by)
        found.append((desk.t("desk-broadcast-decided"), who))
    return found


@desk_page(f"{PATH}/{{id:int}}/picture", roles=BOTH)
def picture(desk: Desk) -> Response:
    """The picture that goes along with a broadcast."""
    return picture_of(desk, visible(desk).photo_id)


@desk_action(f"{PATH}/{{id:int}}/act", roles=BOTH, on=one)
def act(desk: Desk) -> Done:
    row = desk.found(broadcast.find_broadcast(desk.db, desk.role, f"{desk.path['id']}"))
    action, reason = desk.typed.get("deed", ""), desk.typed.get("reason", "")
    if action not in lifecycle.possible_actions(row, desk.role):
        raise Refused(words.state_text(desk.turn, row))
    if action == BroadcastAction.DECLINE and reason not in list(DeclineReason):
        raise Refused(desk.t("desk-broadcast-why"))
    lifecycle.apply(desk.db, row, BroadcastAction(action), desk.role, reason, desk.now)
    decided = action in (BroadcastAction.APPROVE, BroadcastAction.DECLINE)
    return Done(PATH if decided else f"{PATH}/{row.id}", words.state_text(desk.turn, row))


@desk_page(f"{PATH}/new", roles=BOTH, takes_form=True)
def compose(desk: Desk) -> View:
    """The form; once it is filled in, with what people will see and who they are."""
    values: dict[str, object] = {
        "groups": [(each, desk.t(name)) for each, name in audience_words.GROUPS.items()],
        "places": place_choices(desk),
        "filters": filter_choices(desk),
        "is_narrowed": bool(audience.check_filters(desk.db, desk.role, desk.typed)),
        "ready": words.ready_choices(desk.turn, ""),
        "steps": [(each, words.step_text(desk.turn, each)) for each in words.NEXT_STEPS],
        "message": None,
        "parts": [],
        "english": "",
        "trouble": "",
        "reaches": False,
        "corrected": row_of(desk, first) if (first := corrected(desk)) else None,
    }
    if "words" in desk.typed and "once" in desk.typed:
        values |= preview(desk)
    return View("broadcasts/compose.html", desk.t("desk-broadcast-new"), values)


def place_choices(desk: Desk) -> list[tuple[str, str]]:
    """The areas with their names: kecamatan, kelurahan, RW, each by name."""
    known = audience_words.places(desk.db, desk.role)[:MOST_PLACES]
    named = [(each, audience_words.place_text(desk.db, desk.t, each, 0)) for each in known]
    return sorted(named, key=lambda one: (len(one[0]), one[1]))


def filter_choices(desk: Desk) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The filters of the role: the name of the field, what it is about, its values."""
    return [
        (
            each,
            audience_words.filter_text(desk.t, each),
            [
                (value, audience_words.value_text(desk.db, desk.t, each, value))
                for value in audience.values_of(desk.db, desk.role, each)
            ],
        )
        for each in audience.filters_of(desk.role)
    ]


def preview(desk: Desk) -> dict[str, object]:
    """The message as it would be, or the fault in it."""
    try:
        text, group, place, narrowed = read_form(desk)
        starts_at = read_start(desk)
    except (Invalid, Refused) as refusal:
        trouble = (
            refusal.text
            if isinstance(refusal, Refused)
            else desk.t(f"error-{refusal.reason}", **refusal.values)
        )
        return {"trouble": trouble}
    first = corrected(desk)
    if first:
        where = audience.who_got(first.id)
    else:
        of_role = audience.audience_of(desk.db, desk.role, group, place, desk.now, narrowed)
        where = and_(of_role, text.concerns)
    found = audience_words.look(desk.turn, where, starts_at)
    parts = audience_words.preview_parts(desk.turn, desk.role, text.text, found, filters=narrowed)
    return {
        "message": words.own_message(desk.turn, desk.role, text),
        "english": text.english,
        "parts": parts,
        "reaches": bool(found.reached),
    }


def read_form(desk: Desk) -> tuple[Wording, Standing, str, Filters]:
    """The words, typed or ready, the group, the place and what narrows them; Refused or Invalid
    says what is missing or wrong."""
    if first := corrected(desk):
        typed = desk.typed.get("words", "")
        text = own_wording(desk, typed, first)
        return text, Standing(first.group), first.place, audience.load_filters(first.filters)
    group, place = desk.typed.get("group", ""), desk.typed.get("place", "")
    if group not in audience_words.GROUPS:
        raise Refused(desk.t("compose-broadcast-group"))
    if place and place not in audience_words.places(desk.db, desk.role):
        raise Refused(desk.t("compose-broadcast-place"))
    typed = desk.typed.get("ready") or desk.typed.get("words", "")
    text = own_wording(desk, typed)
    return text, Standing(group), place, audience.check_filters(desk.db, desk.role, desk.typed)


def own_wording(desk: Desk, typed: str, first: Broadcast | None = None) -> Wording:
    """The words with what goes along with those of one's own: the same in English, and a button."""
    english, button = (desk.typed.get(name, "") for name in ("english", "button"))
    start = read_start(desk)
    return words.wording(desk.turn, typed, first, start, english=english, button=button)


def read_start(desk: Desk) -> datetime | None:
    """The moment at which it is to start, None for at once; Invalid for one that cannot be."""
    typed = desk.typed.get("start", "").strip()
    try:
        return parse_contact_moment(typed, desk.now).astimezone(UTC) if typed else None
    except Ambiguous:
        raise Invalid("contact-moment") from None


def corrected(desk: Desk) -> Broadcast | None:
    """The broadcast that the one on the form puts right; none is named for a new one. What is not
    theirs to correct is not found."""
    number = desk.typed.get("corrects") or desk.query.get("corrects", "")
    return desk.found(lifecycle.find_corrected(desk.db, desk.role, number)) if number else None


@desk_action(PATH, roles=BOTH, on=compose, takes_file=FileUse.READ)
def send(desk: Desk) -> Done:
    text, group, place, narrowed = read_form(desk)
    picture = kept_files.keep_broadcast_picture(desk.turn, desk.file) if desk.file else ""
    row = lifecycle.start(
        desk.db,
        desk.role,
        text.text,
        group,
        place,
        desk.now,
        english=text.english,
        button=text.button,
        concerns=text.concerns,
        corrects=corrected(desk),
        starts_at=read_start(desk),
        filters=narrowed,
        photo_id=uploads.own_file(desk.db, desk.signed_in.person_id, picture),
    )
    return Done(f"{PATH}/{row.id}", desk.t(words.start_text(row)))


@desk_action(f"{PATH}/try", roles=BOTH, on=compose, takes_file=FileUse.READ)
def try_out(desk: Desk) -> Done:
    """Send it to one's own chat alone, as people will get it."""
    text, *_ = read_form(desk)
    picture = kept_files.keep_broadcast_picture(desk.turn, desk.file) if desk.file else ""
    photo_id = uploads.own_file(desk.db, desk.signed_in.person_id, picture)
    sent = words.send_test(desk.turn, desk.role, text, photo_id)
    return Done("", desk.t("broadcast-tested" if sent else "broadcast-untested"))


ROOMS = (broadcasts, compose, one, picture, act, send, try_out)
