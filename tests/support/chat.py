"""A person who chats with the whole bot: plays transcripts, moves the clock, reads the letters."""

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from sqlalchemy import Engine, bindparam, func, insert, select, update
from sqlalchemy.orm import Session, sessionmaker

from bot.bot import Bot
from bot.message import Document, Inbound, InboundKind, Outbound, SubmittedForm
from bot.routing.router import Router
from bot.texts import Texts
from domain.calendar import to_local_time
from domain.photos.lines import Paper, PaperKind, Read
from domain.regions import REGIONS
from domain.reminders.ladder import LADDER, parse_ladder
from exchange.files.read import read_contents
from handlers.registry import FORMS
from handlers.texts import TASKS_FILE, TEXTS_FOLDER, WISHES_FILE
from models.broadcasts.broadcast import REASON
from models.database.encryption import Keyring
from models.database.engine import open_sessions
from models.database.statements import PreparedStatement
from models.duplicates import detection
from models.knowledge import answers as knowledge
from models.knowledge import shipped
from models.messaging.message import DeliveryState, OutboundMessage
from models.participants import participant
from models.people import addresses, person, web_sessions
from models.people.person import Address
from models.portfolio import transfers
from models.regions import Region
from models.roles import invitations, role
from scheduler.broadcasts import notices
from scheduler.broadcasts.send import post_broadcasts
from scheduler.digests import send
from scheduler.photos.read import read_photos
from tests.support.conversations.form_answers import WHOLE
from tests.support.databases import seed
from tests.support.people import SITI, applicant, clients, give_role, member, reach_of
from tests.support.platforms.base import Direct, Face, Key, View, handed_over, told
from tests.support.worlds import duplicates, proposals

PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="
)
VOICE_NOTE = b"OggS\0\2" + bytes(20)
"""The beginning of a recording: nobody of ours reads further."""
NOON = datetime(2026, 11, 22, 5, tzinfo=UTC)
KEYS = Keyring({"test": b"k" * 32}, b"i" * 32)
stored = KEYS.encrypt_address
"""An address as it is stored."""
TEXTS = Texts.load(TEXTS_FOLDER)
TRANSCRIPTS = Path(__file__).parents[1] / "conversations" / "transcripts"
"""One folder a language, in it one a capability."""
CODE = re.compile(r"\b[A-Z3-9]{4}-[A-Z3-9]{4}\b")
WISHES = WISHES_FILE.read_text("utf-8")
INDEX = shipped.load_index(WISHES)
MEMBERS = shipped.learn_members(WISHES)
TASKS = shipped.learn_tasks(WISHES, TASKS_FILE.read_text("utf-8"))
ANSWERS = [
    replace(each, approved_by=each.approved_by or "person:1") for each in shipped.load_answers()
]
"""As if an officer had approved all that wait."""

NEWEST = PreparedStatement(select(func.max(OutboundMessage.id)))
LETTERS = PreparedStatement(
    select(OutboundMessage.body)
    .where(
        OutboundMessage.id > bindparam("after"),
        OutboundMessage.channel == bindparam("channel"),
        OutboundMessage.address == bindparam("address"),
    )
    .order_by(OutboundMessage.id)
)


@dataclass
class World:
    """Everything but the channels. `now` is the clock; `wakes` counts the calls to delivery."""

    engine: Engine
    sessions: sessionmaker[Session]
    router: Router
    texts: Texts
    now: datetime = NOON
    wakes: int = 0
    faults: dict[str, Exception] = field(default_factory=dict)
    site: str = ""
    demo: bool = False
    ladder: str = LADDER
    reads_photos: bool = False

    def bot(self) -> Bot:
        """A new bot, as after a restart: nothing may live in memory between turns."""
        parts = self.engine, self.sessions, self.router, self.texts, lambda: self.now
        ladder = steps_of(self.ladder)
        more = {"site": self.site, "demo": self.demo, "ladder": ladder, "read_file": read_contents}
        more |= {"reads_photos": self.reads_photos}
        return Bot(*parts, self.wake, self.fault, **more)  # type: ignore[arg-type]  # named above

    def wake(self) -> None:
        self.wakes += 1

    def fault(self, step: str) -> None:
        if step in self.faults:
            raise self.faults.pop(step)

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)


