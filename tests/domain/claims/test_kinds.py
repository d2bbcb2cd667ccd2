"""The kinds of question inside a claim, and what is heard beside its questions."""

import pytest

from domain.claims.beside import Beside, heard_beside
from domain.claims.checklist import ClaimKind
from domain.claims.deaths import (
    died_at_work,
    died_by_own_hand,
    is_untold,
    late_named,
    loss_told,
)
from domain.claims.kinds import ANSWERED_BY_CLAIM, KINDS_ASKED, NEEDS_WORD, TOLD, kinds_asked
from domain.knowledge.meanings import kind_of, question
from models.knowledge import shipped


def test_every_kind_has_phrasings() -> None:
    known = set(shipped.load_phrasings())
    named = frozenset().union(*KINDS_ASKED.values(), ANSWERED_BY_CLAIM, NEEDS_WORD, TOLD)
    assert named <= known


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("surat apa yang mesti dibawa", ClaimKind.ACCIDENT, "jkk-dokumen"),
        ("tiap tahun ngajuin?", ClaimKind.DEATH, "beasiswa-tahunan"),
        ("istri kedua dapet juga ga", ClaimKind.DEATH, "ahli-waris"),
        ("gaji saya selama libur diganti ga", ClaimKind.ACCIDENT, "stmb"),
        ("cairnya berapa lama", ClaimKind.SAVINGS, "jht-lama"),
    ],
)
def test_a_question_is_read_among_the_kinds_of_its_claim(
    text: str, kind: ClaimKind, expected: str
) -> None:
    names = frozenset(map(question, kinds_asked(kind, of_accident=kind is ClaimKind.ACCIDENT)))
    found = shipped.learn_index("").likeliest_of(names, text)
    assert found is not None
    assert kind_of(found.name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fotocopy kk bisa ga", Beside.BY_PHOTO),
        ("sing lapor kudu sopo", Beside.MAY_TELL),
        ("kapan wates wektune", Beside.DUE),
        ("lapor brp lama", Beside.DUE),
        ("kata mandor ga usah lapor", Beside.FORBIDDEN),
        ("suratnya hilang smua", Beside.PAPERS_GONE),
        ("nikah siri, ga punya buku nikah", Beside.RIVALS),
        ("tolong jangan ditanya sebabnya", Beside.NO_CAUSE),
        ("terus saya ga bisa klaim dong", Beside.REFUSED),
        ("mulai laporan", Beside.LOST),
        ("aye bingung mesti ngapain", Beside.LOST),
        ("dia kuli bangunan", None),
        ("jalan panjang depan pasar", None),
        ("lanjut", None),
    ],
)
def test_what_is_said_beside_a_question_is_heard(text: str, expected: Beside | None) -> None:
    assert heard_beside(text) == expected


def test_the_hospital_is_asked_for_by_somebody_hurt_only() -> None:
    assert heard_beside("rs nya yang mana", of_accident=True) is Beside.HOSPITAL
    assert heard_beside("rs nya yang mana") is None


def test_a_death_is_heard_in_other_words() -> None:
    assert loss_told("mertua saya udah dikubur di kampung") is not None
    assert late_named("jht almarhum bapak saya gimana") is not None
    assert late_named("bapak saya gimana") is None
    assert died_at_work("kakak sy ditabrak mobil waktu antar paket, meninggal di tempat")
    assert died_at_work("bapak wafat di tmpt kerja")
    assert not died_at_work("bapak wafat di rumah")


def test_a_suicide_and_a_slip_are_told_apart_from_other_deaths() -> None:
    assert died_by_own_hand("suami saya bunuh diri kemarin")
    assert not died_by_own_hand("saya mau bunuh diri")
    assert is_untold("maaf salah ketik, bapak saya sakit")
    assert is_untold("alhamdulillah masih hidup")
    assert not is_untold("bapak saya meninggal kemarin")
