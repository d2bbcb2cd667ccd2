"""Static files: kept by the browser for good, and light."""

import httpx
import pytest

from web.pages import STATIC, static
from web.static_files import squeezed

pytestmark = pytest.mark.sqlite


async def test_a_file_of_a_version_is_never_asked_for_twice(web: httpx.AsyncClient) -> None:
    for name in ("base.css", "desk/desk.css", "desk/desk.js", "shield.svg"):
        found = await web.get(static(name))
        assert found.headers["cache-control"] == "public, max-age=31536000, immutable", name
        again = await web.get(static(name), headers={"If-None-Match": found.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    assert "immutable" not in (await web.get("/static/base.css")).headers.get("cache-control", "")


async def test_a_style_sheet_goes_out_without_its_comments_and_says_the_same(
    web: httpx.AsyncClient,
) -> None:
    written = (STATIC / "desk/desk.css").read_text("utf-8")
    sent = (await web.get(static("desk/desk.css"))).text
    assert len(sent) < 0.8 * len(written)
    assert "/*" not in sent
    assert sent.count("{") == written.count("{")
    assert squeezed(
        "a,\nb {\n  margin: 0 /* none */\n    1px;\n}\n\np :is(i, u) { color: red; }"
    ) == ("a,b{margin:0\n1px}p :is(i,u){color:red}")
