"""A very long text where one person's data are asked for."""

from datetime import date

import pytest

from domain.invalid import Invalid
from handlers.registration.heard.pieces import MOST_PIECES, pieces_of
from handlers.registration.questions.nik import LONGEST_MEMBER, read_member
from tests.support.chat import Chat
from tests.support.registration import fill, waiting

TODAY = date(2026, 11, 22)


@pytest.mark.sqlite
def test_a_long_text_beside_the_birth_date_that_was_told_is_asked_to_be_shorter(
    chat: Chat,
) -> None:
    """Its form reads it before its question does."""
    fill(chat, until="nik")
    chat.say("3173015208859001 Siti Aminah")
    before = waiting(chat)
    assert "terlalu panjang" in chat.say("kue " * 900)
    assert waiting(chat)[:2] == before[:2]


def test_a_long_list_where_one_person_is_asked_for_is_counted_and_not_read() -> None:
    lines = [f"Siti Aminah {n}, 3173015208859{n:03}, jualan kue" for n in range(60)]
    with pytest.raises(Invalid) as refusal:
        read_member("\n".join(lines), TODAY)
    assert refusal.value.reason == "members-one-only"
    assert refusal.value.values == {"count": 60}
    with pytest.raises(Invalid, match="too-long"):
        read_member("jualan kue " * LONGEST_MEMBER, TODAY)


def test_a_message_of_a_thousand_pieces_is_not_read_piece_by_piece() -> None:
    assert len(pieces_of("a," * 1_000)) == MOST_PIECES
