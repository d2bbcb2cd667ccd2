"""The page of a case, with everything said in it, its files, and what can be done there."""

from dataclasses import dataclass

from starlette.responses import Response

from domain.calendar import to_local_time
from domain.parsing.people.nik import mask_long_numbers, mask_niks
from domain.regions import CITY
from domain.roles import RoleKind
from handlers.cases import letters, words
from handlers.cases.acts import OFFERED
from handlers.knowledge import acts as ready
from handlers.roles.words import role_holder_text, role_label
from models import regions
from models.cases import messages, talks
from models.cases.cases import ANSWERED_IN_CHAT, Case, CaseKind
from models.cases.messages import LONGEST, CaseMessage
from models.cases.talks import Talk
from models.claims import claim
from models.database import files
from models.inbox import inbox, merge_cases
from models.inbox.corrections import NAMED, open_wishes
from models.inbox.inbox import CloseReason
from models.people import person
from models.roles import scope
from models.roles.role import Role
from web.desk.page import Desk, View, desk_action, desk_page
from web.desk.rooms.cases import claims
from web.desk.rooms.cases.cases import BOTH, FILTERS, PATH


@dataclass(frozen=True)
class Said:
    """One message of a case: when, by whom, what, and for an answer what became of it."""

    id: int
    at: str
    who: str
    text: str
    side: str
    """`person`, `staff` or `note`."""
    fate: str
    file: str
    """Its media type; empty without one."""


def said(desk: Desk, row: Case, message: CaseMessage) -> Said:
    at = f"{to_local_time(message.at):%d/%m %H.%M}"
    text = mask_niks(messages.text_of(desk.db, message)) or "-"
    kept = files.load_media_type(desk.db, message.file_id) if message.file_id else ""
    if message.role_id is None:
        return Said(message.id, at, desk.t("desk-case-person"), text, "person", "", kept)
    who = role_holder_text(desk.db, desk.t, message.role_id)
    if message.is_note:
        return Said(message.id, at, who, text, "note", "", kept)
    fate = desk.t(words.FATES[words.fate_of(desk.turn, row, message)])
    return Said(message.id, at, who, text, "staff", fate, kept)


def page_of(desk: Desk, row: Case) -> str:
    """The page of a case, with the filter of the list to go back to."""
    return f"{PATH}/{row.id}{desk.kept(*FILTERS)}"


def find(desk: Desk) -> Case:
    return desk.found(inbox.find_case(desk.db, desk.role, f"{desk.path['id']}"))


def find_to_read(desk: Desk) -> Case:
    """The case, or a claim that has ended: it may begin anew."""
    row = inbox.find_case(desk.db, desk.role, f"{desk.path['id']}")
    ended = claims.find(desk) if row is None else None
    return desk.found(ended.case if ended else row)


@desk_page(f"{PATH}/{{id:int}}", roles=BOTH)
def one(desk: Desk) -> View:
    row = find_to_read(desk)
    record_reading(desk, row)
    theirs = scope.find_participant(desk.db, desk.role, row.participant_id or 0)
    found_claim = claims.find(desk) if row.kind == CaseKind.CLAIM else None
    talk = talks.open_talk_of_case(desk.db, row.id)
    is_mine = talk is not None and talk.role_id == desk.role.id
    wanted = [
        (desk.t(f"option-{field}"), mask_long_numbers(value))
        for field, value in messages.request_of(desk.db, row).items()
    ]
    values = {
        "row": row,
        "facts": facts(desk, row),
        "whose": theirs.id if theirs and theirs.identity else 0,
        "is_unreached": row.kind in ANSWERED_IN_CHAT and not may_talk(desk, row),
        "owners": words.owners_lines(desk.turn, row),
        "wanted": wanted,
        "said": [said(desk, row, each) for each in messages.messages_of(desk.db, row)],
        "talk": talk,
        "is_mine": is_mine,
        "taken_by": taken_by(desk, talk) if talk and not is_mine else "",
        "may_talk": row.closed_at is None and may_talk(desk, row),
        "is_closed": row.closed_at is not None,
        "may_close": row.closed_at is None and not claim.may_be_paid(desk.db, row),
        "claim": claims.section(desk, found_claim) if found_claim else None,
        "others": [
            (
                each.id,
                desk.t("desk-case-other", number=f"{each.id}", due=words.due_text(desk.turn, each)),
            )
            for each in merge_cases.others(desk.db, row, desk.role)
        ],
        "to_apply": [
            (field, desk.t(f"option-{field}"), value)
            for field, value in wishes(desk, row).items()
            if field in NAMED
        ],
        "to_word": [
            (each, desk.t(f"option-{each}"))
            for each in OFFERED
            if any(field not in NAMED for field in wishes(desk, row))
        ],
        "may_hand": desk.role.kind == RoleKind.OFFICER or row.owner_id == desk.role.id,
        "receivers": receivers(desk, row),
        "reasons": [(each, desk.t(f"option-{each}")) for each in CloseReason],
        "longest": LONGEST,
        "kept": desk.kept(*FILTERS),
        "filters": {name: desk.query[name] for name in FILTERS if desk.query.get(name)},
    }
    values |= ready_answers(desk, row) if values["may_talk"] else {"ready": [], "draft": ""}
    kind = desk.t(f"case-{row.kind}")
    return View("cases/case.html", desk.t("desk-case-name", number=f"{row.id}", kind=kind), values)


