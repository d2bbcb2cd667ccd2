"""The forms about coverage."""

from handlers.coverage.gaps import CoverageByRw, CoverageGaps
from handlers.coverage.officeholders import EndOfficeholder, OfficeholderList

FORMS = (
    CoverageGaps,
    OfficeholderList,
    EndOfficeholder,
    CoverageByRw,
)
