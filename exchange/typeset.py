"""Pages that are set by Typst for paper, as PDF for archives wherever that is possible."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

ARCHIVE = "a-2b"


def make_pdf(
    source: bytes | Path,
    inputs: Mapping[str, str],
    made_at: datetime,
    root: Path | None = None,
    *,
    archive: bool = True,
) -> bytes:
    """The page as PDF/A-2b, without `archive` as a plain PDF; the same input and time (UTC) give
    the same bytes.

    PDF/A has no page with a sign that our fonts do not have, such as an emoji that somebody wrote:
    it becomes a plain PDF with a gap for the sign, so that nobody keeps a paper from others by one.
    """
    # It is loaded only where a page is made.
    import typst

    def compiled(standards: list[str]) -> bytes:
        made: bytes = typst.compile(
            source,
            root=root,
            ignore_system_fonts=True,
            sys_inputs={**inputs},
            format="pdf",
            pdf_standards=standards,
            timestamp=int(made_at.timestamp()),
        )
        return made

    if archive:
        try:
            return compiled([ARCHIVE])
        except typst.TypstError:
            pass  # the plain one says what is wrong with the page, if it is not that
    return compiled([])
