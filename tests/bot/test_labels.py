"""What is typed for a label, and what is none."""

from bot.labels import named_commands, nearly_named, readings
from tests.support.chat import TEXTS


def test_a_label_is_known_between_polite_words() -> None:
    assert "/status" in named_commands(TEXTS, "tolong saya mau lihat cek status ya pak")


def test_a_message_of_polite_words_without_end_is_no_label_and_is_not_taken_apart() -> None:
    for polite in ("i ", "ya ", "tolong "):
        endless = (polite * 2_000)[:4_000]
        assert readings(endless) == []
        assert named_commands(TEXTS, endless) == nearly_named(TEXTS, endless, []) == []
