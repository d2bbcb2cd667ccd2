"""The messages of people who register."""

from bot.message import Inbound

STEPS = (
    *("daftar", "ya", "{nik}", "siti aminah", "{phone}", "tambora", "tanah sereal"),
    *("rt 3 rw 5", "Jl. Mangga No. 12", "jualan kue basah", "masih", "tidak", "100 ribu sehari"),
    *("26", "1", "kirim"),
)


def registration(number: int) -> list[Inbound]:
    """The messages of person `number` below 200,000, from the first word to the application."""
    sender, rest = str(7_000_000 + number), number // 9999
    values = {
        "nik": f"3173015208{70 + (15 + rest) % 20}{number % 9999 + 1:04d}",
        "phone": f"0812{number % 10**8:08d}",
    }
    texts = [step.format(**values) for step in STEPS]
    return [
        Inbound("telegram", sender, f"{sender}-{n}", text, ref=f"{n}")
        for n, text in enumerate(texts)
    ]


def conversations(first: int, people: int, at_once: int) -> list[list[Inbound]]:
    """The messages of so many people, in `at_once` queues; in a queue the people take turns."""
    queues: list[list[Inbound]] = []
    for place in range(at_once):
        mine = [registration(first + n) for n in range(place, people, at_once)]
        queues.append([message for step in zip(*mine, strict=True) for message in step])
    return queues
