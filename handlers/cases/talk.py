"""A talk: the person behind the bot. What one side writes, the other one reads, photos too.

The helper's side is a form that takes every word but a command, until [Selesai]. The person's side
is no form: whatever they had open waits, and `Enough.relay` passes on their messages.
"""

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from bot.forms.form import Form
from bot.forms.questions import AskAgain, EndForm, Question
from bot.message import InboundKind
from bot.routing.router import TOO_LONG
from bot.state import AFTER_TALK, Answers, UserInput
from bot.turn import Turn
from domain.broadcasts.text_rules import refuse_contacts
from domain.cases.handover import TalkEvent, TalkState, is_enough, is_rated
from domain.files import EXTENSIONS, FileContents
from domain.invalid import Invalid
from domain.parsing.replies.navigation import is_plain_stop
from handlers.cases import letters
from handlers.cases.letters import RATINGS, helper_text, person_name
from handlers.cases.words import case_text
from handlers.roles.role_form import RoleForm, acting_role
from models import audit, uploads
from models.cases import cases, talks
from models.cases.cases import ANSWERED_IN_CHAT, Case, CaseKind
from models.cases.messages import LONGEST, CaseMessage
from models.cases.talks import Talk
from models.inbox import inbox
from models.inbox import talks as inbox_talks
from models.inbox.inbox import CaseGone
from models.inbox.owners import answer_promised
from models.inbox.talks import Taken
from models.people import person
from models.roles import role
from models.roles.role import Role
from models.uploads import IN_TALK, STAFF

STOP = "/pengingat stop"
DURING = ("/cukup", *RATINGS)
"""The commands of a person that work while a helper is there, besides STOP."""
OF_TALK = ("/bicara", "/selesai", "/siap", "/teruskan", "/catatan")
"""What a helper does in a talk."""
UNREAD = (InboundKind.TOO_LARGE, InboundKind.FILE_FAILED)
"""The kinds of which nothing arrives, so that the person has to hear it."""


def parts_of(turn: Turn) -> Iterator[tuple[str, int | None]]:
    """The message in pieces that fit a letter: words, and the id of a stored file.

    Invalid (`file-...`, `photo-...`, `voice-...`) when a file cannot be kept.
    """
    text, message = turn.message.text.strip(), turn.message
    is_voice = message.kind is InboundKind.VOICE
    if is_voice and not message.files:
        raise Invalid("voice-lost")
    for document in message.files:
        contents = document.contents
        found = contents.as_voice() if is_voice else contents.as_picture()
        name = turn.text("talk-kind-voice" if is_voice else "talk-photo")
        yield text[:LONGEST] or name, keep_file(turn, found)
        text = text[LONGEST:]
    for piece in wrap(text, LONGEST, replace_whitespace=False):
        yield piece, None


def keep_file(turn: Turn, found: FileContents) -> int:
    """The id of the stored photo, PDF or voice message."""
    name, kind = f"kiriman.{EXTENSIONS[found.media_type]}", found.media_type
    me, content = turn.person.id, found.content
    quota = STAFF if role.find_open_roles(turn.db, me) else IN_TALK
    return uploads.store_upload(turn.db, me, "case", name, kind, content, turn.now, quota=quota)


class RelayQuestion(Question[str]):
    """The question whose answers are the helper's words: each goes to the person, and none is
    kept."""

    takes_files = True
    takes_kinds = (InboundKind.STICKER, InboundKind.VOICE)
    any_words = True

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return True

    def accept(self, turn: Turn, form: Any, given: UserInput) -> str:
        form.pass_on(turn)
        raise AskAgain

    def ask(self, turn: Turn, form: Any) -> None:
        """Say whom the words go to; after some, only that they are on their way."""
        if form.passed:
            turn.say("talk-with-person-passed", **form.values(turn))
            turn.ask([], numbered=False)
        else:
            super().ask(turn, form)
        for command in ("/selesai", "/siap", "/teruskan", "/catatan"):
            number = form.answers["case"]
            turn.add_option(f"{command} {number}", turn.text(f"open-{command[1:]}"))


