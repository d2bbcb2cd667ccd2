"""The forms about deposits and official payments."""

from handlers.reconciliation.review import ReverseMatch, ReviewMatches
from handlers.reconciliation.wrong_nik import WrongNik

FORMS = (
    ReviewMatches,
    ReverseMatch,
    WrongNik,
)
