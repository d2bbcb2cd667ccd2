"""What an attacker tries with sessions, foreign pages, streams, bodies and addresses of the web."""

import asyncio
import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import SpooledTemporaryFile

import httpx
import pytest
import structlog
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from domain.roles import RoleKind, RoleScope
from models.database.base import Base
from models.people import person, web_sessions
from models.roles import role
from tests.support.patience import patiently
from tests.support.sampling import examples
from tests.support.site import OWN, PHOTO, SENDER, SITE, FormWorld, SiteWorld
from tests.support.suite.asgi import RawRequest, hang_up, started
from web.requests.body import IN_MEMORY, MAX_UPLOAD
from web.requests.guard import is_own, origin_of
from web.requests.rate_limits import UPLOADS, Limits, Places
from web.server import server_config
from web.sessions import HOST_COOKIE
from web.site import site

pytestmark = pytest.mark.sqlite

URL = "/api/chat/messages"
HELLO = {"id": "1", "text": "halo"}
STREAM = "/api/chat/stream"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


# Sessions.


@pytest.mark.parametrize("planted", ["A" * 22, "A" * 43, SENDER, "", "x", "é", "A" * 5_000])
async def test_planted_cookie_is_never_adopted(
    web: httpx.AsyncClient, world: SiteWorld, planted: str
) -> None:
    cookie = {"Cookie": f"{HOST_COOKIE}={planted}; perisai_chat={planted}".encode()}
    assert (await web.post(URL, json=HELLO, headers=cookie)).status_code == 401
    assert (await web.get(URL, headers=cookie)).status_code == 401
    page = await web.get("/chat", headers=cookie)
    given = page.cookies[HOST_COOKIE]
    assert given != planted
    assert "perisai_chat" not in {*page.cookies} - {HOST_COOKIE}
    assert not world.received


