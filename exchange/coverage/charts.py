"""Charts of coverage as SVG, drawn once: a page shows them as they are, a letter and a PDF as they
are set by typst.

Lengths are units of an SVG that is `WIDE` wide: the pixels of a small phone. Colours are never the
only sign: every tile and every point says its figure.
"""

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import count

WIDE = 360
COLUMNS = 5
GAP = 4
TILE_HIGH = 50
TILE_WIDE = (WIDE - GAP * (COLUMNS - 1)) / COLUMNS
TILE = f'<defs><rect id="tile" width="{TILE_WIDE - 1:.1f}" height="{TILE_HIGH}" rx="4"/></defs>'
HEAD_HIGH = 24
BETWEEN = 20
STEPS = ("#fbf3ea", "#f0d3b8", "#dfa982", "#b5653c", "#8a3f24")
"""The lowest share to the highest, a fifth each."""
LIGHT = ("#fff", "#2b211c")
"""Letters on the two darkest steps, and on the others."""
INK, SOFT, LINE, NOTHING = "#2b211c", "#6b5a50", "#8c7a6d", "#f4f4f2"
FONT = "system-ui, 'Noto Sans', 'Libertinus Serif', serif"
TREND_HIGH = 150
LINE_HIGH = 12
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 14, 28
MOST_LABELS = 6
LONGEST_NAME = 12
SMALL = 9
"""The size of most letters."""


