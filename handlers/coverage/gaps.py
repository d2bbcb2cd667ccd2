"""Coverage of officeholders: how many are registered, active, in arrears or missing, each group as
a list in pages."""

from bot.message import LONGEST_LABEL
from bot.state import Answers
from bot.turn import Turn
from domain.roles import RoleKind
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from handlers.roles.words import offer_page
from models import officeholders
from models.coverage import gaps
from models.coverage.gaps import OfficeholderStatus
from models.officeholders import Officeholder
from models.participants.participant import Participant
from models.portfolio.portfolio import Page


class CoverageGaps(RoleForm, opens_with="/belum, siapa yang belum", roles="cadre officer"):
    """`/belum arrears 2` is the second page of those in arrears."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        status, _, page = argument.partition(" ")
        chosen = {"status": status} if status in (*OfficeholderStatus,) else {}
        return super().prefill(turn, argument) | chosen | {"page": parse_page_number(page)}

    def finish(self, turn: Turn) -> None:
        if "status" in self.answers:
            return self.say_group(turn, OfficeholderStatus(self.answers["status"]))
        role = acting_role(turn, self)
        counts = gaps.status_counts(turn.db, role, turn.today)
        total = sum(counts.values())
        if not total:
            turn.say("missing-no-list")
            return turn.offer("/pengurus", "/menu")
        turn.say("missing-title", count=total)
        groups = [(status, count) for status, count in counts.items() if count]
        words.say_groups(turn, groups, "officeholders", "/belum", nobody="")
        if role.kind == RoleKind.CADRE and counts[OfficeholderStatus.ARREARS]:
            turn.offer("/ingatkan")
        return turn.offer("/pengurus", "/menu")

    def say_group(self, turn: Turn, status: OfficeholderStatus) -> None:
        role, number = acting_role(turn, self), int(self.answers["page"])
        page = gaps.load_page(turn.db, role, status, turn.today, number)
        if not page.total:
            turn.say("missing-nobody")
            return turn.offer("/belum", "/menu")
        turn.say_text(turn.text(f"officeholders-{status}", count=page.total))
        if page.pages > 1:
            turn.say("people-page", number=page.number, pages=page.pages)
        for (row, who), label in zip(page.rows, officeholder_labels(turn, page), strict=True):
            turn.add_line(officeholder_text(turn, row))
            turn.add_option(f"/kartu {who.id}" if who else f"/jabatan {row.id}", label)
        if status is OfficeholderStatus.MISSING:
            turn.say("missing-forward")
        offer_page(turn, f"/belum {status} {{page}}", page.number, page.pages)
        return turn.offer("/belum")


def name_of(turn: Turn, row: Officeholder) -> str:
    return officeholders.title_name(turn.db, row)


def officeholder_labels(
    turn: Turn, page: Page[tuple[Officeholder, Participant | None]]
) -> list[str]:
    """A label for each of the page; those of one name are told apart by RT and RW."""
    rows = [row for row, _ in page.rows]
    homes = [f"RT{row.rt.lstrip('0') or '-'}/RW{row.rw.lstrip('0') or '-'}" for row in rows]
    names = [name_of(turn, row) for row in rows]
    return words.tell_apart(names, [homes.__getitem__], longest=LONGEST_LABEL)


def officeholder_text(turn: Turn, row: Officeholder) -> str:
    """Name, position, RT and RW."""
    post = turn.text(f"option-{officeholders.holder(turn.db, row).post}")
    place = turn.text("missing-rtrw", rt=row.rt or "-", rw=row.rw or "-")
    return turn.text("missing-line", name=name_of(turn, row), post=post, place=place)
