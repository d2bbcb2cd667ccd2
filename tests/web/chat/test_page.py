"""The pages around the chat: who a visitor is, the demo, the headers, kind error pages."""

import re

import httpx
import pytest

from tests.support.site import SiteWorld
from web.requests.middleware import POLICY
from web.sessions import HOST_COOKIE

pytestmark = pytest.mark.sqlite


async def test_visitor_is_a_new_person_known_by_a_cookie(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    page = await web.get("/chat")
    cookie = page.headers["set-cookie"]
    token = web.cookies[HOST_COOKIE]
    assert len(token) == 43
    assert {"HttpOnly", "SameSite=lax", "Secure", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    assert token not in page.text
    await web.post("/api/chat/messages", json={"id": "1", "text": "halo"})
    assert token not in f"{world.received}"
    letters = (await web.get("/api/chat/messages")).json()["messages"]
    assert letters[0]["text"].startswith("Halo")


async def test_visitor_who_comes_back_is_the_same_person(web: httpx.AsyncClient) -> None:
    await web.get("/chat")
    token = web.cookies[HOST_COOKIE]
    await web.get("/chat")
    assert web.cookies[HOST_COOKIE] == token


async def test_visitor_can_leave(web: httpx.AsyncClient) -> None:
    await web.get("/chat")
    left = await web.post("/chat/leave")
    assert (left.status_code, left.headers["location"]) == (303, "/chat")
    assert HOST_COOKIE not in web.cookies


async def test_page_speaks_the_language_of_its_person(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    assert '<html lang="id">' in (await web.get("/chat")).text
    headers = {"Accept-Language": "en"}
    await web.post("/api/chat/messages", json={"id": "1", "text": "halo"}, headers=headers)
    assert '<html lang="en">' in (await web.get("/chat")).text
    assert '<html lang="id">' in (await web.get("/chat?lang=id")).text


async def test_front_door_leads_to_the_chat(web: httpx.AsyncClient) -> None:
    assert (await web.get("/")).headers["location"] == "/chat"


@pytest.mark.parametrize("path", ["/", "/chat", "/api/chat/messages", "/static/chat.css", "/no"])
async def test_every_answer_is_guarded(web: httpx.AsyncClient, path: str) -> None:
    headers = (await web.get(path)).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert ("no-store" in headers.get("cache-control", "")) != path.startswith("/static/")


async def test_pages_have_nothing_inline_and_nothing_from_elsewhere(
    demo: httpx.AsyncClient,
) -> None:
    for path in ("/", "/chat?as=siti", "/nowhere"):
        page = (await demo.get(path)).text
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|https?://", page)


async def test_files_of_a_page_are_found_and_may_be_cached(demo: httpx.AsyncClient) -> None:
    for path in ("/", "/chat?as=siti", "/form/registration", "/nowhere"):
        addresses = re.findall(r'"(/static/[^"]+)"', (await demo.get(path)).text)
        assert addresses
        for address in addresses:
            file = await demo.get(address)
            assert file.status_code == 200, address
            assert file.headers["etag"]
            assert "no-store" not in file.headers.get("cache-control", "")


async def test_modules_import_each_other_in_the_version_of_the_page(
    demo: httpx.AsyncClient,
) -> None:
    page = (await demo.get("/chat?as=siti")).text
    preloaded = set(re.findall(r'rel="modulepreload" href="([^"]+)"', page))
    [folder] = {address.rpartition("/")[0] for address in preloaded}
    assert f"{folder}/main.js" in page
    for address in preloaded:
        module = await demo.get(address)
        assert module.headers["content-type"].partition(";")[0] in SCRIPT
        imported = re.findall(r'from "\./([^"]+)"', module.text)
        assert {f"{folder}/{name}" for name in imported} <= preloaded


SCRIPT = {"text/javascript", "application/javascript"}


async def test_unknown_page_is_a_kind_page(web: httpx.AsyncClient) -> None:
    page = await web.get("/nowhere")
    assert (page.status_code, "Halaman ini tidak ada" in page.text) == (404, True)
    assert (await web.get("/api/nowhere")).json()["error"].startswith("Halaman ini tidak ada")
    assert "tidak datang dari halaman kami" in (await web.post("/chat/leave", headers=CROSS)).text


CROSS = {"Sec-Fetch-Site": "cross-site"}


async def test_failure_of_a_page_is_a_kind_and_guarded_page(world: SiteWorld) -> None:
    def broken() -> list[tuple[str, str]]:
        raise RuntimeError("secret of the database")

    async with world.client(demo=True, demo_people=broken) as web:
        page = await web.get("/")
    assert page.status_code == 500
    assert "secret" not in page.text
    assert "gangguan" in page.text
    assert page.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "localhost.evil.example"])
async def test_a_page_elsewhere_whose_name_leads_to_this_machine_reads_nothing_of_the_demo(
    demo: httpx.AsyncClient, host: str
) -> None:
    named = {"Host": host, "Origin": f"http://{host}"}
    for path in ("/", "/chat?as=demo-officer", "/demo/clock", "/desk/masuk"):
        assert (await demo.get(path, headers=named)).status_code == 403
    moved = await demo.post("/demo/clock", json={"days": 1}, headers=named)
    entered = await demo.post("/desk/demo", data={"sender": "demo-officer"}, headers=named)
    assert (moved.status_code, entered.status_code) == (403, 403)


async def test_demo_shows_who_one_may_be(demo: httpx.AsyncClient) -> None:
    page = (await demo.get("/")).text
    assert 'href="/chat?as=siti"' in page
    assert "Budi, petugas" in page
    assert "Minggu, 22 November 2026, 12.00 WIB" in page
    assert re.search(r'href="/chat\?as=tamu-[\w-]{22}"', page)


async def test_demo_person_chats_by_name(demo: httpx.AsyncClient, world: SiteWorld) -> None:
    page = await demo.get("/chat?as=siti")
    assert 'data-played="siti"' in page.text
    assert "tukang jahit" in page.text
    assert "set-cookie" not in page.headers
    await demo.post("/api/chat/messages", json={"sender": "siti", "id": "1", "text": "halo"})
    assert world.received[0].sender == "siti"


async def test_demo_refuses_a_strange_name(demo: httpx.AsyncClient) -> None:
    page = await demo.get("/chat", params={"as": "<script>"})
    assert (page.status_code, "siapa yang menulis" in page.text) == (400, True)


@pytest.mark.parametrize(
    ("wish", "moment"),
    [
        ({"days": 1}, "2026-11-23T12:00:00+07:00"),
        ({"days": 30}, "2026-12-22T12:00:00+07:00"),
        ({"to_hour": 9}, "2026-11-23T09:00:00+07:00"),
        ({"to_hour": 13}, "2026-11-22T13:00:00+07:00"),
        ({"to_hour": 12}, "2026-11-23T12:00:00+07:00"),
    ],
)
async def test_demo_clock_moves_on(
    demo: httpx.AsyncClient, wish: dict[str, int], moment: str
) -> None:
    assert (await demo.post("/demo/clock", json=wish)).json()["now"] == moment
    assert (await demo.get("/demo/clock")).json()["now"] == moment


@pytest.mark.parametrize(
    "wish", [{}, {"days": 0}, {"days": -1}, {"days": 401}, {"days": "1"}, {"to_hour": 24}, []]
)
async def test_demo_clock_never_goes_back(
    demo: httpx.AsyncClient, world: SiteWorld, wish: object
) -> None:
    before = world.now
    answer = await demo.post("/demo/clock", json=wish)
    assert (answer.status_code, world.now) == (400, before)
    assert "tidak terbaca" in answer.json()["error"]


async def test_demo_does_not_exist_in_production(web: httpx.AsyncClient, world: SiteWorld) -> None:
    before = world.now
    assert (await web.post("/demo/clock", json={"days": 1})).status_code == 404
    assert (await web.get("/demo/clock")).status_code == 404
    assert world.now == before
    page = (await web.get("/chat?as=siti")).text
    assert 'data-played=""' in page
    assert "data-move" not in page
    body = {"id": "1", "text": "halo"}
    assert (await web.post("/api/chat/messages", json=body)).status_code == 200
    named = body | {"sender": "siti"}
    assert (await web.post("/api/chat/messages", json=named)).status_code == 400


async def test_clock_that_cannot_be_moved_is_not_offered(world: SiteWorld) -> None:
    async with world.client(demo=True) as web:
        assert "data-move" not in (await web.get("/")).text
        assert (await web.post("/demo/clock", json={"days": 1})).status_code == 404
