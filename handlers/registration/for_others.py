"""A wish to register somebody else: a mother, a wife, one's employees.

A chat is one person's, so nobody is registered in somebody else's. Whoever has a role registers
others by `/daftarkan`.
"""

import re
from enum import StrEnum

from bot.forms.form import ClaimedTexts, Form
from bot.state import UserInput
from bot.turn import Turn
from domain.claims.deaths import tells_loss
from domain.knowledge.heard.joiners import joins_many
from domain.knowledge.subject import Thing
from domain.parsing.people.age import age_told
from domain.parsing.people.nik import SIXTEEN_DIGITS
from handlers.registration.after_sending import holds_post
from models.contributions.law_tables import age_limit
from models.roles import invitations, role

VERB = (
    r"(?:daftar(?:in|kan|kn|ke)?|dftr(?:in|kn)?|daptar(?:in|kan)?|register|enrol|enroll|sign\s?up)"
)
VERB_FOR = r"(?:di|nge)?(?:daftar|dftr|daptar)(?:in|kan|kn|ke)"
"""The verb with an ending that asks for an object."""
WHO_REGISTERS = (
    rf"(?:(?:\b(?:yang|yg)\W+)?(?:(?:mau|mo|pengen|pengin|ingin|minta|"
    rf"wants? to)\W+)+(?:di)?(?:{VERB}|ikut|join)\b|"
    r"\b(?:kerja\w*|dagang|jualan|tukang|ojek|ojol|ngojek|sopir|supir|kurir|buruh|narik|serabutan|"
    r"petani|nelayan|works?|drives?|sells?)\b)"
)
"""What somebody says of whom they want to register: "dia yg mau daftar", "suami saya ojek"."""
SENDS = r"(?:me|di)?(?:ny|s)uruh|bilang|ngajak|ajak|saran|nyaran|izin|setuju|told|asked"
"""Words of somebody of the family who has one register oneself."""
MINE = r"(?:\s?(?:saya|sy|aku|gue|gua|gw|ku|kami|ane))"


class Relation(StrEnum):
    MOTHER = "mother"
    FATHER = "father"
    WIFE = "wife"
    HUSBAND = "husband"
    FAMILY = "family"
    WORKERS = "workers"
    SOMEBODY = "somebody"


NAMES = {
    Relation.WORKERS: r"karyawan|pegawai|anak buah|pekerja|tukang|employees?|workers?|staff|"
    r"pembantu",
    Relation.MOTHER: r"ibu|emak|mak|mama|mamah|nyokap|enyak|bunda|mother|mom|mum",
    Relation.FATHER: r"bapak|ayah|bokap|babe|papa|father|dad",
    Relation.WIFE: r"istri|isteri|bini|wife",
    Relation.HUSBAND: r"suami|laki|husband",
    Relation.FAMILY: r"anak|adik|adek|kakak|abang|mertua|orang ?tua|nenek|kakek|om|tante|paman|"
    r"bibi|saudara|keluarga|family|parents?|son|daughter|brother|sister|child|children",
    Relation.SOMEBODY: r"teman|temen|tetangga|warga|anggota|jamaah|ibu-?ibu|bapak-?bapak|mereka|"
    r"dia|him|her|orang lain|friends?|neighbou?rs?|them|"
    r"someone else",
}
KIN = (Relation.MOTHER, Relation.FATHER, Relation.WIFE, Relation.HUSBAND)
"""Of the family, each by a word of their own: two of them are "the family"."""
WISHES = {
    kind: re.compile(
        rf"\b{VERB_FOR}\b.{{0,20}}?\b(?:{names}){MINE}?\b|"
        rf"\b{VERB}\b.{{0,20}}?\b(?:(?:{names}){MINE}|(?:my|our)\s(?:{names})|(?:untuk|for)\s(?:{names}))\b|"
        rf"\b(?:{names}){MINE}\b(?:(?!{SENDS}).){{0,40}}\b(?:di|mau\s)?{VERB}\b",
        re.IGNORECASE,
    )
    for kind, names in NAMES.items()
}
_WORKERS = NAMES[Relation.WORKERS]
THEM = re.compile(
    rf"(?<!saya )(?<!aku )(?<!gue )(?<!kami )\b(?:{_WORKERS})\b.*\b(?:{VERB_FOR}|mereka|them)\b|"
    rf"\bmy (?:{_WORKERS})\b.*\b{VERB}\b",
    re.IGNORECASE,
)
"""Workers who are to be registered; "saya tukang pijat, boleh daftar" is one who wants to."""
THEIRS = {
    kind: re.compile(
        rf"\b(?:untuk|utk|buat|bwt|nik|ktp|data|itu|ini|lahir|punya|for)(?:nya)?\s(?:{names}){MINE}\b|"
        rf"\b(?:my|our)\s(?:{names})\b|"
        rf"^\W*(?:(?:ini|yang (?:mau )?{VERB}|bukan saya|untuk|buat)\W+)*(?:{names}){MINE}\W*"
        rf"(?:$|{WHO_REGISTERS})",
        re.IGNORECASE,
    )
    for kind, names in NAMES.items()
    if kind is not Relation.SOMEBODY
} | {
    Relation.SOMEBODY: re.compile(
        rf"^\W*(?:bukan (?:saya|aku|gue|gw)\W+)?(?:tapi\W+)?(?:dia|beliau|mereka|he|she)\W+"
        rf"{WHO_REGISTERS}|"
        rf"^\W*(?:yang|yg)\W+(?:mau\W+)?{VERB}\W+(?:dia|beliau|mereka|orang lain)\b|"
        r"^\W*bukan (?:buat|untuk) (?:saya|aku|gue|gw)\b|^\W*not for me\b",
        re.IGNORECASE,
    )
}
"""Words that say whose an answer is that should be one's own."""
MAY_WISH = re.compile(rf"{VERB}|\b(?:mereka|them)\b|{SIXTEEN_DIGITS.pattern}")
"""In every wish, and before an answer that is of somebody else."""
LONGEST = 200
"""Characters of a wish."""
OWN_WORK = re.compile(
    r"(?:^|[,.;]|\b(?:dan|tapi|tp|sedangkan|but|and))\W*(?:kalo\W+)?(?:saya|sy|aku|gue|gw|i)\W+(?:\w+\W+)?"
    r"(?:kerja|jual(?:an)?|dagang|usaha|buka|warung|tukang|ojek|ojol|narik|sell|drive|work)\b",
    re.IGNORECASE,
)
"""Somebody tells of their own work beside a relative's: "suami saya PNS, saya jualan kue"."""
GIVES_TO = re.compile(rf"\b{VERB_FOR}\b", re.IGNORECASE)
OF_AGE = "umur-max"
"""The kind of question that "kalo kakak saya 50?" goes on from."""
ALREADY = re.compile(
    r"\b(?:sudah|udah|udh|sdh|telah|already|didaftarkan|kenapa|status|meninggal|bayar)\b", re.I
)
"""Words of another wish about somebody else."""


