"""The fields of a proof of payment from recognised lines."""

from collections.abc import Sequence
from datetime import date

import pytest

from domain.photos.lines import Paper, PaperKind, Read, TextLine
from domain.photos.papers import read_proof
from domain.photos.receipt import read_receipt
from tests.support.cases import for_each

pytestmark = pytest.mark.sqlite

TODAY = date(2026, 11, 22)
SLIP = (
    *("ALFAMART", "20.11.26-10:42 88123", "BPJS KETENAGAKERJAAN BPU", "NIK: 3173015208859001"),
    *("IURAN: RP 16.800", "ADMIN: RP 3.000", "TOTAL BAYAR: RP 19.800"),
)


def lines_of(texts: Sequence[str]) -> list[TextLine]:
    return [
        TextLine(each, (0.99,) * len(each), 30, 30 + 12 * len(each), 40 * row, 30, number=row)
        for row, each in enumerate(texts)
    ]


def read(*texts: str) -> Paper:
    return read_receipt(lines_of(texts), TODAY, lambda line: [line] * 5)


def test_a_slip_whose_parts_add_up_is_sure() -> None:
    assert read(*SLIP).fields == {
        "amount": Read("19800", True),
        "fee": Read("3000", True),
        "paid_on": Read("2026-11-20", True),
        "place": Read("Alfamart", True),
        "nik": Read("3173015208859001", True),
    }


@for_each(
    "day",
    [
        *("20-11-202614:20", "20.11.2610:42 88123", "2026-11-20", "20/11/2026", "20 NOV 26"),
        *("TG1. 20-11-2026 08:55:01 V.2026.9.1", "BON 3 20.11.26", "1/2 20-11-2026"),
    ],
)
def test_a_day_is_read_also_where_a_number_stands_close_by(day: str) -> None:
    assert read(SLIP[0], day, *SLIP[2:]).fields["paid_on"] == Read("2026-11-20", True)


def test_a_long_number_is_no_day() -> None:
    assert "paid_on" not in read(SLIP[0], "20-11-20261420", *SLIP[2:]).fields


def test_a_sum_that_stands_there_once_is_not_sure() -> None:
    found = read("TRANSFER BERHASIL", "PEMBAYARAN BPJS", "RP 16.800", "3 NOV 2026").fields
    assert found["amount"] == Read("16800", False)
    assert found["paid_on"] == Read("2026-11-03", True)


def test_a_source_of_funds_is_no_wallet_and_of_two_places_none_is_sure() -> None:
    assert "place" not in read("SUMBER DANA", *SLIP[2:], "PESERTA MANDIRI").fields
    assert read("SALDO DANA", *SLIP[2:]).fields["place"] == Read("DANA", True)
    assert read("ALFAMART", *SLIP[2:], "VIA BNI").fields["place"] == Read("Alfamart", False)


def test_a_sum_whose_parts_have_other_names_adds_up_too() -> None:
    app = ("TRANSAKSI BERHASIL", "PEMBAYARAN BPJS", "NOMINAL RP50.400", "BIAYA ADMIN RP2.500")
    assert read(*app, "TOTAL RP52.900").fields["fee"] == Read("2500", True)


def test_a_receipt_of_the_other_insurance_is_told_apart() -> None:
    other = ("PEMBAYARAN BPJS KESEHATAN", "TOTAL BAYAR: RP 105.000", "20-11-2026")
    assert read(*other) == Paper(PaperKind.HEALTH)
    assert read(*other, "BPJS KETENAGAKERJAAN").kind is PaperKind.RECEIPT


def test_what_is_plainly_another_paper_is_said_to_be_it_and_nothing_of_it_is_read() -> None:
    again = lambda line: [line] * 5  # noqa: E731
    card = lines_of(("NIK : 3173015208859001", "NAMA : SITI", "ALAMAT : X", "AGAMA : ISLAM"))
    assert read_proof(card, TODAY, again) == Paper(PaperKind.KTP)
    assert read_proof(lines_of(["KARTU KELUARGA"]), TODAY, again) == Paper(PaperKind.KK)
    assert read_proof([], TODAY, again) == Paper(PaperKind.NONE)
    assert read_proof(lines_of(SLIP), TODAY, again).kind is PaperKind.RECEIPT


def test_a_day_to_come_or_long_ago_and_words_about_something_else_are_no_payment() -> None:
    assert "paid_on" not in read(*SLIP[2:], "23-11-2026", "01-02-2019").fields
    assert read("BELI BERAS", "RP 60.000").kind is PaperKind.OTHER
    assert read().kind is PaperKind.NONE
