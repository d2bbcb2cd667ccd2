"""An officer's yes or no to answers that one decent source proves: before it they are not said."""

from bot.state import Answers
from bot.turn import Turn
from handlers.answers import Verdict, VerdictQuestion
from handlers.knowledge.acts import decide_answer, waiting_answers
from handlers.knowledge.words import source_text, span_text
from handlers.roles.role_form import RoleForm
from models.knowledge.answers import KnowledgeAnswer


class ApproveAnswers(RoleForm, opens_with="/setujujawaban, setuju jawaban", roles="officer"):
    """The answers that wait, one by one, each with its source."""

    verdict = VerdictQuestion(
        tell=lambda turn, form: form.values(turn),
        when=lambda form: "answer" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        waiting = waiting_answers(turn)
        first = {"answer": str(waiting[0].id)} if waiting else {}
        return super().prefill(turn, argument) | first

    def shown(self, turn: Turn) -> KnowledgeAnswer | None:
        """The answer that is asked about; None when it is gone or decided."""
        waiting = waiting_answers(turn)
        return next((each for each in waiting if str(each.id) == self.answers["answer"]), None)

    def values(self, turn: Turn) -> dict[str, object]:
        """The values that show an officer the whole answer."""
        row = self.shown(turn)
        if row is None:
            return dict.fromkeys(("count", "title", "words", "english", "source", "span"), "-")
        return {
            "count": f"{len(waiting_answers(turn))}",
            "title": turn.text(f"open-tanya-{row.kind}"),
            "words": row.indonesian,
            "english": row.english,
            "source": source_text(turn, row),
            "span": span_text(turn, row),
        }

    def finish(self, turn: Turn) -> None:
        if "answer" not in self.answers:
            turn.say("approve-answers-none")
            return turn.offer("/menu")
        approved = self.verdict is Verdict.APPROVE
        if not decide_answer(turn, int(self.answers["answer"]), approved):
            turn.say("approve-answers-gone")
        if waiting_answers(turn):
            return turn.open_after("/setujujawaban")
        return turn.offer("/menu")
