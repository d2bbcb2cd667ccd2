"""The participants of a role: how many there are of each standing, each group as a list in pages,
and the search by name as it sounds or by RW."""

import re

from bot.forms.form import ClaimedTexts
from bot.forms.questions import Question
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.invalid import Invalid
from domain.knowledge.normalise import plain_words
from domain.parsing.people.nik import FEWEST_DIGITS, NUMBER_ALONE, mask_long_numbers
from domain.participants.application_number import numbers_meant
from handlers import answers
from handlers.portfolio import words
from handlers.roles.role_form import RoleForm, acting_role, parse_page_number
from models.materials import referrals
from models.participants import search
from models.participants.name_index import END_DIGITS
from models.participants.participant import Participant
from models.participants.standing import Standing
from models.portfolio import portfolio
from models.portfolio.portfolio import Page
from models.roles.role import Role

GROUPS = (
    *(Standing.DUE, Standing.ARREARS, Standing.PAID, Standing.VISIT),
    *(Standing.ACTIVE, Standing.WAITING, Standing.ENDED, Standing.REJECTED),
)
"""Those for whom something is to be done come first."""


GROUP_WORDS = {
    Standing.REJECTED: re.compile(r"\b(?:di)?tolak|reject"),
    Standing.VISIT: re.compile(r"\b(?:di)?(?:kunjung|datang)|pesannya|visit"),
    Standing.DUE: re.compile(r"\btempo|habis|sebentar|\bdue\b"),
    Standing.WAITING: re.compile(r"pertama|boleh|proses|sampai mana|first|kirim"),
    Standing.ENDED: re.compile(r"berakhir|\bmati\b|ended"),
    Standing.ARREARS: re.compile(
        r"(?:belum|blm|blom|lom|gak|not)\b.*(?:bayar|byr|lunas|paid)|[tn]ung+ak|arrears"
    ),
    Standing.PAID: re.compile(r"(?:sudah|udah|dah|udh|sdh)\b.*(?:bayar|byr|lunas)|\blunas\b"),
    Standing.ACTIVE: re.compile(r"aktif|terlindung|active|protected"),
}
"""What people say of each group; the first that is said counts."""


RW = re.compile(r"\brw\W*0*(\d{1,3})\b", re.IGNORECASE)
RT = re.compile(r"\brt\W*0*(\d{1,3})\b(?:\W{1,2}0*(\d{1,3})\b)?", re.IGNORECASE)
"""An RT, and the RW that may stand behind it: "rt 3/5"."""


def said_home(text: str) -> Answers:
    """The RT and RW that a text names, without zeros before them."""
    flat, ward = RT.search(text), RW.search(text)
    rw = ward[1] if ward else (flat and flat[2]) or ""
    return {name: said for name, said in (("rt", flat[1] if flat else ""), ("rw", rw)) if said}


