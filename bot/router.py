"""Routing of an inbound message: to a command, a button, the open question, or an intent."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial

from bot.forms.form import MISSES, Form
from bot.forms.options import essential
from bot.forms.page_answers import submit
from bot.forms.questions import AnotherWish
from bot.forms.stack import FormStack
from bot.labels import named_commands, nearly_named, squeeze
from bot.message import InboundKind, Option
from bot.offers import (
    MOST_OPTIONS,
    distinct_options,
    is_agreement,
    last_offered_options,
    letter_options,
    option_labelled,
    option_meant,
    option_with_number,
    options_of_reply,
)
from bot.state import UserInput
from bot.turn import Turn
from domain.files import FileKind
from domain.invalid import Ambiguous
from domain.knowledge import meanings
from domain.knowledge.normalise import plain_words
from domain.knowledge.reading import (
    MOST_CANDIDATES,
    Index,
    Reading,
    asks,
    asks_elsewhere,
    is_question,
    is_thumb,
    read,
)
from domain.knowledge.why import asks_how_far, doubts, is_about, words_of_why
from domain.parsing.english import is_english
from domain.parsing.replies.asides import Aside, Greeting, greeting_of, parse_aside
from domain.parsing.replies.navigation import (
    Navigation,
    is_plain_stop,
    parse_exact_command,
    parse_navigation,
)
from domain.parsing.replies.yes_no import says_done
from models.participants import participant
from models.people import consent
from models.people.consent import Purpose

TOO_LONG = 4_000
"""Characters of a message that is not read, unless a form claims it."""

NAVIGATION_COMMANDS = {
    "/kembali": Navigation.BACK,
    "/batal": Navigation.CANCEL,
    "/lewati": Navigation.SKIP,
    "/ulang": Navigation.RESTART,
}
COMMAND_TO_BOT = re.compile(r"\A(/\w+)@\w+")
"""A command with the name of the bot behind it, as Telegram writes it: "/daftar@NamaBot"."""
HAS_NUMBER = re.compile(r"(?<!\w)\d")
"""A number that is an answer, if a wrong one; "kadang2" has none."""
CORRECTS = re.compile(
    r"\b(?:bisa|boleh|gimana|cara)\b.*\b(?:di|nge)?(?:ganti|ubah|ralat|perbaiki|benerin|betulin)\b|"
    r"^\W*(?:(?:eh|maaf|sori|sorry|ups|aduh|waduh|oops)\W+)*"
    r"(?:salah|keliru|ralat|koreksi|ganti|ubah|betulin|benerin|wrong|change|correct)\b|"
    r"^\W*(?:[a-z]+\W+){1,2}(?:salah|keliru|wrong)\W*$",
    re.IGNORECASE,
)
"""A text that takes an earlier answer back: "eh salah, namanya ...", "penghasilan salah"."""
LEAST_WORDS = 3
"""Words of a text that may be about something else than the open question."""
LIKELY_QUESTION, LIKELY_WISH = 0.25, 0.65
"""How sure one must be to offer a question, or a wish, beside the open question."""
MOST_BESIDE = 2
"""Buttons beside those of the open question."""
AWHILE = timedelta(hours=1)
"""After it a short menu has ended, and whoever comes back hears where they were."""
PATIENCE = 2
"""Texts in a row that a short menu does not understand, after which it ends."""
MOVES = (Navigation.BACK, Navigation.CANCEL, Navigation.SKIP, Navigation.NEXT)
"""Moves that need an open question."""
PAGE_NAVIGATION = ("/lewati", "/kembali")
"""The ways in a form that its page offers."""


class Router:
    """The forms, found by the words that open them and by what a text means."""

    def __init__(self, forms: Sequence[type[Form]], index: Index) -> None:
        self.stack = FormStack(forms)
        self.openings = {word.casefold(): form for form in forms for word in form.opens_with}
        self.by_intent = {intent: form for form in forms for intent in form.intents}
        self.by_kind = {kind: form for form in forms for kind in form.kinds}
        self.index = index

    def converse(self, turn: Turn) -> None:
        """Answer the message of the turn; the helper does whom the person talks with."""
        turn.likeliest = self.index.likeliest
        is_theirs = turn.message.kind is not InboundKind.READING
        relayed = is_theirs and turn.person.talk_id is not None and self.stack.relay(turn)
        if not relayed:
            self.read(turn)
        self.open_next_form(turn)
        if not relayed or turn.person.talk_id is None:
            self.show_open_question(turn)
            self.offer_way_on(turn)
        turn.options = distinct_options(turn.options)
        turn.state.offers = options_of_reply(turn)
        turn.state.numbered = turn.numbered

    def awaits_reading(self, turn: Turn) -> bool:
        """Whether the open form waits for what the picture of the turn says."""
        form = self.stack.current(turn)
        return form is not None and form.awaits_reading(turn)

    def read(self, turn: Turn) -> None:
        """Find what the message of the turn is for, and answer it."""
        if turn.message.kind is InboundKind.READING:
            return self.stack.take_reading(turn)
        offers, turn.state.offers, misses = turn.state.offers, [], turn.state.misses
        self.end_short_menu(turn)
        if turn.message.form:
            self.answer_page(turn)
        elif turn.message.kind is not InboundKind.MESSAGE:
            self.say_kind(turn)
        elif turn.message.filled:
            submit(turn, self.stack, turn.message.filled)
        elif self.stack.claim(turn, "" if turn.message.press else turn.message.text):
            pass
        elif len(turn.message.press or turn.message.text) > TOO_LONG:
            turn.say("error-too-long")
            self.stack.ask_again(turn)
        elif turn.message.press:
            self.press(turn, turn.message.press, offers)
        else:
            self.text(turn, turn.message.text.strip(), offers)
        if not turn.state.form and turn.state.misses == misses:
            turn.state.misses = 0
        return None

    def end_short_menu(self, turn: Turn) -> None:
        """End a short menu that was left for an hour, or that a letter with buttons came after.

        Its own buttons still answer it.
        """
        form, nonce = self.stack.current(turn), turn.message.press.partition(".")[0]
        if form is None or not form.holds_nobody() or (nonce and nonce == turn.state.nonce):
            return
        if is_back(turn) or letter_options(turn):
            turn.state.close()

    def say_kind(self, turn: Turn) -> None:
        """Say what becomes of a message that is no text, and ask the open question again."""
        kind, form = turn.message.kind, self.stack.current(turn)
        if kind is InboundKind.EDITED and form and form.last_answered():
            turn.say("kind-edited-answer")
            self.stack.ask_again(turn)
            return turn.offer("/kembali")
        turn.say(f"kind-{kind}")
        if kind is not InboundKind.GROUP:
            self.stack.ask_again(turn)
        return None

    def answer_page(self, turn: Turn) -> None:
        """Answer the question that a form's page shows: no word on it is a command or opens
        anything."""
        form, message = self.stack.current(turn), turn.message
        nonce, _, value = message.press.partition(".")
        is_old = bool(message.press) and nonce != turn.state.nonce
        if form is None or form.name != message.form or is_old:
            turn.say("button-old")
        elif message.kind is not InboundKind.MESSAGE:
            turn.say(f"kind-{message.kind}")
        elif len(message.text) > TOO_LONG:
            turn.say("error-too-long")
        elif value in PAGE_NAVIGATION:
            return self.follow_navigation(turn, form, NAVIGATION_COMMANDS[value])
        elif not (value or message.text.strip()).startswith("/"):
            given = UserInput("", value) if message.press else UserInput(message.text.strip())
            return self.stack.answer(turn, form, given)
        return self.stack.ask_again(turn)

    def show_open_question(self, turn: Turn) -> None:
        """Ask the open question below a reply about something else.

        Nobody answers a question that the last message does not show: a yes to another one could
        be taken for a consent. A reply with a button that leads back to it needs nothing more. A
        short menu is over then.
        """
        leads_back = any(each.value == "/lanjut" for each in turn.options)
        if not turn.state.form or not turn.parts or turn.asked:
            return
        form = self.stack.current(turn)
        if form and form.holds_nobody():
            turn.state.close()
        elif not leads_back:
            offered = turn.options
            self.stack.ask_again(turn)
            if len(turn.options) + len(offered) <= MOST_OPTIONS:
                turn.options += offered

    def offer_way_on(self, turn: Turn) -> None:
        """Offer a draft that waits below a reply that asks nothing; the menu where nothing is."""
        asks = turn.state.form or turn.asked or turn.message.kind is InboundKind.GROUP
        if not turn.parts or asks:
            return
        if not turn.options:
            turn.offer("/menu")
        values = [each.value for each in turn.options]
        if turn.state.parked and "/lanjut" not in values and len(values) < MOST_OPTIONS:
            place = values.index("/menu") if "/menu" in values else len(values)
            turn.options.insert(place, Option("/lanjut", turn.text("open-lanjut")))

    def open_next_form(self, turn: Turn) -> None:
        """Open the form that a finished form asked for; that one may open another."""
        for _ in range(3):
            if turn.opening is None:
                return
            (word, argument), turn.opening = turn.opening, None
            self.command(turn, word, argument)

    def press(self, turn: Turn, press: str, offers: list[list[str]]) -> None:
        """Answer the press of a button; one of an earlier question does nothing.

        `offers` are the options (value, label) of the last reply.
        """
        if press.startswith("/"):
            return self.text(turn, press, [])
        nonce, _, value = press.partition(".")
        form = self.stack.current(turn)
        if form is None or nonce != turn.state.nonce:
            turn.say("button-old")
            return self.stack.ask_again(turn)
        if value.startswith("/"):
            return self.text(turn, value, [])
        shown = tuple(each for each, _ in offers if each and not each.startswith("/"))
        return self.stack.answer(turn, form, UserInput("", value, shown))

    def commands_with_argument(self, text: str) -> Iterator[tuple[type[Form], str]]:
        """The form that the first one or two words open, with what follows, where it takes that."""
        if parse_aside(text) is Aside.RESUME:
            return
        words = text.split()
        for count in (1, 2):
            form = self.openings.get(" ".join(words[:count]).casefold())
            rest = " ".join(words[count:])
            if form and form.tail and form.tail.fullmatch(rest):
                yield form, rest

    def text(self, turn: Turn, text: str, offers: list[list[str]]) -> None:
        """Answer a typed text; `offers` are the options (value, label) of the last reply."""
        text = COMMAND_TO_BOT.sub(r"\1", text)
        word, _, argument = text.partition(" ")
        if text.startswith("/") and self.command(turn, word, argument):
            return None
        form = self.stack.current(turn)
        offered = option_labelled(text, offers)
        if offered and offered.startswith("/"):
            return self.text(turn, offered, [])
        if form and form.expects(turn, text):
            return self.stack.answer(turn, form, UserInput(text))
        for form_with_tail, rest in self.commands_with_argument(text):
            return self.stack.open(turn, form_with_tail, rest)
        opened = self.openings.get(text.casefold())
        if opened and form and opened is self.openings["/bantuan"]:
            return self.stack.explain(turn, form)
        if opened and form and (why := why_of(turn, form, text)) and not letter_options(turn):
            turn.say(why)
            return self.stack.ask_again(turn)
        if opened and not (opened.shy and form and form.wants_free_text()):
            return self.stack.open(turn, opened, "")
        if text.isdecimal():
            letter = letter_options(turn) if form else []
            if meant := option_meant(text, letter, numbered=True, idle=True):
                return self.text(turn, meant, [])
            offers = offers if form else last_offered_options(turn) or offers
        offered = option_labelled(text, offers) or option_with_number(text, offers)
        if offered is None and self.open_labelled(turn, form, text, offers):
            return None
        offered = offered or option_meant(text, offers, turn.state.numbered, form is None)
        if offered and offered.startswith("/"):
            return self.text(turn, offered, [])
        if self.brings_other_sheet(turn, form):
            return self.stack.open(turn, self.openings["/berkas"], "")
        if form is None and (told := self.told_form(turn, text, offers)):
            return self.stack.open(turn, told, text)
        if form is None and not turn.message.files and self.answer_aside(turn, text, offers):
            return None
        if form is None:
            self.understand(turn, text)
            return self.offer_english(turn, text)
        if offered:
            return self.stack.answer(turn, form, UserInput(text, offered, (offered,)))
        heard = self.hear(turn, form, text, True) if self.asks_first(turn, form, text) else None
        if heard:
            return heard()
        return self.navigate(turn, form, text)

    def told_form(self, turn: Turn, text: str, offers: list[list[str]]) -> type[Form] | None:
        """The form of a button below the last message that these words answer; None without one.

        "Udah" below a letter says that it is paid.
        """
        shown = last_offered_options(turn) if says_done(text) else offers
        forms = (self.form_of(value) for value, _ in shown if value.startswith("/"))
        return next((each for each in forms if each and each.is_told(text)), None)

    def offer_english(self, turn: Turn, text: str) -> None:
        """Offer English to somebody who writes it and is answered in Indonesian."""
        asks_nothing = not (turn.state.form or turn.asked or turn.opening)
        if turn.person.language != "en" and asks_nothing and is_english(text):
            turn.offer("/english")

    def brings_other_sheet(self, turn: Turn, form: Form | None) -> bool:
        """Is there a sheet that the open form does not want, and that the person may send?"""
        if not any(each.contents.kind is FileKind.SHEET for each in turn.message.files):
            return False
        return form is None or (self.openings["/berkas"].is_usable(turn) and not form.wants_file())

    def open_labelled(
        self, turn: Turn, form: Form | None, text: str, offers: list[list[str]]
    ) -> bool:
        """Open what has the label that was typed, exactly or nearly; False when nothing has it.

        In an open form only a whole label counts that is no answer there.
        """
        if form and (len(text.split()) < 2 or form.wants_free_text() or form.shows(turn, text)):
            return False
        named = self.commands_named(turn, text)
        meant = [each for each in named if self.is_usable(turn, each)]
        if form is None and not named:
            near = [] if parse_aside(text) else nearly_named(turn.texts, text, offers)
            meant = [each for each in near if self.is_usable(turn, each)][:1]
        if len(meant) == 1:
            self.text(turn, meant[0], [])
        elif meant:
            turn.say("ask-meant")
            turn.offer(*meant, "/menu")
        elif named and form is None and not read(self.index, text).sure:
            # The word of a task that is not theirs: guessing from it would mislead.
            return not self.openings[named[0].partition(" ")[0]].is_for(turn)
        else:
            return False
        return True

    def commands_named(self, turn: Turn, text: str) -> list[str]:
        """The commands with this label, and the task with this word ("setor"), if there is one."""
        task = self.openings.get(f"/{squeeze(text)}")
        word = task.opens_with[:1] if task and task.for_staff else ()
        labelled = named_commands(turn.texts, text)
        own = any(self.form_of(each) is task for each in labelled)
        named = [*labelled, *(() if own else word)]
        forms = {each: self.form_of(each) for each in dict.fromkeys(named)}
        return [each for each, form in forms.items() if form and not form.only_offered]

    def keeps_draft(self, command: str) -> bool:
        """Does the command open a form whose answers wait while something else is done?"""
        form = self.form_of(command)
        return form is not None and form.keeps_draft

    def form_of(self, command: str) -> type[Form] | None:
        return self.openings.get(command.partition(" ")[0])

    def is_usable(self, turn: Turn, command: str) -> bool:
        form = self.form_of(command)
        return form is not None and not form.only_offered and form.is_usable(turn)

    def navigate(self, turn: Turn, form: Form, text: str) -> None:
        """Read a typed text as navigation in the form, else as an answer."""
        try:
            if is_plain_stop(text):
                raise Ambiguous("stop")
            is_name = form.wants_free_text() and len(text.split()) < LEAST_WORDS
            parse = parse_exact_command if is_name else parse_navigation
            navigation = parse(text)
        except Ambiguous:
            if is_reminded(turn) or form.holds_nobody() or letter_options(turn):
                return self.text(turn, "/pengingat stop", [])
            turn.say("ask-stop")
            turn.asked = True
            return turn.offer("/batal", "/pengingat stop")
        if navigation is None or navigation is Navigation.NEXT:
            return self.answer(turn, form, text)
        return self.follow_navigation(turn, form, navigation)

    def answer(self, turn: Turn, form: Form, text: str) -> None:
        """Answer the open question, unless the text is an aside or about something else.

        A greeting, "nanti dulu" and "yang kemarin" are never an answer, though "besok" is one where
        a day is asked for. A short menu hears a text that it does not understand as a new wish.
        Elsewhere a text that is no answer, and surely about something else, is answered itself:
        no question holds back somebody in grief. Whoever does not know hears where it stands.
        """
        before, said, is_free = turn.state.misses, len(turn.parts), form.wants_free_text()
        aside = form.aside(text)
        if aside is Aside.UNKNOWN and not self.stack.help_for_unknown(turn, form):
            aside = None
        if aside and (is_free or (aside is Aside.RESUME and is_back(turn))):
            if self.hear_aside(turn, form, aside, text):
                return
            aside = None
        unknown = aside is Aside.UNKNOWN
        deaf = (aside and not unknown) or form.holds_nobody()
        hear = lambda said, guesses: self.hear(  # noqa: E731
            turn, form, said, guesses and not unknown, refused=True
        )
        turn.listen = None if deaf else hear
        try:
            self.stack.answer(turn, form, UserInput(text))
        except AnotherWish as wish:
            wish.answer()
            return
        if turn.state.misses > before and aside:
            take_back(turn, said, before)
            self.hear_aside(turn, form, aside, text)
        elif turn.state.misses > before and form.holds_nobody():
            self.hear_new_wish(turn, form, text, said)

    def hear_aside(self, turn: Turn, form: Form, aside: Aside, text: str) -> bool:
        """Answer an aside beside the open question; False when somebody insists on it as a name."""
        question = form.pending()
        if aside in (Aside.LATER, Aside.UNKNOWN) and question and question.optional:
            self.stack.finish(turn, form, form.skip(turn))
        elif aside is Aside.UNKNOWN:
            turn.say(self.stack.help_for_unknown(turn, form))
            turn.state.misses += 1
            self.stack.ask_again(turn)
            if turn.state.misses >= PATIENCE:
                turn.offer("/petugas", "/batal")
        elif aside is Aside.LATER:
            self.stack.put_off(turn, form)
        elif aside is Aside.RESUME and form.holds_nobody() and turn.state.parked:
            turn.state.close()
            self.stack.resume(turn, says_place=True)
        elif aside is Aside.GREETING and turn.state.refused.casefold() == text.casefold():
            return False
        else:
            turn.state.refused = text if aside is Aside.GREETING else ""
            if aside is Aside.GREETING:
                turn.say(f"greeting-{greeting_of(text) or Greeting.HELLO}")
            if form.keeps_draft and (aside is Aside.RESUME or is_back(turn)):
                self.stack.say_place(turn, form.name, form.answers)
            self.stack.ask_again(turn)
        return True

    def hear_new_wish(self, turn: Turn, form: Form, text: str, said: int) -> None:
        """Leave a short menu for what a text asks for that it does not understand.

        One or two words may be a mistyped choice, and are asked for again first. A yes is no wish.
        """
        if turn.state.offers or is_agreement(text):
            return
        question = form.pending()
        is_sentence = len(text.split()) >= LEAST_WORDS or turn.state.misses >= PATIENCE
        reading = read(self.index, text)
        own = any(
            self.form_of_intent(turn, meanings.wish_of(each)) is type(form)
            for each in reading.candidates
        )
        closed = question is not None and question.closed
        lost = closed and is_sentence and not reading.sure and not own
        sure = closed or reading.interrupts(text)
        if lost or (sure and any(self.leaves(turn, form, each) for each in reading.sure)):
            take_back(turn, said, 0)
            turn.state.close()
            self.understand(turn, text)

    def leaves(self, turn: Turn, form: Form, name: str) -> bool:
        """Is the meaning one of a question, or of another form?"""
        other = self.form_of_intent(turn, meanings.wish_of(name))
        return bool(meanings.kind_of(name)) or other not in (None, type(form))

    def answer_aside(self, turn: Turn, text: str, offers: list[list[str]]) -> bool:
        """Answer an aside, a thumb, or a move in no form; False when the text is none of these.

        Where nothing waits, "lanjut" goes the way on that the last reply offered: what was put off
        before a first answer left no draft.
        """
        aside, parked = parse_aside(text), turn.state.parked
        begun = (value for value, _ in offers if self.keeps_draft(value))
        if aside is Aside.RESUME and parked:
            self.stack.resume(turn, says_place=True)
        elif aside is Aside.RESUME and not turn.parts and (way_on := next(begun, None)):
            self.text(turn, way_on, [])
        elif aside is Aside.GREETING:
            kind = greeting_of(text) or Greeting.HELLO
            if kind is not Greeting.HELLO:
                turn.say(f"greeting-{kind}")
            self.stack.open(turn, self.openings["/menu"], "")
        elif aside is Aside.LATER and not is_reminded(turn):
            turn.say("later")
        elif is_plain_stop(text) and is_reminded(turn):
            self.text(turn, "/pengingat stop", [])
        elif moves(text):
            # Whoever hears that the draft is gone needs to hear nothing else.
            if not turn.parts:
                turn.say("nothing-open")
        elif is_agreement(text) or is_thumb(text) or is_thumb(essential(text)):
            turn.say("thumb")
        else:
            return False
        return True

    def follow_navigation(self, turn: Turn, form: Form, navigation: Navigation) -> None:
        """Go where the person wants to go from the open question."""
        if navigation is Navigation.MENU:
            return self.stack.open(turn, self.openings["/menu"], "")
        if navigation is Navigation.CANCEL:
            return self.stack.cancel(turn, form)
        if navigation is Navigation.RESTART:
            return self.stack.restart(turn, form)
        if navigation is Navigation.HELP:
            return self.stack.explain(turn, form)
        over = form.back(turn) if navigation is Navigation.BACK else form.skip(turn)
        return self.stack.finish(turn, form, over)

    def command(self, turn: Turn, word: str, argument: str) -> bool:
        """Open what a slash command names; False when it names nothing."""
        word = word.casefold()
        form = self.stack.current(turn)
        if word in ("/lanjut", "/buang"):
            if word == "/lanjut":
                self.stack.resume(turn, says_place=is_back(turn))
            else:
                self.stack.discard(turn, sure=argument == "ya")
        elif word in NAVIGATION_COMMANDS and form:
            self.follow_navigation(turn, form, NAVIGATION_COMMANDS[word])
        elif word == "/bantuan" and form:
            self.stack.explain(turn, form)
        elif word in self.openings:
            self.stack.open(turn, self.openings[word], argument)
        else:
            return False
        return True

    def asks_first(self, turn: Turn, form: Form, text: str) -> bool:
        """Is the text a question, where any text would be taken for an answer?

        Only a question of ours that can say its why gives way; words to a human may be a question.
        """
        if not (form.wants_free_text() and own_why(turn, form)):
            return False
        return is_question(text) or asks_how_far(text) or bool(why_of(turn, form, text))

    def hear(
        self, turn: Turn, form: Form, text: str, guesses: bool, *, refused: bool = False
    ) -> Callable[[], None] | None:
        """Find what answers a text that is no answer to the open question, but asks for its why, or
        surely for something else; None when it is neither.

        With `guesses`, buttons of what it likely means are offered, where the text was `refused`
        as an answer or plainly asks. A question about ours, one that nobody knows, and a doubt get
        the why of ours.
        """
        if form.keeps_draft and CORRECTS.search(text) and form.last_answered():
            return partial(self.offer_correction, turn)
        if why := why_of(turn, form, text):
            return partial(turn.say, why)
        if left := questions_left(form, text):
            return partial(turn.say, "questions-left", left=left)
        reading = read(self.index, text, topic_of(turn))
        meant = [self.form_of_intent(turn, meanings.wish_of(each)) for each in reading.sure]
        if type(form) in meant:
            return None
        own_help = self.stack.help_for_unknown(turn, form)
        if own_help and meant == [self.openings["/bantuan"]]:
            return partial(turn.say, own_help)
        urgent = any(each and each.urgent for each in meant)
        takes_over = any(each and (each.questions or each.interrupts) for each in meant)
        tells = any(map(meanings.kind_of, reading.sure)) and not is_question(text)
        is_short = len(text.split()) < LEAST_WORDS and (takes_over or tells)
        thanks = reading.sure == (meanings.intent("thanks"),)
        if urgent or thanks or (reading.interrupts(text) and not is_short):
            return partial(self.act, turn, text, reading)
        if form.wants_free_text() and "?" not in text and not (refused and form.keeps_draft):
            return None
        why = own_why(turn, form) if doubts(text) and not HAS_NUMBER.search(text) else ""
        likely = self.likely_beside(turn, form, text, reading) if guesses else []
        if why and speaks_of(turn, form, text) and not (likely and asks_elsewhere(text)):
            return partial(turn.say, why)
        if likely:
            return partial(self.offer_likely, turn, likely)
        return partial(turn.say, why) if why and guesses else None

    def likely_beside(self, turn: Turn, form: Form, text: str, reading: Reading) -> list[str]:
        """The commands for what a text beside the open question likely means."""
        wish = meanings.wish_of(reading.sure[0]) if reading.sure else ""
        is_plain = bool(wish) and not HAS_NUMBER.search(text)
        if form.for_staff or len(text.split()) < LEAST_WORDS - is_plain:
            return []
        least = LIKELY_QUESTION if asks(text) else LIKELY_WISH
        names = reading.sure or reading.candidates
        sure = max((each.sure for each in reading.meanings), default=0.0)
        found = self.commands_of(turn, names) if sure >= least else []
        room = min(MOST_BESIDE, MOST_OPTIONS - len(self.options_of(turn, form)))
        return [each for each in found if self.form_of(each) is not type(form)][: max(room, 0)]

    def options_of(self, turn: Turn, form: Form) -> Sequence[Option]:
        question = form.pending()
        return question.options(turn, form) if question else ()

    def offer_correction(self, turn: Turn) -> None:
        """Say how an earlier answer is put right."""
        turn.say("form-correct")
        turn.offer("/kembali")

    def offer_likely(self, turn: Turn, commands: Sequence[str]) -> None:
        """Offer what a text beside the open question may mean."""
        turn.say("ask-meant-inside")
        turn.offer(*commands)

    def understand(self, turn: Turn, text: str) -> None:
        """Answer a text by what it means; offer several when that is not sure."""
        turn.state.others = []
        reading = read(self.index, text, topic_of(turn)) if text else Reading("", ())
        if reading.sure:
            return self.act(turn, text, reading)
        commands = self.commands_of(turn, reading.candidates)
        if turn.message.files and not commands:
            return self.stack.open(turn, self.openings["/berkas"], "")
        for form in self.stack.awaiting:
            if form.awaits(turn, text):
                turn.state.others = commands
                return self.stack.open(turn, form, text)
        turn.state.misses += 1
        human = ("/petugas",) if turn.state.misses >= MISSES else ()
        if commands:
            turn.say("ask-meant")
            return turn.offer(*commands, *human, "/bukansemua")
        turn.say("not-understood-often" if human else "not-understood")
        return turn.offer(*human, "/menu", "/bantuan")

    def act(self, turn: Turn, text: str, reading: Reading) -> None:
        """Answer what is surely meant, in the order of the message; greet back.

        Of a question and a wish to fill something in, the question is answered, and the other is
        offered below: a form asks last.
        """
        names, begun = reading.sure, list[str]()
        if len(names) > 1:
            begun = [each for each in names if self.begins(turn, each)]
            names = tuple(each for each in names if each not in begun) or names[:1]
        if reading.greeting == "salam" or (reading.greeting and not self.greets(names)):
            turn.say("greeting-salam" if reading.greeting == "salam" else "greeting-hello")
        for number, name in enumerate(names):
            offered, turn.options = turn.options, []
            self.answer_one(turn, text, name)
            if number:
                turn.options = [*offered[:1], *turn.options]
        offered, turn.options = turn.options, []
        turn.offer(*self.commands_of(turn, [each for each in begun if each not in names]))
        turn.options += offered
        turn.offer(*self.commands_of(turn, reading.beside))
        turn.state.others = self.commands_of(turn, self.runners_up(text, names))

    def begins(self, turn: Turn, name: str) -> bool:
        """Does the wish open a form whose answers are kept?"""
        form = self.form_of_intent(turn, meanings.wish_of(name))
        return form is not None and form.keeps_draft

    def greets(self, names: Sequence[str]) -> bool:
        """Is the reply a greeting by itself?"""
        return meanings.intent("greeting") in names

    def answer_one(self, turn: Turn, text: str, name: str) -> None:
        """Answer a question, open what a wish is for, or offer the button of a guarded one."""
        wish = meanings.wish_of(name)
        form = self.form_of_intent(turn, wish)
        if not wish:
            return self.answer_question(turn, text, meanings.kind_of(name))
        if form is None:
            turn.say("not-understood")
            tasks = ("/kerja",) if self.is_usable(turn, "/kerja") else ()
            return turn.offer(*tasks, "/menu", "/bantuan")
        if turn.state.form and (wish == "greeting" or form.name == turn.state.form):
            return self.stack.ask_again(turn)
        if wish in meanings.GUARDED and not is_plain_stop(text):
            turn.say(f"guard-{wish}")
            return turn.offer(form.opens_with[0], "/bukansemua")
        return self.stack.open(turn, form, text)

    def answer_question(self, turn: Turn, text: str, kind: str) -> None:
        """Answer a question in general, or by the form that knows more of what the text names."""
        form = self.by_kind.get(kind)
        if form and form.is_usable(turn) and form.prefill(turn, text):
            turn.state.topic = kind
            return self.stack.open(turn, form, text)
        return self.stack.open(turn, self.openings["/tanya"], kind)

    def runners_up(self, text: str, names: Sequence[str]) -> Sequence[str]:
        """The next likeliest meanings of a text that was acted on."""
        found = [each for each in self.index.likeliest(text) if each not in names]
        return meanings.worth_offering(found, text)[:MOST_CANDIDATES]

    def commands_of(self, turn: Turn, names: Sequence[str]) -> list[str]:
        """The commands that stand for these meanings, each once; the menu is none of them."""
        found = []
        for name in names:
            form = self.form_of_intent(turn, meanings.wish_of(name))
            kind = meanings.kind_of(name)
            if kind or form:
                found.append(f"/tanya {kind}" if form is None else form.opens_with[0])
        return [each for each in dict.fromkeys(found) if each != "/menu"]

    def form_of_intent(self, turn: Turn, intent: str | None) -> type[Form] | None:
        """The form of the intent; None when there is none for this person."""
        form = self.by_intent.get(intent or "")
        return form if form and form.is_usable(turn) else None


def topic_of(turn: Turn) -> str:
    """The name of the question that was answered last; empty without one."""
    return meanings.question(turn.state.topic) if turn.state.topic else ""


def why_of(turn: Turn, form: Form, text: str) -> str:
    """The name of the text that says why the form asks what the text is about; empty when it does
    not ask why. A mere "kenapa?" is about the open question."""
    words = words_of_why(text)
    if not words:
        return ""
    language, pending = turn.person.language, form.pending()
    for question in (*([pending] if pending else []), *form.questions):
        name = f"{form.name}-{question.name}"
        known = turn.texts.has(language, f"{name}.about")
        about = turn.text(f"{name}.about") if known else ""
        if turn.texts.has(language, f"{name}.why") and is_about(words, about):
            return f"{name}.why"
    return ""


def questions_left(form: Form, text: str) -> str:
    """The number of questions that are left, for somebody who asks that; else empty."""
    question = form.pending() if asks_how_far(text) else None
    place = form.progress(question) if question and form.keeps_draft else {}
    return f"{int(place['total']) - int(place['number']) + 1}" if place else ""


def own_why(turn: Turn, form: Form) -> str:
    """The name of the text that says why the open question is asked; empty without one."""
    question = form.pending()
    name = f"{form.name}-{question.name}.why" if question else ""
    return name if turn.texts.has(turn.person.language, name) else ""


def speaks_of(turn: Turn, form: Form, text: str) -> bool:
    """Does the text have a word for what the open question asks?"""
    question = form.pending()
    name = f"{form.name}-{question.name}.about" if question else ""
    known = turn.texts.has(turn.person.language, name)
    return known and not {*plain_words(turn.text(name))}.isdisjoint(plain_words(text))


def is_back(turn: Turn) -> bool:
    """Has the person not written for a while?"""
    return turn.now - turn.person.updated_at > AWHILE


def take_back(turn: Turn, said: int, misses: int) -> None:
    """Unsay what was replied since there were so many parts and misses."""
    del turn.parts[said:]
    turn.options, turn.asked, turn.state.offers = [], False, []
    turn.state.misses = misses


def is_reminded(turn: Turn) -> bool:
    """Is the person registered, and agrees to reminders?"""
    me = turn.person.id
    if not consent.given(turn.db, me, Purpose.REMINDERS):
        return False
    return participant.registration_of(turn.db, me) is not None


def moves(text: str) -> bool:
    """Does the text ask for a move that needs an open question?"""
    try:
        return parse_navigation(text) in MOVES
    except Ambiguous:
        return False
