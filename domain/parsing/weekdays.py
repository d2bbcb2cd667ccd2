"""The days of the week, Monday first, and other ways to write them."""

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
SPELLINGS = {
    "monday": "senin", "tuesday": "selasa", "wednesday": "rabu", "thursday": "kamis",
    "friday": "jumat", "saturday": "sabtu", "sunday": "minggu", "ahad": "minggu",
    "jum'at": "jumat", "jumaat": "jumat", "senen": "senin", "kemis": "kamis", "rebo": "rabu",
    "saptu": "sabtu",
}  # fmt: skip
