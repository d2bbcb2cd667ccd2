"""The part of a case that is a claim: how far it is, its papers one by one, and the next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from starlette.responses import Response

from domain.claims.checklist import Need, PaperRule
from domain.claims.progress import ClaimState, PaperFault
from domain.claims.refusals import RefusalReason
from domain.markup import plain
from handlers.claims import acts
from handlers.claims.acts import ClaimStep
from handlers.claims.words import paper_name, say_whose, state_text
from models import audit
from models.claims import claim, packets, papers
from models.claims.claim import Claim, NotPossible
from models.claims.papers import ClaimPaper
from models.database import files
from web.desk.downloads import download
from web.desk.page import Desk, Done, Refused, View
from web.desk.rooms.cases.cases import FILTERS, PATH

SEEN_AGAIN = timedelta(minutes=10)
"""Somebody who looks at a case for longer has read it again; until then one line says so."""
NEEDS = {
    Need.NEEDED: "desk-claim-needed",
    Need.MAYBE: "desk-claim-maybe",
    Need.HELPFUL: "desk-claim-helpful",
}


@dataclass(frozen=True)
class PageFile:
    """A page of a paper: the number in its address, its media type, and whether it is hard to
    read."""

    id: int
    kind: str
    doubt: str


@dataclass(frozen=True)
class PaperRow:
    """A paper of the checklist, or pages that nobody has named: how it stands, in words."""

    paper: str
    name: str
    need: str
    standing: str
    is_missing: bool
    pages: Sequence[PageFile]
    may_want: bool


@dataclass(frozen=True)
class ClaimSection:
    """All that the page of a case shows of a claim."""

    kind: str
    state: str
    texts: Sequence[str]
    papers: Sequence[PaperRow]
    steps: Sequence[tuple[str, str]]
    may_want: bool
    may_refuse: bool
    may_withdraw: bool
    is_packet_waited_for: bool
    has_packet: bool
    faults: Sequence[tuple[str, str]]
    refusals: Sequence[tuple[str, str]]


def find(desk: Desk) -> Claim | None:
    """The claim of the address, ended or not, when the role may see it."""
    return acts.find_claim(desk.turn, desk.role, f"{desk.path['id']}")


def section(desk: Desk, row: Claim) -> ClaimSection:
    say_whose(desk.turn, desk.role, row)
    steps = acts.possible_steps(row)
    apart = (ClaimStep.MORE_PAPERS, ClaimStep.REFUSED, ClaimStep.WITHDRAWN)
    may_want = ClaimStep.MORE_PAPERS in steps
    found = claim.checklist_of(desk.db, row)
    there = papers.papers_there(papers.pages_of(desk.db, row.case_id))
    return ClaimSection(
        desk.t(f"claim-kind-{row.kind}"),
        state_text(desk.turn, row, found.missing(there)),
        [plain(each) for each in desk.turn.parts],
        paper_rows(desk, row, may_want),
        [(each, step_name(desk, each)) for each in steps if each not in apart],
        may_want,
        ClaimStep.REFUSED in steps,
        ClaimStep.WITHDRAWN in steps,
        packets.is_waited_for(desk.db, row.case_id, desk.role.id),
        packet_id(desk, row) is not None,
        [(each, desk.t(f"option-{each}")) for each in PaperFault],
        [(each, desk.t(f"option-{each}")) for each in claim.refusals_of(desk.db, row)],
    )


def step_name(desk: Desk, step: ClaimStep) -> str:
    """The label of a step; of the packet that it is made: its download is a button of its own."""
    is_packet = step is ClaimStep.PACKET
    return desk.t("desk-claim-packet-make" if is_packet else f"option-{step}")


def paper_rows(desk: Desk, row: Claim, may_want: bool) -> list[PaperRow]:
    """The papers of the checklist, then the pages that have no name yet."""
    found, pages = claim.checklist_of(desk.db, row), papers.pages_of(desk.db, row.case_id)
    rows = [
        paper_row(desk, row, each, [e for e in pages if e.paper == each.paper], may_want)
        for each in found.rules
    ]
    listed = {each.paper for each in found.rules}
    if loose := [each for each in pages if each.paper not in listed]:
        name, standing = desk.t("desk-claim-unnamed"), desk.t("desk-claim-there", count=len(loose))
        shown = [page_file(desk, each) for each in loose]
        rows.append(PaperRow("", name, "", standing, False, shown, False))
    return rows


def paper_row(
    desk: Desk, row: Claim, rule: PaperRule, pages: Sequence[ClaimPaper], may_want: bool
) -> PaperRow:
    fault, missing = row.wanted.get(rule.paper), False
    if not rule.by_photo:
        standing = desk.t("desk-claim-brought")
    elif fault is not None:
        standing = desk.t("desk-claim-wanted", why=desk.t(f"option-{fault}"))
        missing = True
    elif any(each.doubt is None for each in pages):
        standing = desk.t("desk-claim-there", count=len(pages))
    elif pages:
        standing, missing = desk.t("desk-claim-doubted"), True
    else:
        standing, missing = desk.t("desk-claim-missing"), rule.need is Need.NEEDED
    shown = [page_file(desk, each) for each in pages]
    name, need = paper_name(desk.turn, rule.paper), desk.t(NEEDS[rule.need])
    may = may_want and rule.by_photo
    return PaperRow(rule.paper, name, need, standing, missing, shown, may)


def page_file(desk: Desk, page: ClaimPaper) -> PageFile:
    kind = files.load_media_type(desk.db, page.file_id) if page.file_id else ""
    return PageFile(page.id, kind, desk.t("desk-claim-doubted") if page.doubt else "")


def take_step(desk: Desk) -> Done:
    """The next step of the claim; of a refusal with BPJS's reason."""
    row, step = desk.found(find(desk)), desk.typed.get("step", "")
    if step == ClaimStep.MORE_PAPERS or step not in acts.possible_steps(row):
        raise Refused(desk.t("desk-claim-step-gone"))
    why = desk.typed.get("why", "")
    if step == ClaimStep.REFUSED and why not in claim.refusals_of(desk.db, row):
        raise Refused(desk.t("work-on-claim-why"))
    reason = RefusalReason(why) if step == ClaimStep.REFUSED else None
    return done(desk, row, ClaimStep(step), reason)