steps_of = cache(parse_ladder)


def make_world(engine: Engine) -> World:
    """The whole bot on an empty database."""
    sessions = open_sessions(engine, KEYS)
    seed(engine, lambda: fill_installation(sessions))
    return World(engine, sessions, router(), TEXTS)


@cache
def router() -> Router:
    """The router of all worlds: nothing of a turn stays in it."""
    return Router(FORMS, INDEX, lambda: TASKS, lambda: MEMBERS)


def fill_installation(sessions: sessionmaker[Session]) -> None:
    """What every installation has before anybody writes."""
    with sessions.begin() as db:
        rows = [
            {"code": code, "parent": code.rpartition(".")[0], "name": name}
            for code, name in REGIONS
        ]
        db.execute(insert(Region), rows)
        knowledge.take_in(db, ANSWERS, NOON)
        invitations.remember_accounts(db, telegram="PerisaiBot", web="https://perisai.test")


def as_read(fields: str) -> dict[str, Read]:
    """The values of `nik=3173... village?=ANGKE`; those that are unsure with a piece of picture."""
    pairs = [each.split("=") for each in fields.split()]
    piece = b64encode(PIXEL).decode()
    return {
        name.rstrip("?"): Read(value.replace("_", " "), not unsure, piece if unsure else "")
        for name, value in pairs
        for unsure in (name.endswith("?"),)
    }


