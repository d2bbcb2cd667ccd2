"""Claims in words: the notice of an accident, the papers, the sums, how far a claim is."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from bot.texts import Say, rupiah
from bot.turn import Turn
from domain.calendar import month_start, to_local_time
from domain.claims.benefits import UnknownBenefit, death_benefit
from domain.claims.checklist import Checklist, Circumstance, ClaimKind, Need, checklist
from domain.claims.progress import ClaimState, PaperFault
from domain.contributions.protection import ProtectionStatus, grace_until
from domain.parsing.people import phone
from domain.parsing.people.nik import mask_nik
from handlers.cases.words import name_and_home, unregistered_text
from models.claims import claim, law_tables, papers
from models.claims.claim import Claim
from models.contributions import ledger
from models.participants import memberships, participant
from models.participants.participant import ApplicationState
from models.roles import scope
from models.roles.role import Role

FIRST = 3
"""Papers named when a claim has just been opened, where more than one more is missing."""
OTHER = "other_paper"
"""The paper that has no name of its own: what the branch asks for besides."""


def paper_name(turn: Turn, paper: str) -> str:
    """The name of a paper."""
    return turn.text(f"paper-{paper}")


def paper_with_fault(say: Say, paper: str, fault: str) -> str:
    """The name of a paper that is wanted once more, and what is wrong with it."""
    name = say(f"paper-{paper}")
    return name if fault == PaperFault.NONE_YET else f"{name}, {say(f'option-{fault}').lower()}"


def say_brings(turn: Turn, kind: ClaimKind, day: date | None) -> None:
    """Say what may come, by the rule of the `day` of what happened (of today without one), and that
    BPJS decides. Nothing of it is about the participant."""
    if kind is not ClaimKind.DEATH:
        return turn.say(f"claim-brings-{kind}")
    try:
        found = death_benefit(law_tables.benefits(), day or turn.today)
    except UnknownBenefit:
        return turn.say("claim-brings-unknown")
    if not found.small:
        return turn.say("claim-brings-death-whole", full=rupiah(found.full))
    return turn.say(
        "claim-brings-death",
        full=rupiah(found.full),
        small=rupiah(found.small),
        months=found.least_months,
    )


def say_what_it_brings(turn: Turn, row: Claim) -> None:
    """Say what may come of a claim that is open."""
    if Circumstance.FATAL in row.known_circumstances:
        return turn.say("claim-brings-fatal")
    return say_brings(turn, ClaimKind(row.kind), claim.facts_of(turn.db, row).day)


class ClaimDetail(StrEnum):
    """A part of a claim that is shown on request."""

    PAPERS = "berkas"
    NOTICE = "laporan"
    BRINGS = "dapat"
    BESIDE = "lain"
    """The papers that only help, and those that are brought to the branch."""


LABELS = {
    ClaimDetail.NOTICE: "open-klaim-laporan",
    ClaimDetail.BRINGS: "open-klaim-dapat",
    ClaimDetail.PAPERS: "open-klaim-berkas",
    ClaimDetail.BESIDE: "open-klaim-lain",
}


def offer_details(turn: Turn, row: Claim, shown: ClaimDetail | None = None) -> None:
    """Offer the parts of an open claim that are not told unasked; below the needed papers, which
    are `shown`, the others."""
    listed = ClaimDetail.BESIDE if shown is ClaimDetail.PAPERS else ClaimDetail.PAPERS
    takes = row.state in TAKES_PAPERS
    has_notice = row.kind == ClaimKind.ACCIDENT
    for part, is_there in (
        (ClaimDetail.NOTICE, has_notice),
        (ClaimDetail.BRINGS, row.is_open),
        (listed, takes),
    ):
        if is_there:
            turn.add_option(f"/klaim {row.case_id} {part}", turn.text(LABELS[part]))


def say_detail(turn: Turn, row: Claim, part: ClaimDetail) -> None:
    """Say a part of a claim: its needed papers, the others, the notice, what it brings."""
    takes = row.state in TAKES_PAPERS
    if part is ClaimDetail.PAPERS and takes:
        say_papers(turn, row, there_too=True)
    elif part is ClaimDetail.BESIDE and takes:
        pages = papers.pages_of(turn.db, row.case_id)
        say_beside(turn, claim.checklist_of(turn.db, row), papers.papers_there(pages))
        if row.in_treatment:
            turn.say("claim-treatment-later")
    elif part is ClaimDetail.NOTICE and row.kind == ClaimKind.ACCIDENT:
        turn.say("claim-notice-forward")
        turn.say_text(notice_text(turn, row))
    elif part in (ClaimDetail.PAPERS, ClaimDetail.BESIDE):
        say_claim(turn, row)
    else:
        say_what_it_brings(turn, row)


def say_cover(turn: Turn) -> None:
    """Say to somebody hurt who is not protected by our data that nobody should count on it."""
    row = participant.registration_of(turn.db, turn.person.id)
    until = row.protected_until if row else None
    if row is None or row.state == ApplicationState.REJECTED:
        return turn.say("claim-cover-nobody")
    if until is None:
        return turn.say("claim-cover-waiting")
    status = memberships.load(turn.db, row).status(turn.today)
    if status is ProtectionStatus.ENDED:
        return turn.say("claim-cover-ended", grace=grace_until(until))
    if status is not ProtectionStatus.ACTIVE:
        turn.say("claim-cover-arrears", until=until)
    return None


def say_cover_before(turn: Turn, day: date) -> None:
    """Say to somebody who was hurt before their own registration, in a month that is not paid by
    official data, that nobody should count on cover."""
    row = participant.registration_of(turn.db, turn.person.id)
    since = to_local_time(row.submitted_at).date() if row else day
    if row and day < since and month_start(day) not in ledger.posted_months(turn.db, row.id):
        turn.say("claim-cover-before", since=since)


def notice_text(turn: Turn, row: Claim, key: str = "claim-notice") -> str:
    """The notice of an accident as Permenaker 1/2025 art. 48A asks for it, to be forwarded; or what
    else the words `key` say of it.

    The NIK is masked: whoever forwards it adds it.
    """
    told = claim.facts_of(turn.db, row)
    number = phone.show_number(told.contact_phone) if told.contact_phone else "-"
    return turn.text(
        key,
        name=told.name.title() or "-",
        nik=mask_nik(told.nik) if told.nik else "-",
        day=told.day or to_local_time(row.opened_at).date(),
        hour=told.hour.replace(":", ".") or "-",
        place=told.place or "-",
        cause=told.cause or "-",
        contact=told.contact or "-",
        phone=number,
        number=f"{row.case_id}",
    )


def say_missing(
    turn: Turn,
    found: Checklist,
    there: Sequence[str],
    faults: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Say which papers are still missing, and what is wrong with those that came."""
    if missing := found.missing(there):
        none = PaperFault.NONE_YET
        named = [paper_with_fault(turn.text, each, faults.get(each, none)) for each in missing]
        lines = "\n".join(f"• {each}" for each in named)
        turn.say("claim-missing", papers=lines, count=len(missing))