def ready_answers(desk: Desk, row: Case) -> dict[str, object]:
    """The ready answers nearest to what was typed, else to what the person wrote last; and the
    words of the one that was chosen, for the box of the answer."""
    asked = desk.query.get("cari", "").strip()[:200]
    person_id = row.person_id or 0
    said_last = ready.last_words(desk.turn, row)
    kinds = ready.nearest_kinds(desk.turn, desk.role, person_id, asked or said_last)
    chosen = desk.query.get("siap", "")
    known = desk.turn.texts.has(desk.signed_in.language, f"open-tanya-{chosen}")
    text = ready.ready_words(desk.turn, desk.role, person_id, chosen) if known else ""
    found = [(each, desk.t(f"open-tanya-{each}")) for each in kinds]
    return {"ready": found, "asked": asked, "draft": text, "chosen": chosen if text else ""}


def wishes(desk: Desk, row: Case) -> dict[str, str]:
    """The corrections of the case that an officer applies, by field; none for others."""
    theirs = scope.find_participant(desk.db, desk.role, row.participant_id or 0)
    is_officer = desk.role.kind == RoleKind.OFFICER
    return open_wishes(desk.db, row, theirs) if is_officer else {}


def record_reading(desk: Desk, row: Case) -> None:
    """Record in the audit log that the page was read, once while it is looked at."""
    claims.record_once(desk, "read", f"case:{row.id}")


def facts(desk: Desk, row: Case) -> list[tuple[str, str]]:
    return [
        (desk.t("desk-case-who"), words.person_text(desk.turn, desk.role, row)),
        (desk.t("desk-case-since"), desk.moment(row.opened_at)),
        (desk.t("desk-case-due"), words.due_text(desk.turn, row)),
        (desk.t("desk-case-owner"), words.owner_text(desk.turn, row)),
    ]


def may_talk(desk: Desk, row: Case) -> bool:
    """Whether an answer reaches the person."""
    if row.kind not in ANSWERED_IN_CHAT or row.person_id is None:
        return False
    return person.best_address(desk.db, row.person_id) is not None


def taken_by(desk: Desk, talk: Talk) -> str:
    helper = letters.helper_text(desk.db, desk.t, desk.db.get_one(Role, talk.role_id))
    return desk.t("talk-taken", number=f"{talk.case_id}", who=helper)


def own_talk(desk: Desk, row: Case) -> Talk | None:
    talk = talks.open_talk_of_case(desk.db, row.id)
    return talk if talk and talk.role_id == desk.role.id else None


def receivers(desk: Desk, row: Case) -> list[tuple[str, str]]:
    """The choices to whom the role may hand the case: an agent gives it to the branch."""
    branch = [("branch", desk.t("option-hand_to_branch"))]
    if desk.role.kind != RoleKind.OFFICER:
        return branch
    officers = words.other_officers(desk.turn, row)
    areas = regions.children_of(desk.db, CITY[0])
    return [
        *branch,
        *((f"role:{each.id}", role_label(desk.turn, each)) for each in officers),
        *((f"area:{code}", desk.t("desk-case-area", name=name)) for code, name in areas),
    ]


@desk_page(f"{PATH}/{{id:int}}/files/{{message:int}}", roles=BOTH)
def file(desk: Desk) -> Response:
    """A photo, PDF or voice message of the case, as it was kept; who opened it is on record."""
    row = find_to_read(desk)
    found = desk.db.get(CaseMessage, desk.path["message"])
    message = desk.found(found if found and found.case_id == row.id else None)
    return claims.kept_file(desk, message.file_id, f"case:{row.id}")


take_step = desk_action(f"{PATH}/{{id:int}}/claim", roles=BOTH, on=one)(claims.take_step)
want_papers = desk_action(f"{PATH}/{{id:int}}/papers", roles=BOTH, on=one)(claims.want_papers)
packet = desk_page(f"{PATH}/{{id:int}}/packet", roles=BOTH)(claims.packet)
paper = desk_page(f"{PATH}/{{id:int}}/papers/{{page:int}}", roles=BOTH)(claims.paper)

ROOMS = (one, file, take_step, want_papers, packet, paper)
