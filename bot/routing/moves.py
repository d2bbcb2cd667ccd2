"""A move that needs an open question, where none is open: "kembali", "batal", "undo"."""

from collections.abc import Callable, Sequence

from bot.routing.catalogue import FormCatalogue
from bot.routing.intents import Intents
from bot.turn import Turn
from domain.invalid import Ambiguous
from domain.knowledge.meanings import LEAVES
from domain.parsing.replies.navigation import Navigation, parse_navigation
from domain.parsing.text import letter_words
from models.participants import participant
from models.participants.participant import UNDER_WAY

TAKES_BACK = "/batal"
"""Begins the commands that take back what was just done."""
CANCELS_APPLICATION = "/tanya batal-daftar"
"""What follows when somebody cancels whose application is under way."""
MOVES = (Navigation.BACK, Navigation.CANCEL, Navigation.SKIP, Navigation.NEXT)
"""Moves that need an open question."""


class Moves:
    """Answers a move where nothing is open; `run` does what the button of a command does."""

    def __init__(
        self, catalogue: FormCatalogue, intents: Intents, run: Callable[[Turn, str], None]
    ) -> None:
        self.catalogue = catalogue
        self.intents = intents
        self.run = run

    def answer(self, turn: Turn, text: str, offers: list[list[str]]) -> bool:
        """Do the task of staff that it is, take back what was done, or say that nothing is open;
        False where somebody surely wants to leave altogether."""
        if self.intents.acts_on_task(turn, text):
            return True
        if LEAVES in self.intents.texts.read(turn, text).sure:
            return False
        undoes = not turn.parts and asks_to_take_back(text)
        back = [option for option in offers if option[0].startswith(TAKES_BACK)]
        recorded = self.catalogue.commands_that_take_back(turn) if undoes and not back else []
        nothing_done = not (back or recorded)
        if undoes and nothing_done and not turn.state.parked and waits_for_branch(turn):
            self.run(turn, CANCELS_APPLICATION)
            return True
        if not turn.parts:  # whoever hears that the draft is gone needs to hear nothing else
            turn.say(self.text_for(turn, text, nothing_done))
        offer_to_take_back(turn, back, recorded)
        return True

    def text_for(self, turn: Turn, text: str, nothing_done: bool) -> str:
        """The name of what is said: that a draft stays, that nothing is open, or what was done."""
        undoes = asks_to_take_back(text)
        if turn.state.parked and nothing_done:
            return "later-kept" if undoes else "nothing-open"
        return "nothing-open-recorded" if undoes and not nothing_done else "nothing-open"


def offer_to_take_back(turn: Turn, back: list[list[str]], recorded: Sequence[str]) -> None:
    """Offer to take back what the last reply did, or what is recorded, beside the menu."""
    for value, label in back:
        turn.add_option(value, label)
    turn.offer(*recorded, *(("/menu",) if back or recorded else ()))


def waits_for_branch(turn: Turn) -> bool:
    """Has the person sent an application that is not paid yet?"""
    row = participant.registration_of(turn.db, turn.person.id)
    return row is not None and row.state in UNDER_WAY


def moves(text: str) -> bool:
    """Does the text ask for a move that needs an open question?"""
    return navigation_in(text) in MOVES


def asks_to_take_back(text: str) -> bool:
    """Does the text, where nothing is open, ask to undo what was done?"""
    return navigation_in(text) is Navigation.CANCEL or "undo" in letter_words(text.casefold())


def navigation_in(text: str) -> Navigation | None:
    """The move that the text asks for; None when it asks for none, or it is not clear."""
    try:
        return parse_navigation(text)
    except Ambiguous:
        return None
