"""Somebody says that they would rather type than send a photo."""

from domain.photos.declined import declines_photo


def test_who_would_rather_type_says_so_in_many_words() -> None:
    texts = (
        "ketik aja",
        "ketik aja deh",
        "aku tulis aja",
        "diketik aja bang",
        "manual aja",
        "ngetik aja ya",
        "gak punya kamera",
        "kamera hp rusak",
        "kameranya buram",
        "gak bisa foto",
        "ga usah pake foto",
        "fotonya nanti aja",
        "fotonya nyusul ya",
        "males foto",
        "tanpa foto",
        "I'll type it",
        "I don't have a camera",
        "no camera",
        "photo later",
    )
    assert [text for text in texts if not declines_photo(text)] == []


def test_a_question_a_number_or_an_answer_is_no_such_wish() -> None:
    texts = (
        "kenapa harus foto?",
        "fotonya buat apa ya?",
        "3173015208859001",
        "siti aminah",
        "nanti aja",
        "gak mau",
        "foto",
        "ini fotonya",
        "sudah difoto",
        "gak bisa nulis",
        "ketik 3173015208859001",
    )
    assert [text for text in texts if declines_photo(text)] == []
