"""A wish to move in a form: back, cancel, menu, restart, skip, next, help."""

import re
from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import FILLERS, collapse_doubles, is_called_off, letter_words, normalise


class Navigation(StrEnum):
    """A move in a form."""

    BACK = "back"
    CANCEL = "cancel"
    MENU = "menu"
    RESTART = "restart"
    SKIP = "skip"
    NEXT = "next"
    HELP = "help"


WORDS = {
    Navigation.BACK: "kembali kembalikan balik mundur mundurin sebelumnya sblmnya sebelumnye bali "
    "back previous mbalik undo belakang",
    Navigation.CANCEL: "batal batalin batalkan batalke dibatalkan dibatalin pembatalan cancel "
    "cencel kensel keluar keluarin exit quit "
    "urungkan udahan gajadi",
    Navigation.MENU: "menu menunya home beranda utama",
    Navigation.RESTART: "ulang ulangi ulangin ngulang mengulang mulai start restart reset "
    "awal nol over",
    Navigation.SKIP: "lewati lewat lewatin lewatkan skip skipp loncat loncati lompat lompati "
    "kosongin kosongkan kosongi dilewat dilewati",
    Navigation.NEXT: "lanjut lanjutin lanjutkan terus teruskan terusin selanjutnya berikutnya "
    "berikut next continue lanjud",
    Navigation.HELP: "bantuan bantu bantuin tolong tulung help panduan petunjuk bingung caranya ?",
    None: "stop setop berhenti unsubscribe stopp",
}
MEANING = {collapse_doubles(word): nav for nav, names in WORDS.items() for word in names.split()}
STOPS = re.compile(
    "|".join("+".join([*word, ""]) for word, move in MEANING.items() if move is None), re.IGNORECASE
)
"""One of the words that stop messages, be its letters doubled."""
_BESIDE = (
    "ke tadi lagi dari yg yang pertanyaan halaman langkah mau pengen saya aku gue gw "
    "bisa ini isian nya dulu "
    "semua semuanya pendaftaran formulir form si step question the go to from this it i me "
    "want please main from "
    "beginning need some one more minta mohon butuh ah ribet males capek cape dong ajah kita "
    "ayo yuk aja ya page atas say sudahlah udahlah yaudahlah"
)
BESIDE = frozenset(collapse_doubles(word) for word in _BESIDE.split())
"""Words beside a wish that change nothing."""
_MESSAGES = "tolong pengingat pesan kirim mengirim reminder reminders messages"
MESSAGES = frozenset(collapse_doubles(word) for word in _MESSAGES.split())
"""Words of a plain stop."""
OWN = frozenset(("saya", "aku", "gue", "gw"))
_INFORMATION = (
    "info informasi promo promosi iklan siaran broadcast bc newsletter news ads advertisements"
)
INFORMATION = frozenset(collapse_doubles(word) for word in _INFORMATION.split())
"""What is sent to many, of which nothing is due."""
_SENT = (
    "terima nerima menerima kirimin kirimi kirimkan dikirim dikirimi dikirimin ngirim dapat dapet "
    "dapetin masuk chat wa langganan receive sending send get getting any no more not do dont "
    "jangan jgn jngn ojo ga gak nggak ngga enggak tidak tdk usah gausah perlu kasih dikasih begini "
    "gini ginian beginian macam kayak ada"
)
SENT = frozenset(collapse_doubles(word) for word in _SENT.split())
REFUSALS = re.compile(
    r"(?i)\b(?:jangan|jn?gn|ojo|no more|do ?n[o']?t|gausah|"
    r"(?:tidak|tdk|gak?|nggak?|enggak) (?:usah|perlu|mau))\b"
)
"""Words that refuse what is sent."""
KNOWN = BESIDE | FILLERS | MEANING.keys()
WHOLE_MESSAGES = {
    Navigation.BACK: "kembali balik back",
    Navigation.CANCEL: "batal batalin batalkan cancel",
    Navigation.MENU: "menu",
    Navigation.RESTART: "restart start mulai",
    Navigation.SKIP: "lewati skip",
    Navigation.NEXT: "lanjut next",
    Navigation.HELP: "bantuan help ?",
}
EXACT = {word: nav for nav, names in WHOLE_MESSAGES.items() for word in names.split()}
ONLY_WITH_SLASH = frozenset({"start", "mulai"})