class Chat:
    """One person at one address. Transcripts: `> ` is the person, `< ` is the bot.

    `> [label]` presses the button with that label; `! deed` calls `do_<deed>`. `<` lines are
    compared with the lines of the reply; a line `< ...` skips any number of them; options are
    shown as `[label]` on one line. With a `face` all of it goes as that platform carries it.
    """

    def __init__(
        self, world: World, channel: str = "web", sender: str = "42", face: Face | None = None
    ) -> None:
        self.world = world
        self.channel = channel
        self.sender = sender
        self.face = face or Direct(lambda message: world.bot().receive(message))
        self.count = 0
        self.last: Outbound | None = None
        self.language: str | None = None
        self.other: Chat | None = None

    def send(self, text: str = "", **more: object) -> Outbound | None:
        """One message; the reply to it."""
        self.count += 1
        values = {"id": f"{self.sender}-{self.count}"} | more
        message = Inbound(self.channel, self.sender, text=text, **values)  # type: ignore[arg-type]  # a test's choice
        before = self.newest()
        self.face.bring(message, self.world.now)
        letters = self.letters(after=before)
        self.last = letters[-1] if letters else None
        return self.last

    def say(self, text: str, **more: object) -> str:
        """One message; the reply as the transcript shows it."""
        if text.startswith("[") and text.endswith("]"):
            key = self.key(text[1:-1])
            return self.seen(self.send(key.text, press=key.press, **more))
        return self.seen(self.send(text, **more))

    def seen(self, message: Outbound | None) -> str:
        """The message as it looks on this channel."""
        return told(self.face.view(message)) if message else ""

    def key(self, label: str) -> Key:
        assert self.last is not None, "there is no message with buttons yet"
        keys = {key.label: key for key in self.face.view(self.last).keys}
        assert label in keys, f"no button {label!r}, only {list(keys)}"
        return keys[label]

    def press_of(self, label: str) -> str:
        return self.key(label).press

    def photo(self, content: bytes, name: str = "foto.jpg", media_type: str = "image/jpeg") -> str:
        return self.seen(self.send(files=(Document(name, media_type, content),)))

    def newest(self) -> int:
        with self.world.sessions() as db:
            return NEWEST.run(db, {}).one() or 0

    def letters(self, after: int = 0) -> list[Outbound]:
        """Everything that was posted to this address, oldest first."""
        with self.world.sessions() as db:
            mine = {"after": after, "channel": self.channel, "address": stored(self.sender)}
            sealed = [body for (body,) in LETTERS.run(db, mine).all()]
            bodies = [KEYS.decrypt_json("message", body) for body in sealed if body]
            return [Outbound.of(body, handed_over(db, body)) for body in bodies]

    def newest_letter(self) -> Outbound:
        found = self.letters()
        assert found, "nothing was posted here yet"
        return found[-1]

    def play(self, transcript: str) -> None:
        """Play a transcript and compare every reply."""
        expected: list[str] = []
        got: list[str] = []
        for block in blocks(transcript):
            person, *replies = block
            expected += [person, *replies]
            got += [person, *matched(replies, self.act(person))]
        assert got == expected

    def play_in(self, language: str, transcript: str) -> None:
        """Play it with somebody who speaks another language."""
        self.language = language
        with self.world.sessions.begin() as db:
            person.set_language(db, self.person_id(db), language)
        self.play(transcript)

    def act(self, line: str) -> str:
        """`> ` says or presses something; `! ` does what `do_<deed>` says."""
        if line.startswith("> "):
            return self.say(line[2:])
        deed, _, rest = line[2:].partition(" ")
        return str(getattr(self, f"do_{deed}")(rest) or "")

    def do_share(self, phone: str) -> str:
        """Share one's own number by the channel's button."""
        return self.seen(self.send(phone=phone))

    def do_site(self, rest: str) -> None:
        """Our pages can be reached there."""
        self.world.site = rest

    def do_ladder(self, steps: str) -> None:
        """People are reminded on these steps: `h-1,h`."""
        self.world.ladder = steps

    def do_page(self, rest: str) -> str:
        """Fill the registration in on one page, with these changes: `nik=123`."""
        changes = dict(each.split("=") for each in rest.split())
        return self.seen(self.send(filled=SubmittedForm("registration", WHOLE | changes)))

    def do_photo(self, rest: str) -> str:
        return self.photo(PIXEL)

    def do_reads(self, rest: str) -> None:
        """Papers on pictures are read here."""
        self.world.reads_photos = True

    def do_read(self, rest: str) -> str:
        """What the picture says that waits: `ktp nik=3173... village?=ANGKE`, unsure with "?"; of a
        list the cells of each person, parted by "|"."""
        kind, _, fields = rest.partition(" ")
        found, *more = map(as_read, fields.split("|"))
        rows = [found, *more] if kind == PaperKind.LIST else []
        paper = Paper(PaperKind(kind), {} if rows else found, rows=rows)
        before = self.newest()
        clock, bot = (lambda: self.world.now), self.world.bot()
        read_photos(self.world.sessions, clock, lambda kind, content, today: paper, bot.receive)
        found = self.letters(after=before)
        self.last = found[-1] if found else self.last
        return self.seen(found[-1]) if found else ""

    def do_voice(self, rest: str) -> str:
        """Send a voice message."""
        return self.voice()

    def voice(self, content: bytes = VOICE_NOTE) -> str:
        note = Document("suara.ogg", "audio/ogg", content)
        return self.seen(self.send(kind=InboundKind.VOICE, files=(note,)))

    def do_move(self, days: str) -> None:
        """Move the clock on by so many days."""
        self.world.pass_time(days=int(days))

    def do_minutes(self, minutes: str) -> None:
        """Move the clock on by so many minutes."""
        self.world.pass_time(minutes=int(minutes))

    def do_kind(self, kind: str) -> str:
        """Send something that is not a text message."""
        return self.seen(self.send(kind=InboundKind(kind)))

    def there(self) -> "Chat":
        """The person's other chat."""
        self.other = self.other or Chat(self.world, "telegram", "900004711")
        return self.other

    def do_there(self, text: str) -> str:
        """Say something, or press a button, in the other chat. Every code looks the same."""
        return CODE.sub("ACDF-3479", self.there().say(text, language=self.language))

    def do_shared(self, phone: str) -> str:
        """Share the number in the other chat."""
        other = self.there()
        return other.seen(other.send(phone=phone))

    def do_notice(self, rest: str) -> str:
        """The newest letter in the other chat, which may have come unasked."""
        other = self.there()
        other.last = other.newest_letter()
        return other.seen(other.last)

    def do_code(self, rest: str) -> str:
        """Type the code that the other chat showed last, after other words."""
        shown = [CODE.search(letter.text) for letter in self.there().letters()]
        found = [each[0] for each in shown if each]
        return self.say(f"{rest} {found[-1].lower().replace('-', ' ')}".strip())

    def do_member(self, rest: str) -> None:
        """The person is a member: `2026-11-30 payer=self paid=6`."""
        until, *more = rest.split()
        facts: dict[str, object] = dict(each.split("=") for each in more)
        paid = int(str(facts.pop("paid", 6)))
        with self.world.sessions.begin() as db:
            who = self.person_id(db)
            member(db, who, date.fromisoformat(until), paid=paid, **facts)

    def do_born(self, rest: str) -> None:
        """The person is a member who was born on a day: `1961-05-03 2026-10-31`."""
        born_on, until = rest.split()
        day = date.fromisoformat(born_on)
        nik = f"317301{day.day + 40:02}{day.month:02}{day.year % 100:02}9001"
        who = replace(SITI, nik=nik, born_on=born_on)
        with self.world.sessions.begin() as db:
            member(db, self.person_id(db), date.fromisoformat(until), who)

    def do_browser(self, device: str) -> None:
        """The person has another chat, open in a browser: `Chrome/Android`."""
        with self.world.sessions.begin() as db:
            who = self.person_id(db)
            count = len(addresses.addresses(db, who))
            db.add(Address(person_id=who, channel="web", address=stored(f"browser-{count}")))
            web_sessions.start(db, "web", f"browser-{count}", device, self.world.now)

    def do_stranger(self, rest: str) -> None:
        """Somebody else registered this person, who is not linked yet."""
        with self.world.sessions.begin() as db:
            member(db, None, date.fromisoformat(rest or "2026-11-30"))

    def do_applicant(self, state: str) -> None:
        """The person has applied; the application is in this state."""
        with self.world.sessions.begin() as db:
            row = applicant(db, self.person_id(db))
            row.state = state
            why = "foto KTP tidak terbaca" if state == "rejected" else ""
            participant.set_rejection(db, row, why)

    def do_role(self, rest: str) -> None:
        """The person has a role: `cadre organisation=pkk area=31.73.04.1001 rw=005`."""
        kind, *reach = rest.split()
        with self.world.sessions.begin() as db:
            give_role(db, self.person_id(db), kind, **dict(each.split("=") for each in reach))

    def do_clients(self, rest: str) -> None:
        """People for the newest role of the person."""
        with self.world.sessions.begin() as db:
            clients(db, role.find_open_roles(db, self.person_id(db))[-1])

    def do_morning(self, rest: str) -> str:
        """Next morning at 07:30; the digest, if it came."""
        before = self.newest()
        days = 1 + (to_local_time(self.world.now).hour >= 8)
        here = to_local_time(self.world.now).replace(hour=7, minute=30) + timedelta(days=days - 1)
        self.world.now = here.astimezone(UTC)
        send.post_due_digests(self.world.sessions, self.world.texts, self.world.now)
        found = self.letters(after=before)
        self.last = found[-1] if found else self.last
        return shown(found[-1]) if found else ""

    def do_asked(self, rest: str) -> None:
        """Another agent asks to take over a portfolio."""
        with self.world.sessions.begin() as db:
            names = ("Rudi Agen", "Maya Agen")
            senders = [name.split()[0].casefold() for name in names]
            people = [person.find_or_create(db, "web", each, self.world.now).id for each in senders]
            agents = [
                give_role(db, each, "agent", called=name)
                for each, name in zip(people, names, strict=True)
            ]
            clients(db, agents[0])
            transfers.request_transfer(db, agents[0], agents[1], agents[1], self.world.now)

    def do_invited(self, rest: str) -> str:
        """Opens the link of a new invitation: `cadre organisation=pkk area=31.73.04.1001`."""
        kind, *reach = rest.split()
        with self.world.sessions.begin() as db:
            wanted = reach_of(kind, **dict(each.split("=") for each in reach))
            _, token = invitations.create_invitation(db, wanted, self.world.now)
        return self.say(f"mulai {token}")

    def do_doubles(self, rest: str) -> None:
        """Somebody was registered twice, the second time with two digits swapped."""
        with self.world.sessions.begin() as db:
            duplicates.two(db)
            detection.detect_duplicates(db, self.world.now, 100)

    def do_portfolio(self, count: str) -> None:
        """So many people in the portfolio of this person; one more has no chat."""
        with self.world.sessions.begin() as db:
            duplicates.portfolio(db, self.person_id(db), int(count))

    def do_slip(self, rest: str) -> None:
        """The branch has an agent's money under a NIK with one wrong digit."""
        with self.world.sessions.begin() as db:
            proposals.slip(db, self.world.now)

    def do_broadcast(self, rest: str) -> None:
        """An agent's broadcast waits for an officer."""
        with self.world.sessions.begin() as db:
            proposals.broadcast(db, self.world.now)

    def do_sent(self, rest: str) -> None:
        """The clock sends what is due of broadcasts, and all of it arrives."""
        world = self.world
        post_broadcasts(world.sessions, world.texts, world.now)
        with world.sessions.begin() as db:
            mine = OutboundMessage.reason == REASON
            db.execute(update(OutboundMessage).where(mine).values(outcome=DeliveryState.SENT))
        post_broadcasts(world.sessions, world.texts, world.now)

    def do_news(self, rest: str) -> str:
        """What the clock says of broadcasts now."""
        before = self.newest()
        notices.post_notices(self.world.sessions, self.world.texts, self.world.now)
        found = self.letters(after=before)
        self.last = found[-1] if found else self.last
        return shown(found[-1]) if found else ""

    def person_id(self, db: Session) -> int:
        return person.find_or_create(db, self.channel, self.sender, self.world.now).id


