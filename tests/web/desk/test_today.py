"""Today: each number is the length of the list that it leads to, with every room waiting."""

import re
from dataclasses import replace

import httpx
import pytest
from sqlalchemy import select

from models.branch.status_files import FileState, StatusImport
from models.contributions.matches import MatchProposal
from models.knowledge import answers
from models.knowledge.shipped import load_answers
from models.participants.participant import Participant
from models.portfolio import transfers
from models.roles.role import Role
from tests.support.chat import Chat
from tests.support.desk import sign_in, staff
from tests.support.people import give_role
from tests.support.site import FormWorld
from tests.support.worlds import proposals

pytestmark = pytest.mark.sqlite

ROWS = {
    "/desk/staff/approve": 'id="role-',
    "/desk/transfers": 'id="request-',
    "/desk/answers": 'id="answer-',
    "/desk/answers/questions": 'id="question-',
    "/desk/status-file": 'id="undo-',
    "/desk/money": 'href="/desk/money/1"',
    "/desk/cases": "data-row",
}
"""What a row of each list has once."""


@pytest.fixture
def waiting(world: FormWorld) -> Chat:
    """An officer for whom everything waits that another human asked for."""
    other = staff(world, sender="43")
    mine = staff(world)
    Chat(world.talk, "telegram", "71").say("/tanya alamat-cabang")
    with world.sessions.begin() as db:
        proposals.slip(db, world.now)
        asker = db.scalars(select(Role).order_by(Role.id)).first()
        agents = [
            give_role(db, Chat(world.talk, "telegram", f"5{each}").person_id(db), "agent")
            for each in range(2)
        ]
        assert asker
        transfers.request_transfer(db, *agents, asker, world.now)
        waits = give_role(db, other.person_id(db), "monitor")
        waits.approved_at, waits.invited_by = None, agents[0].id
        person = Chat(world.talk, "telegram", "61").person_id(db)
        late = give_role(db, person, "agent", called="Tono")
        late.approved_at = None
        shown = replace(next(iter(load_answers())), approved_by=None)
        answers.add_version(db, shown, asker.person_id, world.now)
        db.add(
            StatusImport(
                sha256="x",
                origin="chat",
                state=FileState.APPLIED,
                role_id=asker.id,
                created_at=world.now,
                imported_at=world.now,
                undo_asked_by=asker.id,
                undo_asked_at=world.now,
            )
        )
        assert db.scalars(select(MatchProposal.id)).all()
        assert db.scalars(select(Participant.id)).all()
    return mine


async def test_each_number_is_the_length_of_the_list_that_it_leads_to(
    world: FormWorld, web: httpx.AsyncClient, waiting: Chat
) -> None:
    sign_in(world, web, waiting)
    today = (await web.get("/desk")).text
    shown = re.findall(r'<b class="count">(\d+)</b>\s*<a class="row-link" href="([^"]+)"', today)
    numbers = {path: int(count) for count, path in shown}
    assert {*ROWS} <= {*numbers}
    for path, row in ROWS.items():
        page = (await web.get(path)).text
        found = page[page.index("<main") : page.index("</main>")]
        assert (path, found.count(row)) == (path, numbers[path])


async def test_a_monitor_for_whom_nothing_waits_is_led_to_monev(
    world: FormWorld, web: httpx.AsyncClient
) -> None:
    sign_in(world, web, staff(world, "monitor"))
    page = (await web.get("/desk")).text
    assert '<a class="button main-action" href="/monev"' in page
    assert (await web.get("/monev")).status_code == 200
