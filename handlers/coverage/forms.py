"""The forms about coverage."""

from handlers.coverage.denominators import ApproveDenominators, EnterDenominator
from handlers.coverage.gaps import CoverageGaps
from handlers.coverage.goal import CoverageByRw
from handlers.coverage.monev import MonevOfArea, MonthlyMonev, NamesOfArea
from handlers.coverage.officeholders import EndOfficeholder, OfficeholderList

FORMS = (
    CoverageGaps,
    OfficeholderList,
    EndOfficeholder,
    CoverageByRw,
    MonevOfArea,
    MonthlyMonev,
    NamesOfArea,
    EnterDenominator,
    ApproveDenominators,
)
