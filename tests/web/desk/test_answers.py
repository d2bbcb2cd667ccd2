"""Answers at the desk: each beside its source, approved or declined once."""

from dataclasses import replace

import httpx
import pytest
from sqlalchemy import update

from models.knowledge import answers
from models.knowledge.answers import KnowledgeAnswer
from models.knowledge.shipped import load_answers
from tests.support.desk import press, said, sign_in, staff
from tests.support.site import FormWorld

PATH = "/desk/answers"
pytestmark = pytest.mark.sqlite


async def test_an_answer_is_approved_once(world: FormWorld, web: httpx.AsyncClient) -> None:
    sign_in(world, web, staff(world))
    shipped = [replace(each, approved_by=None) for each in load_answers()]
    with world.sessions.begin() as db:
        answers.take_in(db, shipped, world.now)
        db.execute(update(KnowledgeAnswer).values(approved_by=None, approved_at=None))
        first, second = answers.waiting_for_approval(db, world.now.date())[:2]
    page = (await web.get(PATH)).text
    assert first.source[:20] in page
    one, two = f"{PATH}/{first.id}", f"{PATH}/{second.id}"
    assert "Disetujui" in await said(web, await press(web, PATH, one, verdict="approve"))
    assert "tetap diteruskan" in await said(web, await press(web, PATH, two, verdict="decline"))
    again = await press(web, PATH, f"{PATH}/{second.id + 1}", verdict="")
    assert again.status_code == 422
    with world.sessions() as db:
        assert db.get_one(KnowledgeAnswer, first.id).approved_by
        assert db.get_one(KnowledgeAnswer, second.id).declined_at
