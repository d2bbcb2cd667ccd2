"""The forms about coverage."""

from handlers.coverage.areas import CoverageByArea, CoverageByRw
from handlers.coverage.denominators import ApproveDenominators, EnterDenominator
from handlers.coverage.gaps import CoverageGaps
from handlers.coverage.monev import MonevOfArea, MonthlyMonev
from handlers.coverage.officeholders import EndOfficeholder, OfficeholderList

FORMS = (
    CoverageGaps,
    OfficeholderList,
    EndOfficeholder,
    CoverageByArea,
    CoverageByRw,
    MonevOfArea,
    MonthlyMonev,
    EnterDenominator,
    ApproveDenominators,
)
