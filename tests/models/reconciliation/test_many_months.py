"""Months of deposits and official files with seeded errors: what is tied without anybody's word."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.contributions.ledger import LedgerEntry
from models.contributions.matches import Match, MatchProposal
from models.participants import participant
from models.participants.participant import Participant
from models.people import person
from models.reconciliation import reconcile
from models.roles.role import Role
from tests.support.cashbook import Row, collected, deposited, proven, row_of
from tests.support.chat import World
from tests.support.people import NOW, SITI, give_role, member
from tests.support.sampling import WHOLE

MONTHS, PEOPLE = 30 if WHOLE else 8, 12
LATER = NOW + timedelta(days=2)
FIRST = ("SITI", "BUDI", "AGUS", "DEWI", "JOKO", "RINA", "UDIN", "MAYA")
LAST = ("AMINAH", "SANTOSO", "LESTARI", "HIDAYAT", "WIJAYA", "RAHAYU", "SAPUTRA", "MAULANA")
CHANGES: dict[str, dict[str, object]] = {
    "exact": {},
    "less": {"amount": 8_000},
    "more": {"amount": 9_000},
    "no day": {"paid_on": None},
    "no name": {"name": ""},
    "another name": {"name": "ORANG LAIN"},
}
"""What stands otherwise in a row under the right NIK."""
KINDS = [*CHANGES, "exact", "exact", "exact", "digit", "turned", "other month", "missing"]


def pay(db: Session, agent: Role, number: int) -> tuple[Participant, LedgerEntry]:
    name = f"{FIRST[number % 8]} {LAST[number // 8 % 8]}"
    who = replace(SITI, nik=f"31730152088{number:05d}", full_name=name)
    row = member(db, None, date(2026, 11, 30), who, agent_id=agent.id)
    return row, deposited(db, agent, [collected(db, agent, row, NOW)], NOW)[0]


def official(db: Session, row: Participant, line: LedgerEntry, kind: str) -> list[Row]:
    """What the branch makes of it."""
    if kind == "missing":
        return []
    if kind in CHANGES:
        return [proven(db, line, LATER, **CHANGES[kind])]
    told = row_of(participant.identity(db, row), line, LATER)
    if kind == "other month":
        return [replace(told, until=date(2027, 2, 28))]
    nik = told.nik
    turned = nik[:10] + nik[11] + nik[10] + nik[12:]
    return [replace(told, nik=turned if kind == "turned" else f"{nik[:9]}7{nik[10:]}")]


@pytest.mark.sqlite
def test_over_months_only_the_exact_is_tied_without_a_decision(world: World) -> None:
    dice, kinds = Random(5), dict[int, str]()
    with world.sessions.begin() as db:
        agent = give_role(db, person.create_person(db, NOW), "agent")
        for month in range(MONTHS):
            rows = list[Row]()
            for number in range(PEOPLE):
                row, line = pay(db, agent, month * PEOPLE + number)
                kinds[line.id] = dice.choice(KINDS)
                rows += official(db, row, line, kinds[line.id])
            dice.shuffle(rows)
            reconcile.reconcile_file(db, rows, LATER.date(), LATER)
        tied = Counter(kinds[each.deposit_entry_id] for each in db.scalars(select(Match)))
        asked = Counter(
            kinds[line] for each in db.scalars(select(MatchProposal)) for line in each.lines
        )
    whole = Counter(kinds.values())
    print(f"\ntied {dict(tied)}, asked {dict(asked)}, of {dict(whole)}")  # noqa: T201  pytest -s
    assert tied == {"exact": whole["exact"]}
    assert asked == {each: whole[each] for each in whole if each in CHANGES and each != "exact"} | {
        "digit": whole["digit"],
        "turned": whole["turned"],
    }
