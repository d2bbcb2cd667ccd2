"""The handover: each state with each event, and the words that end a talk."""

from domain.cases.handover import ENDS, FOLLOWS, TalkEvent, TalkState, follow, is_enough
from tests.support.cases import for_each


def test_every_pair_of_state_and_event_is_decided() -> None:
    assert FOLLOWS.keys() == {(state, event) for state in TalkState for event in TalkEvent}


def test_what_has_ended_stays_ended() -> None:
    assert {follow(TalkState.ENDED, event) for event in TalkEvent} == {TalkState.ENDED}


def test_every_end_ends_but_no_answer_to_whoever_has_answered() -> None:
    lives = {
        (state, event)
        for state in (TalkState.TAKEN, TalkState.TALKING)
        for event in ENDS
        if follow(state, event) is not TalkState.ENDED
    }
    assert lives == {(TalkState.TALKING, TalkEvent.NO_ANSWER)}


@for_each(
    "text",
    [
        "cukup",
        "Selesai!",
        "sudah cukup pak, terima kasih",
        "CUKUP ya",
        "enough, thanks",
        "makasih udah",
        "makasih ya pak udah",
        "Terima kasih, sudah.",
        "makasih banyak bu, itu aja",
        "yaudah makasih ya kak",
        "itu saja, terima kasih",
        "thanks, that’s all",
    ],
)
def test_words_that_end_a_talk(text: str) -> None:
    assert is_enough(text)


@for_each(
    "text",
    [
        "",
        "terima kasih",
        "belum selesai",
        "sudah selesai?",
        "uangnya cukup buat sebulan",
        "sudah pak, makasih",
        "makasih sudah dibantu",
        "makasih, sudah saya kirim",
        "itu saja",
        "ya udah",
        "makasih udah, tapi kartunya kapan?",
    ],
)
def test_words_that_end_nothing(text: str) -> None:
    assert not is_enough(text)
