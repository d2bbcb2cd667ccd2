"""The places and apps at which people pay, by the names that they use for them.

Source: Brosur BPU 2026 (September 2026): bank apps, wallets, shops. An agent only passes it on.
"""

import re

ACCEPTED = {
    "Alfamart": "alfamart|alfa|alpamart",
    "Dan+Dan": r"dan ?\+ ?dan",
    "BRImo": "brimo",
    "BRILink": "brilink|bri ?link",
    "BCA mobile": "bca mobile|m-?bca|mbanking bca|bca",
    "Livin'": "livin'?|mandiri",
    "BNI": "bni",
    "BSI": "bsi",
    "BTN": "btn",
    "bank bjb": "bjb|bank bjb",
    "GoPay": "gopay|go-?pay",
    "Gojek": "gojek",
    "Grab": "grab",
    "OVO": "ovo",
    "LinkAja": "linkaja|link aja",
    "ShopeePay": "shopeepay|shopee ?pay|shopee|spay",
    "DANA": "dana",
    "QRIS": "qris",
}
NOT_LISTED = {
    "Indomaret": "indomaret|indomart|indo maret|idm",
    "Alfamidi": "alfamidi",
    "Lawson": "lawson",
    "Tokopedia": "tokopedia|tokped",
    "Bank DKI": "bank dki|jakone|jak ?one",
    "SeaBank": "seabank",
    "Jago": "bank jago|jago",
    "CIMB": "cimb(?: niaga)?",
    "Permata": "permata",
    "Pegadaian": "pegadaian",
    "Blibli": "blibli",
    "Danamon": "danamon",
    "Jenius": "jenius",
    "kantor pos": "kantor pos|pos indonesia|pospay",
}
AGENT = "Agen Perisai"
HANDED_ON = {AGENT: "agen(?:nya)?(?: perisai)?|agent|kader|bu rt|pak rt"}


def compiled(names: dict[str, str]) -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(rf"(?<![\w+])(?:{words})(?![\w+])")) for name, words in names.items()]


_BY = r"(?:lewat|lwt|via|ke|di|sama|pake|pakai|through|to|with) (?:si |the |my |an? )?"
PASSED_ON = re.compile(
    rf"\b{_BY}(?:{HANDED_ON[AGENT]})"
    r"|\b(?:di)?(?:bayar|byr|n?titip|setor|kasih|kasi)|\b(?:pay|give)"
    rf"|^(?:kalo |kalau )?(?:{HANDED_ON[AGENT]}) (?:bisa|bs|boleh|ok)\b.{{0,4}}$"
)
"""Words by which money goes to a person who passes it on."""
PLACES = compiled(NOT_LISTED) + compiled(ACCEPTED) + compiled(HANDED_ON)


def named_place(text: str) -> str | None:
    """The place or app that a sentence names, as we write it; the first one that it names."""
    found = named_places(text)
    return found[0] if found else None


def named_places(text: str) -> list[str]:
    """The places and apps that a text names, as we write them, the first one first."""
    plain = " ".join(text.casefold().split())
    found = [(match.start(), name) for name, words in PLACES if (match := words.search(plain))]
    return [name for _, name in sorted(found)]


def is_way_to_pay(text: str) -> bool:
    """Whether a short question names a place as one to pay at: of an agent many other things are
    asked ("agen saya siapa"), so that one is only with a word for paying or passing on."""
    name = named_place(text)
    return name is not None and (name != AGENT or bool(PASSED_ON.search(text.casefold())))


def is_accepted(place: str) -> bool | None:
    """Whether one can pay there; None for a person who passes it on."""
    return None if place == AGENT else place in ACCEPTED
