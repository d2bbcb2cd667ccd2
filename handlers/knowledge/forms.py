"""The forms that answer questions."""

from handlers.knowledge.about_answer import Explain, NotThat, Source
from handlers.knowledge.approve import ApproveAnswers
from handlers.knowledge.ask import Ask, AskAge, AskPrice, AskWhere, AskWhetherReal
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
