"""Names of the months as people write and mistype them."""

from domain import words
from domain.typed import Ask

MONTHS = {
    1: "januari jan jnr january janwari januri jann",
    2: "februari feb pebruari peb febuari pebuari february febr februri",
    3: "maret mrt mar march maart maret mret",
    4: "april apr avril apri",
    5: "mei may mey mai",
    6: "juni jun june juny",
    7: "juli jul july",
    8: "agustus agt ags agu agus aug august agst agust agts gustus agustusan",
    9: "september sept sep spt seftember",
    10: "oktober okt oct october oktobr",
    11: "november nov nop nopember nofember novmber",
    12: "desember des dec december desmber dsmbr",
}
MONTH = {words.squeeze(name): n for n, names in MONTHS.items() for name in names.split()}
FULL = {name: n for n, names in MONTHS.items() for name in names.split() if len(name) > 3}
NAME = {n: names.split()[0] for n, names in MONTHS.items()}
NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
ROMAN = {roman: n for n, roman in enumerate(NUMERALS.split(), 1)}
LABEL = words.these("tanggal tgl bulan bln tahun thn th taun tgal tangal tahum year month of the")


def month_named(token: str, tokens: list[str], at: int) -> int | None:
    """Exact names first; a likeness only beside a number, and only when it is clear."""
    word = words.squeeze(token)
    beside = [
        t
        for t in [*tokens[max(at - 2, 0) : at], *tokens[at + 1 : at + 3]]
        if t.strip("'").isdigit()
    ]
    if token in ROMAN and len(beside) > 1:
        return ROMAN[token]
    if word in MONTH:
        return MONTH[word]
    if len(token) < 4 or token in LABEL or not beside or not token.isalpha():
        return None
    from rapidfuzz import fuzz, process

    close = process.extract(token, list(FULL), scorer=fuzz.ratio, score_cutoff=75, limit=6)
    months = {FULL[name] for name, score, _ in close if score >= close[0][1] - 8}
    if len(months) > 1:
        raise Ask("date-which")
    return months.pop() if months else None
