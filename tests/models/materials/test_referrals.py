"""Whom a role's QR brought: once each, whatever they scan, and what became of them."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from models.materials import referrals
from models.materials.referrals import Referral, ReferralCounts
from models.privacy import erasure
from models.roles.role import Role
from tests.support import people
from tests.support.chat import Chat, World

pytestmark = pytest.mark.sqlite


@pytest.fixture
def codes(world: World) -> dict[str, str]:
    """The codes of an agent and a cadre."""
    found = {}
    for kind in ("agent", "cadre"):
        chat = Chat(world, sender=kind)
        chat.do_role(kind)
        with world.sessions.begin() as db:
            row = db.scalars(select(Role).where(Role.kind == kind)).one()
            found[kind] = referrals.code_of(db, row.id, world.now)
            assert referrals.code_of(db, row.id, world.now) == found[kind]
    return found


def counts(world: World, kind: str) -> ReferralCounts:
    with world.sessions() as db:
        row = db.scalars(select(Role).where(Role.kind == kind)).one()
        return referrals.count(db, row.id, world.now.date())


def test_the_first_qr_counts_and_only_once(world: World, codes: dict[str, str]) -> None:
    newcomer = Chat(world, sender="newcomer")
    newcomer.say(f"/start {codes['agent']}")
    newcomer.say(f"mulai {codes['agent'].upper()}")
    newcomer.say(f"mulai {codes['cadre']}")
    assert counts(world, "agent") == (1, 0, 0)
    assert counts(world, "cadre") == (0, 0, 0)


def test_staff_and_the_registered_did_not_come_by_it(world: World, codes: dict[str, str]) -> None:
    member, staff = Chat(world, sender="member"), Chat(world, sender="cadre")
    with world.sessions.begin() as db:
        people.member(db, member.person_id(db), people.CLIENTS[0][2])
    member.say(f"mulai {codes['agent']}")
    staff.say(f"mulai {codes['agent']}")
    staff.say(f"mulai {codes['cadre']}")
    assert counts(world, "agent").came == counts(world, "cadre").came == 0


def test_what_became_of_them_is_counted(world: World, codes: dict[str, str]) -> None:
    newcomer = Chat(world, sender="newcomer")
    newcomer.say(f"mulai {codes['cadre']}")
    with world.sessions.begin() as db:
        me = newcomer.person_id(db)
        row = people.applicant(db, me)
        row.registered_by, row.submitted_at = me, world.now + timedelta(hours=1)
    assert counts(world, "cadre") == (1, 1, 0)
    with world.sessions.begin() as db:
        erasure.erase_person(db, me, world.now)
        assert db.scalar(select(func.count(Referral.id))) == 0


def test_an_ended_role_invites_nobody(world: World, codes: dict[str, str]) -> None:
    with world.sessions.begin() as db:
        db.scalars(select(Role).where(Role.kind == "cadre")).one().ended_at = world.now
    reply = str(Chat(world, sender="newcomer").say(f"mulai {codes['cadre']}"))
    assert "diundang" not in reply
    assert counts(world, "cadre").came == 0


def test_no_word_is_a_code(world: World, codes: dict[str, str]) -> None:
    for said in ("mulai sekarang", "mulai qris", "mulai qr", "mulai qr0000000000"):
        Chat(world, sender=said).say(said)
    assert counts(world, "agent").came == 0
