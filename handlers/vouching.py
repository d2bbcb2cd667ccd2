"""The word of a cadre for a member, in the versions of its sentences."""

from bot.turn import Turn
from models.enrolment import Word
from models.role import Role

ONE = "member-2026-11-22"
"""The version of `enrol-agreed`: a change of its words is a new version."""
GROUP = "group-2026-11-22"
"""The version of `bring-agreed`."""


def word_for_one(turn: Turn, role: Role) -> Word:
    return Word(role, ONE, turn.person.channel)
