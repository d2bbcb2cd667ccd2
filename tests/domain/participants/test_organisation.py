from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.invalid import Ambiguous, Invalid
from domain.participants.organisation import (
    Organisation,
    Position,
    named_bodies,
    parse_organisation,
    parse_position,
)
from tests.support.cases import for_each


@for_each(
    ("text", "body"),
    [
        ("Ketua RT", Organisation.RT),
        ("pak RT03", Organisation.RT),
        ("RT 003 RW 005", Organisation.RT),
        ("rukun warga", Organisation.RW),
        ("sekretaris RW 12", Organisation.RW),
        ("kader TP-PKK RW 05", Organisation.PKK),
        ("dawis melati", Organisation.DASAWISMA),
        ("pos yandu mawar rt 2", Organisation.POSYANDU),
        ("juru pemantau jentik", Organisation.JUMANTIK),
        ("FKDM kelurahan", Organisation.FKDM),
        ("LMK", Organisation.LMK),
        ("ketua katar rw 3", Organisation.KARANG_TARUNA),
        ("warga biasa rt 4", Organisation.UMUM),
        ("tidak ada", Organisation.UMUM),
        ("warga, anggota pkk", Organisation.PKK),
    ],
)
def test_a_body_as_people_write_it(text, body):
    assert parse_organisation(text) is body


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("RT/RW", {Organisation.RT, Organisation.RW}),
        ("pkk sama posyandu", {Organisation.PKK, Organisation.POSYANDU}),
        (
            "kader",
            {
                Organisation.PKK,
                Organisation.DASAWISMA,
                Organisation.POSYANDU,
                Organisation.JUMANTIK,
            },
        ),
    ],
)
def test_several_bodies_are_asked_for(text, bodies):
    with pytest.raises(Ambiguous) as ask:
        parse_organisation(text)
    assert ask.value.reason == "organisation-which"
    assert set(ask.value.candidates) == bodies


@pytest.mark.parametrize("text", ["", "paguyuban ojol", "07"])
def test_an_unlisted_body_is_unknown(text):
    with pytest.raises(Invalid, match="organisation-unknown"):
        parse_organisation(text)


@for_each(
    ("text", "held"),
    [
        ("Ketua RT 03", Position.KETUA),
        ("pak rw", Position.KETUA),
        ("wakil ketua", Position.WAKIL),
        ("sekertaris", Position.SEKRETARIS),
        ("bendahara PKK", Position.BENDAHARA),
        ("anggota seksi keamanan", Position.SEKSI),
        ("kader posyandu", Position.KADER),
        ("anggota", Position.ANGGOTA),
    ],
)
def test_a_post_as_people_write_it(text, held):
    assert parse_position(text) is held


def test_an_unlisted_post_is_unknown():
    with pytest.raises(Invalid, match="post-unknown"):
        parse_position("tukang kopi")


@given(st.text())
def test_any_text_is_a_body_or_a_question(text):
    for read in (parse_organisation, parse_position):
        with suppress(Ambiguous, Invalid):
            assert read(text)


@for_each(
    ("text", "bodies", "rest"),
    [
        ("PKK Tambora", [Organisation.PKK], "tambora"),
        ("kader posyandu, Kalideres", [Organisation.POSYANDU], "kader kalideres"),
        ("rt rw angke", [Organisation.RT, Organisation.RW], "angke"),
        ("angke RT/RW", [Organisation.RT, Organisation.RW], "angke"),
        ("pengurus rw di angke", [Organisation.RW], "di angke"),
        ("rw saya", [], "rw saya"),
        ("rw mana yang paling rendah", [], "rw mana yang paling rendah"),
        ("rt 3 rw 5 angke", [], "rt 3 rw 5 angke"),
        ("semua pekerja", [], "semua pekerja"),
    ],
)
def test_a_body_stands_anywhere_in_a_sentence_and_rt_and_rw_are_places_too(text, bodies, rest):
    assert named_bodies(text) == (tuple(bodies), rest)
