"""The reason beside a decision: one of the lists, or none where it is not sure."""

from domain.branch.decisions import RejectionReason, RepairItem, said_reason
from tests.support.cases import for_each


@for_each(
    ("text", "reason"),
    [
        ("tolak no 12 alasan foto buram", RepairItem.PHOTO),
        ("kembalikan nomor 5 ktp tidak terbaca", RepairItem.PHOTO),
        ("minta perbaikan no 3, alamatnya kurang lengkap", RepairItem.ADDRESS),
        ("no 4 tolak aja, umurnya udah 66", RejectionReason.AGE),
        ("tolak no 4 karena dia karyawan perusahaan", RejectionReason.EMPLOYED),
        ("tolak no 4 krn udah jadi peserta", RejectionReason.REGISTERED),
        ("reject number 1 because he is not working", RejectionReason.NOT_WORKING),
        ("tolak no 12", None),
        ("setujui no 12 atas nama Siti", None),
        ("tolak no 12 karena nama dan alamat beda", None),
        ("tolak no 12 karena saya ragu", None),
    ],
)
def test_the_one_reason_that_is_said_is_kept_and_no_other(text, reason):
    assert said_reason(text) == reason
