"""The forms of one person: the open one, and drafts that were set aside."""

from collections.abc import Sequence
from datetime import datetime

from bot.forms.form import Form
from bot.forms.yes_no import WordQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.calendar import to_local_time
from domain.invalid import Invalid
from domain.people.drafts import form_name
from models.people import consent
from models.people.consent import Purpose

MOST_ANSWERED = 3
"""Answers whose buttons may be pressed once more without a word of blame."""


class FormStack:
    """Opens, sets aside and resumes forms; the state of the turn names them."""

    def __init__(self, forms: Sequence[type[Form]]) -> None:
        self.forms = {form.name: form for form in forms}
        self.claiming = [form for form in forms if form.claims_texts]
        self.claiming_in = {
            form.name: [each for each in self.claiming if issubclass(form, each)] for form in forms
        }
        """By form, those that may claim a text while it is open."""
        self.awaiting = [form for form in forms if form.awaits_texts]
        self.relaying = [form for form in forms if form.relays]
        self.overhearing = [form for form in forms if form.overhears]

    def current(self, turn: Turn) -> Form | None:
        """The open form; None when a deploy took it away, or it is not for the person any more."""
        known = self.forms.get(turn.state.form)
        if known is None:
            return None
        form = turn.open_form
        if type(form) is not known or form.answers is not turn.state.answers:
            form = turn.open_form = known(turn.state.answers, turn.today)
        if not form.still_for(turn):
            turn.state.close()
            return None
        return form

    def open(self, turn: Turn, form: type[Form], argument: str) -> None:
        """Open a form; a draft of it that waits is offered first.

        `argument` is what followed the command, or the sentence that asked for it.
        """
        if not form.is_for(turn) or not form.may_open(turn):
            return None
        if form.name in turn.state.parked and argument != "baru":
            turn.say("resume-question")
            return turn.offer("/lanjut", f"{form.opens_with[0]} baru", "/menu", leads_on=True)
        if turn.state.form == form.name and form.keeps_draft and not argument:
            return self.ask_again(turn)
        return self.start(turn, form, argument)

    def start(self, turn: Turn, form: type[Form], argument: str) -> None:
        """Open a new form, in place of a draft of it. What it refuses of an argument is said.

        A task of staff that asks nothing is done beside the open one, which is asked again below.
        """
        left = self.current(turn) if form.questions or form.interrupts else None
        if form.interrupts:
            self.put_aside(turn, left, form)
        if form.tells_draft and turn.state.parked:
            newest = list(turn.state.parked)[-1]
            self.say_place(turn, newest, turn.state.parked[newest])
        if not form.keeps_subject:
            turn.state.subject = {}
        before = len(turn.parts)
        try:
            answers = form.prefill(turn, argument)
        except Invalid as refusal:
            turn.say(f"error-{refusal.reason}", **refusal.values)
            answers = form.prefill(turn, "")
        fresh = form(answers, turn.today)
        if left and stays_beside(left, fresh):
            fresh.proceed(turn)
            return
        if form.questions and not form.interrupts:
            said, turn.parts[before:] = turn.parts[before:], []
            self.put_aside(turn, left, form)
            turn.parts += said
        self.finish(turn, fresh, fresh.proceed(turn))

    def put_aside(self, turn: Turn, left: Form | None, other: type[Form]) -> None:
        """Leave the open form for another one, of which a draft is dropped."""
        if left:
            left.leave(turn, other)
        self.park(turn)
        turn.state.parked.pop(other.name, None)

    def relay(self, turn: Turn) -> bool:
        """Give the message to the helper who talks with the person; False when none does."""
        if not any(form.relay(turn) for form in self.relaying):
            return False
        for form in self.overhearing:
            form.overhear(turn)
        return True

    def claim(self, turn: Turn, text: str) -> bool:
        """Give a text to the form that claims it, when that is open, none is, or the open one gives
        way; False otherwise."""
        form = self.current(turn)
        waits, plain = form is None or form.gives_way, text.casefold()
        for claiming in self.claiming if waits else self.claiming_in[turn.state.form]:
            is_open = turn.state.form == claiming.name
            texts = claiming.claims_texts
            asked = texts is not None and texts.may_have(turn, plain, is_open=is_open)
            if asked and claiming.claims(turn, text):
                break
        else:
            return False
        if form and form.gives_way:
            turn.say(form.gives_way)
            self.park(turn)
            form = None
        if form is None and claiming.is_for(turn) and claiming.may_open(turn):
            turn.state.subject = {}
            form = claiming(claiming.prefill(turn, "baru"), turn.today)
        if form:
            self.finish(turn, form, form.take_claimed(turn, UserInput(text)))
        return True

    def restart(self, turn: Turn, form: Form) -> None:
        """Start the form again; a draft is set aside, so that one word loses no answers."""
        if form.keeps_draft and form.answers:
            self.park(turn)
            return self.open(turn, type(form), "")
        return self.start(turn, type(form), "")

    def park(self, turn: Turn) -> None:
        """Set the open form aside when it keeps its draft, else close it."""
        current = self.current(turn)
        if current and current.keeps_draft:
            turn.state.park()
        else:
            turn.state.close()

    def resume(self, turn: Turn, *, says_place: bool = False) -> None:
        """Take up the open form, or the draft that was set aside last."""
        while not self.current(turn) and turn.state.parked:
            turn.state.unpark()
        if says_place:
            self.say_place(turn, turn.state.form, turn.state.answers)
        self.ask_again(turn)

    def go_on(self, turn: Turn, text: str) -> bool:
        """Take a text as the answer that the newest draft waits for; False when it is none."""
        name, answers = next(reversed(turn.state.parked.items()), ("", {}))
        known = self.forms.get(form_name(name))
        draft = known(dict(answers), turn.today) if known and known.is_usable(turn) else None
        if draft is None or not draft.goes_on_with(turn, text):
            return False
        turn.state.unpark()
        turn.say("go-on")
        form = self.current(turn)
        if form:
            self.answer(turn, form, UserInput(text))
        return form is not None

    def say_place(self, turn: Turn, name: str, answers: Answers) -> None:
        """Say at which question a draft waits, and since when."""
        known = self.forms.get(form_name(name))
        form = known(dict(answers), turn.today) if known else None
        question = form.pending() if form else None
        place = form.progress(question) if form and question else {}
        if form is None or question is None or not place:
            return
        parts = [each.name for each in form.questions if each.part_of == question.name]
        labels = (f"{form.name}-{name}.label" for name in (question.name, *parts))
        label = next((each for each in labels if turn.texts.has(turn.person.language, each)), "")
        what = turn.text(label) if label else turn.text("draft-question", **place)
        day = to_local_time(
            datetime.fromisoformat(turn.state.worked or turn.now.isoformat())
        ).date()
        ago = {0: "today", 1: "yesterday"}.get((turn.today - day).days, "earlier")
        what = what if what[:2].isupper() else what[:1].lower() + what[1:]
        turn.say("draft-waits", when=ago, day=day, what=what, **place)

    def put_off(self, turn: Turn, form: Form) -> None:
        """Leave the form for another time; a draft is kept."""
        kept = form.keeps_draft and bool(form.answers)
        self.park(turn)
        turn.say("later-kept" if kept else "later")
        begun = ("/lanjut", *reminder_offer(turn)) if kept else form.opens_with[:1]
        turn.offer(*begun, "/menu")

    def discard(self, turn: Turn, *, sure: bool) -> None:
        """Forget the open form and all drafts, once that is confirmed."""
        if not sure and (turn.state.form or turn.state.parked):
            turn.say("discard-sure")
            turn.asked = True
            return turn.offer("/lanjut", "/buang ya")
        turn.state.parked.clear()
        turn.state.close()
        turn.state.worked = ""
        turn.say("discarded")
        return turn.offer("/menu")

    def ask_again(self, turn: Turn) -> None:
        """Ask the open question again."""
        form = self.current(turn)
        if form:
            self.finish(turn, form, form.proceed(turn))
        elif turn.parts:
            turn.offer("/menu")
        else:
            turn.open_after("/menu")

    def cancel(self, turn: Turn, form: Form) -> None:
        """Leave the form, and say whether its draft is kept."""
        kept = form.keeps_draft and bool(form.answers)
        question = form.pending()
        left = question.or_stop if isinstance(question, WordQuestion) else ""
        self.park(turn)
        turn.say("cancelled-kept" if kept else left or form.cancelled_text())
        if back := form.goes_back_to(turn):
            return turn.open_after(back)
        on = ("/lanjut", *reminder_offer(turn), "/buang") if kept else ()
        return turn.offer(*on, "/menu", leads_on=kept)

    def take_reading(self, turn: Turn) -> None:
        """Give the open form what a picture says that it waits for."""
        if form := self.current(turn):
            self.finish(turn, form, form.take_reading(turn))

    def explain(self, turn: Turn, form: Form) -> None:
        """Say the help of the open question, and ask it again."""
        own = self.help_for_unknown(turn, form)
        if own:
            turn.say(own)
        if not own.endswith(".help"):
            turn.say("help-question")
        self.ask_again(turn)

    def help_for_unknown(self, turn: Turn, form: Form) -> str:
        """The name of the text for somebody who does not know what to answer: where it stands, else
        why it is asked; empty without either."""
        question = form.pending()
        names = (
            [f"{form.name}-{question.name}.{each}" for each in ("help", "why")] if question else []
        )
        return next((each for each in names if turn.texts.has(turn.person.language, each)), "")

    def answer(self, turn: Turn, form: Form, given: UserInput) -> None:
        """Answer the open question of the form; what is refused beside it is said."""
        question, nonce = form.pending(), turn.state.nonce
        try:
            over = form.take(turn, given)
        except Invalid as refusal:  # by what a form hears of a text before its question reads it
            turn.say(f"error-{refusal.reason}", **refusal.values)
            over = form.reject(turn)
        if question and question.name in form.answers:
            kept = form.answers[question.name] if question.closed else ""
            if value := given.value or kept:
                answered = [*turn.state.answered, f"{nonce}.{value}"]
                turn.state.answered = answered[-MOST_ANSWERED:]
        return self.finish(turn, form, over)

    def finish(self, turn: Turn, form: Form, over: bool) -> None:
        """Keep the form as the open one, or close it when it is over."""
        if not over:
            turn.state.form, turn.state.answers = form.name, form.answers
        elif turn.state.form == form.name:
            turn.state.close()
            if not turn.state.parked:
                turn.state.worked = ""


def stays_beside(left: Form, other: Form) -> bool:
    """Does a form of staff stay open while another one only tells something? Not where any words
    would be its answer."""
    question = left.pending()
    is_other = type(left) is not type(other) and not (left.keeps_draft or other.interrupts)
    tells = left.for_staff and other.for_staff and other.pending() is None
    return is_other and tells and not (question and question.any_words)


def reminder_offer(turn: Turn) -> tuple[str, ...]:
    """The command that asks for reminders of the draft; none where reminders are allowed."""
    agreed = consent.given(turn.db, turn.person.id, Purpose.REMINDERS)
    return () if agreed or turn.state.remind else ("/ingatkanisian",)