def say_first_missing(turn: Turn, found: Checklist, there: Sequence[str]) -> None:
    """Say the papers to begin with; the others stand behind the button of all."""
    missing = found.missing(there)
    if len(missing) <= FIRST + 1:
        return say_missing(turn, found, there)
    lines = "\n".join(f"• {paper_name(turn, each)}" for each in missing[:FIRST])
    return turn.say("claim-missing-first", papers=lines, count=len(missing))


def say_papers_of(turn: Turn, kind: ClaimKind, known: Collection[Circumstance] = ()) -> None:
    """Say which papers a claim of this kind needs, where it is not open yet."""
    found = checklist(law_tables.paper_rules(), kind, known, turn.today)
    lines = "\n".join(f"• {paper_name(turn, each)}" for each in found.missing(()))
    turn.say("claim-needed", papers=lines)
    say_beside(turn, found, ())


def say_checklist(turn: Turn, found: Checklist) -> None:
    """Say which papers are needed, which only help, and what is brought to the branch."""
    say_missing(turn, found, ())
    say_beside(turn, found, ())


def say_beside(turn: Turn, found: Checklist, there: Collection[str]) -> None:
    """Say which papers only help, and which are brought to the branch."""
    helpful = [
        each.paper
        for each in found.rules
        if each.by_photo and each.need is not Need.NEEDED and each.paper not in (*there, OTHER)
    ]
    if helpful:
        turn.say("claim-helpful", papers=joined(turn, helpful))
    if found.brought():
        turn.say("claim-brought", papers=joined(turn, found.brought()))


def joined(turn: Turn, found: Sequence[str]) -> str:
    """The names of papers in one line."""
    return ", ".join(paper_name(turn, each) for each in found)


LATE = (ClaimState.COMPLETE, ClaimState.HANDED_IN)
"""The states in which staff are late, not BPJS."""
TAKES_PAPERS = (ClaimState.BEGUN, ClaimState.COMPLETE)


