"""Whose accident or death it is, by the words of whoever writes."""

import pytest

from domain.claims.told import Claimant, relation_told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("suami saya meninggal", Claimant.SPOUSE),
        ("laki aye meninggal", Claimant.SPOUSE),
        ("bapak jatuh dari motor pas narik", Claimant.CHILD),
        ("ibu saya meninggal", Claimant.CHILD),
        ("bu, suami saya kecelakaan", Claimant.SPOUSE),
        ("anakku ketabrak", Claimant.PARENT),
        ("kak saya kecelakaan", Claimant.SELF),
        ("saya jatuh dari tangga waktu kerja", Claimant.SELF),
        ("abang saya ditabrak", Claimant.SIBLING),
        ("tetangga meninggal", Claimant.OTHER),
        ("my husband died how do i claim", Claimant.SPOUSE),
        ("kecelakaan kerja", None),
        ("suami dan anak saya kecelakaan", None),
        ("meninggal", None),
        ("", None),
    ],
)
def test_the_relation_is_heard_or_asked(text: str, expected: Claimant | None) -> None:
    assert relation_told(text) == expected
