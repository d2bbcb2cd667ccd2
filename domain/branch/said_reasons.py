"""The reason that an officer writes beside a decision: "tolak no 12 alasan foto buram"."""

import re

from domain.branch.decisions import RejectionReason, RepairItem

BEGINS = re.compile(
    r"\b(?:alasan\w*|karena|krn|krna|karna|soalnya|sebab\w*|because|reason)\b", re.IGNORECASE
)
IS_WRONG = re.compile(
    r"\b(?:salah|beda|tidak|tdk|ga|gak|nggak|ngga|enggak|belum|blm|kurang|keliru|palsu|buram|blur|"
    r"kabur|gelap|burem|sudah|sdh|udah|luar|wrong|differs?|unclear|missing|incomplete|not|already)\b",
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
