"""Officeholders listed, and their posts ended: chat and desk alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.channels.channel import truncate
from bot.turn import Turn
from domain.participants.organisation import Position
from models import audit
from models.officeholders import (
    Officeholder,
    OrganisationPlace,
    add_officeholder,
    end_officeholder,
    find_serving,
    holder,
)
from models.roles.role import Role

LONGEST_LINE = 70


def posts_of_same_names(
    turn: Turn, organisation: str, village: str, rows: Sequence[Sequence[str]]
) -> list[list[list[str]]]:
    """For each name with several places in an RW its rows, those that are in office first."""
    posts = defaultdict[tuple[str, str], list[list[str]]](list)
    names = [row[0] for row in rows]
    for full_name, rt, rw, post in serving(turn, organisation, village, names):
        posts[full_name, rw].append([full_name, post, rt, rw])
    for full_name, post, rt, rw in rows:
        held = posts[full_name, rw]
        if not any(post in ("", each[1]) and rt == each[2] for each in held):
            held.append([full_name, post, rt, rw])
    return [held for held in posts.values() if len(held) > 1]


def serving(
    turn: Turn, organisation: str, village: str, names: Sequence[str]
) -> Iterator[tuple[str, str, str, str]]:
    """Name, RT, RW and post of those of these names in office in the organisation and kelurahan."""
    for row in find_serving(turn.db, organisation, village, names):
        held = holder(turn.db, row)
        yield held.full_name, row.rt, row.rw, held.post


def first_posts(
    rows: Sequence[list[str]], twice: Sequence[Sequence[list[str]]]
) -> Iterator[list[str]]:
    """The rows; of a name that is one person only the first post."""
    firsts = {(held[0][0], held[0][3]): held[0] for held in twice}
    for row in rows:
        if firsts.get((row[0], row[3])) in (None, row):
            yield row


def list_officeholders(
    turn: Turn, role: Role, organisation: str, village: str, rows: Sequence[Sequence[str]]
) -> int:
    """Record that these people hold office from today; how many are new. Rows with name, post, RT
    and RW; those outside of the role's RW are left out."""
    new = 0
    for full_name, post, rt, rw in rows:
        if role.rw and rw != role.rw:
            continue
        place = OrganisationPlace(organisation, village, rw, rt)
        post = post or Position.ANGGOTA
        new += add_officeholder(turn.db, role.id, place, full_name, post, turn.today)
    audit.record(turn.db, f"role:{role.id}", "listed", f"role:{role.id}", turn.now, people=new)
    return new


def row_text(turn: Turn, full_name: str, post: str, rt: str, rw: str) -> str:
    """A line of the list as it will be stored."""
    post = turn.text(f"option-{post or Position.ANGGOTA}")
    place = turn.text("missing-rtrw", rt=rt or "-", rw=rw or "-")
    line = turn.text("missing-line", name=full_name.title(), post=post, place=place)
    return truncate(line, LONGEST_LINE)


def end_post(turn: Turn, role: Role, row: Officeholder) -> None:
    """End somebody's term in office today."""
    end_officeholder(row, turn.today)
    audit.record(turn.db, f"role:{role.id}", "ended office", f"officeholder:{row.id}", turn.now)
