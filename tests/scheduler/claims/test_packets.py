"""A packet is made outside of any turn, and reaches whoever asked, once."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from bot.message import Document
from domain.claims.progress import PaperFault
from domain.files import JPEG
from exchange.claims.packet import load_job, make_packet
from exchange.files.pool import FilePool
from handlers.claims.packet_words import packet_texts
from models.audit import Audit
from models.claims.claim import Claim
from models.database import files
from models.messaging.message import OutboundMessage
from models.roles.role import Role
from scheduler.claims.packets import run_packets
from scheduler.made_files import MakeFile
from tests.support.chat import KEYS, PIXEL, Chat, World
from tests.support.worlds.papers import paper_file, paper_photo

pytestmark = pytest.mark.sqlite

BEGIN = (
    *("meninggal", "suami saya", "tidak", "3173015208859001", "budi", "kemarin"),
    *("kirim", "/kirimberkas"),
)


def make(job: bytes, today: date) -> bytes:
    return make_packet(*load_job(job))


@pytest.fixture
def officer(world: World) -> Chat:
    """An officer who has asked for the papers of a widow's claim."""
    found = Chat(world, sender="officer")
    found.do_role("officer")
    widow = Chat(world, sender="widow")
    for each in BEGIN:
        widow.say(each)
    widow.photo(paper_photo())
    widow.say("kk")
    found.say("/urusklaim 1")
    found.say("unduh berkas")
    return found


def run(world: World, making: MakeFile = make) -> int:
    return run_packets(world.sessions, world.texts, lambda: world.now, making)


def packet_letters(world: World) -> list[dict[str, object]]:
    with world.sessions() as db:
        rows = select(OutboundMessage.body).where(OutboundMessage.key.like("claim-packet:%"))
        return [KEYS.decrypt_json("message", body) for body in db.scalars(rows) if body]


def test_the_officer_gets_one_pdf_with_the_papers(officer: Chat, world: World) -> None:
    assert run(world) == 1
    assert run(world) == 0
    (letter,) = packet_letters(world)
    with world.sessions() as db:
        kept = files.load_file(db, int(str(letter["file"])))
        assert kept is not None
        made = PdfReader(BytesIO(kept[2]))
        assert len(made.pages) == 2
        assert "3173015208859001" in made.pages[0].extract_text()
        assert "got the papers of" in set(db.scalars(select(Audit.verb)))


def test_two_taps_are_one_packet(officer: Chat, world: World) -> None:
    officer.say("/urusklaim 1")
    officer.say("unduh berkas")
    assert run(world) == 1


def test_a_crash_while_it_is_made_makes_it_anew(officer: Chat, world: World) -> None:
    def crash(job: bytes, today: date) -> bytes:
        raise MemoryError

    with pytest.raises(MemoryError):
        run(world, crash)
    assert packet_letters(world) == []
    assert run(world) == 1


def test_whose_role_ended_meanwhile_gets_nothing(officer: Chat, world: World) -> None:
    with world.sessions.begin() as db:
        db.scalars(select(Role)).one().ended_at = world.now
    assert run(world) == 0
    assert packet_letters(world) == []


def test_a_packet_that_cannot_be_made_is_said(officer: Chat, world: World) -> None:
    assert run(world, lambda job, today: None) == 1
    (letter,) = packet_letters(world)
    assert "file" not in letter


def test_a_worker_makes_it_within_its_limits(world: World, officer: Chat) -> None:
    pool = FilePool(1)
    try:
        assert run(world, pool.make_packet) == 1
    finally:
        pool.close()
    (letter,) = packet_letters(world)
    assert "file" in letter


def test_the_cover_tells_what_cannot_be_used_yet(world: World) -> None:
    widow = Chat(world, sender="widow")
    for each in BEGIN:
        widow.say(each)
    widow.send("kk", files=(paper_file("kk.jpg"),))
    widow.send("akta", files=(Document("akta.jpg", JPEG, PIXEL),))
    widow.photo(paper_photo())
    with world.sessions.begin() as db:
        row = db.get_one(Claim, 1)
        row.wanted = {"ktp": PaperFault.UNREADABLE}
        told = packet_texts(db, world.texts, "id", row, world.now)
    there = {name: said for name, _, said in told.papers}
    assert there["Kartu keluarga"] == "ada (1)"
    assert there["Akta kematian"] == "kurang jelas (1)"
    assert there["KTP peserta"] == "diminta sekali lagi"
    assert there["Kartu peserta"] == "belum"
    assert there["Buku rekening"] == "dibawa ke cabang"
    assert there["Tanpa nama"] == "ada (1)"
