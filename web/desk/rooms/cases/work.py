"""Work on a case besides answering it: notes, handing on, corrections, merging, the end."""

from domain.cases.handover import TalkEvent
from domain.roles import RoleKind
from handlers.cases import letters
from handlers.cases.acts import apply_typed, apply_wish
from handlers.cases.acts import merge as merge_two
from handlers.roles.words import role_holder_text
from models.claims import claim
from models.inbox import inbox, merge_cases
from models.inbox import talks as inbox_talks
from models.inbox.corrections import NAMED
from models.inbox.inbox import CloseReason
from models.inbox.talks import Taken
from models.roles import scope
from models.roles.role import Role
from web.desk.page import Desk, Done, Refused, desk_action
from web.desk.rooms.cases.case import find, one, page_of, receivers, taken_by, wishes
from web.desk.rooms.cases.cases import BOTH, PATH, list_of
from web.desk.rooms.cases.talk import end_own_talk, still_open, typed_words


@desk_action(f"{PATH}/{{id:int}}/note", roles=BOTH, on=one)
def note(desk: Desk) -> Done:
    row, text = find(desk), typed_words(desk, "note")
    with still_open(desk):
        inbox_talks.add_note(desk.db, row, desk.role, text, desk.now)
    return Done(page_of(desk, row), desk.t("note-in-case-kept", number=f"{row.id}"))


@desk_action(f"{PATH}/{{id:int}}/hand-on", roles=BOTH, on=one)
def hand_on(desk: Desk) -> Done:
    row, chosen = find(desk), desk.typed.get("to", "")
    if chosen not in dict(receivers(desk, row)):
        raise Refused(desk.t("hand-on-case-nobody"))
    if desk.role.kind != RoleKind.OFFICER and row.owner_id != desk.role.id:
        raise Refused(desk.t("desk-not-for-role"))
    end_own_talk(desk, row, TalkEvent.HANDED_ON)
    way, _, value = chosen.partition(":")
    to = desk.db.get_one(Role, int(value)) if way == "role" else None
    with still_open(desk):
        letters.hand_on(desk.turn, row, to, desk.role, value if way == "area" else "")
    if to is None:
        return Done(list_of(desk), desk.t("hand-on-case-branch", number=f"{row.id}"))
    who = role_holder_text(desk.db, desk.t, to)
    return Done(list_of(desk), desk.t("hand-on-case-done", number=f"{row.id}", who=who))


@desk_action(f"{PATH}/{{id:int}}/close", roles=BOTH, on=one)
def close(desk: Desk) -> Done:
    row, why = find(desk), desk.typed.get("why", "")
    if why not in list(CloseReason) or claim.may_be_paid(desk.db, row):
        raise Refused(desk.t("case-inbox-why"))
    end_own_talk(desk, row, TalkEvent.DONE)
    with still_open(desk):
        inbox.close(desk.db, row, desk.role, CloseReason(why), desk.now)
    letters.tell_closed(desk.turn, row, CloseReason(why))
    return Done(list_of(desk), desk.t("case-inbox-closed", number=f"{row.id}"))


@desk_action(f"{PATH}/{{id:int}}/apply", roles="officer", on=one)
def apply(desk: Desk) -> Done:
    """Write what the person wants corrected into our copy; it closes the case."""
    row, field = find(desk), desk.typed.get("field", "")
    theirs = scope.find_participant(desk.db, desk.role, row.participant_id or 0)
    wanted = wishes(desk, row)
    if theirs is None or not wanted:
        raise Refused(desk.t("case-inbox-gone"))
    with still_open(desk):
        if "value" in desk.typed:
            typed = desk.typed["value"]
            is_whole = apply_typed(desk.turn, desk.role, row, theirs, field, typed)
        elif field in NAMED and field in wanted:
            is_whole = apply_wish(desk.turn, desk.role, row, theirs, field, wanted[field])
        else:
            raise Refused(desk.t("case-inbox-gone"))
    return Done(list_of(desk) if is_whole else page_of(desk, row), desk.reply())


@desk_action(f"{PATH}/{{id:int}}/merge", roles=BOTH, on=one)
def merge(desk: Desk) -> Done:
    row = find(desk)
    others = merge_cases.others(desk.db, row, desk.role)
    other = desk.picked("other", others, "desk-case-merge-which")
    try:
        with still_open(desk):
            kept = merge_two(desk.turn, row, other, desk.role)
    except Taken as taken:
        raise Refused(taken_by(desk, taken.talk)) from None
    return Done(page_of(desk, kept), desk.reply())


ROOMS = (note, hand_on, apply, merge, close)
