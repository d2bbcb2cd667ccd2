from collections import Counter
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.branch.applications import write_applications
from exchange.branch.status_cells import OfficialState, parse_amount_or_none, parse_reason
from exchange.branch.status_file import read_status
from exchange.spreadsheets.days import read_day
from models.branch.applications_export import ApplicationRow
from models.branch.status_import import apply_rows
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from tests.support.cases import for_each
from tests.support.files import (
    HEAD,
    cells,
    nik,
    ods,
    ods_row,
    only_refusals,
    refused,
    status_sheet,
    xlsx,
)
from tests.support.lists.broken_sheets import book
from tests.support.sampling import examples

TODAY = date(2026, 11, 22)
AS_OF = date(2026, 11, 20)
UNTIL = date(2026, 12, 31)
CSV = "nik;status;aktif_sampai;nomor_pengajuan\n"


def status(content, as_of=None, name="status.xlsx"):
    if isinstance(content, str):
        content = content.encode()
    return read_status(content, name, as_of, TODAY)


def faults(*rows):
    """(row, column, reason) of a sheet whose header is row 2."""
    return [(f.row, f.column, f.reason) for f in status(status_sheet(*rows)).faults]


def test_a_row_says_who_what_and_until_when():
    (row,) = status(status_sheet([nik(1), "AKTIF", date(2026, 12, 31)])).rows
    assert (row.nik, row.status, row.until) == (nik(1), OfficialState.ACTIVE, UNTIL)


def test_every_column_may_stand_anywhere_under_many_names():
    head = [
        "Ket",
        "No. KPJ",
        "Tgl Meninggal",
        "Masa Aktif",
        "Jml Bulan Dibayar",
        "STATUS PESERTA",
        "No KTP",
        "Nama Lengkap",
        "Tgl. Lahir",
    ]
    sheet = xlsx(
        ["Posisi per 20/11/2026"],
        head,
        ["salah foto", "12345678901", "", "", "3", "Ditolak", nik(2), "Siti", "12-08-85"],
    )
    (row,) = status(sheet).rows
    assert (row.nik, row.status, row.kpj, row.why, row.months) == (
        nik(2), OfficialState.REJECTED, "12345678901", "salah foto", 3,
    )  # fmt: skip
    assert (row.name, row.born_on) == ("Siti", "1985-08-12")


@for_each(
    ("written", "meant"),
    [
        ("AKTIF", OfficialState.ACTIVE),
        ("aktif ", OfficialState.ACTIVE),
        ("Non-Aktif", OfficialState.ENDED),
        ("NONAKTIF", OfficialState.ENDED),
        ("BERAKHIR", OfficialState.ENDED),
        ("Berakhir Kepesertaan/Keluar", OfficialState.ENDED),
        ("DITOLAK", OfficialState.REJECTED),
        ("Sedang diproses", OfficialState.PROCESSING),
        ("MENUNGGU BAYAR", OfficialState.AWAITING_PAYMENT),
        ("Meninggal Dunia", OfficialState.DECEASED),
    ],
)
def test_a_status_is_known_in_the_words_of_the_branch(written, meant):
    until = "31-10-2026" if meant is OfficialState.ENDED else "31-12-2026"
    (row,) = status(f"{CSV}{nik(1)};{written};{until}\n", AS_OF).rows
    assert row.status is meant


@for_each(
    ("text", "found"),
    [
        ("2026-12-31", UNTIL),
        ("2026-12-31 00:00:00", UNTIL),
        ("31-12-2026", UNTIL),
        ("31/12/26", UNTIL),
        ("31 Desember 2026", UNTIL),
        ("31-Des-26", UNTIL),
        ("31.12.2026", UNTIL),
        ("20261231", UNTIL),
        ("12/31/2026", None),
        ("31-02-2026", None),
        ("31 Foobar 2026", None),
        ("Desember 2026", None),
        ("46387", None),
        ("besok", None),
        ("9999-12-31T17:00:00Z", None),
    ],
)
def test_days_are_read_day_first(text, found):
    assert read_day(text) == found


