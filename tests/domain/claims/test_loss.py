"""A death at work, of an illness, and whose it was, however it is asked or told."""

import pytest

from domain.claims.asked import asks_after_claim, is_of_bill, withdraws
from domain.claims.deaths import died_at_work, died_of_illness, loss_told
from domain.claims.told import Claimant, name_told


@pytest.mark.parametrize(
    "text",
    [
        "bapak saya tiba2 ambruk pas lagi kerja trus meninggal",
        "kakak saya meninggal kemarin subuh pas mau ke pasar buat jualan",
        "suami saya kelelep pas lagi nganter barang, udah ga bernyawa",
        "my father died while working",
    ],
)
def test_a_death_at_work_is_known_in_any_order(text: str) -> None:
    assert died_at_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "ibu meninggal di rumah pas lagi ga kerja",
        "bapak saya meninggal waktu saya kerja",
        "bapak meninggal abis pulang kerja di rumah",
        "kalau suami saya meninggal pas kerja dapat berapa",
    ],
)
def test_a_death_beside_work_is_none_at_work(text: str) -> None:
    assert not died_at_work(text)


@pytest.mark.parametrize(
    ("text", "ill"),
    [
        ("suami saya meninggal kemarin sakit ginjal", True),
        ("istri saya meninggal krn kanker", True),
        ("ibu saya meninggal di rumah sakit", False),
        ("bapak meninggal sakit jantung pas lagi narik", False),
        ("suami saya meninggal sakit paru karena kerja di pabrik semen", False),
    ],
)
def test_an_illness_answers_whether_it_was_work_only_where_it_is_plain(
    text: str, ill: bool
) -> None:
    assert died_of_illness(text) is ill


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ibu saya meninggal, masih bisa diklaim ga?", Claimant.CHILD),
        ("anak saya wati meninggal, gimana ngurusnya", Claimant.PARENT),
        ("peserta saya dadang meninggal kemarin", Claimant.OTHER),
        ("halo. suami saya udah ga ada bu", Claimant.SPOUSE),
        ("ayah saya kecelakaan di pabrik kemarin, udah ga ada", Claimant.CHILD),
        ("kartu ayah saya hilang, udah ga ada", None),
        ("kalau suami saya meninggal dapat apa", None),
        ("kartu suami saya mati", None),
    ],
)
def test_whose_loss_it_is_is_told_also_in_a_question(text: str, who: Claimant | None) -> None:
    assert loss_told(text) is who


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("namanya budi santoso", "budi santoso"),
        ("istrinya ada, namanya bu yati", ""),
        ("saya anaknya, namanya budi", ""),
    ],
)
def test_the_name_of_one_of_the_family_is_not_that_of_the_dead(text: str, name: str) -> None:
    assert name_told(text) == name


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("udah lapor blm ini ke bpjs", True),
        ("nomor klaim saya berapa", True),
        ("abis ini apa", True),
        ("kok belum masuk ya uangnya", True),
        ("kapan cairnya", False),
        ("uang iurannya belum masuk", False),
    ],
)
def test_who_asks_after_a_claim_takes_it_for_sent(text: str, asks: bool) -> None:
    assert asks_after_claim(text) is asks


@pytest.mark.parametrize(
    ("text", "is_bill"),
    [
        ("ini disuruh bayar dulu 3 juta, gimana", True),
        ("biayanya udah 20jt", True),
        ("klinik minta dp 2jt dulu", True),
        ("the hospital asks me to pay 5 million first", True),
        ("iuran saya harus bayar berapa", False),
    ],
)
def test_the_bill_of_a_hospital_is_known(text: str, is_bill: bool) -> None:
    assert is_of_bill(text) is is_bill


def test_a_claim_is_taken_back_in_a_longer_sentence() -> None:
    assert withdraws("ga jadi deh klaimnya, saya urus sendiri ke cabang")
