"""A material is made outside of any turn, by the tariff of its day, and reaches its asker once."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from bot.texts import rupiah
from domain.contributions.tariff import Payer, Programme, Sector
from exchange.files.pool import FilePool
from exchange.materials.material import load_job, make_material
from handlers.contributions.words import tariff
from handlers.materials.words import material_texts
from models.messaging.message import OutboundMessage
from models.roles.role import Role
from scheduler.made_files import MakeFile
from scheduler.materials.make import run_orders
from tests.support.chat import KEYS, Chat, World

pytestmark = pytest.mark.sqlite


def make(job: bytes, today: date) -> bytes:
    return make_material(*load_job(job))


@pytest.fixture
def cadre(world: World) -> Chat:
    """A cadre who has asked for a poster, twice."""
    found = Chat(world, sender="cadre")
    found.do_role("cadre rw=005")
    found.say("/materi poster")
    found.say("/materi poster")
    return found


def run(world: World, making: MakeFile = make) -> int:
    return run_orders(world.sessions, world.texts, lambda: world.now, making)


def letters(world: World) -> list[dict[str, object]]:
    with world.sessions() as db:
        rows = select(OutboundMessage.body).where(OutboundMessage.key.like("material:%"))
        return [KEYS.decrypt_json("message", body) for body in db.scalars(rows) if body]


def test_whoever_asked_gets_it_once_from_a_worker_within_its_limits(
    cadre: Chat, world: World
) -> None:
    pool = FilePool(1)
    try:
        assert run(world, pool.make_material) == 1
    finally:
        pool.close()
    assert run(world) == 0
    (letter,) = letters(world)
    assert "file" in letter


def test_a_crash_while_it_is_made_makes_it_anew(cadre: Chat, world: World) -> None:
    def crash(job: bytes, today: date) -> bytes:
        raise MemoryError

    with pytest.raises(MemoryError):
        run(world, crash)
    assert letters(world) == []
    assert run(world) == 1


def test_one_that_cannot_be_made_is_said(cadre: Chat, world: World) -> None:
    assert run(world, lambda job, today: None) == 1
    (letter,) = letters(world)
    assert "file" not in letter


def test_whose_role_ended_meanwhile_gets_nothing(cadre: Chat, world: World) -> None:
    with world.sessions.begin() as db:
        db.scalars(select(Role)).one().ended_at = world.now
    assert run(world) == 0
    assert letters(world) == []


@pytest.mark.parametrize(
    "month", ["2026-03", "2026-12", "2027-01", "2027-03", "2027-04", "2028-02"]
)
def test_its_figures_are_those_of_the_tariff_on_its_day(
    cadre: Chat, world: World, month: str
) -> None:
    at = datetime.fromisoformat(f"{month}-14T03:00").replace(tzinfo=UTC)
    with world.sessions() as db:
        made = material_texts(db, world.texts, "id", db.scalars(select(Role)).one(), at)
    first = at.date().replace(day=1)
    sums = {
        (sector, programme): tariff().dues(0, sector, Payer.SELF, programme, first).total
        for sector in Sector
        for programme in Programme
    }
    shown = [amount for amount, _ in made.dues]
    assert shown[0] == f"{rupiah(sums[Sector.OTHER, Programme.TWO])} sebulan"
    assert shown[-1] == f"{rupiah(sums[Sector.OTHER, Programme.THREE])} sebulan"
    transport, other = sums[Sector.TRANSPORT, Programme.TWO], sums[Sector.OTHER, Programme.TWO]
    if transport != other:
        assert shown[1] == f"{rupiah(transport)} sebulan"