@pytest.mark.parametrize(
    "title",
    [
        "Data per 20 November 2026",
        "DATA PER TANGGAL : 20-11-2026 PUKUL 10.00",
        "Status kepesertaan BPU Grogol, posisi per 20 Nov 2026 (sementara)",
    ],
)
def test_the_day_of_the_data_stands_in_a_title(title):
    assert status(status_sheet([nik(1), "DIPROSES", ""], title=title)).as_of == AS_OF


def test_the_day_of_the_data_stands_in_the_name_of_the_file():
    found = status(f"{CSV}{nik(1)};DIPROSES;\n", name="Data per 20 November 2026.csv")
    assert found.as_of == AS_OF


@pytest.mark.parametrize(
    "content",
    [
        status_sheet([nik(1), "AKTIF", "31-12-2026", "PB-2611-00001-6"], title=""),
        f"{CSV}{nik(1)};AKTIF;31-12-2026;PB-2611-00001-6\n",
        ods(ods_row(*HEAD) + ods_row(nik(1), "AKTIF", "31-12-2026", "PB-2611-00001-6")),
    ],
    ids=["xlsx", "csv", "ods"],
)
def test_the_same_file_says_the_same_in_each_form(content):
    (row,) = status(content, as_of=AS_OF).rows
    assert (row.nik, row.status, row.until) == (nik(1), OfficialState.ACTIVE, UNTIL)


def test_the_day_of_the_data_stands_in_a_column():
    sheet = xlsx([*HEAD, "tanggal_data"], [nik(1), "DIPROSES", "", "", "20-11-2026"])
    assert status(sheet).as_of == AS_OF


def test_the_day_of_the_data_must_be_given_when_the_file_does_not_say_it():
    with refused("status-as-of-missing"):
        status(f"{CSV}{nik(1)};DIPROSES;\n")
    assert status(f"{CSV}{nik(1)};DIPROSES;\n", AS_OF).as_of == AS_OF


def test_a_file_that_names_another_day_than_the_given_one_is_refused():
    with refused("status-as-of-differs") as why:
        status(status_sheet([nik(1), "DIPROSES", ""]), date(2026, 11, 21))
    assert why.value.values == {"days": "2026-11-20, 2026-11-21"}


def test_data_of_tomorrow_is_refused():
    with refused("status-as-of-future"):
        status(f"{CSV}{nik(1)};DIPROSES;\n", date(2026, 11, 23))


def test_missing_columns_are_named_as_they_should_be_called():
    with refused("status-columns") as why:
        status("nik;nama\n1;Siti\n", AS_OF)
    assert why.value.values["missing"] == "status, aktif_sampai, tanggal_lahir"
    assert why.value.values["header"] == ["nik", "nama"]


def test_a_file_that_says_of_no_nik_whose_it_is_is_refused():
    with refused("status-columns") as why:
        status(f"nik;status;aktif_sampai\n{nik(1)};DIPROSES;\n", AS_OF)
    assert why.value.values["missing"] == "nama, tanggal_lahir"
    head = "nik;status;aktif_sampai;nomor_pengajuan\n"
    (row,) = status(f"{head}{nik(1)};DIPROSES;; pb-2611-00042-7\n", AS_OF).rows
    assert row.application == "PB-2611-00042-7"


def test_a_file_with_nothing_below_its_header_is_empty():
    with refused("sheet-empty"):
        status(CSV, AS_OF)


def test_a_nik_that_excel_has_made_a_number_is_a_fault():
    assert faults([3173011208850001, "DIPROSES", ""]) == [(3, "nik", "nik-excel")]
    assert faults(["3,17301E+15", "DIPROSES", ""]) == [(3, "nik", "nik-excel")]


