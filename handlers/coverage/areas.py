"""Coverage by area: figures of kecamatan, kelurahan and RW for a monitor or an officer, never
names; and how far each RW is from its goal of protected workers."""

import re
from collections.abc import Sequence

from bot.state import Answers, UserInput
from bot.turn import Turn
from domain import regions as places
from domain.invalid import Ambiguous, Invalid
from domain.regions import is_village, is_within
from domain.roles import RoleKind
from handlers.coverage.words import GOAL
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models import regions
from models.coverage import areas, gaps
from models.coverage.areas import AreaCount
from models.roles.role import Role

BLOCKS = 10
SHOWN = 30
KINDS = ("coverage-city", "coverage-district", "coverage-village")
"""The text for a region by the dots in its code, less one."""
MOST_OPTIONS = 10
PARTS = 8
"""Regions on a page, each with a button: there are so many kecamatan."""
QUESTION = re.compile(
    r"\b(?:berapa|jumlah|how many)\b.*"
    r"\b(?:terlindungi|terdaftar|menunggak|nunggak|pekerja|protected|registered|arrears)\b"
    r".*\b(?:di|in)\b",
    re.IGNORECASE,
)
"""A question about the figures of a place."""


class CoverageByArea(
    RoleForm,
    opens_with="/cakupan, cakupan, coverage",
    intents="report_monev",
    roles="monitor officer",
):
    """`/cakupan 31.73.04 2` is the second page of a kecamatan."""

    claims_texts = True
    tail = re.compile(r"[A-Za-z .]{3,40}")

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        return bool(QUESTION.search(text[:200])) and cls.is_usable(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        """Answer a question such as "berapa yang terlindungi di Tambora?"."""
        place = re.split(r"\b(?:di|in)\b", given.text, flags=re.IGNORECASE)[-1]
        self.answers["area"] = place.strip(" ?.!")
        self.finish(turn)
        return True

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        area, _, page = argument.partition(" ")
        if not re.fullmatch(r"[\d.]+", area):
            area, page = argument, ""
        return super().prefill(turn, argument) | {"area": area, "page": parse_page_number(page)}

    def finish(self, turn: Turn) -> None:
        """Say the figures; a monitor, who sees no names, gets none of a few people."""
        role = acting_role(turn, self)
        area = find_area(turn, role, self.answers["area"])
        parts = areas.count_parts(turn.db, role, area, turn.today)
        few = hidden_parts(turn, role, area, parts)
        if area in few:
            turn.say("coverage-few", place=place_text(turn, area), day=turn.today)
            offer_above(turn, role, area)
            turn.offer("/menu")
            return
        reached, rws = areas.rws_at_goal(turn.db, role, area, GOAL, turn.today)
        turn.say(
            "coverage-title",
            place=place_text(turn, area),
            day=turn.today,
            registered=sum(each.registered for each in parts),
            protected=sum(each.protected for each in parts),
            arrears=sum(each.arrears for each in parts),
        )
        turn.say("coverage-goal", goal=GOAL, reached=reached, count=rws)
        size = SHOWN if is_village(area) else PARTS
        pages = [parts[start : start + size] for start in range(0, len(parts), size)]
        number = min(max(int(self.answers.get("page", "1")), 1), len(pages))
        shown = pages[number - 1] if pages else []
        lines = [part_text(turn, area, each) for each in shown if each.code not in few]
        if names := [part_name(turn, area, each) for each in shown if each.code in few]:
            lines.append(turn.text("coverage-hidden", names=", ".join(names)))
        turn.say_text("\n".join(lines) or turn.text("tracker-nobody"))
        if not is_village(area):
            for each in shown:
                turn.add_option(f"/cakupan {each.code}", each.name)
        if number < len(pages):
            turn.add_option(f"/cakupan {area} {number + 1}", turn.text("coverage-next"))
        offer_above(turn, role, area)
        if len(turn.options) < MOST_OPTIONS:
            turn.offer("/menu")


def find_area(turn: Turn, role: Role, text: str) -> str:
    """The code of the region within the reach of the role that is meant; else all of its area."""
    if re.fullmatch(r"[\d.]+", text):
        return text if is_within(text, role.area) and regions.is_known(turn.db, text) else role.area
    inside = regions.children_of(turn.db, role.area)
    below = [each for code, _ in inside for each in regions.children_of(turn.db, code)]
    for options in (inside, below):
        try:
            return places.match_region(text, options, places.OUTSIDERS)
        except (Invalid, Ambiguous):
            continue
    return role.area


def offer_above(turn: Turn, role: Role, area: str) -> None:
    """Offer the region that this one is a part of, within the reach of the role."""
    if is_within(regions.parent_of(area), role.area):
        turn.add_option(f"/cakupan {regions.parent_of(area)}", turn.text("coverage-up"))


def hidden_parts(turn: Turn, role: Role, area: str, parts: Sequence[AreaCount]) -> set[str]:
    """The codes of the parts, and of the area itself, of which this role gets no figures."""
    if role.kind != RoleKind.MONITOR:
        return set()
    few = areas.parts_with_few(parts)
    if 0 < sum(each.registered for each in parts) < areas.FEWEST:
        few.add(area)
    if (above := regions.parent_of(area)) and is_within(above, role.area):
        few |= areas.parts_with_few(areas.count_parts(turn.db, role, above, turn.today)) & {area}
    return few


def part_name(turn: Turn, area: str, part: AreaCount) -> str:
    """The name of a region, or of an RW."""
    return f"RW {part.name}" if is_village(area) else part.name


def place_text(turn: Turn, area: str) -> str:
    """The name of a region, with its kind: Tambora is a kecamatan, and a kelurahan in it."""
    return turn.text(KINDS[max(area.count(".") - 1, 0)], name=regions.name(turn.db, area))


def part_text(turn: Turn, area: str, part: AreaCount) -> str:
    """A line of the figures of a part; an RW with its way to the goal."""
    counts = {
        "registered": part.registered,
        "protected": part.protected,
        "arrears": part.arrears,
    }
    if is_village(area):
        return turn.text("coverage-rw", rw=part.name, bar=bar_text(part.protected), **counts)
    if not part.registered:
        return turn.text("coverage-none", name=part.name)
    return turn.text("coverage-line", name=part.name, **counts)


class CoverageByRw(RoleForm, opens_with="/targetrw", roles="cadre monitor officer"):
    def finish(self, turn: Turn) -> None:
        role = acting_role(turn, self)
        if role.kind != RoleKind.CADRE:
            return turn.open_after("/cakupan")
        counts = gaps.protected_by_rw(turn.db, role, turn.today)[:SHOWN]
        turn.say("tracker-title", goal=GOAL)
        lines = (
            turn.text("tracker-line", rw=rw, bar=bar_text(count), count=count)
            for rw, count in counts
        )
        turn.say_text("\n".join(lines) or turn.text("tracker-nobody"))
        return turn.offer("/kerja", "/menu")


def bar_text(count: int) -> str:
    """The share of GOAL as a bar of BLOCKS characters."""
    full = min(BLOCKS, count * BLOCKS // GOAL)
    return "█" * full + "░" * (BLOCKS - full)
