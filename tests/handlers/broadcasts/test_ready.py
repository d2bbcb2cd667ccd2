"""What is ready to be sent is as recorded, may be sent in both languages, and has its figures."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import rupiah
from domain.broadcasts.text_rules import check_broadcast_text
from domain.calendar import month_start
from domain.contributions.tariff import Payer, Programme, Sector
from handlers.broadcasts.words import figures, ready_text
from handlers.contributions.words import tariff
from handlers.notify import button_label
from handlers.registry import FORMS
from models.broadcasts.ready import FILE, FOLDER, load_ready
from models.database.checksums import FileChanged
from tests.support.chat import TEXTS

DAYS = st.dates(date(2026, 11, 1), date(2027, 12, 31))


@given(DAYS)
def test_each_may_be_sent_in_both_languages_or_in_none(day: date) -> None:
    for each in load_ready().values():
        texts = [ready_text(each, language, day) for language in ("id", "en")]
        assert all(texts) or not any(texts), each.name
        for text in filter(None, texts):
            assert check_broadcast_text(text) == text
            assert "{" not in text


@given(DAYS)
def test_its_amounts_are_those_of_the_tariff(day: date) -> None:
    found = figures("id", month_start(day))
    for sector in Sector:
        dues = tariff().dues(0, sector, Payer.SELF, Programme.TWO, month_start(day))
        assert found[f"now_{sector}"] == rupiah(dues.total)
        assert (f"until_{sector}" in found) == dues.discounted


def test_each_names_a_source_and_a_button_that_opens_something() -> None:
    words = {word for form in FORMS for word in form.opens_with}

    for each in load_ready().values():
        assert each.source
        assert each.button.split()[0] in words
        for language, title in each.titles.items():
            assert len(title) <= 24
            assert button_label(TEXTS, language, each.button)


def test_a_text_that_nobody_compared_with_its_source_is_not_said(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    assert load_ready(tmp_path)
    load_ready.cache_clear()
    with (tmp_path / FILE).open("a") as file:
        file.write("\n# changed\n")
    with pytest.raises(FileChanged, match="CHECKSUMS"):
        load_ready(tmp_path)
