"""Who may write to how many people without an officer reading it first."""

from domain.roles import Kind
from models.role import Role

ALONE = {Kind.CADRE: 100, Kind.AGENT: 500}
"""More people than this and an officer reads it first: a cadre knows the members of an RW (about
100), an agent a portfolio; one wrong word to more of them is the office's word."""


def needs_approval(role: Role, people: int) -> bool:
    """An officer's own broadcast is the office's word already."""
    most = ALONE.get(Kind(role.kind))
    return most is not None and people > most


def most(role: Role) -> int:
    """How many people a role may write to without an officer."""
    return ALONE.get(Kind(role.kind), 0)
