"""Officers hear once a morning of NIKs that wait, and of records that agents took back."""

from datetime import timedelta

from models.cases import cases
from models.cases.cases import CaseKind
from scheduler.digests import officers
from tests.support import people
from tests.support.chat import Chat, World
from tests.support.scripted_chat import ScriptedChat

NIGHT, DAY = timedelta(hours=12), timedelta(days=1)


def heard(world: World, sender: str) -> list[str]:
    return [each.text for each in Chat(world, sender=sender).letters()]


def test_an_officer_hears_once_a_day_that_a_nik_waits(world: World) -> None:
    company = ScriptedChat(world)
    company.do_is("rina officer Rina Petugas")
    company.do_applies("rudi RUDI HARTONO 1990-01-02")
    company.do_applies("siti SITI AMINAH 1985-08-12")
    officers.post_due_news(world.sessions, world.texts, world.now + NIGHT)
    assert heard(world, "rina") == []
    for _ in range(2):
        officers.post_due_news(world.sessions, world.texts, world.now)
    (text,) = heard(world, "rina")
    assert "pemilik NIK 1" in text
    assert "RUDI" not in text.upper()
    officers.post_due_news(world.sessions, world.texts, world.now + DAY)
    assert len(heard(world, "rina")) == 2


def test_an_officer_hears_the_next_morning_whose_records_were_taken_back(world: World) -> None:
    company = ScriptedChat(world)
    company.do_is("rina officer Rina Petugas")
    company.do_is("rudi agent Rudi Agen")
    company.do_clients("rudi")
    for said in ("/catat", "sri", "1", "16.800", "ya", "/batalcatat", "1", "5", "ya"):
        company.do_by(f"rudi {said}")
    for _ in range(2):
        officers.post_due_news(world.sessions, world.texts, world.now + DAY)
    (text,) = heard(world, "rina")
    assert "dibatalkan (Rudi Agen (Agen Perisai, Jakarta Barat): 1, Rp16.800)" in text
    assert "Menunggu keputusan Anda: kunjungan 1." in text
    with world.sessions() as db:
        (visit,) = db.query(cases.Case).all()
        assert visit.kind == CaseKind.VISIT
        assert people.CLIENTS[4][1] not in str(visit.details)
