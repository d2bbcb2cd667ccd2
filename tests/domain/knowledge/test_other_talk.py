"""What only talks of something else where a name, a street or some work is asked."""

from domain.knowledge.heard.other_talk import ends_as_street, is_other_talk, is_talk
from tests.support.cases import for_each


@for_each(
    "text",
    [
        "300rb",
        "3 setengah juta",
        "bersihnya 3,5",
        "kurang lebih tiga juta rupiah",
        "gaji 2,5",
        "kalau kena begal di jalan ditanggung ga",
        "gimana cara bayarnya",
        "mahal banget ya",
        "capek saya",
        "ribet amat sih",
        "iya bener kirim",
        "ganti dong datanya",
        "tolong ubah namanya",
        "yang paling murah aja",
        "tanpa tabungan",
        "masih kerja tp lg batuk",
        "change my name please",
        "too expensive",
    ],
)
def test_talk_of_something_else_is_no_name_street_or_work(text):
    assert is_other_talk(text)


@for_each(
    "text",
    [
        "jl sehat 3",
        "gang murah rezeki",
        "blok c no 5",
        "kampung rawa panjang",
        "mangga 3 no 12",
        "kebon jeruk raya",
        "pasar kopro",
        "pasar lama",
        "belakang masjid",
        "sebelah warung bu ijah",
        "jl juta rasa 12",
        "kirim paket",
        "ganti oli",
        "jual es murah",
        "cuci gosok",
        "Siti Aminah",
        "Aman Sehati",
    ],
)
def test_a_name_a_street_and_some_work_are_no_other_talk(text):
    assert not is_other_talk(text)


def test_a_text_with_a_number_is_more_than_talk():
    assert not is_talk("ganti jadi mangga 12")


def test_the_end_of_a_street_tells_it_from_work():
    assert ends_as_street("kebun jeruk raya")
    assert not ends_as_street("kebun jeruk")