class Portfolio(RoleForm, opens_with="/portofolio, portofolio", roles="agent cadre"):
    """`/portofolio arrears 2` is the second page of those in arrears, `/portofolio arrears rw5 2`
    of those in an RW of that number, `/portofolio arrears rt3 rw5 2` in an RT of it."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        group, _, page = RW.sub("", RT.sub("", argument)).partition(" ")
        chosen = {"group": group} if group in (*GROUPS, Standing.EVERYBODY) else {}
        chosen |= said_home(argument)
        return super().prefill(turn, argument) | chosen | {"page": parse_page_number(page.strip())}

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        home = said_home(text)
        said = f"{text.casefold()} {' '.join(plain_words(text))}"  # "durung mbayar", "abis"
        group = next((group for group, words in GROUP_WORDS.items() if words.search(said)), "")
        group = group or (Standing.EVERYBODY if home else "")
        lives = (f"{name}{number}" for name, number in home.items())
        return " ".join([group, *lives]) if group else group

    def finish(self, turn: Turn) -> None:
        if "group" in self.answers:
            return self.say_group(turn, Standing(self.answers["group"]))
        counts = portfolio.standing_counts(turn.db, acting_role(turn, self), turn.today)
        turn.say("portfolio-title", count=counts[Standing.EVERYBODY])
        groups = [(group, counts[group]) for group in GROUPS if counts[group]]
        nobody = turn.text("portfolio-none")
        words.say_groups(turn, groups, "group", "/portofolio", nobody)
        referred = referrals.count(turn.db, acting_role(turn, self).id, turn.today)
        if referred.came:
            came, registered = f"{referred.came}", f"{referred.registered}"
            turn.say("portfolio-referred", came=came, registered=registered)
        return turn.offer("/cari", "/kerja", "/menu")

    def say_group(self, turn: Turn, group: Standing) -> None:
        """Say one page; its number of people is that of the overview, by the same condition."""
        role, number = acting_role(turn, self), int(self.answers["page"])
        home = {name: self.answers[name] for name in ("rt", "rw") if name in self.answers}
        where = {name: number.zfill(3) for name, number in home.items()}
        page = portfolio.load_group(turn.db, role, group, turn.today, number, **where)
        title = turn.text(f"group-{group}", count=page.total)
        if home:
            place = " ".join(f"{name.upper()} {number}" for name, number in home.items())
            title = turn.text("group-in-place", place=place, group=title)
        if not page.total:
            turn.say_text(title)
            if group is Standing.DUE and not home:
                self.say_next_due(turn, role)
            return turn.offer("/portofolio", "/menu")
        which = " ".join([group, *(f"{name}{number}" for name, number in home.items())])
        return words.say_page(turn, page, title, f"/portofolio {which} {{page}}", "/portofolio")

    def say_next_due(self, turn: Turn, role: Role) -> None:
        """Say whose protection ends next, where it is nobody's in these days."""
        rows = portfolio.load_group(turn.db, role, Standing.ACTIVE, turn.today, 1).rows
        if rows:
            turn.say(
                "group-due-next", name=words.name_of(turn, rows[0]), until=rows[0].protected_until
            )
            turn.add_option(f"/kartu {rows[0].id}", turn.text("open-orang"))


MAX_BYTES = 40
"""The option that opens the next page carries the search."""


WISH = re.compile(
    r"^(?:(?:tolong|mau|coba)\s+)*(?:cari(?:kan|in)?|find)\b\s*(?:(?:orang|peserta|warga|nama)\b\s*)?"
    r"(?:(?:(?:yang|yg)(?:\s+(?:ber)?nama(?:nya)?)?|no|nomor|nomer|nik|hp|wa|pendaftaran|pengajuan)\b\W*)*|"
    r"^(?:(?:no|nomor|nomer|nik|hp|wa|pendaftaran|pengajuan)\b\W*)+(?=(?:pb\b)?[\W\d]+$)",
    re.IGNORECASE,
)
"""The words of a wish before what is to be found: "tolong cari nik 3173..."."""


def read_search(turn: Turn, text: str) -> str:
    """The text as typed, without the words of a wish to find; of a whole NIK or phone its end.

    Invalid for what nobody is found by, and for what is too long.
    """
    said = WISH.sub("", text.strip()) or text
    numbers = search.typed_numbers(said)
    if numbers_meant(said):
        kept = said
    elif numbers and not re.search(r"[^\W\d_]", said):
        kept = numbers[0][-END_DIGITS:]
    else:
        kept = answers.read_line(said, 2, MAX_BYTES)
    says_enough = RW.fullmatch(kept) or search.says_enough(kept)
    if len(kept.encode()) > MAX_BYTES or not says_enough:
        raise Invalid("search-words")
    return kept


