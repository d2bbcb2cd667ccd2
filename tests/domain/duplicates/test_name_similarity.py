from domain.duplicates.name_similarity import sound_keys


def test_a_name_is_found_however_it_is_spelled() -> None:
    for one, other in (
        ("MUHAMMAD DJOKO", "Moh. Joko"),
        ("Hj. SITI AMINAH, S.Pd", "st aminah"),
        ("DZULKIFLI", "Zulkifli"),
        ("ACHMAD SOEBARDJO", "ahmad subarjo"),
    ):
        assert sound_keys(one) == sound_keys(other)
    assert sound_keys("Rina") != sound_keys("Rani")