def last_day(due_at: datetime) -> date:
    """The local day on which a time is over at the latest: of midnight the day before."""
    return to_local_time(due_at - timedelta(seconds=1)).date()


def state_text(turn: Turn, row: Claim, missing: Sequence[str]) -> str:
    """The state of a claim, with the day that counts in it."""
    day = row.accepted_on or to_local_time(row.handed_in_at or row.opened_at).date()
    until = last_day(row.due_at or row.case.due_at)
    key = f"claim-is-{row.state}"
    if row.due_at and row.due_at <= turn.now and row.state in (*LATE, ClaimState.IN_PROCESS):
        key = f"claim-is-{row.state}-late" if row.state in LATE else "claim-is-late"
    if row.state == ClaimState.BEGUN and row.in_treatment and not missing:
        key = "claim-is-in-treatment"
    if row.state == ClaimState.REFUSED:
        return turn.text(key, why=turn.text(f"refused-{row.refused_for}"))
    return turn.text(key, day=day, until=until)


def say_notice(turn: Turn, row: Claim) -> None:
    """Say whether staff passed on the notice of an accident, and by when they should."""
    if row.noticed_at:
        turn.say("claim-notice-passed", day=to_local_time(row.noticed_at).date())
    elif row.due_at and row.due_at > turn.now:
        turn.say("claim-notice-waits", until=last_day(row.due_at))


def say_claim(turn: Turn, row: Claim, *, for_staff: bool = False) -> None:
    """Say number, kind, state and what is missing; the papers are only counted for staff, who have
    whose it is to read."""
    pages = papers.pages_of(turn.db, row.case_id)
    missing = claim.checklist_of(turn.db, row).missing(papers.papers_there(pages))
    turn.say(
        "claim-card",
        number=f"{row.case_id}",
        kind=turn.text(f"claim-kind-{row.kind}"),
        state=state_text(turn, row, missing),
    )
    if row.kind == ClaimKind.ACCIDENT and row.is_open:
        say_notice(turn, row)
    if row.state not in TAKES_PAPERS:
        return None
    if for_staff:
        there = papers.papers_there(pages)
        return turn.say("claim-papers-count", there=len(there), missing=len(missing))
    return say_papers(turn, row)


def say_papers(turn: Turn, row: Claim, *, there_too: bool = False) -> None:
    """Say which papers are missing; those that are there as well."""
    pages = papers.pages_of(turn.db, row.case_id)
    there, found = papers.papers_there(pages), claim.checklist_of(turn.db, row)
    if there_too and there - found.wanted:
        have = [e.paper for e in found.rules if e.paper in there - found.wanted]
        turn.say("claim-there", papers=joined(turn, have), count=len(have))
    say_missing(turn, found, sorted(there), row.wanted)


def waits_for_notice(row: Claim) -> bool:
    """Is it an accident whose notice staff have not passed on?"""
    return row.kind == ClaimKind.ACCIDENT and row.is_open and row.noticed_at is None


def say_whose(turn: Turn, mine: Role, row: Claim) -> None:
    """Tell staff whose claim it is and what is doubtful; of an accident also the notice, and once
    that was passed on, what happened and who can tell more."""
    told = claim.facts_of(turn.db, row)
    who = scope.find_participant(turn.db, mine, row.case.participant_id or 0)
    whose = "claim-whose" if told.day else "claim-whose-undated"
    turn.say(
        "claim-reported" if waits_for_notice(row) else whose,
        name=told.name.title() or "-",
        nik=mask_nik(told.nik) if told.nik else "-",
        day=told.day or "-",
        who=name_and_home(turn, who) if who else unregistered_text(turn, row.case),
        claimant=turn.text(f"{row.claimant}-short"),
        known="yes" if row.case.participant_id else "no",
    )
    since = to_local_time(who.submitted_at).date() if who else None
    if since and told.day and since > told.day:
        turn.say("claim-doubt-registered", day=since)
    if rivals := claim.rivals_of(turn.db, row):
        turn.say("claim-doubt-rivals", numbers=", ".join(map(str, rivals)))
    if Circumstance.MINOR in row.known_circumstances:
        turn.say("claim-doubt-minor")
    if Circumstance.WORK_UNSURE in row.known_circumstances:
        turn.say("claim-doubt-work")
    if row.kind == ClaimKind.ACCIDENT:
        key = "claim-happened" if row.noticed_at else "claim-notice"
        turn.say_text(notice_text(turn, row, key))