@for_each(
    ("row", "fault"),
    [
        (["", "DIPROSES", ""], ("nik", "cell-empty")),
        (["317301120885000", "DIPROSES", ""], ("nik", "nik-length")),
        (["3173014012850001", "DIPROSES", ""], ("nik", "nik-day")),
        (["3173011208850000", "DIPROSES", ""], ("nik", "nik-serial")),
        ([nik(1), "", ""], ("status", "cell-empty")),
        ([nik(1), "OKE", ""], ("status", "cell-status")),
        ([nik(1), "AKTIF", ""], ("aktif_sampai", "cell-empty")),
        ([nik(1), "AKTIF", "31-02-2026"], ("aktif_sampai", "cell-date")),
        ([nik(1), "AKTIF", "31-12-2062"], ("aktif_sampai", "cell-date")),
        ([nik(1), "AKTIF", 46387], ("aktif_sampai", "cell-date")),
    ],
)
def test_a_wrong_cell_leaves_its_row_out_and_says_why(row, fault):
    found = status(status_sheet([nik(7), "DIPROSES", ""], row))
    assert [row.nik for row in found.rows] == [nik(7)]
    assert [(each.row, each.column, each.reason) for each in found.faults] == [(4, *fault)]


@for_each(
    ("head", "cell", "reason"),
    [
        ("kpj", "1234567890", "cell-kpj"),
        ("kpj", 1.2345678901e15, "cell-kpj"),
        ("jumlah bulan dibayar", "tiga", "cell-months"),
        ("jumlah bulan dibayar", "601", "cell-months"),
        ("tanggal meninggal", "31-02-2026", "cell-date"),
        ("tanggal meninggal", "20-12-2026", "cell-date"),
        ("tanggal bayar", "20-12-2026", "cell-date"),
        ("tanggal_data", "kemarin", "cell-date"),
    ],
)
def test_a_wrong_cell_in_a_further_column_is_a_fault_too(head, cell, reason):
    state = "MENINGGAL" if "meninggal" in head else "DIPROSES"
    sheet = xlsx([*HEAD, head], [nik(1), state, "", "", cell])
    assert [each.reason for each in status(sheet, AS_OF).faults] == [reason]


def test_rows_that_share_a_merged_cell_are_faults():
    sheet = xlsx(HEAD, [nik(1), "DIPROSES", ""], [nik(2), "DIPROSES", ""], merged=["D2:D3"])
    assert [each.reason for each in status(sheet, AS_OF).faults] == ["row-merged"] * 2


def test_the_same_row_twice_is_one_row():
    found = status(status_sheet([nik(1), "DIPROSES", ""], [nik(1), "Diproses", ""]))
    assert (len(found.rows), found.faults) == (1, ())


def test_rows_that_contradict_each_other_are_all_left_out():
    rows = [[nik(1), "AKTIF", "31-12-2026"], [nik(2), "DIPROSES", ""], [nik(1), "BERAKHIR", ""]]
    found = status(status_sheet(*rows))
    assert [row.nik for row in found.rows] == [nik(2)]
    assert [(each.row, each.reason, each.values) for each in found.faults] == [
        (3, "row-contradicted", {"others": "5"}),
        (5, "row-contradicted", {"others": "3"}),
    ]


def test_a_file_in_which_every_nik_ends_in_0_went_through_excel():
    rows = "".join(f"{nik(serial)};DIPROSES;\n" for serial in range(10, 60, 10))
    with refused("status-rounded"):
        status(CSV + rows, AS_OF)


def test_the_file_is_known_by_its_bytes():
    one, other = (status(f"{CSV}{nik(n)};DIPROSES;\n", AS_OF).sha256 for n in (1, 2))
    assert len(one) == 64
    assert one != other


def test_no_fault_repeats_a_nik():
    found = status(status_sheet(["3173011208850000", "DIPROSES", ""], [nik(1), "OKE", ""]))
    assert not any("3173" in str(each) for each in found.faults)


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=20), min_size=3, max_size=3), max_size=5))
def test_any_cells_get_rows_or_faults(rows):
    with only_refusals("sheet-", "status-"):
        found = status(xlsx(HEAD, *rows), AS_OF)
        assert len(found.rows) + len(found.faults) <= len(rows)


