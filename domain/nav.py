"""Where somebody wants to go in a form: back, cancel, menu, restart, skip, next, help."""

from enum import StrEnum

from domain import words
from domain.typed import Ask, Invalid


class Nav(StrEnum):
    BACK = "back"
    CANCEL = "cancel"
    MENU = "menu"
    RESTART = "restart"
    SKIP = "skip"
    NEXT = "next"
    HELP = "help"


SAYS = {
    Nav.BACK: "kembali kembalikan balik mundur mundurin sebelumnya sblmnya sebelumnye bali "
    "back previous mbalik undo belakang",
    Nav.CANCEL: "batal batalin batalkan batalke dibatalkan dibatalin pembatalan cancel "
    "cencel kensel keluar keluarin exit quit "
    "urungkan udahan gajadi",
    Nav.MENU: "menu menunya home beranda utama",
    Nav.RESTART: "ulang ulangi ulangin ngulang mengulang mulai start restart reset awal nol over",
    Nav.SKIP: "lewati lewat lewatin lewatkan skip skipp loncat loncati lompat lompati "
    "kosongin kosongkan kosongi dilewat dilewati",
    Nav.NEXT: "lanjut lanjutin lanjutkan terus teruskan terusin selanjutnya berikutnya "
    "berikut next continue lanjud",
    Nav.HELP: "bantuan bantu bantuin tolong tulung help panduan petunjuk bingung caranya ?",
    None: "stop setop berhenti unsubscribe stopp",
}
SAID = {words.squeeze(word): nav for nav, names in SAYS.items() for word in names.split()}
BESIDE_WORDS = (
    "ke tadi lagi dari yg yang pertanyaan halaman langkah mau pengen saya aku gue gw "
    "bisa ini isian nya dulu "
    "semua semuanya pendaftaran formulir form si step question the go to from this it i me "
    "want please main from "
    "beginning need some one more minta mohon butuh dong ajah kita ayo yuk aja ya page atas say"
)
BESIDE = frozenset(words.squeeze(word) for word in BESIDE_WORDS.split())
PLAIN = {
    Nav.BACK: "kembali balik back",
    Nav.CANCEL: "batal cancel",
    Nav.MENU: "menu",
    Nav.RESTART: "restart start mulai",
    Nav.SKIP: "lewati skip",
    Nav.NEXT: "lanjut next",
    Nav.HELP: "bantuan help ?",
}
EXACT = {word: nav for nav, names in PLAIN.items() for word in names.split()}
ONLY_SLASHED = frozenset({"start", "mulai"})


def nav(text: str) -> Nav | None:
    """The way asked for; None when the text says anything else as well."""
    try:
        text = words.clean(text)
    except Invalid:
        return None
    if (command := exact(text)) is not None:
        return command
    if words.called_off(text):
        return Nav.CANCEL
    said = words.words(text.split("@")[0] if text.startswith("/") else text)
    if not 0 < len(said) <= 8 or _unknown(said) or _foreign(text):
        return None
    way = _wanted({SAID[word] for word in said if word in SAID})
    again = way is Nav.RESTART and {"pertanyan", "question"} & {*said}  # only this question, please
    return None if again else way


def exact(text: str) -> Nav | None:
    """Only a whole-message command ("batal", "/menu"); "Oke Setiadi" is a name."""
    plain = " ".join(text.lower().split())[:40]
    word = plain.lstrip("/").split("@")[0].strip(" .!") if plain.strip("?") else plain and "?"
    if word == "stop":
        raise Ask("stop")
    if word in ONLY_SLASHED and not plain.startswith("/"):
        return None
    return EXACT.get(word)


def _foreign(text: str) -> bool:
    """A digit or a question mark makes it something else ("lanjut?", "ulang 3")."""
    return any(sign.isdigit() or sign in "?@<>{}[]=" for sign in text.lstrip("/").split("@")[0])


def _unknown(said: list[str]) -> bool:
    return any(
        word not in SAID and word not in BESIDE and word not in words.FILLERS for word in said
    )


def _wanted(ways: set[Nav | None]) -> Nav | None:
    if None in ways:
        raise Ask("stop")
    if ways > {Nav.HELP}:
        ways.discard(Nav.HELP)
    if len(ways) == 2 and Nav.BACK in ways and ways & {Nav.MENU, Nav.RESTART}:
        ways.discard(Nav.BACK)  # "balik ke menu", "balik ke awal"
    if ways == {Nav.MENU, Nav.RESTART}:
        ways.discard(Nav.RESTART)  # "menu awal"
    return ways.pop() if len(ways) == 1 else None
