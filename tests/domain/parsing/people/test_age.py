"""An age is heard that somebody tells; a limit, a length of time or a sum is none."""

from domain.parsing.people.age import age_told
from tests.support.cases import for_each


@for_each(
    ("text", "age"),
    [
        ("umur saya 70", 70),
        ("bapak 71 taun masih narik bajaj", 71),
        ("ibu saya udah 64 tahun 8 bulan", 64),
        ("my father is 70 years old", 70),
        ("i am 67", 67),
        *(
            (text, None)
            for text in ("batas umurnya 65 ya", "maksimal 60 tahun bukan", "umur mau 65")
        ),
        *(
            (text, None)
            for text in ("dulu ikut 20 tahun lalu", "saya kerja 30 tahun", "tahun ini 65")
        ),
        *((text, None) for text in ("umur berapa, 70 ribu bayarnya", "anak saya 16 tahun", "")),
        ("bapake sy 65 pas bulan ini bisa ga daftar", 65),
        ("istri saya 60", 60),
        ("ibu saya 2 anak", None),
        ("suami saya 15 juta", None),
        ("bapak saya 12 jam kerja", None),
        ("ibu rt 05 rw 10", None),
    ],
)
def test_an_age_is_told_or_not(text, age):
    assert age_told(text) == age