def test_the_file_of_the_branch_is_what_the_models_take(engine):
    """The two sides know each other by shape only (`models.status.Row`)."""
    keys = Keyring({"test": b"k" * 32}, b"i" * 32)
    found = status(status_sheet([nik(1), "AKTIF", "31-12-2026"]))
    with open_sessions(engine, keys).begin() as db:
        now = datetime(2026, 11, 22, tzinfo=UTC)
        done = apply_rows(db, found.rows, found.as_of, "cabang Grogol", now)
    assert done.counts == Counter(rows=1, unknown=1)


ROWS = "nik;nama;tanggal_lahir;status;aktif_sampai;kpj;jumlah_bayar;tanggal_bayar;alasan\n"


def person_row(serial, until="31-12-2026", state="AKTIF", born="12-08-1985", **more):
    cells = {"kpj": "", "amount": "", "paid": "", "why": ""} | more
    last = ";".join(cells[each] for each in ("kpj", "amount", "paid", "why"))
    return f"{nik(serial)};Siti;{born};{state};{until};{last}\n"


def untils(*rows):
    found = status(ROWS + "".join(rows), AS_OF)
    return {row.number: row.until for row in found.rows}, [each.reason for each in found.faults]


def test_a_file_that_shows_the_month_first_is_read_month_first():
    days, wrong = untils(person_row(1, "11/30/2026"), person_row(2, "12/10/2026"))
    assert days == {2: date(2026, 11, 30), 3: date(2026, 12, 10)}
    assert wrong == []


def test_dates_that_may_be_read_in_two_ways_are_never_guessed():
    days, wrong = untils(
        person_row(1, "11/30/2026"), person_row(2, "12/10/2026"), person_row(3, "30/11/2026")
    )
    assert days == {4: date(2026, 11, 30)}
    assert wrong == ["cell-date"] * 2


def test_a_month_first_column_makes_the_dates_of_the_others_doubtful():
    days, wrong = untils(
        person_row(1, "11/30/2026"), person_row(2, "11/30/2026", paid="10/11/2026")
    )
    assert days == {2: date(2026, 11, 30)}
    assert wrong == ["cell-date"]


def test_the_nik_settles_a_birth_date_that_begins_with_the_month():
    found = status(ROWS + person_row(1, born="08/12/1985"), AS_OF)
    assert [row.born_on for row in found.rows] == ["1985-08-12"]


def test_birth_dates_that_all_begin_with_the_month_make_the_others_doubtful():
    head = "nik;status;aktif_sampai;nama;tanggal_lahir\n"
    rows = (
        "3173015208859001;AKTIF;01/12/2026;SITI AMINAH;08/12/1985\n"
        "3173011204809101;AKTIF;12/31/2026;BUDI SANTOSO;04/12/1980\n"
    )
    found = status(head + rows, AS_OF)
    assert [row.until for row in found.rows] == [date(2026, 1, 12), UNTIL]
    found = status(head + rows.replace("12/31/2026", "02/12/2026"), AS_OF)
    assert [(fault.row, fault.reason) for fault in found.faults] == [
        (2, "cell-date"),
        (3, "cell-date"),
    ]
    one_swapped = status(head + rows.replace("04/12", "12/04").replace("12/31", "02/12"), AS_OF)
    assert [row.until for row in one_swapped.rows] == [date(2026, 12, 1), date(2026, 12, 2)]


@settings(max_examples=examples(60))
@given(
    st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), min_size=1, max_size=6), st.booleans()
)
def test_no_date_of_two_numbers_is_silently_wrong(days, month_first):
    form = "%m/%d/%Y" if month_first else "%d/%m/%Y"
    rows = [person_row(at, each.strftime(form)) for at, each in enumerate(days, 1)]
    found, _ = untils(*rows)
    shown = any(each.day > 12 for each in days)
    if shown or not month_first:
        assert all(found.get(at, each) == each for at, each in enumerate(days, 2))