@dataclass(frozen=True, slots=True)
class Tile:
    """An area: its name, its figure in words ("31%", "412", "1–4"), and its share of 0 to 1, which
    is None where it is not known. `link` leads to its page, and `spoken` is read aloud of that; a
    map without links is one picture with one text."""

    name: str
    figure: str
    share: float | None
    spoken: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class TileGroup:
    """Areas that belong together, under the name of the area around them."""

    name: str
    tiles: Sequence[Tile]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at a time; None where it is hidden. `is_break`: from here on of other ground."""

    label: str
    figure: int | None
    is_break: bool = False


def tile_map(title: str, groups: Sequence[TileGroup], abreast: int = 1) -> str:
    """One tile for each area, in rows under the area around it; `abreast`: so many of the areas
    around stand side by side, where a sheet is wide."""
    parts, figures, highest = [TILE], list[str](), 0.0
    for number, column in enumerate(columns_of(groups, abreast)):
        edge, top = number * (WIDE + BETWEEN), 0.0
        for group in column:
            if group.name:
                parts.append(words(edge, top + HEAD_HIGH - 8, group.name, 13, INK, weight=600))
                top += HEAD_HIGH
            for each, (left, high) in zip(group.tiles, places(edge, top), strict=False):
                parts.append(tile(each, left, high))
                ink = colours(each.share)[1]
                figures.append(words(left + 4, high + 43, each.figure, SMALL, ink))
            top += group_high(group)
        highest = max(highest, top)
    # One group for all figures is short; whoever presses one presses the tile below it.
    parts.append(
        f'<g font-size="14" font-weight="600" pointer-events="none">{"".join(figures)}</g>'
    )
    has_links = any(each.link for group in groups for each in group.tiles)
    wide = abreast * (WIDE + BETWEEN) - BETWEEN
    return svg(title, highest, parts, has_links=has_links, wide=wide)


def columns_of(groups: Sequence[TileGroup], abreast: int) -> list[list[TileGroup]]:
    """The groups in their order, in so many columns of about the same height."""
    found: list[list[TileGroup]] = [[] for _ in range(abreast)]
    heights = [group_high(each) + (HEAD_HIGH if each.name else 0) for each in groups]
    before = 0.0
    for each, high in zip(groups, heights, strict=True):
        found[int((before + high / 2) / sum(heights) * abreast)].append(each)
        before += high
    return found


def group_high(group: TileGroup) -> float:
    """The height of its tiles, and of the room below them."""
    return -(-len(group.tiles) // COLUMNS) * (TILE_HIGH + GAP) + GAP


def places(edge: float, top: float) -> Iterator[tuple[float, float]]:
    """Left and top of each tile, in rows, from a point on."""
    for number in count():
        row, column = divmod(number, COLUMNS)
        yield edge + column * (TILE_WIDE + GAP), top + row * (TILE_HIGH + GAP)


def tile(each: Tile, left: float, top: float) -> str:
    """A tile without its figure, which is a link when it has one."""
    fill, ink = colours(each.share)
    border = f' stroke="{LINE}" stroke-dasharray="3 2"' if each.share is None else ""
    drawn = f'<use href="#tile" x="{short(left)}" y="{short(top)}" fill="{fill}"{border}/>'
    drawn += "".join(
        words(left + 4, top + 12 + 10 * line, text, SMALL, ink)
        for line, text in enumerate(two_lines(each.name))
    )
    if not each.link:
        return drawn
    return f'<a href="{escape(each.link)}" aria-label="{escape(each.spoken)}">{drawn}</a>'


def colours(share: float | None) -> tuple[str, str]:
    """The colour of a tile, and of the letters on it."""
    if share is None:
        return NOTHING, INK
    step = min(len(STEPS) - 1, max(0, int(share * len(STEPS))))
    return STEPS[step], LIGHT[0] if step >= len(STEPS) - 2 else LIGHT[1]


def two_lines(name: str) -> list[str]:
    """The name in one line or two, as much of it as fits."""
    lines = textwrap.wrap(name, LONGEST_NAME, max_lines=2, placeholder="…")
    return lines or [name[:LONGEST_NAME]]


def trend(title: str, points: Sequence[Point]) -> str:
    """A line over time from zero; it is broken where figures are of other ground or hidden."""
    most = nice(max((each.figure or 0 for each in points), default=0))
    parts = [grid(most)]
    for run in runs(points, most):
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{STEPS[-1]}" stroke-width="2"/>'
        )
        points_of_run = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>' for x, y in run)
        parts.append(f'<g fill="{STEPS[-1]}">{points_of_run}</g>')
    parts.extend(labels(points, most))
    return svg(title, TREND_HIGH, parts, has_links=False)


def share_line(share: float, target: float) -> str:
    """A line that is filled as far as a share of 0 to 1, with a mark at the target. Whoever cannot
    see it reads both in words beside it."""
    full, high = STEPS[-1], LINE_HIGH
    drawn = "".join(
        f'<rect width="{WIDE * wide:.1f}" height="{high}" rx="3" fill="{colour}"/>'
        for wide, colour in ((1, STEPS[1]), (share, full))
    )
    mark = f'<rect x="{WIDE * target - 1:.1f}" width="2" height="{high}" fill="{INK}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" '
        f'preserveAspectRatio="none" aria-hidden="true">{drawn}{mark if target < 1 else ""}</svg>'
    )


def runs(points: Sequence[Point], most: int) -> Iterator[list[tuple[float, float]]]:
    """The stretches of the line."""
    run = list[tuple[float, float]]()
    for number, each in enumerate(points):
        if run and (each.is_break or each.figure is None):
            yield run
            run = []
        if each.figure is not None:
            run.append((across(number, points), height(each.figure, most)))
    if run:
        yield run


def labels(points: Sequence[Point], most: int) -> Iterator[str]:
    """Some of the times below, breaks as dashed lines, and the last figure at its point."""
    every = -(-len(points) // MOST_LABELS)
    last = len(points) - 1
    for number, each in enumerate(points):
        x = across(number, points)
        if (last - number) % every == 0:
            anchor, x_of_label = ("end", WIDE - 2) if number == last else ("middle", x)
            yield words(x_of_label, TREND_HIGH - 8, each.label, 10, SOFT, anchor=anchor)
        if each.is_break:
            yield (
                f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{TREND_HIGH - BOTTOM}" '
                f'stroke="{LINE}" stroke-dasharray="3 3"/>'
            )
    if points and points[last].figure is not None:
        figure = points[last].figure or 0
        above, below = max(TOP + 4, height(figure, most) - 7), height(figure, most) + 15
        # Beside the line, not on it.
        falls = last > 0 and (points[last - 1].figure or 0) > figure
        y = below if falls and below < TREND_HIGH - BOTTOM else above
        yield words(WIDE - RIGHT, y, grouped(figure), 12, INK, weight=600, anchor="end")


def grid(most: int) -> str:
    """Lines at zero, half and the most, each with its figure."""
    lines = list[str]()
    for figure in (0, most // 2, most):
        y = height(figure, most)
        lines.append(
            f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{LINE}" '
            'stroke-opacity="0.35"/>'
        )
        lines.append(words(LEFT - 6, y + 4, grouped(figure), 10, SOFT, anchor="end"))
    return "".join(lines)


def across(number: int, points: Sequence[Point]) -> float:
    return LEFT + (WIDE - LEFT - RIGHT) * number / max(1, len(points) - 1)


def height(figure: int, most: int) -> float:
    return TREND_HIGH - BOTTOM - (TREND_HIGH - TOP - BOTTOM) * figure / max(1, most)


def nice(figure: int) -> int:
    """The next even round number: 20, 40, 60, 80, 100, 200 ..."""
    step = 20
    while step * 5 < figure:
        step *= 10 if step * 50 <= figure else 5 if step * 10 < figure else 2
    return max(step, -(-figure // step) * step)


def grouped(figure: int) -> str:
    return f"{figure:,}".replace(",", ".")


def words(
    x: float, y: float, text: str, size: int, colour: str, weight: int = 400, anchor: str = "start"
) -> str:
    """A line of text in an SVG; attributes that have the value of the whole SVG are left out."""
    more = f' font-size="{size}"' if size != SMALL else ""
    more += f' fill="{colour}"' if colour != INK else ""
    more += f' font-weight="{weight}"' if weight != 400 else ""
    more += f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{short(x)}" y="{short(y)}"{more}>{escape(text)}</text>'


def short(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")


def svg(
    title: str, high: float, parts: Sequence[str], *, has_links: bool, wide: float = WIDE
) -> str:
    """The parts as one picture with a text that is read aloud."""
    role = "group" if has_links else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" '
        f'width="{wide:.0f}" height="{high:.0f}" role="{role}" aria-label="{escape(title)}" '
        f'font-family="{FONT}" font-size="{SMALL}" fill="{INK}">{"".join(parts)}</svg>'
    )


PAGE = """#set page(width: auto, height: auto, margin: 12pt, fill: white)
#let chart = json(bytes(sys.inputs.chart))
#set text(font: "Libertinus Serif", size: 14pt)
#box(width: 360pt)[
  #strong(chart.title) #v(2pt)
  #image(bytes(chart.svg), format: "svg", width: 360pt)
  #text(size: 9pt, fill: luma(90), chart.foot)
]
"""


def png(title: str, drawn: str, foot: str) -> bytes:
    """The chart as a PNG 768 pixels wide, with its title above and a line below.

    Links go: a picture has none.
    """
    # It is loaded only where a picture is made.
    import typst

    data = json.dumps({"title": title, "svg": drawn, "foot": foot})
    made: bytes = typst.compile(
        PAGE.encode(), ignore_system_fonts=True, sys_inputs={"chart": data}, format="png", ppi=144
    )
    return made