async def test_cookie_that_a_sibling_may_plant_is_not_read(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    cookie = {"Cookie": f"perisai_chat={world.session()}"}
    assert (await web.get(URL, headers=cookie)).status_code == 401


@pytest.mark.parametrize("blank", [b"\xa0", b"\x85", b"\x1c", b"\x1f", b"\t", b"=", b'"'])
async def test_cookie_whose_name_begins_with_a_blank_is_not_ours(
    web: httpx.AsyncClient, world: SiteWorld, blank: bytes
) -> None:
    """A browser takes it from a sibling of our domain, as its name is not `__Host-...`."""
    cookie = f"{HOST_COOKIE}={world.session()}".encode()
    for before, status in ((blank, 401), (b"", 200)):
        answer = await web.get(URL, headers={"Cookie": b"a=b; " + before + cookie})
        assert answer.status_code == status


async def test_session_is_never_taken_from_the_address_line_or_the_body(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    token = world.session()
    for value in (token, SENDER):
        assert (await web.get(URL, params={"sender": value})).status_code == 400
        assert (await web.get(STREAM, params={"sender": value})).status_code == 400
        assert (await web.post(URL, json=HELLO | {"sender": value})).status_code == 400
    assert not world.received


async def test_token_of_a_session_that_was_left_opens_nothing(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    token = chat.cookies[HOST_COOKIE]
    await chat.post(URL, json=HELLO)
    stream = RawRequest(site(world.deps), STREAM, headers=bearer(token))
    [running] = await started([stream])
    await chat.post("/chat/leave")
    await patiently(running)
    for ask in (chat.get(URL, headers=bearer(token)), chat.get(STREAM, headers=bearer(token))):
        assert (await ask).status_code == 401
    answer = await chat.post(URL, json=HELLO | {"id": "2"}, headers=bearer(token))
    assert (answer.status_code, "berakhir" in answer.json()["error"]) == (401, True)
    assert len(world.received) == 1


async def test_stolen_database_holds_no_token_and_what_it_holds_opens_nothing(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    await web.get("/chat")
    token = web.cookies[HOST_COOKIE]
    await web.post(URL, json=HELLO)
    kept: set[str] = set()
    with world.sessions() as db:
        for table in Base.metadata.sorted_tables:
            kept |= {f"{value}" for row in db.execute(table.select()) for value in row}
    assert not [each for each in kept if token in each]
    files = Path(world.engine.url.database or "").parent.glob("*.db*")
    assert not [each.name for each in files if token.encode() in each.read_bytes()]
    web.cookies.clear()
    short = [each for each in kept if 0 < len(each) <= 100 and each.isascii()]
    for value in [*short, *(each.ljust(43, "=")[:43] for each in short)]:
        headers = bearer(value) | {"Cookie": f"{HOST_COOKIE}={value.encode().hex()}"}
        assert (await web.get(URL, headers=headers)).status_code == 401


async def test_nul_character_reaches_no_statement(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    for path in (
        "/chat?lang=%00",
        "/bukti/a%00b",
        "/desk/masuk?t=%00",
        "/form/registration?t=a%00",
    ):
        assert (await chat.get(path)).status_code == 400, path
    part = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
    parts = (b"id", b"", b"1\0"), (b"file", b'; filename="k\0.jpg"', PHOTO.content)
    body = b"".join(part % each for each in parts) + b"--x--"
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    headers = OWN | kind | {"X-Perisai-Chat": "1"}
    answer = await chat.post("/api/chat/files", content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    (message,) = world.received
    assert "\0" not in message.id + message.files[0].name


async def test_slash_too_many_never_leads_to_another_host(web: httpx.AsyncClient) -> None:
    foreign = {"Host": "evil.example"}
    answer = await web.get("/desk/?lang=en", headers=foreign)
    assert (answer.status_code, answer.headers["location"]) == (307, "/desk?lang=en")
    for path in ("//evil.example/", "/%2Fevil.example/", "/%5Cevil.example/", "/nothing/"):
        answer = await web.get(f"{SITE}{path}", headers=foreign)
        assert (answer.status_code, answer.headers.get("location")) == (404, None), path


async def test_page_of_a_failure_is_kept_by_no_cache(world: SiteWorld) -> None:
    def failing() -> Session:
        raise RuntimeError

    broken = site(replace(world.deps, readers=failing))  # type: ignore[arg-type]  # as a database that is away
    transport = httpx.ASGITransport(broken, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as web:
        answer = await web.get("/desk")
    assert (answer.status_code, answer.headers["cache-control"]) == (500, "no-store")


async def test_page_on_a_full_disk_is_a_passing_trouble(world: SiteWorld) -> None:
    def failing() -> Session:
        raise OSError(errno.ENOSPC, "No space left on device")

    async with world.client(readers=failing) as web:
        answer = await web.get("/desk")
    assert (answer.status_code, "Coba lagi" in answer.text) == (503, True)


async def test_session_that_nobody_used_ends_after_ninety_days(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    await chat.post(URL, json=HELLO)
    world.move(timedelta(days=89))
    assert (await chat.get(URL)).status_code == 200
    world.move(timedelta(days=89))
    assert (await chat.get(URL)).status_code == 200
    world.move(timedelta(days=91))
    assert (await chat.get(URL)).status_code == 401
    page = await chat.get("/chat")
    assert "Sesi lama di perangkat ini sudah berakhir" in page.text
    assert "Sesi lama" not in (await chat.get("/chat")).text


async def test_session_in_which_nobody_wrote_ends_after_a_day(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    world.move(timedelta(days=1, seconds=1))
    assert (await chat.get(URL)).status_code == 401
    with world.sessions.begin() as db:
        assert web_sessions.delete_over(db, world.now) == 0
        assert web_sessions.delete_over(db, world.now + timedelta(days=1)) == 1


async def test_crawler_makes_no_more_sessions_than_a_neighbourhood(
    web: httpx.AsyncClient, world: SiteWorld
) -> None:
    found = []
    for _ in range(61):
        web.cookies.clear()
        found.append((await web.get("/chat")).status_code)
    assert found == [200] * 60 + [429]


def make_staff(world: SiteWorld, address: str = SENDER) -> int:
    with world.sessions.begin() as db:
        who = person.find_or_create(db, "web", address, world.now).id
        role.grant_role(db, who, RoleScope(RoleKind.OFFICER, "31.73"), world.now, name="Ani")
        return who


async def test_staff_session_ends_after_twelve_hours_however_much_it_is_used(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    await chat.post(URL, json=HELLO)
    make_staff(world)
    for _ in range(12):
        assert (await chat.get(URL)).status_code == 200
        world.move(timedelta(hours=1))
    refused = await chat.get(URL)
    assert (refused.status_code, "12 jam" in refused.json()["error"]) == (401, True)
    token = chat.cookies[HOST_COOKIE]
    page = await chat.get("/chat")
    assert "sesi petugas di web berakhir" in page.text
    assert "sambungkan" in page.text
    assert page.cookies[HOST_COOKIE] != token
    assert (await chat.get(URL)).json()["messages"] == []


async def test_open_stream_of_staff_ends_with_the_session(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.chat.api.HEARTBEAT", 0.05)
    make_staff(world)
    [running] = await started(
        [RawRequest(site(world.deps), STREAM, headers=bearer(world.session()))]
    )
    await asyncio.sleep(0.1)
    assert not running.done()
    world.move(timedelta(hours=12))
    await patiently(running)


async def test_program_has_a_session_of_its_own(world: SiteWorld) -> None:
    transport = httpx.ASGITransport(site(world.deps))
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as program:
        token = (await program.post("/api/chat/session", json={})).json()["token"]
        assert (await program.post(URL, json=HELLO)).status_code == 401
        sent = await program.post(URL, json=HELLO, headers=bearer(token))
        assert (sent.status_code, [*sent.cookies]) == (200, [])
        assert len((await program.get(URL, headers=bearer(token))).json()["messages"]) == 1


CODES = ("undefined", "unicode_escape", "utf-7", "idna", "punycode", "utf-16", "zip", "x" * 900)


@pytest.mark.parametrize("code", CODES)
async def test_form_that_names_a_strange_code_of_its_words_is_read_as_ours(
    chat: httpx.AsyncClient, world: SiteWorld, code: str
) -> None:
    words = rb"\ud800 +2AA- xn--" + b"a" * 60
    part = b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
    parts = (b"id", b"", words), (b"file", b'; filename="%s.jpg"' % words, PHOTO.content)
    body = b"".join(part % each for each in parts) + b"--x--"
    for order in (f"boundary=x; charset={code}", f'CharSet="{code}"; BOUNDARY="x"'):
        kind = {"Content-Type": f"multipart/form-data; {order}"}
        headers = OWN | kind | {"X-Perisai-Chat": "1"}
        answer = await chat.post("/api/chat/files", content=body, headers=headers)
        assert answer.status_code == 200, answer.text
    assert {each.id.partition(":")[2] for each in world.received} == {words.decode()}
    assert {each.files[0].name for each in world.received} == {f"{words.decode()}.jpg"}


# Pages of others.

FOREIGN = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "https://evil.perisai.test"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": SITE},
    {"Origin": "https://evil.example"},
    {"Origin": "https://perisai.test.evil.example"},
    {"Origin": "https://perisai.test@evil.example"},
    {"Origin": "http://perisai.test"},
    {"Origin": "https://perisai.test:8443"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": f"{SITE}/"},
    {"Origin": "https://[x"},
    {"Referer": SITE},
    {},
)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_page_of_a_sibling_or_a_stranger_changes_nothing(
    world: SiteWorld, headers: dict[str, str]
) -> None:
    app = site(world.deps)
    paths = {each.path for each in app.routes if isinstance(each, Route) and "POST" in each.methods}
    assert {"/chat/leave", URL, "/api/chat/files", "/form/{name}", "/form/{name}/next"} <= paths
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=SITE) as web:
        token = world.sign_in(web)
        for path in paths:
            answer = await web.post(path.replace("{name}", "registration"), headers=headers)
            assert (answer.status_code, "halaman kami" in answer.text) == (403, True), path
        assert (await web.get(URL)).status_code == 200
        assert web.cookies[HOST_COOKIE] == token
    assert not world.received


ELSEWHERE = (
    ("same-site", "no-cors", "image"),
    ("same-site", "no-cors", "script"),
    ("same-site", "cors", "empty"),
    ("same-site", "navigate", "iframe"),
    ("cross-site", "no-cors", "image"),
    ("cross-site", "navigate", "object"),
)
"""What a page of a sibling or a stranger loads: the site, mode and destination that a browser
tells."""


def fetched(site: str, mode: str, destination: str) -> dict[str, str]:
    return {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": destination}


@pytest.mark.parametrize("how", ELSEWHERE, ids=str)
async def test_page_of_a_sibling_loads_nothing_of_ours(
    chat: httpx.AsyncClient, world: SiteWorld, how: tuple[str, str, str]
) -> None:
    """Not as a picture, a script or a frame either: what loads tells that it is there."""
    reading = [each for each in site(world.deps).routes if isinstance(each, Route)]
    paths = {each.path for each in reading if "GET" in (each.methods or ())}
    assert {"/chat", URL, STREAM, "/desk/cases/{id:int}/papers/{page:int}"} <= paths
    for path in paths:
        answer = await chat.get(re.sub(r"{[^}]*}", "1", path), headers=fetched(*how))
        assert (answer.status_code, "halaman kami" in answer.text) == (403, True), path
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("origin", ["https://lain.perisai.test", "https://evil.example", "null"])
async def test_script_of_a_sibling_reads_nothing_of_ours_in_an_old_browser(
    world: SiteWorld, origin: str
) -> None:
    """One that says no `Sec-Fetch-Site`, but the origin of a script."""
    transport = httpx.ASGITransport(site(world.deps))
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as old:
        world.sign_in(old)
        for path in ("/chat", URL, "/desk"):
            assert (await old.get(path, headers={"Origin": origin})).status_code == 403, path
            assert (await old.get(path)).status_code != 403, path
            assert (await old.get(path, headers={"Origin": SITE})).status_code != 403, path


@pytest.mark.parametrize("origin", ["cross-site", "same-site", "none", "same-origin"])
async def test_link_from_anywhere_leads_to_a_page_of_ours(
    chat: httpx.AsyncClient, origin: str
) -> None:
    for path in ("/chat", "/bukti/AAAA", "/desk/masuk?t=x"):
        answer = await chat.get(path, headers=fetched(origin, "navigate", "document"))
        assert answer.status_code in (200, 410), path


@given(
    origin=st.one_of(
        st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S"]), max_size=40),
        st.from_regex(
            r"https?://[a-z.@:/\\-]{0,12}perisai\.test[a-z.@:/\\0-9-]{0,12}", fullmatch=True
        ),
    ),
    site=st.sampled_from([None, "same-site", "cross-site", "none", "", "same-origin, x"]),
)
def test_no_other_origin_is_ours(origin: str, site: str | None) -> None:
    found = [("origin", origin), *([("sec-fetch-site", site)] if site is not None else [])]
    headers = [(name.encode(), value.encode()) for name, value in found]
    request = Request({"type": "http", "method": "POST", "headers": headers, "path": "/chat"})
    assert is_own(request, SITE) == (origin == SITE and site is None)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://perisai.test", SITE),
        ("https://Perisai.test:443", SITE),
        ("https://perisai.test/bot/", SITE),
        ("https://perisai.test:8443", "https://perisai.test:8443"),
        ("http://localhost:80/", "http://localhost"),
        ("http://localhost:8000/", "http://localhost:8000"),
    ],
)
def test_origin_is_written_as_a_browser_does(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize("headers", [OWN, {"Origin": SITE}])
async def test_page_of_ours_changes(world: SiteWorld, headers: dict[str, str]) -> None:
    transport = httpx.ASGITransport(site(world.deps))
    async with httpx.AsyncClient(transport=transport, base_url=SITE) as web:
        world.sign_in(web)
        assert (await web.post(URL, json=HELLO, headers=headers)).status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "a/json"])
async def test_json_that_a_form_may_send_is_refused(
    chat: httpx.AsyncClient, world: SiteWorld, kind: str
) -> None:
    body = '{"id": "1", "text": "halo"}'
    answer = await chat.post(URL, content=body, headers={"Content-Type": kind})
    assert (answer.status_code, "JSON" in answer.json()["error"]) == (415, True)
    assert not world.received


async def test_file_that_a_form_may_send_is_refused(
    chat: httpx.AsyncClient, world: SiteWorld
) -> None:
    files = {"file": (PHOTO.name, PHOTO.content, PHOTO.media_type)}
    answer = await chat.post("/api/chat/files", data={"id": "1"}, files=files)
    assert answer.status_code == 403
    assert not world.received


# Streams.


@contextmanager
def statements(world: SiteWorld) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def heard(*args: object) -> None:
        asked.append(str(args[2]))

    event.listen(world.engine, "before_cursor_execute", heard)
    yield asked
    event.remove(world.engine, "before_cursor_execute", heard)


async def test_fifteen_hundred_streams_of_strangers_cost_nothing(world: SiteWorld) -> None:
    app = site(world.deps)
    flood = [RawRequest(app, STREAM, headers=bearer(f"{number:043}")) for number in range(1_500)]
    with statements(world) as asked:
        tasks = await started(flood)
    assert {each.status for each in flood} <= {401, 429}
    assert len(asked) <= 600 * 4
    assert all(task.done() for task in tasks)
    assert world.webchat.subscribers == {}
    assert not world.deps.limits.streams.taken


async def test_fifteen_hundred_streams_of_many_sessions_are_twenty(world: SiteWorld) -> None:
    app = site(world.deps)
    keys = [world.session(f"chat-{number}") for number in range(100)]
    flood = [RawRequest(app, STREAM, headers=bearer(keys[n % 100])) for n in range(1_500)]
    tasks = await started(flood)
    assert sum(each.status == 200 for each in flood) == 20
    assert len(world.webchat.subscribers) == 20
    await asyncio.sleep(0.2)
    with statements(world) as asked:
        await asyncio.sleep(0.3)
    assert asked == []
    elsewhere = RawRequest(app, STREAM, headers=bearer(keys[0]), peer="198.51.100.1")
    [other] = await started([elsewhere])
    assert elsewhere.status == 200
    await hang_up([*flood, elsewhere], [*tasks, other])
    assert not world.deps.limits.streams.taken
    assert not world.deps.limits.tabs.taken
    assert world.webchat.subscribers == {}


async def test_streams_of_a_whole_network_are_those_of_one_address(world: SiteWorld) -> None:
    app, key = site(world.deps), world.session()
    flood = [
        RawRequest(app, STREAM, headers=bearer(world.session(f"c{n}")), peer=f"2001:db8::{n:x}")
        for n in range(40)
    ]
    tasks = await started(flood)
    assert sum(each.status == 200 for each in flood) == 20
    neighbour = RawRequest(app, STREAM, headers=bearer(key), peer="2001:db8:0:1::1")
    [other] = await started([neighbour])
    assert neighbour.status == 200
    await hang_up([*flood, neighbour], [*tasks, other])


async def test_streams_in_all_are_limited(world: SiteWorld) -> None:
    app = site(replace(world.deps, limits=Limits(streams=Places(20, 5))))
    flood = [
        RawRequest(app, STREAM, headers=bearer(world.session(f"c{n}")), peer=f"198.51.100.{n}")
        for n in range(8)
    ]
    tasks = await started(flood)
    assert sorted(each.status for each in flood) == [200] * 5 + [503] * 3
    refused = next(each for each in flood if each.status == 503)
    assert "ramai" in refused.json["error"]
    await hang_up(flood, tasks)


async def test_one_chat_has_eight_streams_at_most(world: SiteWorld) -> None:
    app, key = site(world.deps), world.session()
    flood = [RawRequest(app, STREAM, headers=bearer(key)) for _ in range(10)]
    tasks = await started(flood)
    assert sorted(each.status for each in flood) == [200] * 8 + [429] * 2
    assert "tab" in next(each for each in flood if each.status == 429).json["error"]
    await hang_up(flood, tasks)


async def test_stream_whose_client_is_gone_before_it_began_keeps_no_place(
    world: SiteWorld,
) -> None:
    class Gone(Exception):
        pass

    async def gone(message: object) -> None:
        raise Gone

    request = RawRequest(site(world.deps), STREAM, headers=bearer(world.session()))
    request.send = gone  # type: ignore[method-assign]  # the line is dead
    with pytest.raises(BaseException):  # noqa: B017, PT011  # whatever it is
        await request.run()
    assert not world.deps.limits.streams.taken


# Bodies.

MULTIPART = {"Content-Type": "multipart/form-data; boundary=x", "X-Perisai-Chat": "1"} | OWN
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'


def endless(world: SiteWorld, app: object, peer: str = "203.0.113.9") -> RawRequest:
    headers = MULTIPART | bearer(world.session())
    body = (HEAD, *[b"x" * 65_536] * 40)
    return RawRequest(app, "/api/chat/files", "POST", headers, peer, body)  # type: ignore[arg-type]  # an ASGI app


async def test_uploads_that_never_end_are_cut_and_their_places_given_back(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.requests.body.BODY_SECONDS", 0.2)
    monkeypatch.setattr("web.requests.body.UPLOAD_SECONDS", 0.5)
    app = site(world.deps)
    flood = [endless(world, app, f"198.51.100.{number // 3}") for number in range(30)]
    tasks = await started(flood)
    await patiently(asyncio.gather(*tasks))
    found = sorted(each.status for each in flood)
    assert found.count(408) == UPLOADS
    assert set(found) == {408, 429, 503}
    assert "sinyal" in next(each for each in flood if each.status == 408).json["error"]
    busy = next(each for each in flood if each.status == 503)
    assert b"retry-after" in dict(busy.sent[0]["headers"])
    assert not world.deps.limits.files.taken
    assert not world.received


async def test_upload_onto_a_full_disk_is_told_keeps_nothing_and_may_come_again(
    chat: httpx.AsyncClient, world: SiteWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object, **more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    files = {"file": ("ktp.jpg", PHOTO.content + b"x" * 2 * IN_MEMORY, "image/jpeg")}
    send = partial(
        chat.post, "/api/chat/files", data={"id": "1"}, headers={"X-Perisai-Chat": "1"}, files=files
    )
    with monkeypatch.context() as disk:
        disk.setattr(SpooledTemporaryFile, "rollover", full)
        answer = await send()
    assert (answer.status_code, "Coba lagi" in answer.json()["error"]) == (503, True)
    assert not world.received
    assert not world.deps.limits.files.taken
    assert (await send()).status_code == 200


async def test_two_addresses_that_never_finish_leave_places_for_others(
    chat: httpx.AsyncClient, world: SiteWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.requests.body.UPLOAD_SECONDS", 3)
    app = site(world.deps)
    flood = [endless(world, app, f"198.51.100.{number // 2}") for number in range(4)]
    tasks = await started(flood)
    files = {"file": (PHOTO.name, PHOTO.content, PHOTO.media_type)}
    headers = {"X-Perisai-Chat": "1"}
    answer = await chat.post("/api/chat/files", data={"id": "1"}, files=files, headers=headers)
    await hang_up(flood, tasks)
    assert answer.status_code == 200


async def test_upload_of_somebody_whom_we_do_not_know_is_not_read(world: SiteWorld) -> None:
    app = site(world.deps)
    flood = [endless(world, app) for _ in range(3)]
    for each in flood:
        each.headers = MULTIPART
    await patiently(asyncio.gather(*(each.run() for each in flood)))
    assert {each.status for each in flood} <= {401, 429}
    assert [each.read for each in flood] == [0, 0, 0]


@pytest.mark.parametrize("path", [URL, "/api/chat/files", "/form/registration"])
@pytest.mark.parametrize("said", [MAX_UPLOAD + 1, 10**30])
async def test_body_that_says_it_is_too_large_is_refused_unread(
    world: SiteWorld, path: str, said: int
) -> None:
    forms = FormWorld.on(world.engine) if "form" in path else world
    headers = MULTIPART | bearer(world.session()) | {"Content-Length": f"{said}"}
    if path == URL:
        headers |= {"Content-Type": "application/json"}
    request = RawRequest(site(forms.deps), path, "POST", headers)
    await patiently(request.run())
    assert (request.status, request.read) == (413, 0)


@pytest.mark.parametrize("path", [URL, "/form/registration"])
async def test_body_that_drips_is_cut(
    world: SiteWorld, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr("web.requests.body.read_chunks.__defaults__", (0.05,))
    monkeypatch.setattr("web.requests.body.BODY_SECONDS", 0.05)
    forms = FormWorld.on(world.engine) if "form" in path else world
    headers = {"Content-Type": "application/json"} | OWN | bearer(world.session())
    request = RawRequest(site(forms.deps), path, "POST", headers, body=(b"{", b'"'))
    await patiently(request.run())
    assert request.status == 408


# Addresses.

PROXY, FAR_PROXY, CLIENT = "127.0.0.1", "172.18.0.2", "203.0.113.9"
SPOOFED = "192.0.2.1"


@pytest.mark.parametrize(
    ("trusted", "peer", "forwarded", "seen"),
    [
        (["127.0.0.0/8", "::1"], CLIENT, SPOOFED, CLIENT),
        (["127.0.0.0/8", "::1"], CLIENT, f"{SPOOFED}, 127.0.0.1", CLIENT),
        (["127.0.0.0/8", "::1"], PROXY, f"{SPOOFED}, {CLIENT}", CLIENT),
        (["127.0.0.0/8", "::1"], "::1", f"{SPOOFED}, {CLIENT}", CLIENT),
        (["172.18.0.0/16"], FAR_PROXY, f"{SPOOFED}, {CLIENT}", CLIENT),
        (["172.18.0.0/16"], PROXY, f"{SPOOFED}, {CLIENT}", PROXY),
        (["172.18.0.0/16", PROXY], PROXY, f"{SPOOFED}, {CLIENT}, {FAR_PROXY}", CLIENT),
        (["172.18.0.0/16", PROXY], PROXY, f"{SPOOFED}, {FAR_PROXY}, {CLIENT}", CLIENT),
        (["127.0.0.0/8"], PROXY, f"{SPOOFED}, 2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        (["127.0.0.0/8"], PROXY, f"{SPOOFED}, {CLIENT}:51000", CLIENT),
        (["127.0.0.0/8"], PROXY, f"{SPOOFED}, ::ffff:{CLIENT}", CLIENT),
        ([], PROXY, SPOOFED, PROXY),
    ],
)
async def test_address_that_a_client_makes_up_is_not_believed(
    world: SiteWorld, trusted: list[str], peer: str, forwarded: str, seen: str
) -> None:
    assert await address_seen(world, trusted, peer, forwarded) == seen


async def address_seen(world: SiteWorld, trusted: list[str], peer: str, forwarded: str) -> str:
    config = server_config(site(world.deps), "127.0.0.1", 8000, trusted, 10)
    config.load()
    headers = {"X-Forwarded-For": forwarded}
    request = RawRequest(config.loaded_app, "/healthz", headers=headers, peer=peer)  # type: ignore[arg-type]  # an ASGI app
    return str((await request.run()).json["you"])


@settings(max_examples=examples(60), deadline=None)
@given(
    claims=st.lists(
        st.one_of(
            st.ip_addresses().map(str),
            st.text(st.characters(codec="latin-1", exclude_characters="\r\n\0"), max_size=30),
        ),
        max_size=6,
    )
)
def test_whatever_a_client_claims_the_proxy_has_the_last_word(claims: list[str]) -> None:
    middle = server_config(echo_client, "127.0.0.1", 8000, ["127.0.0.0/8"], 10)
    middle.load()
    headers = {"X-Forwarded-For": ", ".join([*claims, CLIENT])}
    request = RawRequest(middle.loaded_app, "/", headers=headers, peer=PROXY)  # type: ignore[arg-type]  # an ASGI app
    assert asyncio.run(request.run()).text == CLIENT


async def echo_client(scope: Scope, receive: Receive, send: Send) -> None:
    client = scope["client"][0]
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": client.encode()})


async def test_ten_thousand_made_up_addresses_share_one_rate(world: SiteWorld) -> None:
    config = server_config(site(world.deps), "127.0.0.1", 8000, ["127.0.0.0/8"], 10)
    config.load()
    found = []
    for number in range(700):
        headers = {"X-Forwarded-For": f"10.{number // 250}.0.{number % 250}, {CLIENT}"}
        request = RawRequest(config.loaded_app, "/no", headers=headers, peer=PROXY)  # type: ignore[arg-type]  # an ASGI app
        found.append((await request.run()).status)
    assert found == [404] * 600 + [429] * 100


async def test_client_who_hangs_up_in_its_upload_leaves_no_place_and_no_failure(
    world: SiteWorld,
) -> None:
    upload = endless(world, site(world.deps))
    running = asyncio.create_task(upload.run())
    while upload.read < len(upload.body):  # noqa: ASYNC110  # its own pace
        await asyncio.sleep(0.01)
    with structlog.testing.capture_logs() as logs:
        upload.hung_up.set()
        await patiently(running)
    assert logs == []
    assert not world.deps.limits.files.taken
