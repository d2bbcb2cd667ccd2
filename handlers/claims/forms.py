"""The forms about claims."""

from handlers.claims.help_to_claim import HelpToClaim
from handlers.claims.mine import MyClaims, WithdrawClaim
from handlers.claims.opening.accident import AccidentClaim
from handlers.claims.opening.death import DeathClaim
from handlers.claims.opening.savings import SavingsClaim, ScholarshipHelp
from handlers.claims.papers.drop import DropPapers
from handlers.claims.papers.naming import ExplainPaper
from handlers.claims.papers.send import SendPapers
from handlers.claims.to_staff import AccountTold, WordsForClaim
from handlers.claims.treatment import EndTreatment
from handlers.claims.work import WorkOnClaim

FORMS = (
    AccidentClaim,
    DeathClaim,
    SavingsClaim,
    ScholarshipHelp,
    SendPapers,
    ExplainPaper,
    DropPapers,
    EndTreatment,
    MyClaims,
    WithdrawClaim,
    AccountTold,
    WordsForClaim,
    HelpToClaim,
    WorkOnClaim,
)
