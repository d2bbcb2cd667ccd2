"""A typed text that is the label of a button of some message, exactly or nearly."""

from collections.abc import Callable, Sequence

from bot.forms.form import Form
from bot.forms.options import agrees
from bot.labels import nearly_named
from bot.routing.catalogue import FormCatalogue
from bot.routing.tasks import TextsByReader
from bot.turn import Turn
from domain.knowledge.meanings import is_task
from domain.parsing.replies.asides import parse_aside

FEWEST_WORDS = 2
"""Words of a label that leaves an open question."""


class Labels:
    """Opens what a label names; `run` does what the button of a command does."""

    def __init__(
        self, catalogue: FormCatalogue, texts: TextsByReader, run: Callable[[Turn, str], None]
    ) -> None:
        self.catalogue = catalogue
        self.texts = texts
        self.run = run

    def open(self, turn: Turn, form: Form | None, text: str, offers: list[list[str]]) -> bool:
        """Open what has the label that was typed; False when nothing has it."""
        if form and (len(text.split()) < FEWEST_WORDS or form.shows(turn, text)):
            return False
        named = self.catalogue.commands_named(turn, text)
        if form and not self.leaves(form, named):
            return False
        meant = [each for each in named if self.catalogue.is_usable(turn, each)]
        if form is None and not named:
            meant = self.nearly_meant(turn, text, offers)
        if len(meant) == 1:
            self.run(turn, meant[0])
        elif meant:
            turn.say("ask-meant", count=len(meant))
            turn.offer(*meant, "/menu")
        else:
            return form is None and self.is_somebody_elses(turn, text, named)
        return True

    def leaves(self, form: Form, named: Sequence[str]) -> bool:
        """Does a label leave the open question? Where any text would be an answer, only that of a
        task of staff does, and not where any words are one."""
        if not form.wants_free_text():
            return True
        question = form.pending()
        forms = [self.catalogue.form_of(each) for each in named]
        is_task = all(each and each.for_staff for each in forms)
        return is_task and not (question and question.any_words)

    def nearly_meant(self, turn: Turn, text: str, offers: list[list[str]]) -> list[str]:
        """The command with nearly this label; none where a sentence of staff names somebody too
        ("kirim ulang bukti siti" says more than the label), or means a task where the label asks
        what a worker asks ("siapa yang udah bayar")."""
        near = [] if parse_aside(text) else nearly_named(turn.texts, text, offers)
        meant = [each for each in near if self.catalogue.is_usable(turn, each)][:1]
        if not meant or not self.texts.is_staff(turn):
            return meant
        form = self.catalogue.form_of(meant[0])
        is_of_work = form is not None and form.for_staff
        means_task = not is_of_work and any(map(is_task, self.texts.read(turn, text).sure))
        return [] if means_task or self.texts.known_names(turn, text) else meant

    def is_somebody_elses(self, turn: Turn, text: str, named: Sequence[str]) -> bool:
        """Is it the word of a task that is not theirs, and nothing else? Guessing from it would
        mislead: nothing is said."""
        if not named or agrees(text) or self.texts.read(turn, text).sure:
            return False
        return not self.catalogue.openings[named[0].partition(" ")[0]].is_for(turn)
