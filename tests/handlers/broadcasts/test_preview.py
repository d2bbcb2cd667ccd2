"""The preview says by which channels it goes, how long that takes, and the cost if it is known."""

from collections import Counter
from decimal import Decimal

import pytest

from bot.turn import dry_run
from domain.markup import plain
from handlers.broadcasts.audience_words import Preview, sending_lines
from tests.support.chat import World

WAYS = Counter(telegram=4_800, whatsapp=1_000)
pytestmark = pytest.mark.sqlite


def seen(world: World, **prices: Decimal) -> list[str]:
    with world.sessions() as db:
        turn = dry_run(db, world.texts, world.now, "id")
        turn.prices = prices
        return sending_lines(turn, Preview(Counter(), WAYS, None))


def test_the_cost_is_said_only_where_the_price_of_free_text_is_set(world: World) -> None:
    way = "Lewat Telegram 4.800, WhatsApp 1.000. Waktu kirim sekitar 4 menit."
    cost = "Biaya WhatsApp paling banyak Rp350.500 untuk 1.000 pesan."
    assert seen(world) == seen(world, utility=Decimal(400)) == [way]
    assert [plain(each) for each in seen(world, service=Decimal("350.5"))] == [way, cost]


def test_the_slowest_channel_says_how_long_it_takes() -> None:
    assert Preview(Counter(), WAYS, None).minutes == 4
    assert Preview(Counter(), Counter(web=1), None).minutes == 1
    assert Preview(Counter(), Counter(web=60_000), None).minutes == 10
