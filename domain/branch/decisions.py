"""Decisions of an officer of the branch about an application, the reasons for them, and the reason
that is written beside one: "tolak no 12 alasan foto buram".
"""

import re
from datetime import timedelta
from enum import StrEnum

from domain.parsing.text import NOT

HELD_FOR = timedelta(minutes=30)
"""An application that an officer took is given back after so long without an action on it."""
UNDONE_WITHIN = timedelta(minutes=10)


class DecisionKind(StrEnum):
    APPROVED = "approved"
    """Fit to be handed over to BPJS; it makes nobody a participant."""
    REJECTED = "rejected"
    """It cannot become a membership as it is; the person reads a `RejectionReason`."""
    REPAIR = "repair"
    """Some answers are asked again in the person's chat: `RepairItem`."""
    ENTERED = "entered"
    """BPJS has taken it up; the person may pay."""


class RepairItem(StrEnum):
    """The answers that may be asked again, named as the questions of the registration."""

    NIK = "nik"
    NAME = "full_name"
    BORN_ON = "born_on"
    PHOTO = "photo"
    PHONE = "phone"
    ADDRESS = "address"
    OCCUPATION = "occupation"
    INCOME = "income"


class RejectionReason(StrEnum):
    AGE = "age"
    EMPLOYED = "employed"
    NOT_WORKING = "not_working"
    REGISTERED = "registered"
    OUTSIDE = "outside"
    IDENTITY = "identity"


REASONS: dict[DecisionKind, type[StrEnum] | None] = {
    DecisionKind.APPROVED: None,
    DecisionKind.REJECTED: RejectionReason,
    DecisionKind.REPAIR: RepairItem,
    DecisionKind.ENTERED: None,
}
"""The list that the reasons of a decision are from."""


def has_reasons(kind: DecisionKind, reasons: list[str]) -> bool:
    """Whether these are the reasons that a decision of this kind needs: all of its own list."""
    allowed = REASONS[kind]
    if allowed is None:
        return not reasons
    return bool(reasons) and {*reasons} <= {*allowed}


class Suspicion(StrEnum):
    """Why an officer should look at an application with care."""

    BIRTH = "birth"
    """The birth date differs from the one in the NIK."""
    SEX = "sex"
    AREA_CODE = "area_code"
    """The NIK begins with a code that no place has any more, or never had."""
    UNDERAGE = "underage"
    NEAR_LIMIT = "near_limit"
    """Nearly too old to become a member."""
    PHONE = "phone"
    """Several other registrations have the phone number."""
    BEFORE = "before"
    """BPJS has, or had, them as a participant."""
    DUPLICATE = "duplicate"


BEGINS = re.compile(
    r"\b(?:alasan\w*|karena|krn|krna|karna|soalnya|sebab\w*|because|reason)\b", re.IGNORECASE
)
IS_WRONG = re.compile(
    rf"\b(?:{NOT}|salah|beda|belum|blm|kurang|keliru|palsu|buram|blur|kabur|gelap|burem|sudah|sdh|"
    r"udah|luar|wrong|differs?|unclear|missing|incomplete|already)\b",
    re.IGNORECASE,
)
"""A word of a reason that no word for one goes before."""
_WORDS: dict[RepairItem | RejectionReason, str] = {
    RepairItem.PHOTO: r"foto\w*|photo|gambar\w*|buram|burem|blurr?y?|(?:ke|ter)?baca",
    RepairItem.NIK: r"nik(?:nya)?",
    RepairItem.NAME: r"nama(?:nya)?|name",
    RepairItem.BORN_ON: r"(?:tgl|tanggal) lahir\w*|birth ?date",
    RepairItem.PHONE: r"(?:no\w* )?(?:hp|wa|telp|telepon)(?:nya)?|phone",
    RepairItem.ADDRESS: r"alamat(?:nya)?|address",
    RepairItem.OCCUPATION: r"(?:pe)?kerjaan(?:nya)?|occupation",
    RepairItem.INCOME: r"penghasilan(?:nya)?|income",
    RejectionReason.AGE: r"umur(?:nya)?|usia(?:nya)?|tua|age|old",
    RejectionReason.EMPLOYED: r"karyawan|pegawai|pns|asn|digaji|perusahaan|employed|employee",
    RejectionReason.NOT_WORKING: r"(?:be)?kerja|nganggur|pengangguran|sakit|working|sick",
    RejectionReason.REGISTERED: r"(?:sudah|sdh|udah) (?:jadi |ada )?"
    r"(?:peserta|terdaftar|daftar|ikut)|already (?:a member|registered)",
    RejectionReason.OUTSIDE: r"luar (?:wilayah|kota|jakbar|jakarta\w*)|bukan warga\w*|outside",
    RejectionReason.IDENTITY: r"identitas\w*|data diri\w*|identity",
}
PATTERNS = {
    reason: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for reason, words in _WORDS.items()
}


def said_reason(text: str) -> RepairItem | RejectionReason | None:
    """The one reason that a sentence about an application gives; None for none, and for several."""
    begun = BEGINS.search(text)
    if not (begun or IS_WRONG.search(text)):
        return None
    why = text[begun.end() :] if begun else text
    found = [reason for reason, words in PATTERNS.items() if words.search(why)]
    return found[0] if len(found) == 1 else None
