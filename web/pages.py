"""Rendering templates with the texts of one language and the addresses of our static files."""

from collections.abc import Mapping
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.texts import Texts
from domain.markup import replace_signs

HERE = Path(__file__).parent
STATIC = HERE / "static"


class Pages:
    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.templates = Environment(
            loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined
        )
        self.templates.filters["bold"] = bold

    def render(
        self,
        template: str,
        language: str,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        /,
        **values: object,
    ) -> HTMLResponse:
        """Render a template, in which `t` words a text and `static` is the address of a file."""
        common = {"t": partial(self.texts, language), "language": language, "static": static}
        page = self.templates.get_template(template).render(common | values)
        return HTMLResponse(page, status, headers)


def bold(text: str) -> Markup:
    """A text with its marked words bold."""
    return Markup(replace_signs(str(escape(text)), "<b>", "</b>"))  # escaped


def static(name: str) -> str:
    """The address of a static file, which changes with the files: no browser keeps an old one.

    The version is a folder, so that a module's imports from `./` have the same version.
    """
    return f"/static/v-{static_version()}/{name}"


@cache
def static_version() -> str:
    """A digest of all static files."""
    digest = sha256()
    for file in sorted(file for file in STATIC.rglob("*") if file.is_file()):
        digest.update(file.relative_to(STATIC).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def layout_of(request: Request) -> str:
    """The layout of a desk page: a fragment for the script that swaps it in, else the whole."""
    swapped = request.headers.get("hx-request") == "true"
    restored = "hx-history-restore-request" in request.headers
    return "desk/fragment.html" if swapped and not restored else "desk/whole.html"


def language_asked(request: Request) -> str | None:
    """The language that this request names exactly, else None.

    The list of languages that a browser sends by itself does not count.
    """
    asked = request.query_params.get("lang", request.headers.get("accept-language", ""))
    return asked if asked in ("id", "en") else None
