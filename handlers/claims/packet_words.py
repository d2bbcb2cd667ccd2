"""The words and pages of a claim's packet. It holds the NIK in full: the branch needs it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.texts import Texts, long_day
from domain.calendar import to_local_time
from domain.claims.checklist import PaperRule
from domain.parsing.people import phone
from exchange.claims.packet import PacketPage, PacketTexts
from models.claims import claim, papers
from models.claims.claim import Claim
from models.claims.papers import ClaimPaper
from models.database import files
from models.participants import participant
from models.participants.participant import Participant


def packet_texts(
    db: Session, texts: Texts, language: str, row: Claim, now: datetime
) -> PacketTexts:
    """The words: what was told, and the checklist with what is there."""
    number, kind = f"{row.case_id}", texts(language, f"claim-kind-{row.kind}")
    pages = papers.pages_of(db, row.case_id)
    rules = claim.checklist_of(db, row).rules
    listed = [checklist_row(texts, language, each, pages, row.wanted) for each in rules]
    if unnamed := sum(each.paper is None for each in pages):
        there = texts(language, "packet-pages", count=unnamed)
        listed.append((texts(language, "packet-unnamed"), "", there))
    day = long_day(language, to_local_time(now).date())
    return PacketTexts(
        language=language,
        title=texts(language, "packet-title", number=number, kind=kind),
        foot=texts(language, "packet-foot", number=number, day=day),
        facts=facts(db, texts, language, row),
        columns=[texts(language, f"packet-column-{each}") for each in ("paper", "need", "there")],
        papers=listed,
        left_out=texts(language, "packet-left-out"),
    )


def checklist_row(
    texts: Texts,
    language: str,
    rule: PaperRule,
    pages: Sequence[ClaimPaper],
    wanted: Collection[str],
) -> tuple[str, str, str]:
    """A paper, whether it is needed, and how much of it is there; what is brought later, hard to
    read, or wanted once more says so."""
    found = [each for each in pages if each.paper == rule.paper]
    there = texts(language, "packet-pages", count=len(found))
    if rule.paper in wanted:
        there = texts(language, "packet-wanted")
    elif found and all(each.doubt for each in found):
        there = texts(language, "packet-doubted", count=len(found))
    elif not found and not rule.by_photo:
        there = texts(language, "packet-brought")
    return texts(language, f"paper-{rule.paper}"), texts(language, f"packet-{rule.need}"), there


def facts(db: Session, texts: Texts, language: str, row: Claim) -> list[tuple[str, str]]:
    """Labels and values of what was told, and of our registration of the participant."""
    told = claim.facts_of(db, row)
    who = db.get(Participant, row.case.participant_id or 0)
    known = participant.identity(db, who) if who else None
    number = phone.show_number(told.contact_phone) if told.contact_phone else ""
    values = {
        "name": told.name.title(),
        "nik": told.nik,
        "kpj": known.kpj if known else "",
        "born": long_day_of(language, known.born_on if known else ""),
        "day": long_day_of(language, told.happened_on),
        "hour": told.hour.replace(":", "."),
        "place": told.place,
        "cause": told.cause,
        "contact": ", ".join(filter(None, (told.contact, number))),
        "claimant": texts(language, f"{row.claimant}-short"),
        "opened": long_day(language, to_local_time(row.opened_at).date()),
    }
    return [(texts(language, f"packet-{name}"), said) for name, said in values.items() if said]


def long_day_of(language: str, iso: str) -> str:
    """A day in words; empty without one."""
    return long_day(language, datetime.fromisoformat(iso).date()) if iso else ""


def packet_pages(db: Session, texts: Texts, language: str, row: Claim) -> list[PacketPage]:
    """The papers in the order of the checklist, then those without a name."""
    order = [each.paper for each in claim.checklist_of(db, row).rules]
    place = {paper: number for number, paper in enumerate(order)}
    pages = papers.pages_of(db, row.case_id)
    found = []
    for each in sorted(pages, key=lambda page: (place.get(page.paper or "", len(order)), page.id)):
        file = files.load_file(db, each.file_id or 0)
        if file is not None:
            _, media_type, content = file
            key = f"paper-{each.paper}" if each.paper else "packet-unnamed"
            found.append(PacketPage(texts(language, key), media_type, content))
    return found
