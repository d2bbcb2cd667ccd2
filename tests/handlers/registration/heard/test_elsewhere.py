"""Who says of themselves that they belong elsewhere, and who only seems to."""

from datetime import date

from domain.calendar import DateRange
from domain.contributions.protection import AgeLimit
from handlers.registration.heard.elsewhere import end_of_claim, place_elsewhere
from tests.support.cases import for_each

AGES = AgeLimit(17, 65, DateRange(date(2022, 1, 1)), "")


@for_each(
    ("text", "reason"),
    [
        ("saya PNS", "servant"),
        ("gue tentara", "servant"),
        ("saya anggota tni pak", "servant"),
        ("i am a civil servant", "servant"),
        ("sy karyawan swasta", "employee"),
        ("saya kerja di pabrik sepatu", "employee"),
        ("i work for a company", "employee"),
        ("WNA", "foreigner"),
        ("saya ga punya nik soalnya wna", "foreigner"),
        ("umur saya 67", "too-old"),
        ("saya udah 68 tahun", "too-old"),
        ("saya lahir tahun 1955", "too-old"),
    ],
)
def test_a_claim_ends_the_registration(text, reason):
    end = end_of_claim(text, AGES, 2026)
    assert end is not None
    assert end.reason == f"registration-{reason}"


@for_each(
    "text",
    [
        "PNS boleh ga?",
        "suami saya PNS",
        "saya bukan pns",
        "mantan polisi",
        "saya karyawan sambil jualan",
        "umur saya 57",
        "saya jualan 10 tahun",
        "istri saya orang malaysia",
        "tukang bakso",
        "umur bapak saya 70",
    ],
)
def test_other_words_end_nothing(text):
    assert end_of_claim(text, AGES, 2026) is None


@for_each(
    ("text", "place", "lives"),
    [
        ("depok", "Depok", False),
        ("KTP saya Depok", "Depok", False),
        ("ktp gue masih brebes", "Brebes", False),
        ("saya tinggal di bekasi", "Bekasi", True),
        ("gue ngontrak di jakarta timur", "Jakarta Timur", True),
        ("saya tinggal di kapuk", "", False),
        ("jl bogor 12", "", False),
        ("jakarta barat", "", False),
        ("tidak tinggal di depok", "", False),
        ("istri saya di bogor", "", False),
    ],
)
def test_a_place_elsewhere_is_heard(text, place, lives):
    assert place_elsewhere(text) == (place, lives)
