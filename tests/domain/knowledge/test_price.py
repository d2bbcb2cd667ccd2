"""Incomes in short questions, and sums that are none."""

from domain.knowledge.heard.joiners import joins_as
from domain.knowledge.heard.price import income_in
from domain.parsing.amounts.income import Income, Period
from tests.support.cases import for_each


@for_each(
    ("text", "income"),
    [
        ("kalau 4 juta?", Income(4_000_000)),
        ("sehari 120 ribu", Income(120_000, Period.DAY)),
        ("berapa sebulan klo penghasilan sejuta setengah", Income(1_500_000)),
        ("gaji 2 setengah juta", Income(2_500_000)),
        ("dua juta lima ratus sebulan", Income(2_500_000)),
        ("penghasilan saya 2.500.000", Income(2_500_000)),
        ("saya jualan gorengan sehari 100rb bayarnya brp", Income(100_000, Period.DAY)),
        ("saya tukang parkir sehari 100rb", Income(100_000, Period.DAY)),
        ("gaji 4 juta kerja 26 hari", Income(4_000_000)),
        ("kalau 4 juta pakai tabungan", Income(4_000_000)),
        ("gw gojek sehari 150 bersih, kerja 26 hari", Income(150_000, Period.DAY)),
    ],
)
def test_a_short_question_names_one_income(text: str, income: Income) -> None:
    assert income_in(text) == income


@for_each(
    "text",
    [
        "kode undangan saya 771204",
        "saya baru dapat kode undangan dari bu kader: 482913, diapain ya",
        "utang saya 3 juta di pinjol",
        "kemarin kena tipu 2 juta",
        "sewa lapak 1,5 juta sebulan berat",
        "dpt wa saya menang hadiah bpjs 10 juta klik link",
        "dulu udah dapet jkm 42 juta",
        "i won 10 million, is this a scam",
    ],
)
def test_a_sum_of_something_else_is_no_income(text: str) -> None:
    assert income_in(text) is None


@for_each(
    "text",
    [
        "hape saya 3 juta rusak",
        "istri saya melahirkan 5 juta",
        "saya jual pulsa 1,5 juta modalnya",
        "hp saya 2 juta dicolong",
        "motor saya 12 juta belum lunas",
    ],
)
def test_a_sum_in_a_story_is_nobodys_earnings(text: str) -> None:
    assert income_in(text) is None


@for_each(
    "text", ["daftar ojol", "daftar tukang bakso", "daftar buat ojek", "daftar kuli bangunan"]
)
def test_a_wish_to_join_may_name_the_work_alone(text: str) -> None:
    assert joins_as(text)


@for_each("text", ["daftar jadi penyiar", "daftar cpns", "daftar sekolah", "daftar ojol?"])
def test_other_wishes_to_register_are_no_wish_to_join(text: str) -> None:
    assert not joins_as(text)