@for_each(
    ("text", "found"),
    [
        ("2026-12-31T00:00:00Z", UNTIL),
        ("2026-12-31T00:00:00", UNTIL),
        ("2026-12-31T00:00:00.000Z", UNTIL),
        ("2026-12-31T00:00:00+07:00", UNTIL),
        ("2026-12-30T17:00:00Z", UNTIL),
        ("2026-12-31T23:59:59Z", None),
        ("2026-12-31T00:00:00+09:00", None),
        ("31-12-2026 00.00.00", UNTIL),
        ("31/12/2026 12:00:00 AM", UNTIL),
    ],
)
def test_a_time_behind_a_day_changes_no_day_silently(text, found):
    assert read_day(text) == found


@for_each(
    ("text", "amount"),
    [
        ("16.8", None), ("16,800", 16_800), ("16.800", 16_800), ("16800", 16_800),
        ("Rp 205.200,00", 205_200), ("1.234.567", 1_234_567), ("16.800,-", 16_800),
        ("168", None), ("17", None), ("16.80", None), ("268.95", None), ("16 800", 16_800),
        ("1.68E+04", None), ("", None),
    ],
)  # fmt: skip
def test_an_amount_that_lost_its_thousands_is_unknown(text, amount):
    assert parse_amount_or_none(text) == amount


OLD, NEW, OTHER = "12345678901", "12345678902", "12345678903"


def test_of_several_cards_of_a_nik_the_newest_active_one_counts_and_the_old_one_is_told():
    found = status(
        ROWS
        + person_row(1, "31-12-2020", "NONAKTIF", kpj=OLD)
        + person_row(1, "31-12-2026", kpj=NEW),
        AS_OF,
    )
    assert [(row.until, row.kpj) for row in found.rows] == [(UNTIL, NEW)]
    assert [(each.row, each.reason, each.values) for each in found.notes] == [
        (2, "row-old-card", {"newest": 3})
    ]
    assert not found.faults


@pytest.mark.parametrize(
    "other",
    [
        person_row(1, "31-10-2026", "NONAKTIF", kpj=NEW),
        person_row(1, "", "MENINGGAL", kpj=OLD),
        person_row(1, "31-12-2020", "NONAKTIF", kpj=OLD).replace("Siti", "Budi"),
    ],
)
def test_cards_that_are_not_surely_one_persons_old_and_new_are_left_out(other):
    found = status(ROWS + person_row(1, "31-12-2026", kpj=NEW) + other, AS_OF)
    assert not found.rows
    assert [each.reason for each in found.faults] == ["row-contradicted"] * 2


def test_of_equal_cards_the_one_paid_last_counts():
    days = {OLD: "20-11-2026", NEW: "02-10-2026"}
    rows = [person_row(1, "31-12-2026", kpj=card, paid=day) for card, day in days.items()]
    found = status(ROWS + "".join(rows), AS_OF)
    assert [(row.until, row.kpj) for row in found.rows] == [(UNTIL, OLD)]
    assert [each.reason for each in found.notes] == ["row-old-card"]


def test_cards_that_nothing_tells_apart_give_the_protection_and_not_a_card_number():
    rows = [person_row(1, "31-12-2026", kpj=each) for each in (NEW, OLD)]
    found = status(ROWS + "".join(rows) + person_row(1, "31-12-2020", "NONAKTIF", kpj=OTHER), AS_OF)
    assert [(row.until, row.kpj) for row in found.rows] == [(UNTIL, "")]
    assert [(each.row, each.reason, each.values) for each in found.notes] == [
        (3, "row-same-card", {"first": 2, "cards": "***8902, ***8901"}),
        (4, "row-old-card", {"newest": 2}),
    ]
    assert not found.faults


def test_sums_and_signatures_are_nobody_and_are_told():
    last = "JUMLAH;;;;;;123456789;;\n;83 PESERTA;;;;;;;\n;Jakarta, 1 Desember 2026;;;;;;;\n"
    found = status(ROWS + person_row(1) + last, AS_OF)
    assert (len(found.rows), found.faults, found.passed) == (1, (), (3, 4, 5))


