"""People as the tests need them: registered, paid until a day, paid by somebody else."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from domain.calendar import add_months, month_start
from domain.participants.organisation import Organisation
from domain.roles import RoleKind, RoleScope
from models.contributions import ledger
from models.contributions.ledger import EntryKind
from models.participants import applications
from models.participants.applications import NewApplication
from models.participants.participant import ApplicationState, Identity, Participant
from models.people import consent, person
from models.people.consent import Purpose
from models.people.person import Address
from models.roles import role
from models.roles.role import Role

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
SITI = Identity(
    nik="3173015208859001",
    full_name="SITI AMINAH",
    born_on="1985-08-12",
    phone="+6281234567890",
    street="JL. MANGGA NO. 12",
    occupation="jualan kue",
    post="kader",
)
APPLICATION = NewApplication(
    sex="P",
    village="31.73.04.1001",
    rt="003",
    rw="005",
    organisation="pkk",
    sector="other",
    income=1_000_000,
    programme="jkk_jkm",
    payer="self",
    months=1,
    flags=[],
)


def applicant(
    db: Session, person_id: int | None, who: Identity = SITI, **columns: Any
) -> Participant:
    """Somebody who has applied; `columns` are other values than those of `APPLICATION`."""
    answers = {
        each.name: columns.pop(each.name) for each in fields(NewApplication) if each.name in columns
    }
    row = applications.apply_for_membership(
        db,
        who,
        replace(APPLICATION, **answers),
        NOW,
        person_id=person_id,
        registered_by=columns.pop("registered_by", person_id),
    )
    for name, value in columns.items():
        setattr(row, name, value)
    db.flush()
    if person_id is not None:
        agree(db, person_id)
    return row


def member(
    db: Session,
    person_id: int | None,
    until: date,
    who: Identity = SITI,
    paid: int = 6,
    **facts: Any,
) -> Participant:
    """Somebody who is protected until a day, after so many posted months."""
    row = applicant(db, person_id, who, **facts)
    row.state, row.handed_over_at = ApplicationState.ACTIVE, NOW
    row.protected_until = until
    row.data_as_of = date(2026, 11, 20)
    row.data_origin = "cabang Grogol"
    ledger.append_entry(
        db,
        row.id,
        EntryKind.POSTED,
        first_month=add_months(month_start(until), 1 - paid),
        months=paid,
        amount=None,
        at=NOW,
    )
    db.flush()
    return row


CLIENTS = (
    ("3173011204809101", "BUDI SANTOSO", date(2026, 11, 30), {"rw": "005"}),
    ("3173014507829102", "DEWI LESTARI", date(2026, 10, 31), {"rw": "005"}),
    ("3173010101759103", "MOHAMMAD JOKO", date(2026, 9, 30), {"rw": "007"}),
    ("3173015503909104", "RATNA WIJAYA", date(2026, 8, 31), {"rw": "005", "payer": "donor"}),
    ("3173012012889105", "SRI RAHAYU", date(2027, 3, 31), {"rw": "007"}),
    ("3173016606709106", "NUR AMINAH", date(2026, 6, 30), {"rw": "005"}),
)
"""On 22 November 2026: due, in arrears one, two and three months, protected, ended."""


def clients(db: Session, agent: Role) -> list[int]:
    """People in somebody's portfolio; all but the last three have a chat. Their ids."""
    found = []
    for number, (nik, name, until, facts) in enumerate(CLIENTS):
        phone = f"+6281200000{number:02d}1"
        who = Identity(
            nik, name, "1980-01-01", phone, "JL. MANGGA NO. 1", "", "jualan kue", "kader"
        )
        there = number < 3
        person_id = person.find_or_create(db, "web", f"client-{number}", NOW).id if there else None
        row = member(db, person_id, until, who, **facts)
        row.agent_id = agent.id
        for entry in ledger.official_entries(db, row.id):
            entry.agent_id = agent.id
        found.append(row.id)
    db.flush()
    return found


NEIGHBOURS = (
    ("3173011204709201", "MURNI SANTOSO", "1970-04-12", date(2026, 8, 31), {"rt": "002"}),
    ("3173011204709202", "MURNI SANTOSO", "1970-04-12", date(2026, 10, 31), {"rt": "002"}),
    ("3173015008889203", "MURNI SANTOSA", "1988-08-10", date(2026, 9, 30), {"rt": "004"}),
    ("3173015008889204", "RUDI LESTARI", "1988-08-10", date(2026, 9, 30), {"rt": "007"}),
)
"""Of one RW, two of them twins of one name; the membership of the first ends on 30 November."""


def neighbours(db: Session, agent: Role) -> list[int]:
    """People of one RW in somebody's portfolio, none with a chat. Their ids."""
    found = []
    for number, (nik, name, born, until, facts) in enumerate(NEIGHBOURS):
        who = Identity(nik, name, born, f"+6281300000{number:02d}1", f"JL. MELATI NO. {number + 1}")
        row = member(db, None, until, who, rw="009", **facts)
        row.agent_id = agent.id
        found.append(row.id)
    db.flush()
    return found


def agree(db: Session, person_id: int, *purposes: Purpose) -> None:
    for purpose in purposes or Purpose:
        consent.record(db, person_id, purpose, True, text_version="test", channel="web", now=NOW)


def give_role(
    db: Session, person_id: int, kind: str, *, called: str = "Rina Petugas", **reach: Any
) -> Role:
    """Gives the person a role, usable on any channel: `kind`, and the rest as in `reach_of`."""
    return role.grant_role(db, person_id, reach_of(kind, **reach), NOW, name=called, vouched=True)


def proven(db: Session, person_id: int) -> None:
    """The person also has a Telegram chat; nothing reaches them there."""
    there = f"proven-{person_id}"
    db.add(Address(person_id=person_id, channel="telegram", address=there, unreachable_at=NOW))
    db.flush()


def reach_of(kind: str, **reach: Any) -> RoleScope:
    """A cadre is of PKK in Tambora's first kelurahan unless said."""
    if kind == RoleKind.CADRE:
        reach = {"area": APPLICATION.village, "organisation": "pkk"} | reach
        reach["organisation"] = Organisation(reach["organisation"])
    return RoleScope(RoleKind(kind), **reach)
