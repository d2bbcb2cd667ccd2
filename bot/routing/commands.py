"""SlashCommands, and moves within a form."""

from datetime import timedelta

from bot.forms.form import Form
from bot.forms.stack import FormStack
from bot.routing.catalogue import FormCatalogue
from bot.turn import Turn
from domain.parsing.replies.navigation import Navigation

NAVIGATION_COMMANDS = {
    "/kembali": Navigation.BACK,
    "/batal": Navigation.CANCEL,
    "/lewati": Navigation.SKIP,
    "/ulang": Navigation.RESTART,
}
AWHILE = timedelta(hours=1)
"""After it a short menu has ended, and whoever comes back hears where they were."""


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
    """Has the person not written for a while?"""
    return turn.now - turn.person.updated_at > AWHILE
