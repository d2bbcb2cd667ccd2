"""About 300 synthetic people of West Jakarta in every state, for trying things out.

Nobody in here exists: names are drawn from lists, serial numbers of the NIKs begin with 9. Among
them are people with a role, and registrations that were entered twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from domain.calendar import add_months, month_end, month_start, to_local_time
from domain.contributions.tariff import Payer, Programme, Sector
from domain.parsing.people.nik import Sex
from domain.participants.organisation import Organisation, Position
from domain.regions import KELURAHAN
from domain.roles import RoleKind, RoleScope
from models import officeholders
from models.contributions import ledger
from models.contributions.ledger import EntryKind, LedgerEntry
from models.coverage import spans
from models.database import jobs
from models.database.encryption import keyring
from models.database.jobs import DEMO
from models.duplicates import detection
from models.officeholders import OrganisationPlace
from models.participants import applications, participant, versions
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import consent, conversation, person
from models.people.consent import Purpose
from models.people.person import Address
from models.roles import assignments, role
from models.roles.role import Role

PEOPLE = 300
VISITORS = 24
"""The first of the people may be played."""
CHANNEL = "web"
BEFORE_END = timedelta(days=20)
"""A payment of the demo came so long before the end of the protection that it bought."""
REFUSES_EVERY = 6
"""One in so many refuses the purpose "information"."""

WOMEN = (
    *("Siti", "Dewi", "Sri", "Nur", "Rina", "Yuni", "Wati", "Lestari"),
    *("Ani", "Fitri", "Maya", "Ratna", "Eka", "Tuti", "Ningsih", "Murni"),
)
MEN = ("Budi", "Agus", "Joko", "Ahmad", "Rudi", "Hendra", "Slamet", "Dedi", "Eko", "Iwan", "Udin")
LAST = (
    *("Aminah", "Santoso", "Lestari", "Wijaya", "Susanti"),
    *("Hidayat", "Saputra", "Rahayu", "Maulana"),
)
JOBS = {
    Sector.TRANSPORT: ("ojek online", "sopir angkot", "kurir paket", "ojek pangkalan"),
    Sector.OTHER: ("jualan nasi uduk", "warung kelontong", "tukang bangunan", "penjahit", "ART"),
}
ORGANISATIONS = ("rt", "rw", "pkk", "dasawisma", "posyandu", "jumantik", None, None, None)
NAMED = tuple(each for each in ORGANISATIONS if each)
ORIGIN = "cabang contoh"


@dataclass(frozen=True, slots=True)
class DemoState:
    """A state to show; `behind` are the months between the end of protection and of this month."""

    name: str
    share: int
    state: ApplicationState | None
    behind: int | None = None
    payer: Payer = Payer.SELF
    paid: int = 6


KINDS = (
    DemoState("draft", 2, None),
    DemoState("submitted", 3, ApplicationState.SUBMITTED),
    DemoState("rejected", 1, ApplicationState.REJECTED),
    DemoState("awaiting_payment", 2, ApplicationState.AWAITING_PAYMENT),
    DemoState("active_soon", 5, ApplicationState.ACTIVE, 0),
    DemoState("active_new", 2, ApplicationState.ACTIVE, 0, paid=1),
    DemoState("active_ahead", 4, ApplicationState.ACTIVE, -3),
    DemoState("arrears_1", 3, ApplicationState.ACTIVE, 1),
    DemoState("arrears_2", 2, ApplicationState.ACTIVE, 2),
    DemoState("arrears_3", 2, ApplicationState.ACTIVE, 3),
    DemoState("ended", 2, ApplicationState.ACTIVE, 5),
    DemoState("government", 2, ApplicationState.ACTIVE, -1, Payer.GOVERNMENT),
)

STAFF = {
    "demo-officer": ("Dewi Petugas", RoleKind.OFFICER),
    "demo-officer-2": ("Sari Petugas", RoleKind.OFFICER),
    "demo-agent-1": ("Rudi Agen", RoleKind.AGENT),
    "demo-agent-2": ("Maya Agen", RoleKind.AGENT),
    "demo-cadre": ("Ningsih Kader", RoleKind.CADRE),
    "demo-monitor": ("Hendra Pemantau", RoleKind.MONITOR),
}

TENURE = timedelta(days=365)
"""The time that they have had their role."""

DUPLICATE_EVERY = 40
NO_LIST_EVERY = 9
UNREGISTERED = 4
"""In each kelurahan that sent a list, besides those who are registered."""


def is_seeded(db: Session) -> bool:
    known = keyring(db).encrypted_addresses(sender(0))
    return db.scalar(select(Address.id).where(Address.address.in_(known))) is not None


def sender(number: int) -> str:
    """The web address of a demo person."""
    return f"demo-{number:03d}"


def seed_people(db: Session, now: datetime) -> int:
    """Write the people, unless they are there; returns how many."""
    if is_seeded(db):
        return 0
    jobs.set_setting(db, DEMO, "yes")
    # Always the same people; no secret depends on it.
    random = Random(31_73)
    for number, kind in enumerate(demo_states()):
        caller = person.find_or_create(db, CHANNEL, sender(number), now)
        if kind.state is None:
            seed_draft(db, caller.id, caller.address_id, random, now)
        else:
            seed_registration(db, caller.id, kind, number, random, now)
    seed_history(db, now)
    seed_roles(db, CHANNEL, now)
    seed_duplicates(db, now)
    seed_officeholders(db, now)
    while spans.refresh(db, now):
        pass
    return PEOPLE


def demo_states() -> Iterator[DemoState]:
    """The state of each person: one of each first, then by their shares."""
    by_share = [kind for kind in KINDS for _ in range(kind.share)]
    for number in range(PEOPLE):
        yield KINDS[number] if number < len(KINDS) else by_share[number % len(by_share)]


def random_identity(random: Random, number: int) -> tuple[Identity, Sex]:
    sex = random.choice(list(Sex))
    first = random.choice(WOMEN if sex is Sex.FEMALE else MEN)
    born = date(random.randint(1964, 2004), random.randint(1, 12), random.randint(1, 28))
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    nik = f"3173{random.randint(1, 8):02d}{day:02d}{born:%m%y}9{number:03d}"
    name = f"{first} {random.choice(LAST)}".upper()
    phone = f"+62812{random.randint(10_000_000, 99_999_999)}"
    return Identity(nik, name, born.isoformat(), phone, f"JL. CONTOH NO. {number + 1}"), sex


def seed_registration(
    db: Session, person_id: int, kind: DemoState, number: int, random: Random, now: datetime
) -> Participant:
    """An application with a history that fits its state."""
    today = to_local_time(now).date()
    who, sex = random_identity(random, number)
    is_new = kind.state is ApplicationState.SUBMITTED
    applied_at = now - (timedelta(hours=7 * (number % 12) + 1) if is_new else timedelta(days=200))
    applied = application(kind, random)
    who = replace(
        who,
        occupation=random.choice(JOBS[Sector(applied.sector)]),
        post=random.choice(("ketua", "anggota")) if applied.organisation else "",
    )
    row = applications.apply_for_membership(
        db, who, applied, applied_at, person_id=person_id, registered_by=person_id
    )
    row.sex = sex
    assert kind.state is not None, "a draft is no application"
    row.state = kind.state
    row.handed_over_at = None if kind.state is ApplicationState.SUBMITTED else applied_at
    if kind.state is ApplicationState.REJECTED:
        participant.set_rejection(db, row, "foto KTP tidak terbaca")
    if kind.behind is not None:
        protect_until(db, row, add_months(month_end(today), -kind.behind), kind.paid, now)
    for purpose in Purpose:
        given = purpose is not Purpose.INFORMATION or number % REFUSES_EVERY != 0
        more = {"text_version": "demo", "channel": CHANNEL}
        consent.record(db, person_id, purpose, given, now=now, **more)
    return row


def application(kind: DemoState, random: Random) -> NewApplication:
    sector = random.choice(list(Sector))
    organisation = random.choice(ORGANISATIONS)
    return NewApplication(
        sex="",
        village=random.choice(KELURAHAN)[0],
        rt=f"{random.randint(1, 15):03d}",
        rw=f"{random.randint(1, 12):03d}",
        organisation=organisation,
        sector=sector,
        income=random.choice((1_000_000, 1_500_000, 2_500_000, 3_500_000, 5_000_000)),
        programme=random.choice(list(Programme)),
        payer=kind.payer,
        months=random.choice((1, 3, 6, 12)),
        flags=[],
    )


def protect_until(db: Session, row: Participant, until: date, months: int, now: datetime) -> None:
    row.protected_until = until
    row.data_as_of = to_local_time(now).date() - timedelta(days=1)
    row.data_origin = ORIGIN
    first = add_months(month_start(until), 1 - months)
    paid_ago = max(to_local_time(now).date() - (until - BEFORE_END), timedelta())
    ledger.append_entry(
        db,
        row.id,
        EntryKind.POSTED,
        first_month=first,
        months=months,
        amount=None,
        at=now - paid_ago,
    )


def seed_draft(db: Session, person_id: int, address_id: int, random: Random, now: datetime) -> None:
    """A registration that was left half-filled."""
    who, sex = random_identity(random, 900 + person_id % 100)
    answers = {
        "consent": "yes",
        "reminders": "yes",
        "information": "no",
        "nik": who.nik,
        "sex": str(sex),
        "full_name": who.full_name,
    }
    state = {"parked": {"registration": answers}}
    conversation.save_state(db, person_id, state, address_id, now)


def seed_roles(db: Session, channel: str, now: datetime) -> None:
    """Grant each role, and put two thirds of the participants into two portfolios."""
    roles: dict[str, Role] = {}
    for sender, (name, kind) in STAFF.items():
        caller = person.find_or_create(db, channel, sender, now)
        above = roles.get("demo-officer")
        by, since = above.id if above else None, now - TENURE
        roles[sender] = role.grant_role(
            db, caller.id, role_scope(db, kind), since, name=name, invited_by=by, vouched=True
        )
    ids = list(db.scalars(select(Participant.id).order_by(Participant.id)))
    for share, agent in enumerate(("demo-agent-1", "demo-agent-2")):
        assignments.assign(db, ids[share::3], roles[agent], "command:demo", now)
    official = select(LedgerEntry, Participant.agent_id).join(Participant)
    for entry, agent_id in db.execute(official.where(LedgerEntry.kind == EntryKind.POSTED)):
        entry.agent_id = agent_id
    make_unreachable(db, ids[30::7], now)


def make_unreachable(db: Session, participants: list[int], now: datetime) -> None:
    """Let these have blocked the bot, so that somebody has to visit them."""
    people = select(Participant.person_id).where(Participant.id.in_(participants))
    rows = update(Address).where(Address.person_id.in_(people))
    db.execute(rows.values(unreachable_at=now, unreachable_reason="blocked"))


def role_scope(db: Session, kind: RoleKind) -> RoleScope:
    """The city; for the cadre the kelurahan in which most members of PKK live."""
    if kind is not RoleKind.CADRE:
        return RoleScope(kind)
    members = select(Participant.village).where(Participant.organisation == Organisation.PKK)
    busiest = members.group_by(Participant.village).order_by(func.count().desc())
    village = db.scalar(busiest.order_by(Participant.village).limit(1))
    assert village is not None, "the demo has members of PKK"
    return RoleScope(kind, village, Organisation.PKK)


def seed_duplicates(db: Session, now: datetime) -> None:
    """Register some again, two digits of the NIK swapped and without a chat, and detect them."""
    rows = select(Participant).where(Participant.agent_id.is_not(None)).order_by(Participant.id)
    for row in list(db.scalars(rows))[::DUPLICATE_EVERY]:
        who = participant.identity(db, row)
        nik = f"{who.nik[:14]}{who.nik[15]}{who.nik[14]}"
        if participant.find_by_nik(db, nik) is None:
            again = replace(who, nik=nik, full_name=who.full_name.replace("I", "Y"), phone="")
            columns = {each.name: getattr(row, each.name) for each in fields(NewApplication)}
            second = applications.apply_for_membership(
                db, again, NewApplication(**columns), now, person_id=None, registered_by=None
            )
            second.agent_id = row.agent_id
    while detection.detect_duplicates(db, now, 100):
        pass


def seed_officeholders(db: Session, now: datetime) -> None:
    """List those who gave an organisation as in office, and beside them some who are not
    registered; no list came from every ninth kelurahan."""
    listed = [code for number, (code, _) in enumerate(KELURAHAN) if number % NO_LIST_EVERY]
    today = to_local_time(now).date()
    rows = select(Participant).where(Participant.organisation.in_(NAMED)).order_by(Participant.id)
    for row in db.scalars(rows.where(Participant.village.in_(listed))):
        known = participant.identity(db, row)
        place = OrganisationPlace(row.organisation or "", row.village, row.rw, row.rt)
        officeholders.add_officeholder(db, None, place, known.full_name, known.post, today - TENURE)
    random = Random(31_73)
    for village in listed:
        for number in range(UNREGISTERED):
            name = f"{random.choice(WOMEN)} {random.choice(LAST)} {random.choice(WOMEN)}".upper()
            post = Position.ANGGOTA if number else Position.KETUA
            rw = f"{random.randint(1, 12):03d}"
            place = OrganisationPlace(random.choice(NAMED), village, rw, "001")
            since = today - timedelta(days=random.randint(20, 300))
            officeholders.add_officeholder(db, None, place, name, post, since)


def seed_history(db: Session, now: datetime) -> None:
    """Let what is known of the participants hold from days over the last year."""
    today = to_local_time(now).date()
    for id in db.scalars(select(Participant.id).order_by(Participant.id)).all():
        day = today - timedelta(days=10 + 37 * id % 340)
        versions.keep_versions(db, [id], now, day)


def demo_visitors(db: Session) -> list[tuple[str, str, str]]:
    """Web address, name and state of those to play: roles, and the first of each state."""
    rows = select(Address.address, Participant).outerjoin(
        Participant, Participant.person_id == Address.person_id
    )
    kinds = {sender(number): kind.name for number, kind in enumerate(demo_states())}
    wanted = stored_addresses(db, [sender(number) for number in range(VISITORS)])
    found = db.execute(rows.where(Address.address.in_(wanted)).order_by(Address.id))
    return role_visitors(db) + [
        (to, participant.identity(db, row).full_name.title() if row else "", kinds[to])
        for to, row in ((wanted[address], row) for address, row in found)
    ]


def role_visitors(db: Session) -> list[tuple[str, str, str]]:
    """Web address, name and kind of role."""
    wanted = stored_addresses(db, STAFF)
    rows = select(Address.address).where(Address.address.in_(wanted))
    there = {wanted[each] for each in db.scalars(rows)}
    return [(each, name, kind) for each, (name, kind) in STAFF.items() if each in there]


def stored_addresses(db: Session, addresses: Iterable[str]) -> dict[str, str]:
    """The addresses by the texts that they may be stored as."""
    known = keyring(db).encrypted_addresses
    return {stored: each for each in addresses for stored in known(each)}
