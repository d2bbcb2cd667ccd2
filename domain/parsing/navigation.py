"""Where somebody wants to go in a form: back, cancel, menu, restart, skip, next, help."""

from enum import StrEnum

from domain.invalid import Ambiguous, Invalid
from domain.parsing.text import FILLERS, collapse_doubles, is_called_off, letter_words, normalise


class Navigation(StrEnum):
    BACK = "back"
    CANCEL = "cancel"
    MENU = "menu"
    RESTART = "restart"
    SKIP = "skip"
    NEXT = "next"
    HELP = "help"


SAYS = {
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
SAID = {collapse_doubles(word): nav for nav, names in SAYS.items() for word in names.split()}
BESIDE_WORDS = (
    "ke tadi lagi dari yg yang pertanyaan halaman langkah mau pengen saya aku gue gw "
    "bisa ini isian nya dulu "
    "semua semuanya pendaftaran formulir form si step question the go to from this it i me "
    "want please main from "
    "beginning need some one more minta mohon butuh dong ajah kita ayo yuk aja ya page atas say"
)
BESIDE = frozenset(collapse_doubles(word) for word in BESIDE_WORDS.split())
PLAIN = {
    Navigation.BACK: "kembali balik back",
    Navigation.CANCEL: "batal cancel",
    Navigation.MENU: "menu",
    Navigation.RESTART: "restart start mulai",
    Navigation.SKIP: "lewati skip",
    Navigation.NEXT: "lanjut next",
    Navigation.HELP: "bantuan help ?",
}
EXACT = {word: nav for nav, names in PLAIN.items() for word in names.split()}
ONLY_SLASHED = frozenset({"start", "mulai"})


def parse_navigation(text: str) -> Navigation | None:
    """The way asked for; None when the text says anything else as well."""
    try:
        text = normalise(text)
    except Invalid:
        return None
    if (command := parse_exact_command(text)) is not None:
        return command
    if is_called_off(text):
        return Navigation.CANCEL
    said = letter_words(text.split("@")[0] if text.startswith("/") else text)
    if not 0 < len(said) <= 8 or _unknown(said) or _foreign(text):
        return None
    way = _wanted({SAID[word] for word in said if word in SAID})
    again = way is Navigation.RESTART and {"pertanyan", "question"} & {
        *said
    }  # only this question, please
    return None if again else way


def parse_exact_command(text: str) -> Navigation | None:
    """Only a whole-message command ("batal", "/menu"); "Oke Setiadi" is a name."""
    plain = " ".join(text.lower().split())[:40]
    word = plain.lstrip("/").split("@")[0].strip(" .!") if plain.strip("?") else plain and "?"
    if word == "stop":
        raise Ambiguous("stop")
    if word in ONLY_SLASHED and not plain.startswith("/"):
        return None
    return EXACT.get(word)


def _foreign(text: str) -> bool:
    """A digit or a question mark makes it something else ("lanjut?", "ulang 3")."""
    return any(sign.isdigit() or sign in "?@<>{}[]=" for sign in text.lstrip("/").split("@")[0])


def _unknown(said: list[str]) -> bool:
    return any(word not in SAID and word not in BESIDE and word not in FILLERS for word in said)


def _wanted(ways: set[Navigation | None]) -> Navigation | None:
    if None in ways:
        raise Ambiguous("stop")
    if ways > {Navigation.HELP}:
        ways.discard(Navigation.HELP)
    if len(ways) == 2 and Navigation.BACK in ways and ways & {Navigation.MENU, Navigation.RESTART}:
        ways.discard(Navigation.BACK)  # "balik ke menu", "balik ke awal"
    if ways == {Navigation.MENU, Navigation.RESTART}:
        ways.discard(Navigation.RESTART)  # "menu awal"
    return ways.pop() if len(ways) == 1 else None