@pytest.mark.parametrize(
    "last", ["Mengetahui, Kepala Cabang;;;;;;;", ";TOTAL;;11;;;;", "Total: 11;;;;;;;"]
)
def test_a_signature_in_any_column_is_nobody(last):
    found = status(ROWS + person_row(1) + last + "\n", AS_OF)
    assert (len(found.rows), found.faults, found.passed) == (1, (), (3,))


def test_somebody_without_a_nik_is_a_fault_and_not_nobody():
    found = status(ROWS + person_row(1) + ";Budi;12-08-1985;AKTIF;31-12-2026;;;;\n", AS_OF)
    assert [(each.row, each.reason) for each in found.faults] == [(3, "cell-empty")]
    assert found.passed == ()


@pytest.mark.parametrize("word", ["MENUNGGAK", "Menunggak Iuran"])
def test_arrears_are_a_state_of_an_active_participant(word):
    (row,) = status(ROWS + person_row(1, "30-09-2026", word), AS_OF).rows
    assert (row.status, row.until) == (OfficialState.ACTIVE, date(2026, 9, 30))


@pytest.mark.parametrize(
    "why",
    ["Transfer Rp50.000 ke BCA 1234567890", "buka http://jahat.example", "WA 0812 3456 7890"],
)
def test_a_reason_with_a_link_or_an_account_reaches_nobody(why):
    found = status(ROWS + person_row(1, "", "DITOLAK", why=why), AS_OF)
    assert [(row.status, row.why) for row in found.rows] == [(OfficialState.REJECTED, "")]
    assert [(each.row, each.reason) for each in found.notes] == [(2, "cell-why")]
    ((row),) = status(ROWS + person_row(1, "", "DITOLAK", why="Foto KTP buram"), AS_OF).rows
    assert row.why == "Foto KTP buram"


NEXT = "nik;nama;tanggal_lahir;status;aktif_sampai;keterangan;tanggal_meninggal\n"


def written(serial, state, until, *more, name="Siti", born="12-08-1985"):
    return ";".join([nik(serial), name, born, state, until, *more]) + "\n"


@pytest.mark.parametrize(
    ("rows", "read", "wrong"),
    [
        pytest.param(
            written(1, "AKTIF", "2026-11-01") + written(2, "AKTIF", "2026-12-01"),
            [],
            ["2 aktif_sampai cell-month", "3 aktif_sampai cell-month"],
            id="a column of months that Excel made days of",
        ),
        pytest.param(
            written(1, "AKTIF", "Nov-26") + written(2, "AKTIF", "2026-12"),
            [],
            ["2 aktif_sampai cell-date", "3 aktif_sampai cell-date"],
            id="months in words",
        ),
        pytest.param(
            written(1, "AKTIF (meninggal)", "31-12-2026")
            + written(2, "Nonaktif (meninggal dunia)", "31-10-2026")
            + written(3, "AKTIF (menunggak)", "31-12-2026")
            + written(4, "(AKTIF)", "31-12-2026"),
            ["0004 active 2026-12-31"],
            ["2 status cell-status", "3 status cell-status", "4 aktif_sampai cell-arrears-ahead"],
            id="another state in brackets",
        ),
        pytest.param(
            written(1, "AKTIF", "31-12-2026", "", "01-10-2026")
            + written(2, "NONAKTIF", "31-10-2026", "meninggal dunia 3 Okt")
            + written(3, "DITOLAK", "", "almarhum")
            + written(4, "AKTIF", "31-12-2026", name="ALM. BUDI")
            + written(5, "AKTIF", "31-12-2026", "janda, cerai mati"),
            ["0005 active 2026-12-31"],
            [
                "2 tanggal_meninggal cell-says-dead",
                "3 keterangan cell-says-dead",
                "4 keterangan cell-says-dead",
                "5 nama cell-says-dead",
            ],
            id="the dead under another state",
        ),
        pytest.param(
            written(1, "AKTIF", "26-11-30") + written(2, "AKTIF", "27-02-28"),
            [],
            ["2 aktif_sampai cell-date", "3 aktif_sampai cell-date"],
            id="a short year that stands first",
        ),
        pytest.param(
            written(1, "AKTIF", "31-12-26") + written(2, "AKTIF", "28-02-27"),
            ["0001 active 2026-12-31", "0002 active 2027-02-28"],
            [],
            id="a short year that stands last",
        ),
        pytest.param(
            written(1, "AKTIF", "31-12-2026") + written(2, "AKTIF", "31-12-20"),
            ["0001 active 2026-12-31"],
            ["3 aktif_sampai cell-active-long-ago"],
            id="a last line that was cut off",
        ),
        pytest.param(
            written(1, "AKTIF", "31-12-2062") + written(2, "AKTIF", "31-12-2030"),
            [],
            ["2 aktif_sampai cell-date", "3 aktif_sampai cell-date"],
            id="years that nobody can have paid",
        ),
        pytest.param(
            written(1, "BERAKHIR", "31-12-2026"),
            [],
            ["2 aktif_sampai cell-ended-ahead"],
            id="ended, and protected",
        ),
        pytest.param(
            written(1, "DITOLAK", "-", "foto buram", "NULL", "#N/A")
            + written(2, "DIPROSES", "0000-00-00", "-", "00/00/0000", "tidak ada")
            + written(3, "AKTIF", "#REF!"),
            ["0001 rejected None foto buram", "0002 processing None"],
            ["4 aktif_sampai cell-empty"],
            id="signs of nothing",
        ),
        pytest.param(
            written(1, "AKTIF", "31-12-2026") + written(1, "NONAKTIF", "entah"),
            [],
            ["2 nik row-contradicted", "3 aktif_sampai cell-date"],
            id="another row of the NIK that cannot be read",
        ),
    ],
)
def test_a_row_that_says_no_sure_thing_is_left_out(rows, read, wrong):
    found = status(NEXT + rows, AS_OF)
    said = [f"{row.nik[-4:]} {row.status} {row.until} {row.why}".strip() for row in found.rows]
    assert said == read
    assert [f"{each.row} {each.column} {each.reason}" for each in found.faults] == wrong