def parse_navigation(text: str) -> Navigation | None:
    """The move asked for; None when the text says anything else as well.

    Ambiguous "stop": it may mean no more messages at all.
    """
    try:
        text = normalise(text)
    except Invalid:
        return None
    if (command := parse_exact_command(text)) is not None:
        return command
    words = letter_words(text)
    if is_called_off(words):
        return Navigation.CANCEL
    if text.startswith("/"):
        words = letter_words(text.split("@")[0])
    if not 0 < len(words) <= 8 or not KNOWN.issuperset(words):
        return None
    # A digit or a question mark makes it something else ("lanjut?", "ulang 3").
    if any(each.isdigit() or each in "?@<>{}[]=" for each in text.lstrip("/").split("@")[0]):
        return None
    wish = _one_wish({MEANING[word] for word in words if word in MEANING})
    only_this_question = {"pertanyan", "question"} & {*words}
    return None if wish is Navigation.RESTART and only_this_question else wish


def parse_exact_command(text: str) -> Navigation | None:
    """The move that a whole message commands ("batal", "/menu", "ga jadi"); "Oke Setiadi" is a
    name."""
    plain = " ".join(text.lower().split())[:40]
    word = plain.lstrip("/").split("@")[0].strip(" .!") if plain.strip("?") else plain and "?"
    if word == "stop":
        raise Ambiguous("stop")
    if word in ONLY_WITH_SLASH and not plain.startswith("/"):
        return None
    return Navigation.CANCEL if is_called_off(letter_words(plain)) else EXACT.get(word)


def stops_information(text: str) -> bool:
    """Does the text refuse what is sent to many and nothing else ("berhenti terima info", "jangan
    kirim promosi lagi")? A wish to have it back ("info jangan stop") says both, and is asked."""
    stops, refuses = STOPS.search(text), REFUSALS.search(text)
    if bool(stops) == bool(refuses) or "?" in text:
        return False
    try:
        words = {*letter_words(normalise(text))}
    except Invalid:
        return False
    return bool(words & INFORMATION) and words <= INFORMATION | SENT | KNOWN | MESSAGES


def is_plain_stop(text: str) -> bool:
    """Does the text ask for no more messages and nothing else ("STOP", "stop pengingat dong")?"""
    if text.isascii() and not STOPS.search(text):
        return False
    try:
        words = letter_words(normalise(text))
    except Invalid:
        return False
    stops = [word for word in words if word in MEANING and MEANING[word] is None]
    if "berhenti" in stops and not OWN.isdisjoint(words) and MESSAGES.isdisjoint(words):
        return False  # "saya mau berhenti" is said of the membership
    return bool(stops) and all(
        word in stops or word in MESSAGES or word in BESIDE or word in FILLERS for word in words
    )


def _one_wish(wishes: set[Navigation | None]) -> Navigation | None:
    """The wish that several words add up to; None when they contradict each other."""
    if None in wishes:
        raise Ambiguous("stop")
    if wishes > {Navigation.HELP}:
        wishes.discard(Navigation.HELP)
    if len(wishes) == 2 and wishes & {Navigation.MENU, Navigation.RESTART}:
        wishes.discard(Navigation.BACK)  # "balik ke menu", "balik ke awal"
    if wishes == {Navigation.MENU, Navigation.RESTART}:
        wishes.discard(Navigation.RESTART)  # "menu awal"
    return wishes.pop() if len(wishes) == 1 else None
