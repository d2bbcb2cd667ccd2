"""An officer's yes or no to answers that one decent source proves: before it they are not said."""

from enum import StrEnum

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from handlers.knowledge.words import span_text
from handlers.roles.role_form import RoleForm
from models.knowledge import answers as knowledge
from models.knowledge.answers import KnowledgeAnswer


class AnswerVerdict(StrEnum):
    APPROVE = "approve"
    DECLINE = "decline"


class ApproveAnswers(RoleForm, opens_with="/setujujawaban, setuju jawaban", roles="officer"):
    """The answers that wait, one by one, each with its source."""

    verdict = ChoiceQuestion(
        AnswerVerdict,
        yes=AnswerVerdict.APPROVE,
        no=AnswerVerdict.DECLINE,
        tell=lambda turn, form: form.values(turn),
        when=lambda form: "answer" in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        waiting = knowledge.waiting_for_approval(turn.db, turn.today)
        first = {"answer": str(waiting[0].id)} if waiting else {}
        return super().prefill(turn, argument) | first

    def shown(self, turn: Turn) -> KnowledgeAnswer | None:
        """The answer that is asked about; None when it is gone or decided."""
        waiting = knowledge.waiting_for_approval(turn.db, turn.today)
        return next((each for each in waiting if str(each.id) == self.answers["answer"]), None)

    def values(self, turn: Turn) -> dict[str, object]:
        """All that an officer has to see of the answer."""
        row = self.shown(turn)
        if row is None:
            return dict.fromkeys(
                ("count", "title", "words", "english", "source", "confidence", "span"), "-"
            )
        return {
            "count": f"{len(knowledge.waiting_for_approval(turn.db, turn.today))}",
            "title": turn.text(f"open-tanya-{row.kind}"),
            "words": row.indonesian,
            "english": row.english,
            "source": row.source,
            "confidence": row.confidence,
            "span": span_text(turn, row),
        }

    def finish(self, turn: Turn) -> None:
        if "answer" not in self.answers:
            turn.say("approve-answers-none")
            return turn.offer("/menu")
        me, number = f"person:{turn.person.id}", int(self.answers["answer"])
        approved = self.verdict is AnswerVerdict.APPROVE
        if not knowledge.decide(turn.db, number, approved, me, turn.now):
            turn.say("approve-answers-gone")
        else:
            turn.say("approve-answers-done" if approved else "approve-answers-declined")
        if knowledge.waiting_for_approval(turn.db, turn.today):
            return turn.open_after("/setujujawaban")
        return turn.offer("/menu")
