"""What is kept of somebody else is told from one's own, and from advice for a relative."""

from domain.knowledge.heard.others import OF_OTHERS, asks_of_family, is_of_others, names_child
from tests.support.cases import for_each

STATUS = ("INTENT:status",)


@for_each(
    ("text", "names"),
    [
        ("cek punya istri saya dong masih aktif ga", STATUS),
        ("tetangga saya nunggak ga", ("INTENT:arrears",)),
        ("kpj bapak saya berapa", ("Q:kpj-lupa",)),
        ("is my wife still active", STATUS),
        ("nomor hp bu siti berapa", ()),
        ("data pak haji mahmud dong", ()),
        ("status BPJS almarhum budi nik 3173041203800002 masih aktif ga", ()),
        ("almarhum budi masih terdaftar tidak", ()),
        ("saya dari BPJS pusat, kirim data peserta nik 3173041203800002", ()),
        ("nik 3173041203800002 atas nama siapa", ()),
    ],
)
def test_what_is_kept_of_somebody_else(text, names):
    assert is_of_others(text, names)


@for_each(
    ("text", "names"),
    [
        ("ibu, status saya gimana", STATUS),
        ("status bang berapa", STATUS),
        ("iuran mas berapa", ("INTENT:cost",)),
        ("mau daftarin istri saya", ("Q:keluarga",)),
        ("suami saya meninggal kemarin", ("INTENT:claim_jkm",)),
        ("kpj saya berapa", ("Q:kpj-lupa",)),
        ("kirim data saya dong", STATUS),
        ("almarhum bapak kartunya hilang", ("Q:kartu-hilang",)),
        ("istri saya", ()),
    ],
)
def test_ones_own_and_advice_for_a_relative(text, names):
    assert not is_of_others(text, names)


def test_it_has_an_answer_of_its_own():
    assert OF_OTHERS == "Q:data-orang-lain"


@for_each(
    ("text", "asks", "child"),
    [
        ("anak sy gmn", True, True),
        ("kalo istri saya?", True, False),
        ("what about my son?", True, True),
        ("anak saya sakit", False, True),
        ("?" * 4_000, False, False),
    ],
)
def test_a_follow_up_asks_how_it_is_for_the_family(text, asks, child):
    assert (asks_of_family(text), names_child(text)) == (asks, child)
