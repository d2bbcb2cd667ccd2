"""Pages that are set by Typst for paper, as PDF for archives wherever that is possible."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal


def make_pdf(
    source: Path,
    inputs: Mapping[str, str],
    made_at: datetime,
    root: Path | None = None,
    *,
    archive: bool = True,
) -> bytes:
    """The page as PDF/A-2b, without `archive` as a plain PDF; the same input and time (UTC) give
    the same bytes. It may load files below `root`, of its own folder unless given.

    PDF/A has no page with a sign that our fonts do not have, such as an emoji that somebody wrote:
    it becomes a plain PDF with a gap for the sign, so that nobody keeps a paper from others by one.
    """
    # It is loaded only where a page is made.
    import typst

    def compiled(standard: Literal["a-2b"] | None) -> bytes:
        made: bytes = typst.compile(
            source,
            root=root or source.parent,
            ignore_system_fonts=True,
            sys_inputs={**inputs},
            format="pdf",
            pdf_standards=standard,
            timestamp=int(made_at.timestamp()),
        )
        return made

    if archive:
        try:
            return compiled("a-2b")
        except typst.TypstError:
            pass  # the plain one says what is wrong with the page, if it is not that
    return compiled(None)
