"""Materials at the desk: made as in the chat, downloaded by those who asked for them, audited."""

import httpx
import pytest
from sqlalchemy import func, select

from models.audit import Audit
from models.materials.orders import MaterialOrder
from scheduler.materials.make import run_orders
from tests.support.desk import press, said, sign_in, staff
from tests.support.site import FormWorld

PATH = "/desk/materials"
pytestmark = pytest.mark.sqlite


async def test_a_poster_is_made_once_and_downloaded_by_its_owner_alone(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world, "agent"))
    assert (await press(web, PATH, PATH, kind="banner")).status_code == 422
    for _ in range(2):
        assert "sedang dibuat" in await said(web, await press(web, PATH, PATH, kind="poster"))
    with world.sessions() as db:
        assert db.scalar(select(func.count()).select_from(MaterialOrder)) == 1
    texts = world.talk.texts
    assert run_orders(world.sessions, texts, lambda: world.now, lambda job, day: b"%PDF-") == 1
    assert "materi-poster.pdf" in (await web.get(PATH)).text
    answer = await web.get(f"{PATH}/1")
    assert (answer.status_code, answer.content) == (200, b"%PDF-")
    with world.sessions() as db:
        done = db.scalars(select(Audit.verb)).all()
    assert {"asked for", "downloaded"} <= set(done)
    sign_in(world, web, staff(world, "agent", "52"))
    assert (await web.get(f"{PATH}/1")).status_code == 404
    assert "materi-poster.pdf" not in (await web.get(PATH)).text