def relation_in(text: str) -> Relation | None:
    """The person whom the text asks to register; None when it asks for nobody else."""
    if ALREADY.search(text) or (OWN_WORK.search(text) and not GIVES_TO.search(text)):
        return None
    if THEM.search(text):
        return Relation.WORKERS
    wishes = {kind: hit.end() for kind, wish in WISHES.items() if (hit := wish.search(text))}
    found = sorted(wishes, key=lambda kind: wishes[kind])  # who is named first is meant
    named = {
        kind for kind in KIN if re.search(rf"\b(?:{NAMES[kind]})(?:ku|nya)?\b", text, re.IGNORECASE)
    }
    if {*found} & {*KIN} and len(named) > 1:
        return Relation.FAMILY
    return next(iter(found), None)


def owner_in(text: str) -> Relation | None:
    """The person whose data the text says it is about; None where it speaks of nobody else, or of
    somebody who has died."""
    if tells_loss(text):
        return None
    return next((kind for kind, theirs in THEIRS.items() if theirs.search(text)), None)


class RegisterOther(Form, opens_with="/oranglain, daftarkan orang lain, register somebody else"):
    """Says how somebody else is registered: from their own phone, or by a cadre or agent."""

    claims_texts = ClaimedTexts(MAY_WISH)

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        if len(text) > LONGEST or text.startswith("/"):
            return False
        wished = relation_in(text) or (
            turn.state.form == "" and SIXTEEN_DIGITS.search(text) and owner_in(text)
        )
        return bool(wished) and not role.find_open_roles(turn.db, turn.person.id)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        age, below = age_told(given.text), age_limit(turn.today).below
        whom = relation_in(given.text) or owner_in(given.text) or Relation.SOMEBODY
        if age and age >= below:
            turn.say("knowledge-age-over", age=age, below=below)
            turn.state.topic = OF_AGE
            turn.offer("/tanya lewat-65", "/petugas", "/menu")
        elif holds_post(given.text) and whom is Relation.SOMEBODY:
            turn.say("register-other-officeholder")
            turn.offer("/petugas", "/daftar", "/menu")
        elif joins_many(given.text) and whom is not Relation.WORKERS:
            turn.open_after("/tanya daftar-banyak")
        else:
            say_how(turn, whom)
        return True

    def finish(self, turn: Turn) -> None:
        say_how(turn, Relation.SOMEBODY)


def say_how(turn: Turn, whom: Relation) -> None:
    """Say how somebody else is registered, and where."""
    say_own_phone(turn, whom)
    turn.offer("/petugas", "/daftar", "/menu")


def say_own_phone(turn: Turn, whom: Relation) -> None:
    """Say that everybody registers from their own phone, or by a cadre."""
    link = invitations.chat_link(turn.db, turn.person.channel, "daftar") or turn.site
    turn.state.topic = "karyawan-saya" if whom is Relation.WORKERS else "daftarkan-orang"
    turn.speak_of(Thing.FAMILY)
    turn.say("register-other", whom=whom, has_link="yes" if link else "no")
    if link:
        turn.say_text(link)
