"""Words said to an answer: where it is from, once more, or that something else was meant."""

from bot.forms.form import Form
from bot.turn import Turn, tidy_text
from handlers.knowledge.answer import answer_for
from handlers.knowledge.place_values import checked_on


class Source(Form, opens_with="/sumber, sumbernya, sumbernya?, sumber, source"):
    """The source of the last answer, when it was checked, and until when the answer holds."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        found, _ = answer_for(turn, turn.state.topic)
        if found is None:
            turn.say("knowledge-source-none")
        else:
            name = "knowledge-source-dated" if found.last else "knowledge-source"
            checked = found.checked or checked_on(found.source)
            values = {"source": found.source, "checked": checked, "until": found.last or checked}
            turn.say(name, **values)
        turn.offer("/menu", "/petugas")


class Explain(Form, opens_with="/jelaskan"):
    """The last answer once more, with what it is about, and a human who can explain it."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        kind = turn.state.topic
        found, words = answer_for(turn, kind)
        if found is None:
            turn.say("knowledge-rephrase")
            return turn.offer("/menu", "/petugas")
        turn.say("knowledge-again", title=turn.text(f"open-tanya-{kind}"))
        turn.say_text(tidy_text(words))
        turn.say("knowledge-again-human")
        return turn.offer("/petugas", found.follow_up, "/sumber", "/bukanitu")


class NotThat(Form, opens_with="/bukanitu, /bukansemua"):
    """The next likeliest meanings of what was misunderstood, once; then other words or a human."""

    keeps_subject = True

    def finish(self, turn: Turn) -> None:
        others, turn.state.others = turn.state.others, []
        if others:
            turn.say("knowledge-others")
            turn.offer(*others, "/bukansemua")
        else:
            turn.say("knowledge-rephrase")
            turn.offer("/menu", "/petugas")
