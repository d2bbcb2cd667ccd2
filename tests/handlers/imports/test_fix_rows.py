"""Every flawed row of the broken sheets is mended in the chat, as a person would do it."""

from collections.abc import Callable
from itertools import product

from models.enrolment.member_lists import RowState
from tests.support.chat import Chat, World, make_world
from tests.support.databases import emptied
from tests.support.lists.broken_sheets import BUDI, CASES, JOKO, SITI
from tests.support.lists.member_lists import Repair, cadre
from tests.support.sampling import WHOLE, sample

KTP = {
    2: {"NIK": SITI, "Nama": "Siti Aminah", "Jenis kelamin": "Perempuan"},
    3: {"NIK": BUDI, "Nama": "Budi Santoso", "Jenis kelamin": "Laki-laki"},
    4: {"NIK": JOKO, "Nama": "Joko Susilo", "Jenis kelamin": "Laki-laki"},
}
LEAST = 0.95


def cadre_of_kapuk(world: World) -> Chat:
    return cadre(world, area="31.73.01.1005")


def agent(world: World) -> Chat:
    chat = Chat(world)
    chat.do_role("agent area=31.73")
    return chat


def repaired(who: Callable[[World], Chat], content: bytes) -> dict[int, str]:
    return Repair(who(make_world(emptied())), KTP).of(content)


def test_rows_are_repaired_without_opening_the_sheet_again() -> None:
    flawed = [case for case in CASES if case().errors]
    fates = {
        (case.__name__, who.__name__, row): fate
        for who, case in sample(product((cadre_of_kapuk, agent), flawed), 1 / 5, "repairs")
        for row, fate in repaired(who, case().content).items()
    }
    left = {each: fate for each, fate in fates.items() if fate != RowState.COMMITTED}
    share = 1 - len(left) / len(fates)
    print(f"\n{share:.1%} of {len(fates)} flawed rows repaired in the chat, left: {left}")  # noqa: T201
    assert len(fates) >= (40 if WHOLE else 10)
    assert share >= LEAST