def test_the_day_in_a_title_is_not_guessed_in_a_file_that_writes_the_month_first():
    with refused("status-as-of-missing"):
        status("Data per 11/12/2026\n" + ROWS + person_row(1, "12/31/2026"))


def test_the_number_of_a_month_is_no_number_of_months():
    head = NEXT.replace("tanggal_meninggal", "bulan")
    (row,) = status(head + written(1, "AKTIF", "30-11-2026", "", "11"), AS_OF).rows
    assert row.months is None


def test_our_sheet_of_applications_filled_in_says_what_the_branch_wrote_and_not_what_we_did():
    wish = ApplicationRow(**{each.name: "" for each in fields(ApplicationRow)})
    sent = replace(
        wish,
        nik=nik(1),
        full_name="SITI",
        born_on=date(1985, 8, 12),
        income=1_500_000,
        months=12,
        duplicate=False,
        protected_until=None,
        state="processing",
        number="PB-1",
        flags=("W_DOB_MISMATCH",),
    )
    head, row = cells(write_applications([sent]))
    filled = dict(zip(head, row, strict=True))
    rows = [
        filled | {"status": "DITOLAK"},
        filled | {"nik": nik(2), "status": "AKTIF", "aktif_sampai": "31-12-2026"},
    ]
    found = status(
        xlsx(["Data per 20 November 2026"], head, *(list(each.values()) for each in rows))
    )
    assert [(each.status, each.why, each.months) for each in found.rows] == [
        ("rejected", "", None),
        ("active", "", None),
    ]
    assert [(each.row, each.reason) for each in found.notes] == [(3, "cell-no-why")]


def test_a_reason_has_a_column_of_its_own_beside_remarks():
    head = NEXT.replace("tanggal_meninggal", "alasan ditolak")
    rows = written(1, "DITOLAK", "", "cek bu Ani", "foto buram") + written(2, "DITOLAK", "", "cek")
    assert [row.why for row in status(head + rows, AS_OF).rows] == ["foto buram", ""]


