"""The forms of the bot, found by command, by phrase, by label, and by what a text means; and the
commands that open them or move within the open one."""

from collections.abc import Sequence
from datetime import timedelta

from bot.forms.form import Form
from bot.forms.stack import FormStack
from bot.labels import named_commands, squeeze
from bot.turn import Turn
from domain.knowledge import meanings
from domain.parsing.replies.navigation import Navigation

NAVIGATION_COMMANDS = {
    "/kembali": Navigation.BACK,
    "/batal": Navigation.CANCEL,
    "/lewati": Navigation.SKIP,
    "/ulang": Navigation.RESTART,
}
AWHILE = timedelta(hours=1)
"""After it a short menu has ended, and whoever comes back hears where they were."""


class FormCatalogue:
    """`openings` are forms by command or phrase, `by_kind` those that answer a kind of question."""

    def __init__(self, forms: Sequence[type[Form]]) -> None:
        self.openings = {word.casefold(): form for form in forms for word in form.opens_with}
        tails = (word for word, form in self.openings.items() if form.tail)
        self.before_tails = {word.partition(" ")[0] for word in tails}
        """The first words of what opens a form with a tail."""
        self.by_intent = {intent: form for form in forms for intent in form.intents}
        self.by_kind = {kind: form for form in forms for kind in form.kinds}
        self.by_old_press = {value: form for form in forms for value in form.answers_old}
        self.taking_back = [form for form in forms if form.takes_back]

    def form_of(self, command: str) -> type[Form] | None:
        return self.openings.get(command.partition(" ")[0])

    def is_usable(self, turn: Turn, command: str) -> bool:
        form = self.form_of(command)
        return form is not None and not form.only_offered and form.is_usable(turn)

    def keeps_draft(self, command: str) -> bool:
        """Does the command open a form whose answers wait while something else is done?"""
        form = self.form_of(command)
        return form is not None and form.keeps_draft

    def form_of_intent(self, turn: Turn, intent: str | None) -> type[Form] | None:
        """The form of the intent, or of the command; None when there is none for this person."""
        form = self.by_intent.get(intent or "") or self.openings.get(intent or "")
        return form if form and form.is_usable(turn) else None

    def begins(self, turn: Turn, name: str) -> bool:
        """Does the wish open a form whose answers are kept?"""
        form = self.form_of_intent(turn, meanings.wish_of(name))
        return form is not None and form.keeps_draft

    def commands_that_take_back(self, turn: Turn) -> list[str]:
        """The commands by which this person takes back what they have done."""
        return [form.opens_with[0] for form in self.taking_back if form.is_usable(turn)]

    def commands_of(self, turn: Turn, names: Sequence[str]) -> list[str]:
        """The commands that stand for these meanings, each once; the menu is none of them."""
        found = []
        for name in names:
            form = self.form_of_intent(turn, meanings.wish_of(name))
            kind = meanings.kind_of(name)
            if kind or form:
                found.append(f"/tanya {kind}" if form is None else form.opens_with[0])
        return [each for each in dict.fromkeys(found) if each != "/menu"]

    def commands_named(self, turn: Turn, text: str) -> list[str]:
        """The commands with this label, and the task with this word ("setor"), if there is one."""
        task = self.openings.get(f"/{squeeze(text)}")
        word = task.opens_with[:1] if task and task.for_staff else ()
        labelled = named_commands(turn.texts, text)
        own = any(self.form_of(each) is task for each in labelled)
        named = [*labelled, *(() if own else word)]
        forms = {each: self.form_of(each) for each in dict.fromkeys(named)}
        return [each for each, form in forms.items() if form and not form.only_offered]


class SlashCommands:
    """Opens what a slash command names, and moves within the open form."""

    def __init__(self, stack: FormStack, catalogue: FormCatalogue) -> None:
        self.stack = stack
        self.catalogue = catalogue

    def run(self, turn: Turn, word: str, argument: str) -> bool:
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
        elif word in self.catalogue.openings:
            self.stack.open(turn, self.catalogue.openings[word], argument)
        else:
            return False
        return True

    def follow_navigation(self, turn: Turn, form: Form, navigation: Navigation) -> None:
        """Go where the person wants to go from the open question."""
        turn.state.given = ""
        if navigation is Navigation.MENU:
            return self.stack.open(turn, self.catalogue.openings["/menu"], "")
        if navigation is Navigation.CANCEL:
            return self.stack.cancel(turn, form)
        if navigation is Navigation.RESTART:
            return self.stack.restart(turn, form)
        if navigation is Navigation.HELP:
            return self.stack.explain(turn, form)
        over = form.back(turn) if navigation is Navigation.BACK else form.skip(turn)
        return self.stack.finish(turn, form, over)


def is_back(turn: Turn) -> bool:
    """Does the person write again after AWHILE or more?"""
    return turn.now - turn.person.updated_at > AWHILE
