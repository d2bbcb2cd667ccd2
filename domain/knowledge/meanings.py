"""The names of what a text may mean: `Q:<kind>` is a question, `INTENT:<wish>` a wish.

Some wishes are opened by a button only, however sure the index is; some are never offered on a
guess, since meeting them by mistake would hurt.
"""

from collections.abc import Iterable

from domain.knowledge.normalise import plain_words

QUESTION, INTENT = "Q:", "INTENT:"


def names_in(text: str) -> frozenset[str]:
    """The words of a text, each a name."""
    return frozenset(text.split())


GUARDED = names_in("delete_data opt_out_reminders broadcast claim_jht pay")
"""Deleting, stopping, broadcasting, claiming, paying: a button or an exact word. First help after
an accident or a death is shown at once, as it does nothing; the form of a human asks first."""

NEVER_GUESSED = names_in(
    "INTENT:delete_data INTENT:claim_jkm INTENT:why_message INTENT:greeting INTENT:thanks "
    "INTENT:broadcast"
)
"""Never one of the choices when the bot asks what is meant."""
DEATH = "INTENT:claim_jkm"
OF_DEATH = names_in(
    "Q:jkm-dokumen Q:jkm-batas Q:jkm-lama Q:akta-kematian Q:ahli-waris Q:meninggal-karena-kerja "
    "Q:mendadak-di-kerja Q:manfaat-jkm Q:kurang-3-bulan Q:angka-lama-24jt"
)
"""Offered only to somebody who has spoken of a death."""
DEATH_WORDS = names_in(
    "meninggal mati tewas almarhum santunan waris jkm duka akta akte kematian die died death dead "
    "heir"
)


def question(kind: str) -> str:
    """The name of a kind of question."""
    return QUESTION + kind


def intent(wish: str) -> str:
    """The name of a wish."""
    return INTENT + wish


def kind_of(name: str) -> str:
    """The kind of question that a name stands for; empty for a wish."""
    return name.removeprefix(QUESTION) if name.startswith(QUESTION) else ""


def wish_of(name: str) -> str:
    """The wish that a name stands for; empty for a question."""
    return name.removeprefix(INTENT) if name.startswith(INTENT) else ""


def speaks_of_death(text: str) -> bool:
    """Does the text have a word for a death, or for what it brings the family?"""
    return bool(DEATH_WORDS & {*plain_words(text)})


def worth_offering(names: Iterable[str], text: str) -> list[str]:
    """The names that may be offered as what somebody could have meant by a text."""
    of_death = speaks_of_death(text)
    return [
        each for each in names if each not in NEVER_GUESSED and (of_death or each not in OF_DEATH)
    ]
