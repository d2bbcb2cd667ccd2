"""The forms of one person: the open one, and drafts that were set aside."""

from collections.abc import Sequence

from bot.forms.form import Form
from bot.state import UserInput
from bot.turn import Turn


class FormStack:
    """Opens, sets aside and resumes forms; the state of a turn says which are there."""

    def __init__(self, forms: Sequence[type[Form]]) -> None:
        self.forms = {form.name: form for form in forms}
        self.claiming = [form for form in forms if form.claims_texts]
        self.awaiting = [form for form in forms if form.awaits_texts]

    def current(self, turn: Turn) -> Form | None:
        """The open form; None when a deploy took it away, or it is not for the person any more."""
        known = self.forms.get(turn.state.form)
        form = known(turn.state.answers, turn.today) if known else None
        if form and not form.still_for(turn):
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
        """Open a new form, in place of a draft of it."""
        if form.questions or form.interrupts:
            self.park(turn)
            turn.state.parked.pop(form.name, None)
        fresh = form(form.prefill(turn, argument), turn.today)
        self.finish(turn, fresh, fresh.proceed(turn))

    def claim(self, turn: Turn, text: str) -> bool:
        """Give a text to the form that claims it, when that is open or none is; False otherwise."""
        claiming = next((each for each in self.claiming if each.claims(turn, text)), None)
        form = self.current(turn) if claiming else None
        if claiming is None or (form and not isinstance(form, claiming)):
            return False
        if form is None and claiming.is_for(turn) and claiming.may_open(turn):
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

    def resume(self, turn: Turn) -> None:
        """Take up the open form, or the draft that was set aside last."""
        while not self.current(turn) and turn.state.parked:
            turn.state.unpark()
        self.ask_again(turn)

    def discard(self, turn: Turn) -> None:
        """Forget the open form and all drafts."""
        turn.state.parked.clear()
        turn.state.close()
        turn.say("discarded")
        turn.offer("/menu")

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
        self.park(turn)
        turn.say("cancelled-kept" if kept else form.cancelled_text())
        turn.offer(*(("/lanjut", "/buang") if kept else ()), "/menu", leads_on=kept)

    def explain(self, turn: Turn, form: Form) -> None:
        """Say the help of the open question, and ask it again."""
        question = form.pending()
        own = f"{form.name}-{question.name}.help" if question else ""
        known = turn.texts.has(turn.person.language, own)
        turn.say(own if known else "help-question")
        self.ask_again(turn)

    def answer(self, turn: Turn, form: Form, given: UserInput) -> None:
        """Answer the open question of the form."""
        self.finish(turn, form, form.take(turn, given))

    def finish(self, turn: Turn, form: Form, over: bool) -> None:
        """Keep the form as the open one, or close it when it is over."""
        if not over:
            turn.state.form, turn.state.answers = form.name, form.answers
        elif turn.state.form == form.name:
            turn.state.close()