def blocks(transcript: str) -> list[list[str]]:
    found: list[list[str]] = []
    for line in transcript.splitlines():
        if line.startswith(("> ", "! ")):
            found.append([line.rstrip()])
        elif line.startswith("<"):
            found[-1].append(line.rstrip())
    return found


def matched(expected: list[str], reply: str) -> list[str]:
    """The reply as `< ` lines; what `< ...` stands for is folded back into it."""
    lines = [f"< {line}".rstrip() for line in reply.splitlines() if line.strip()]
    if "< ..." not in expected:
        return lines
    start = expected.index("< ...")
    end = len(expected) - start - 1
    if lines[:start] == expected[:start] and (not end or lines[-end:] == expected[start + 1 :]):
        return expected
    return lines


def shown(message: Outbound | None) -> str:
    return told(View.of(message)) if message else ""


def transcripts(language: str) -> list[Path]:
    return sorted((TRANSCRIPTS / language).glob("*/*.txt"))


def transcript_language(file: Path) -> str:
    """The folder above the one of the capability."""
    return file.parts[-3]


def transcript_id(file: Path) -> str:
    """Language, capability and name, as test ids show them: id-cashbook-agent_cash."""
    return "-".join(file.relative_to(TRANSCRIPTS).with_suffix("").parts)
