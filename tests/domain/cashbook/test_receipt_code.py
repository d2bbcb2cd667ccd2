import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cashbook.receipt_code import (
    ALPHABET,
    ForgedCode,
    MistypedCode,
    ValidCode,
    make_receipt_code,
    parse_receipt_code,
)

KEY = b"a key of the tests, long enough!"
SERIALS = st.integers(0, 10**9)


def test_a_code_is_three_groups_of_four():
    code = make_receipt_code(1, KEY)
    assert [len(part) for part in code.split("-")] == [4, 4, 4]


def test_a_signature_has_more_than_thirty_bits():
    assert len(ALPHABET) ** 7 > 2**34


def test_no_sign_looks_like_another():
    assert not set(ALPHABET) & set("0O1IL")


@given(SERIALS)
def test_what_is_written_is_read(serial):
    assert parse_receipt_code(make_receipt_code(serial, KEY), KEY) == ValidCode(serial)


@given(SERIALS, st.sampled_from([" ", "-", "", " - ", "–", "."]))
def test_case_blanks_and_dashes_do_not_matter(serial, between):
    typed = between.join(make_receipt_code(serial, KEY).lower().split("-"))
    assert parse_receipt_code(f"  {typed}\n", KEY) == ValidCode(serial)


@given(SERIALS, st.data())
def test_every_wrong_sign_is_a_typing_mistake(serial, data):
    code = make_receipt_code(serial, KEY).replace("-", "")
    at = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from(ALPHABET.replace(code[at], "") + "01OIL?"))
    assert parse_receipt_code(code[:at] + other + code[at + 1 :], KEY) == MistypedCode()


@given(SERIALS, st.data())
def test_signs_that_changed_places_are_a_typing_mistake(serial, data):
    code = make_receipt_code(serial, KEY).replace("-", "")
    at = data.draw(st.integers(0, len(code) - 3))
    turned = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert parse_receipt_code(turned, KEY) == (
        ValidCode(serial) if turned == code else MistypedCode()
    )


@given(SERIALS, st.data())
def test_a_missing_or_an_additional_sign_is_never_valid(serial, data):
    code = make_receipt_code(serial, KEY).replace("-", "")
    at = data.draw(st.integers(0, len(code)))
    more = code[:at] + data.draw(st.sampled_from(ALPHABET)) + code[at:]
    assert not isinstance(parse_receipt_code(more, KEY), ValidCode)
    assert not isinstance(
        parse_receipt_code(code[:at] + code[at + 1 :], KEY), ValidCode
    ) or at == len(code)


@given(SERIALS)
def test_a_code_of_another_key_is_forged(serial):
    assert (
        parse_receipt_code(make_receipt_code(serial, b"another key of someone"), KEY)
        == ForgedCode()
    )


@pytest.mark.parametrize("text", ["", "-", "ABC", "halo apa kabar", "2" * 500, "٣" * 12])
def test_what_is_no_code_is_a_typing_mistake(text):
    assert parse_receipt_code(text, KEY) == MistypedCode()


def test_a_code_has_one_way_to_be_written():
    code = make_receipt_code(5, KEY).replace("-", "")
    assert parse_receipt_code(ALPHABET[0] + code, KEY) == MistypedCode()


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="at least 16"):
        make_receipt_code(1, b"short")


def test_a_negative_serial_is_refused():
    with pytest.raises(ValueError, match="0 or more"):
        make_receipt_code(-1, KEY)