class TalkWithPerson(RoleForm, opens_with="/bicara, /jawab", roles="officer agent"):
    """`/bicara 12` takes the case number 12, or goes on with it."""

    tail = re.compile(r"\d{1,9}")
    passed = False
    words = RelayQuestion(
        lambda turn, text: text,
        verbatim=True,
        when=lambda form: "talk" in form.answers,
        tell=lambda turn, form: form.values(turn),
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known, mine = super().prefill(turn, argument), cls.opening_role(turn)
        row = inbox.find_case(turn.db, mine, argument)
        talk = begin(turn, row, mine)
        return known | ({"case": f"{talk.case_id}", "talk": f"{talk.id}"} if talk else {})

    def finish(self, turn: Turn) -> None:
        """Offer the ways on when no talk has begun; the reason was said already."""
        turn.offer("/kasus", "/menu")

    def proceed(self, turn: Turn) -> bool:
        if "talk" in self.answers and self.talk(turn) is None:
            turn.say("talk-with-person-over")
            turn.offer("/kasus", "/menu")
            return True
        return super().proceed(turn)

    def leave(self, turn: Turn, other: type[Form]) -> None:
        """Warn a helper who opens another form that their words do not arrive until they go on with
        the talk."""
        if other.opens_with[0] not in OF_TALK and "talk" in self.answers and self.talk(turn):
            turn.say("talk-waits", **self.values(turn))
            turn.add_option(f"/jawab {self.answers['case']}", turn.text("open-jawab"))

    def talk(self, turn: Turn) -> Talk | None:
        """The open talk; None when it has ended, or the case is not this role's any more."""
        found = talks.find_talk(turn.db, int(self.answers["talk"]))
        if found is None or not found.is_open or found.role_id != acting_role(turn, self).id:
            return None
        return found if inbox_talks.may_go_on(turn.db, found) else None

    def values(self, turn: Turn) -> dict[str, object]:
        row = turn.db.get_one(Case, int(self.answers["case"]))
        name = person_name(turn.db, turn.text, acting_role(turn, self), row)
        return {"name": name, "number": f"{row.id}"}

    def pass_on(self, turn: Turn) -> None:
        """Keep and post what the helper wrote; EndForm when the talk is over, Invalid for a foreign
        link, a NIK, a phone or an account."""
        talk, mine = self.talk(turn), acting_role(turn, self)
        if talk is None:
            raise EndForm("talk-with-person-over")
        refuse_contacts(turn.message.text)
        pieces = list(parts_of(turn))
        if not pieces and turn.message.kind is InboundKind.STICKER:
            pieces = [(turn.text("talk-kind-sticker"), None)]
        if not pieces:
            raise Invalid("talk-empty")
        for text, file_id in pieces:
            letters.post_answer(turn, talk, mine, text, file_id)
        self.passed = True


def begin(turn: Turn, row: Case | None, mine: Role) -> Talk | None:
    """Take the case, show it and greet the person; None when it cannot be, and it was said why."""
    if row is None or row.kind not in ANSWERED_IN_CHAT or row.person_id is None:
        turn.say("case-inbox-gone")
        return None
    if person.best_address(turn.db, row.person_id) is None:
        turn.say("talk-not-reached", number=f"{row.id}")
        return None
    known = talks.open_talk_of_case(turn.db, row.id)
    try:
        talk = inbox_talks.take(turn.db, row, mine, turn.now)
    except CaseGone:
        turn.say("case-inbox-gone")
        return None
    except Taken as taken:
        say_taken(turn, taken.talk)
        return None
    if known is None:
        audit.record(turn.db, f"role:{mine.id}", "read", f"case:{row.id}", turn.now)
        turn.say_text(case_text(turn, mine, row))
        letters.show_files(turn.db, turn.texts, talk, turn.now)
        letters.greet(turn.db, turn.texts, talk, turn.now)
    return talk


def say_taken(turn: Turn, talk: Talk) -> None:
    """Say who talks with the person, and about which case."""
    who = helper_text(turn.db, turn.text, turn.db.get_one(Role, talk.role_id))
    turn.say("talk-taken", number=f"{talk.case_id}", who=who)


def own_talk(turn: Turn, mine: Role, number: str) -> Talk | None:
    """The helper's own open talk about the case with this number."""
    row = cases.find_numbered(turn.db, number)
    talk = talks.open_talk_of_case(turn.db, row.id) if row else None
    return talk if talk and talk.role_id == mine.id else None


class EndTalk(RoleForm, opens_with="/selesai", roles="officer agent"):
    """`/selesai 12`: the helper ends the talk; a case without an answer goes back to the list."""

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        return super().prefill(turn, argument) | {"case": argument}

    def finish(self, turn: Turn) -> None:
        mine = acting_role(turn, self)
        talk = own_talk(turn, mine, self.answers["case"])
        if turn.state.form == TalkWithPerson.name:
            turn.state.close()
        if talk is None:
            turn.say("talk-with-person-over")
        else:
            answered = talk.state == TalkState.TALKING
            letters.end_talk(turn, talk, TalkEvent.DONE)
            number = {"number": f"{talk.case_id}"}
            is_claim = turn.db.get_one(Case, talk.case_id).kind == CaseKind.CLAIM
            done = "end-talk-claim" if is_claim else "end-talk-done"
            turn.say(done if answered else "end-talk-unanswered", **number)
        turn.offer("/kasus", "/menu")


class Enough(Form, opens_with="/cukup"):
    """The person ends the talk; while it is open, what they write is the helper's."""

    relays = True

    @classmethod
    def relay(cls, turn: Turn) -> bool:
        talk = talks.find_talk(turn.db, turn.person.talk_id or 0)
        helper = inbox_talks.may_go_on(turn.db, talk) if talk and talk.is_open else None
        message = turn.message
        if talk is None or not talk.is_open:
            return leave(turn)
        is_form = message.form or message.filled or turn.state.form == TalkWithPerson.name
        is_command = message.press or message.text.startswith("/") or is_plain_stop(message.text)
        if helper is None:
            is_said = not (is_form or is_command or message.kind is InboundKind.GROUP)
            is_kept = is_said and stays_open(turn, talk) and bool(keep_words(turn, talk))
            letters.end_left(turn.db, turn.texts, talk, turn.now)
            return leave(turn) or is_kept
        if is_form or message.kind is InboundKind.GROUP:
            return False
        turn.parts.clear()
        if is_command:
            say_command(turn, helper, message.press or message.text.strip())
        elif not message.files and is_enough(message.text):
            turn.open_after("/cukup")
        else:
            pass_to_helper(turn, talk)
        return True

    def finish(self, turn: Turn) -> None:
        talk = talks.find_talk(turn.db, turn.person.talk_id or 0)
        if talk is None or not talk.is_open:
            turn.say("enough-nobody")
            return turn.offer("/petugas", "/menu")
        before, who = TalkState(talk.state), turn.db.get_one(Role, talk.role_id)
        inbox_talks.end(turn.db, talk, TalkEvent.ENOUGH, turn.now)
        leave(turn)
        number = f"{talk.case_id}"
        letters.to_helper(
            turn.db, turn.texts, talk, "talk-left", turn.now, "/kasus", key=f"talk-left:{talk.id}"
        )
        letters.offer_papers(turn.db, turn.texts, talk, turn.now)
        rated = is_rated(before, TalkEvent.ENOUGH)
        name = "enough-rate" if rated else "enough-unanswered"
        turn.say(name, who=helper_text(turn.db, turn.text, who), number=number)
        for command in RATINGS if rated else ():
            turn.add_option(f"{command} {talk.id}", turn.text(f"open-{command[1:]}"))
        if rated and turn.state.form:
            turn.offer("/lanjut")  # the buttons of the open question would push the faces out
        return None


def leave(turn: Turn) -> bool:
    """The talk is over for the person: what is open goes on, and is asked again first."""
    inbox_talks.set_talk(turn.db, turn.person.id, None)
    turn.person.talk_id = None
    if turn.state.form:
        turn.state.asked = AFTER_TALK
    return False


def say_command(turn: Turn, helper: Role, text: str) -> None:
    """Do what a command of the person may do now: STOP, always, and ending or rating a talk. The
    bot has no other words while somebody is there."""
    word = text.partition(" ")[0]
    if text == STOP or (not text.startswith("/") and is_plain_stop(text)):
        turn.open_after(STOP)
    elif word in DURING:
        turn.open_after(text)
    else:
        turn.say("talk-first-enough", who=helper_text(turn.db, turn.text, helper))
        turn.offer("/cukup")


def stays_open(turn: Turn, talk: Talk) -> bool:
    """Does the case of a talk wait for somebody else, when its helper may not go on?"""
    return turn.db.get_one(Case, talk.case_id).closed_at is None


def pass_to_helper(turn: Turn, talk: Talk) -> None:
    """Keep and post what the person sent; what cannot arrive the person hears of."""
    for message, text in keep_words(turn, talk):
        letters.pass_to_helper(turn.db, turn.texts, talk, message, text, turn.now)


def keep_words(turn: Turn, talk: Talk) -> list[tuple[CaseMessage, str]]:
    """Keep what the person sent with the case: the messages, each with its text; none where it
    cannot be kept, and it was said why."""
    kind = turn.message.kind
    if kind in UNREAD:
        turn.say(f"kind-{kind}")
        return []
    if len(turn.message.text) > TOO_LONG:
        turn.say("error-too-long")
        return []
    try:
        pieces = list(parts_of(turn))
    except Invalid as refusal:
        turn.say(f"error-{refusal.reason}", **refusal.values)
        return []
    if not pieces:
        pieces = [(turn.text(f"talk-kind-{kind}"), None)]
    row = turn.db.get_one(Case, talk.case_id)
    promised = answer_promised(row.kind, turn.now, turn.hours)
    return [
        (inbox_talks.hear(turn.db, talk, text, turn.now, promised, file_id), text)
        for text, file_id in pieces
    ]
