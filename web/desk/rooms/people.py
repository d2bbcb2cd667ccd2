"""The page of one person: the facts, masked, their cases, and the NIK or phone for a reason."""

from domain.parsing.people.nik import mask_nik
from domain.parsing.people.phone import mask_number, show_number
from domain.roles import RoleKind
from handlers.portfolio.words import address_text, standing_text
from handlers.roles.reveals import CALLING, RevealReason, reveal
from handlers.roles.words import role_holder_text
from models.inbox import inbox
from models.participants import memberships, participant
from models.participants.participant import Participant
from models.roles import access_log, scope
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.reveals import is_revealed, revealed_text
from web.desk.rooms.branch import applications
from web.desk.rooms.search import BOTH, PEOPLE, case_rows, waiting_among


@desk_page(f"{PEOPLE}/{{id:int}}", roles=BOTH)
def person(desk: Desk) -> View:
    row = found_person(desk)
    known = participant.identity(desk.db, row)
    values = {
        "home": f"{PEOPLE}/{row.id}",
        "facts": facts_of(desk, row),
        "cases": case_rows(desk, inbox.cases_about(desk.db, desk.role, [row.id])),
        "application": f"{applications.LIST}/{row.id}" if waiting_among(desk, [row]) else "",
        "is_open": is_revealed(desk, access_log.NIK, row.id),
        "reasons": [(each, desk.t(f"option-{each}")) for each in RevealReason],
        "may_call": desk.role.kind == RoleKind.AGENT
        and bool(known.phone)
        and not is_revealed(desk, access_log.PHONE, row.id),
    }
    return View("people/person.html", row.number or f"{row.id}", values)


def found_person(desk: Desk) -> Participant:
    found = scope.find_participant(desk.db, desk.role, int(desk.path["id"]))
    return desk.found(found if found and found.identity else None)


def facts_of(desk: Desk, row: Participant) -> list[tuple[str, str]]:
    """The facts about the person with their labels, masked unless they were asked for."""
    known = participant.identity(desk.db, row)
    open_, may_call = (
        is_revealed(desk, each, row.id) for each in (access_log.NIK, access_log.PHONE)
    )
    phone = show_number(known.phone) if may_call else mask_number(known.phone)
    agent = role_holder_text(desk.db, desk.t, row.agent_id) if row.agent_id else "-"
    return [
        (desk.t("desk-fact-name"), known.full_name.title() if open_ else known.masked_name),
        (desk.t("desk-fact-nik"), known.nik if open_ else mask_nik(known.nik)),
        (desk.t("desk-fact-phone"), phone),
        (desk.t("desk-fact-place"), address_text(desk.turn, row)),
        (
            desk.t("desk-pair-standing"),
            standing_text(desk.turn, row, memberships.load(desk.db, row)),
        ),
        (desk.t("desk-person-agent"), agent),
    ]


@desk_action(f"{PEOPLE}/{{id:int}}/reveal", roles=BOTH, on=person)
def show_number_of(desk: Desk) -> Done:
    """Show the NIK for a reason, or an agent the phone to call; it counts among the day's."""
    row, reason = found_person(desk), desk.typed.get("reason", "")
    wants_phone = desk.role.kind == RoleKind.AGENT and "call" in desk.typed
    if not wants_phone and reason not in [*RevealReason]:
        raise Refused(desk.t("desk-reveal-why"))
    what, why = (access_log.PHONE, CALLING) if wants_phone else (access_log.NIK, reason)
    if not reveal(desk.turn, desk.role, what, [row.id], why):
        text = desk.t("reveals-enough", count=access_log.MOST_A_DAY)
        return Done(f"{PEOPLE}/{row.id}", text, tone="refused")  # the officers' news of it stays
    return Done(f"{PEOPLE}/{row.id}", revealed_text(desk))


ROOMS = (person, show_number_of)
