"""The forms that answer questions."""

from handlers.knowledge.answer import (
    Ask,
    AskAge,
    AskPrice,
    AskWhere,
    AskWhetherReal,
    Explain,
    NotThat,
    Source,
)
from handlers.knowledge.approve import ApproveAnswers
from handlers.knowledge.ready import ReadyAnswer
from handlers.knowledge.upset import Upset

FORMS = (
    Ask,
    AskAge,
    AskPrice,
    AskWhere,
    AskWhetherReal,
    Source,
    NotThat,
    Explain,
    Upset,
    ApproveAnswers,
    ReadyAnswer,
)
