"""Static files. Those of a version are never asked for twice; style sheets go out without comments
and indentation, a fifth of their bytes."""

import os
import re
from pathlib import Path
from typing import Any

from starlette.responses import FileResponse, Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LINE_END = re.compile(r"(?<=[{};,])\s*\n\s*")
INDENTATION = re.compile(r"\s*\n\s*")
SPACES = re.compile(r";?\s*(?=\})|(?<=[:,;{]) | (?=\{)")
"""Blanks, and the last semicolon of a rule. Before a blank, a colon is none of a selector."""
FOREVER = "public, max-age=31536000, immutable"
KEPT = ("etag", "last-modified", "cache-control")


class VersionedFiles(StaticFiles):
    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, *more: Any
    ) -> Response:
        response = super().file_response(full_path, stat_result, scope, *more)
        response.headers["cache-control"] = FOREVER
        if not isinstance(response, FileResponse) or Path(full_path).suffix != ".css":
            return response
        headers = {name: response.headers[name] for name in KEPT}
        text = squeezed(Path(full_path).read_text("utf-8"))
        return Response(text, response.status_code, headers, "text/css")


def squeezed(css: str) -> str:
    """A style sheet without comments, lines, and blanks that say nothing."""
    lines = LINE_END.sub("", COMMENT.sub("", css))
    return SPACES.sub("", INDENTATION.sub("\n", lines)).strip()
