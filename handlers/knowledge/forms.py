"""The forms that answer questions."""

from handlers.knowledge.answer import Ask, AskPrice, AskWhetherReal, NotThat, Source
from handlers.knowledge.approve import ApproveAnswers

FORMS = (
    Ask,
    AskPrice,
    AskWhetherReal,
    Source,
    NotThat,
    ApproveAnswers,
)
