"""An officer who decides about a pair sees the KTP where there is one, which is recorded."""

from sqlalchemy import select

from models.audit import Audit
from models.database import files
from models.participants.duplicate_pairs import DuplicatePair
from models.participants.participant import Participant
from tests.support.chat import PIXEL, Chat, World


def test_an_officer_sees_the_ktp_of_a_pair_and_it_is_recorded(world: World) -> None:
    chat = Chat(world)
    chat.do_role("officer")
    chat.do_doubles("")
    with world.sessions.begin() as db:
        pair = db.scalars(select(DuplicatePair)).one()
        owner = db.get_one(Participant, pair.first_id)
        owner.photo_id = files.store_file(
            db, None, "ktp", "ktp.jpg", "image/jpeg", PIXEL, world.now
        )
        id = owner.id
    said = chat.say("/ganda")
    assert "Lihat KTP 1" in said
    assert "Lihat KTP 2" not in said
    assert "Ini KTP" in chat.say("[Lihat KTP 1]")
    assert chat.last is not None
    assert chat.last.document is not None
    with world.sessions() as db:
        seen = db.scalars(select(Audit.subject).where(Audit.verb == "saw nik")).all()
    assert seen == [f"participant:{id}"]


def test_an_agent_sees_no_ktp(world: World) -> None:
    chat = Chat(world)
    chat.do_role("agent")
    assert "Ini KTP" not in chat.say("/lihatktp 1")