class Search(RoleForm, opens_with="/cari, cari", roles="agent officer cadre"):
    """`/cari 2 siti aminah` is the second page of those who are called so."""

    about_somebody = True
    tail = re.compile(
        r"(?:(?:nik|hp|wa|no|nomor|pendaftaran|pengajuan)\b\W*)*(?:pb\W*)?\d[\d\W]{4,}", re.I
    )
    wanted = Question(read_search, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        page, _, rest = argument.partition(" ")
        known = super().prefill(turn, argument) | {"page": parse_page_number(page)}
        try:
            return known | {
                "wanted": read_search(turn, rest if page.isdecimal() and rest else argument)
            }
        except Invalid:
            return known

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        lives, numbers = RW.search(text), search.typed_numbers(text)
        number = numbers[0][-END_DIGITS:] if numbers else ""
        return lives[0] if lives else number or named

    def finish(self, turn: Turn) -> None:
        page = self.found_page(turn)
        if not page.total:
            kind, wanted = acting_role(turn, self).kind, self.shown()
            turn.say("search-nobody", wanted=wanted, kind=str(kind))
            return turn.offer("/cari", "/menu")
        title = turn.text("search-title", wanted=self.shown(), count=page.total)
        return words.say_page(turn, page, title, f"/cari {{page}} {self.wanted}", "/cari")

    def shown(self) -> str:
        """The search as it is said back: the number of an application whole, others masked."""
        is_number = bool(numbers_meant(self.wanted))
        return self.wanted.upper() if is_number else mask_long_numbers(self.wanted)

    def found_page(self, turn: Turn) -> Page[Participant]:
        role, number = acting_role(turn, self), int(self.answers["page"])
        rw = RW.fullmatch(self.wanted)
        if rw:
            return portfolio.load_rw(turn.db, role, f"{int(rw[1]):03d}", number)
        return portfolio.search_people(turn.db, role, self.wanted, number)


NEW = "baru"
"""The argument with which a form is opened for a text that it claims."""
NUMBERED = re.compile(
    r"\W*(?:(?:tolong|buka(?:kan|in)?|lihat|cek|open|show)\b\W*)*(pb\W?[\d\W]{9,40})", re.I
)
"""The number of an application, and nothing but a wish to see it."""


class AboutPerson(RoleForm, opens_with="/orang", roles="agent officer cadre"):
    """`/orang siti aminah`: what a sentence about somebody asks for is on their card. So is what a
    number asks for that stands alone: of an application, a NIK, a phone."""

    claims_texts = ClaimedTexts(re.compile(r"\bpb\W?\d"), idle=True)
    awaits_texts = True
    wanted = Question(read_search, verbatim=True)

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        if argument == NEW:
            return known
        try:
            return known | {"wanted": read_search(turn, argument)}
        except Invalid:
            return known

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return named

    @classmethod
    def claims(cls, turn: Turn, text: str) -> bool:
        found = NUMBERED.fullmatch(text)
        return bool(found and numbers_meant(found[1])) and cls.is_usable(turn)

    @classmethod
    def awaits(cls, turn: Turn, text: str) -> bool:
        is_long = len(re.findall(r"\d", text)) >= FEWEST_DIGITS  # no date
        return is_long and bool(NUMBER_ALONE.fullmatch(text)) and cls.is_usable(turn)

    def take_claimed(self, turn: Turn, given: UserInput) -> bool:
        found = NUMBERED.fullmatch(given.text)
        return self.take(turn, UserInput(found[1] if found else given.text))

    def finish(self, turn: Turn) -> None:
        role, words = acting_role(turn, self), self.wanted.split()
        page = portfolio.search_people(turn.db, role, self.wanted, 1)
        while not page.total and len(words) > 1:  # Several people, or a word that is no name.
            words.pop()
            page = portfolio.search_people(turn.db, role, " ".join(words), 1)
        if page.total == 1:
            return turn.open_after(f"/kartu {page.rows[0].id}")
        return turn.open_after(f"/cari 1 {' '.join(words) if page.total else self.wanted}")