def want_papers(desk: Desk) -> Done:
    """Want papers once more, each with what is wrong with it."""
    row = desk.found(find(desk))
    listed = claim.checklist_of(desk.db, row).by_photo
    faults = {each: desk.typed.get(f"fault-{each}", "") for each in listed}
    wanted = {each: PaperFault(why) for each, why in faults.items() if why in [*PaperFault]}
    if not wanted:
        raise Refused(desk.t("desk-claim-want-which"))
    if ClaimStep.MORE_PAPERS not in acts.possible_steps(row):
        raise Refused(desk.t("desk-claim-step-gone"))
    return done(desk, row, ClaimStep.MORE_PAPERS, wanted=wanted)


def done(
    desk: Desk,
    row: Claim,
    step: ClaimStep,
    why: RefusalReason | None = None,
    wanted: dict[str, PaperFault] | None = None,
) -> Done:
    try:
        acts.take_step(desk.turn, row, desk.role, step, why, wanted)
    except NotPossible:
        raise Refused(desk.t("desk-claim-step-gone")) from None
    if step is ClaimStep.PACKET:
        return Done(f"{PATH}/{row.case_id}{desk.kept(*FILTERS)}", desk.t("desk-claim-packet-asked"))
    is_over = row.state in (ClaimState.PAID, ClaimState.WITHDRAWN)
    kept = desk.kept(*FILTERS)
    to = f"{PATH}{kept}" if is_over else f"{PATH}/{row.case_id}{kept}"
    return Done(to, desk.reply())


def packet_id(desk: Desk, row: Claim) -> int | None:
    """The newest packet of the claim that was made for whoever is signed in."""
    made = files.made_for(desk.db, desk.signed_in.person_id, packets.PURPOSE, desk.now)
    name = packets.file_name(row.case_id)
    return next((each.id for each in made if each.name == name), None)


def packet(desk: Desk) -> View | Response:
    """The packet, to be saved; on record."""
    row = desk.found(find(desk))
    return download(desk, packet_id(desk, row), f"case:{row.case_id}")


def paper(desk: Desk) -> View | Response:
    """A page of a paper as it was kept; who opened or downloaded it is on record."""
    row = desk.found(find(desk))
    found = desk.db.get(ClaimPaper, desk.path["page"])
    page = desk.found(found if found and found.claim_id == row.case_id else None)
    return kept_file(desk, page.file_id, f"case:{row.case_id}")


def record_once(desk: Desk, verb: str, subject: str) -> None:
    """Have it in the audit log, once while the page with its many pictures is looked at."""
    actor, since = f"role:{desk.role.id}", desk.now - SEEN_AGAIN
    if not audit.was_recorded_since(desk.db, actor, verb, subject, since):
        desk.record(verb, subject)


def kept_file(desk: Desk, file_id: int | None, subject: str) -> Response:
    """A stored file, to be looked at or, with `unduh` in the address, saved; on record."""
    kept = desk.found(files.load_file(desk.db, file_id) if file_id else None)
    name, media_type, content = kept
    is_saved = "unduh" in desk.query
    if is_saved:
        desk.record("downloaded a file", subject)
    else:
        record_once(desk, "opened a file", subject)
    headers = {"cache-control": "no-store"}
    if is_saved:
        ending = name.rpartition(".")[2] if "." in name else "bin"
        headers["content-disposition"] = f'attachment; filename="kasus-{file_id}.{ending}"'
    return Response(content, media_type=media_type, headers=headers)
