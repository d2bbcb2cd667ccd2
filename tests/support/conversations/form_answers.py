"""A registration as somebody fills it in on one page."""

WHOLE = {
    "consent": "ya",
    "reminders": "ya",
    "information": "tidak",
    "nik": "3173015208859001",
    "full_name": "Siti Aminah",
    "born_on": "1985-08-12",
    "phone": "081234567890",
    "village": "31.73.04.1007",
    "rtrw": "rt 3 rw 5",
    "street": "Jl. Mangga No. 12",
    "organisation": "pkk",
    "post": "kader",
    "occupation": "jualan kue basah",
    "working": "ya",
    "sick": "tidak",
    "income": "100 ribu sehari",
    "working_days": "26",
    "programme": "jkk_jkm",
}
"""Values of options where there are options, a day as a date picker gives it."""
