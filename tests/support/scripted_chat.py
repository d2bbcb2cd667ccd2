"""A chat whose transcript can also say who else there is, what they write and what they hear.

The others write on the web, wherever the person does; a transcript calls them as it likes, and
`client-0` and so on are the people whom the deed `clients` brings.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from bot.message import XLSX
from domain.calendar import month_end, to_local_time
from domain.cases.service_hours import DEFAULT_HOURS
from domain.reminders.ladder import LADDER, parse_ladder
from exchange.files.read import read_status_file
from exchange.spreadsheets.write import SheetTab, write_workbook
from models.branch.applications_export import export_new
from models.branch.status_import import apply_rows
from models.cases import cases
from models.cases.cases import CaseKind
from models.cashbook import balances
from models.contributions.ledger import LedgerEntry
from models.duplicates import detection
from models.enrolment import enrolment
from models.enrolment.enrolment import Voucher
from models.knowledge.answers import KnowledgeAnswer
from models.materials import referrals
from models.participants import participant, versions
from models.participants.participant import Identity
from models.reconciliation import reconcile
from models.roles import access_log, assignments, role
from models.roles.role import Role
from scheduler.branch import decisions, notices, registrar_news, waiting
from scheduler.branch.status_files import run_status_files
from scheduler.cases import escalate, talks
from scheduler.cashbook import late_money
from scheduler.claims import deadlines
from scheduler.coverage import letters
from scheduler.coverage.refresh import refresh_figures
from scheduler.housekeeping import run_housekeeping
from scheduler.materials.make import run_orders
from scheduler.portfolio import agent_changes
from scheduler.privacy.copies import run_copies
from scheduler.reminders.drafts import post_unfinished
from scheduler.reminders.plan import plan_reminders
from scheduler.reminders.send import post_due_reminders
from tests.support import cashbook, people
from tests.support.chat import PIXEL, Chat, World, shown
from tests.support.encryption import Row
from tests.support.platforms.base import Face
from tests.support.worlds import duplicates
from tests.support.worlds.papers import paper_file

TOKEN_IN_LINK = re.compile(r"start=([A-Za-z0-9_-]{22})")
TEAM = ("Ani", "Bela", "Citra", "Desi", "Endah", "Fitri", "Gina", "Hesti", "Ika", "Juju")


class ScriptedChat(Chat):
    def __init__(
        self, world: World, channel: str = "web", sender: str = "42", face: Face | None = None
    ) -> None:
        super().__init__(world, channel, sender, face)
        self.friends: dict[str, Chat] = {}

    def friend(self, name: str) -> Chat:
        """Somebody else's chat; the person's own without a name."""
        return self.friends.setdefault(name, Chat(self.world, sender=name)) if name else self

    def role_of(self, db: Session, name: str = "") -> Role:
        """The newest role of somebody."""
        return role.find_open_roles(db, self.friend(name).person_id(db))[-1]

    def do_is(self, rest: str) -> None:
        """Somebody else has a role: `rudi agent Rudi Agen`, `ani cadre Ani organisation=rw`."""
        who, kind, *more = rest.split()
        reach = dict(each.split("=") for each in more if "=" in each)
        called = " ".join(each for each in more if "=" not in each)
        with self.world.sessions.begin() as db:
            people.give_role(db, self.friend(who).person_id(db), kind, called=called, **reach)

    def do_under(self, name: str) -> None:
        """Somebody's role is under the person's."""
        with self.world.sessions.begin() as db:
            self.role_of(db, name).supervisor_id = self.role_of(db).id

    def do_team(self, rest: str) -> None:
        """So many cadres that the person cannot be shown all of them as buttons."""
        for name in TEAM:
            self.do_is(f"{name} cadre {name} Kader {rest}")
            self.do_under(name)

    def do_clients(self, name: str) -> None:
        """People for the newest role of somebody, or of the person."""
        with self.world.sessions.begin() as db:
            people.clients(db, self.role_of(db, name))

    def do_neighbours(self, name: str) -> None:
        """People of one RW, two of one name, for the newest role of somebody, or of the person."""
        with self.world.sessions.begin() as db:
            people.neighbours(db, self.role_of(db, name))

    def do_wealthy(self, rest: str) -> None:
        """Somebody without a chat, and with high dues, is in the portfolio of the person."""
        more = {"programme": "jkk_jkm_jht", "income": 20_000_000}
        with self.world.sessions.begin() as db:
            row = people.member(db, None, people.CLIENTS[0][2], **more)
            row.agent_id = self.role_of(db).id

    def do_farther(self, village: str) -> None:
        """Somebody in RW 005 of another village is in the portfolio of the person."""
        with self.world.sessions.begin() as db:
            row = people.member(db, None, people.CLIENTS[0][2], village=village, rw="005")
            row.agent_id = self.role_of(db).id

    def do_sibling(self, rest: str) -> None:
        """Somebody else registered a twin of Siti, with the same phone: `SITI AMANAH 9002`."""
        *name, digits = rest.split()
        nik = people.SITI.nik[:-4] + digits
        with self.world.sessions.begin() as db:
            who = replace(people.SITI, full_name=" ".join(name), nik=nik)
            people.member(db, None, people.CLIENTS[0][2], who)

    def do_ward(self, rest: str) -> None:
        """The person is a member whom this agent looks after: `rudi`, `rudi 2026-08-31`."""
        name, _, until_text = rest.partition(" ")
        with self.world.sessions.begin() as db:
            until = date.fromisoformat(until_text) if until_text else people.CLIENTS[0][2]
            row = people.member(db, self.person_id(db), until)
            row.agent_id = self.role_of(db, name).id

    def do_of(self, name: str) -> None:
        """The person is in somebody's portfolio."""
        with self.world.sessions.begin() as db:
            row = participant.registration_of(db, self.person_id(db))
            assert row is not None, "nobody is registered here yet"
            row.agent_id = self.role_of(db, name).id

    def do_again(self, rest: str) -> None:
        """Siti was registered a second time, with an agent, perhaps by another chat: `maya kembar`;
        the pair waits for an officer."""
        agent, _, sender = rest.partition(" ")
        with self.world.sessions.begin() as db:
            person_id = self.friend(sender).person_id(db) if sender else None
            row = people.member(db, person_id, date(2026, 12, 31), duplicates.TWICE)
            row.agent_id = self.role_of(db, agent).id
            db.flush()
            detection.detect_duplicates(db, self.world.now, 100)

    def do_applies(self, rest: str) -> None:
        """Somebody, or `me`, applies with Siti's NIK: `rudi RUDI HARTONO 1990-01-02`."""
        who, *name, born_on = rest.split()
        identity = replace(people.SITI, full_name=" ".join(name), born_on=born_on, phone="")
        with self.world.sessions.begin() as db:
            chat = self.friend("" if who == "me" else who)
            row = people.applicant(db, chat.person_id(db), identity)
            if row.duplicate_of:
                now = self.world.now
                cases.open_case(db, CaseKind.DUPLICATE, now=now, due_at=now, participant_id=row.id)

    def do_exported(self, rest: str) -> None:
        """The branch gets the new applications."""
        with self.world.sessions.begin() as db:
            export_new(db, "command:export", self.world.now)

    def do_file(self, rest: str) -> None:
        """The branch's file has Siti's NIK as active: `SITI AMINAH 1985-08-12`."""
        *name, born_on = rest.split()
        today = to_local_time(self.world.now).date()
        row = Row(
            people.SITI.nik,
            "active",
            month_end(today),
            "22012345678",
            name=" ".join(name),
            born_on=born_on,
        )
        with self.world.sessions.begin() as db:
            found = apply_rows(db, [row], today, "cabang Grogol", self.world.now)
            notices.notify_all(db, self.world.texts, found.notices, today, self.world.now)

    def do_enrols(self, rest: str) -> None:
        """The person registers Budi, Dewi and Mohammad in RW 005, and the branch gets them."""
        with self.world.sessions.begin() as db:
            word = Voucher(self.role_of(db), "test", self.channel)
            members = [
                (Identity(nik, name, "1980-01-01"), people.APPLICATION)
                for nik, name, *_ in people.CLIENTS[:3]
            ]
            enrolment.enrol_members(db, word, members, self.world.now)
        self.do_exported("")

    def do_decides(self, rest: str) -> None:
        """The branch's file has states of the three: `active awaiting_payment rejected`, and why:
        `rejected rejected active foto KTP tidak terbaca`."""
        words = rest.split()
        states, why = words[:3], " ".join(words[3:])
        today = to_local_time(self.world.now).date()
        rows = [
            Row(nik, each, name=name, born_on="1980-01-01", why=why * (each == "rejected"))
            for each, (nik, name, *_) in zip(states, people.CLIENTS, strict=False)
        ]
        with self.world.sessions.begin() as db:
            found = apply_rows(db, rows, today, "cabang Grogol", self.world.now)
            notices.notify_all(db, self.world.texts, found.notices, today, self.world.now)

    def do_heard(self, rest: str) -> str:
        """What the clock says minutes later to whoever registered people."""
        self.world.pass_time(minutes=2)
        before = self.newest()
        registrar_news.post_due(self.world.sessions, self.world.texts, self.world.now)
        found = self.letters(after=before)
        self.last = found[-1] if found else self.last
        return "\n".join(shown(each) for each in found)

    def do_changed(self, rest: str) -> None:
        """The clock tells everybody whose agent changed, or whose people did."""
        agent_changes.post_due(self.world.sessions, self.world.texts, self.world.now)

    def do_data(self, rest: str) -> str:
        """The branch's file of today about the person: `2026-10-31`, `2026-08-31 ended`; the letter
        that follows, if any."""
        until, _, status = rest.partition(" ")
        today, before = to_local_time(self.world.now).date(), self.newest()
        who = people.SITI
        row = Row(
            who.nik,
            status or "active",
            date.fromisoformat(until) if until != "-" else None,
            name=who.full_name,
            born_on=who.born_on,
        )
        with self.world.sessions.begin() as db:
            found = apply_rows(db, [row], today, "cabang Grogol", self.world.now)
            notices.notify_all(db, self.world.texts, found.notices, today, self.world.now)
        return self.letters_since(before)

    def do_clock(self, rest: str) -> str:
        """The reminders and letters about late money and drafts that are due now, as the person
        gets them."""
        before, steps = self.newest(), parse_ladder(LADDER)
        sessions, texts, now = self.world.sessions, self.world.texts, self.world.now
        plan_reminders(sessions, steps, now)
        post_due_reminders(sessions, texts, steps, now)
        late_money.post_due(sessions, texts, now)
        post_unfinished(sessions, texts, now)
        return self.letters_since(before)

    def do_waiting(self, rest: str) -> str:
        """What the clock says about payments and applications that wait for the branch."""
        before = self.newest()
        waiting.post_due(self.world.sessions, self.world.texts, self.world.now)
        return self.letters_since(before)

    def do_decided(self, rest: str) -> str:
        """Ten minutes pass, in which an officer's decision could be taken back; the letters."""
        before = self.newest()
        self.world.pass_time(minutes=10)
        decisions.post_due(self.world.sessions, self.world.texts, self.world.now)
        return self.letters_since(before)

    def do_requests(self, rest: str) -> str:
        """What the clock says of talks that are over, and of requests that nobody answered."""
        before = self.newest()
        talks.post_due(self.world.sessions, self.world.texts, self.world.now)
        escalate.post_due(self.world.sessions, self.world.texts, DEFAULT_HOURS, self.world.now)
        return self.letters_since(before)

    def do_kind_by(self, rest: str) -> str:
        """Somebody else sends something that is not a text message: `rudi sticker`."""
        name, kind = rest.split()
        return self.friend(name).do_kind(kind)

    def do_photo_by(self, name: str) -> str:
        """Somebody else sends a photo."""
        return self.friend(name).photo(PIXEL)

    def do_tidy(self, rest: str) -> None:
        """What is kept no longer is deleted."""
        run_housekeeping(self.world.sessions, self.world.now)

    def letters_since(self, before: int) -> str:
        found = self.letters(after=before)
        self.last = found[-1] if found else self.last
        return "\n".join(self.seen(each) for each in found)

    def do_status(self, rest: str) -> str:
        """The branch's status file, as a file: Siti is protected until a day, Budi is unknown;
        `31-12-2026 undated` does not say of which day it is."""
        until, _, undated = rest.partition(" ")
        head = "nik;status;aktif_sampai;nama;tanggal_lahir"
        head = head if undated else f"Data per 21 November 2026\n{head}"
        siti = f"{people.SITI.nik};AKTIF;{until};{people.SITI.full_name};12-08-1985"
        budi = "3173011204809999;AKTIF;31-12-2026;BUDI;12-04-1980"
        return self.photo(f"{head}\n{siti}\n{budi}\n".encode(), "status.csv", "text/csv")

    def do_unapproved(self, kinds: str) -> None:
        """The prepared answers to these kinds of question wait for an officer."""
        rows = update(KnowledgeAnswer).where(KnowledgeAnswer.kind.in_(kinds.split()))
        with self.world.sessions.begin() as db:
            db.execute(rows.values(approved_by=None, approved_at=None))

    def do_status_work(self, rest: str) -> str:
        """The scheduler works on status files; the newest letter."""
        clock = lambda: self.world.now  # noqa: E731  a clock
        run_status_files(self.world.sessions, self.world.texts, clock, read_status_file)
        self.last = self.newest_letter()
        return self.seen(self.last)

    def do_workbook(self, rest: str) -> str:
        """A list in a workbook with two sheets, of two people and of one."""
        head = ("NIK", "Nama", "RT", "RW", "Pekerjaan")
        first = [
            ("3173015208859001", "Siti Aminah", "3", "5", "jualan kue"),
            ("3173011208859004", "Rudi Hartono", "3", "5", "ojek"),
        ]
        other = [("3173015509900003", "Dewi Lestari", "4", "5", "penjahit")]
        tabs = [SheetTab("RT 3", head, first), SheetTab("RT 4", head, other)]
        return self.photo(write_workbook(tabs), "daftar.xlsx", XLSX)

    def do_paper(self, caption: str) -> str:
        """Send a photo of a paper that can be read, with these words below it."""
        photo = paper_file()
        return self.seen(self.send(caption, files=(photo,)))

    def do_claims_clock(self, days: str) -> str:
        """So many days pass, and the clock writes about claims; the letters to the person."""
        before = self.newest()
        self.world.pass_time(days=int(days))
        deadlines.post_due(self.world.sessions, self.world.texts, self.world.now)
        return "\n".join(map(shown, self.letters(before)))

    def do_lines(self, rest: str) -> str:
        """One message of several lines: `joko 1 bulan 8400 / budi 8400`."""
        return self.say("\n".join(rest.split(" / ")))

    def do_by(self, rest: str) -> str:
        """Somebody else says or presses something: `rudi /menu`."""
        name, _, text = rest.partition(" ")
        return self.friend(name).say(text)

    def do_scans(self, name: str) -> str:
        """Somebody else scans the QR on what the person hands out."""
        with self.world.sessions.begin() as db:
            code = referrals.code_of(db, self.role_of(db).id, self.world.now)
        return self.friend(name).say(f"mulai {code}")

    def do_made(self, rest: str) -> str:
        """What the clock makes of the materials and copies that were asked for."""
        before, pdf = self.newest(), b"%PDF-1.7"
        clock, world = (lambda: self.world.now), self.world
        run_orders(world.sessions, world.texts, clock, lambda job, today: pdf)
        run_copies(world.sessions, world.texts, clock)
        return self.letters_since(before)

    def do_opens(self, rest: str) -> str:
        """Somebody else opens the newest invitation of the person, or of a third: `tini rudi`."""
        name, _, inviter = rest.partition(" ")
        links = [TOKEN_IN_LINK.search(each.text) for each in self.friend(inviter).letters()]
        return self.friend(name).say(f"mulai {[each[1] for each in links if each][-1]}")

    def do_opens_invited(self, rest: str) -> str:
        """Somebody else opens the link of an operator's invitation: `rina cadre rw=005`."""
        name, _, wanted = rest.partition(" ")
        return self.friend(name).do_invited(wanted)

    def do_invited_by(self, rest: str) -> None:
        """Somebody has their role by the invitation of somebody else: `budi rudi`."""
        name, inviter = rest.split()
        with self.world.sessions.begin() as db:
            self.role_of(db, name).invited_by = self.role_of(db, inviter).id

    def do_counted(self, rest: str) -> None:
        """Have the figures of coverage know all that is recorded."""
        with self.world.sessions.begin() as db:
            versions.keep_missing(db, self.world.now)
        refresh_figures(self.world.sessions, self.world.now)

    def do_monthly(self, rest: str) -> str:
        """The monthly letter, as the clock posts it again and again."""
        before = self.newest()
        for _ in range(2):
            letters.post_due(self.world.sessions, self.world.texts, self.world.now)
        return self.letters_since(before)

    def do_saw(self, count: str) -> None:
        """The person saw so many NIKs today, of people who are not there any more."""
        gone = range(1_001, 1_001 + int(count))
        with self.world.sessions.begin() as db:
            mine = self.role_of(db)
            access_log.record_access(db, mine, access_log.NIK, gone, "portal", self.world.now)

    def do_proven(self, name: str) -> None:
        """Somebody, or the person, also has a chat on a channel where an account is proven."""
        with self.world.sessions.begin() as db:
            people.proven(db, self.friend(name).person_id(db))

    def do_mail(self, name: str) -> str:
        """The newest letter to somebody, or to the person, which may have come unasked."""
        chat = self.friend(name)
        chat.last = chat.newest_letter()
        return chat.seen(chat.last)

    def do_branch(self, rest: str) -> None:
        """The branch's file of tomorrow has a payment of somebody: `dewi 16800 2`, rupiah and
        months; or takes months back: `dewi 0 -2`."""
        name, amount, months = rest.split()
        self.world.pass_time(days=1)
        with self.world.sessions.begin() as db:
            cashbook.branch_posts(db, name, int(amount), int(months), self.world.now)

    def do_moves(self, rest: str) -> None:
        """An officer gave somebody to an agent: `dewi maya`."""
        name, agent = rest.split()
        with self.world.sessions.begin() as db:
            row = cashbook.somebody_called(db, name)
            assignments.assign(db, [row.id], self.role_of(db, agent), "test", self.world.now)

    def do_waits(self, days: str) -> None:
        """So many days pass, and the clock posts what is due about money."""
        self.world.pass_time(days=int(days))
        for _ in range(3):
            late_money.post_due(self.world.sessions, self.world.texts, self.world.now)

    def do_official(self, rest: str) -> None:
        """The branch has the person's newest deposit in its file, with another amount: `9000`."""
        with self.world.sessions.begin() as db:
            agent, later = self.role_of(db), self.world.now + timedelta(hours=1)
            lines = balances.list_entries(db, balances.ON_THE_WAY, LedgerEntry.agent_id == agent.id)
            assert lines, "nothing is deposited"
            row = cashbook.proven(db, lines[-1], later, amount=int(rest))
            reconcile.reconcile_file(db, [row], later.date(), later)