def test_a_column_that_is_there_twice_is_named_as_it_is_written():
    with refused("sheet-column-twice") as why:
        status("NIK;No. KTP;status;aktif sampai\n", AS_OF)
    assert why.value.values["column"] == "NIK / No. KTP"


def test_the_sheet_with_the_table_is_read_and_the_others_are_named():
    pivot, table = [["Status", "Jumlah"], ["AKTIF", 2]], [HEAD, [nik(1), "AKTIF", "31-12-2026"]]
    found = status(book(HEAD, [nik(2), "AKTIF", "31-12-2026"], Rekap=pivot, Grogol=table), AS_OF)
    assert [row.nik for row in found.rows] == [nik(1)]
    assert found.others == ("Data",)


@pytest.mark.parametrize(
    "others",
    [
        ("11/30/2026", "31/12/2026"),  # rows of two files, one below the other
        ("11/30/2026",),  # the month first, with another sign
    ],
)
def test_a_date_of_two_numbers_is_refused_where_no_other_shows_its_order(others):
    rows = "".join(f"{nik(n)};AKTIF;{text};A\n" for n, text in enumerate(others, 2))
    found = status(f"{CSV}{rows}{nik(1)};AKTIF;10-12-2026;A\n", AS_OF)
    assert nik(1) not in {row.nik for row in found.rows}
    assert (len(others) + 2, "aktif_sampai", "cell-date") in [
        (fault.row, fault.column, fault.reason) for fault in found.faults
    ]


COLUMNS = "nik;nama;tanggal_lahir;status;aktif_sampai;tanggal_bayar\n"


def test_a_second_table_below_the_first_is_read_in_its_own_columns():
    turned = "nik;nama;tanggal_lahir;status;tanggal_bayar;aktif_sampai\n"
    found = status(
        f"{COLUMNS}{nik(1)};Siti;12-08-1985;AKTIF;31-12-2026;20-11-2026\n"
        f"{turned}{nik(2)};Budi;12-08-1985;AKTIF;20-11-2026;31-12-2026\n",
        AS_OF,
    )
    assert [(row.number, row.until) for row in found.rows] == [(2, UNTIL), (4, UNTIL)]
    assert not found.faults


def test_a_header_that_comes_again_is_no_fault():
    row = ";Siti;12-08-1985;AKTIF;31-12-2026;20-11-2026\n"
    found = status(f"{COLUMNS}{nik(1)}{row}{COLUMNS}{nik(2)}{row}", AS_OF)
    assert [each.number for each in found.rows] == [2, 4]
    assert not found.faults


@pytest.mark.parametrize("written", ["AKTIF?", "AKTIF*", "aktif ?"])
def test_a_doubted_state_is_none(written):
    found = status(f"{COLUMNS}{nik(1)};Siti;12-08-1985;{written};31-12-2026;\n", AS_OF)
    assert [fault.reason for fault in found.faults] == ["cell-status"]


@given(st.permutations(COLUMNS.strip().split(";")), st.permutations(COLUMNS.strip().split(";")))
@settings(max_examples=examples(60), deadline=None)
def test_tables_in_any_two_orders_of_columns_say_the_same(first, second):
    row = ["", "Siti", "12-08-1985", "AKTIF", "31-12-2026", "20-11-2026"]
    cells = dict(zip(COLUMNS.strip().split(";"), row, strict=True))
    text = "".join(
        ";".join(order) + "\n" + ";".join((cells | {"nik": nik(at)})[each] for each in order) + "\n"
        for at, order in ((1, first), (2, second))
    )
    found = status(text, AS_OF)
    assert [(row.nik, row.until, row.paid_on) for row in found.rows] == [
        (nik(at), UNTIL, date(2026, 11, 20)) for at in (1, 2)
    ]


def test_a_reason_in_the_words_of_a_system_is_no_account():
    assert parse_reason("GAGAL_VERIFIKASI NIK") == "GAGAL_VERIFIKASI NIK"
    assert parse_reason("hubungi @agen_palsu") == ""
