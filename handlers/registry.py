"""All forms of the product. Each package lists its own; a form that is not listed never opens.

No word, intent or name belongs to two forms, so their order decides nothing.
"""

from bot.forms.form import Form
from handlers import help, how, menu
from handlers.branch import forms as branch
from handlers.broadcasts import forms as broadcasts
from handlers.cases import forms as cases
from handlers.cashbook import forms as cashbook
from handlers.claims import forms as claims
from handlers.contributions import forms as contributions
from handlers.coverage import forms as coverage
from handlers.digests import forms as digests
from handlers.duplicates import forms as duplicates
from handlers.enrolment import forms as enrolment
from handlers.imports import forms as imports
from handlers.knowledge import forms as knowledge
from handlers.materials import forms as materials
from handlers.people import forms as people
from handlers.portfolio import forms as portfolio
from handlers.privacy import forms as privacy
from handlers.reconciliation import forms as reconciliation
from handlers.registration import forms as registration
from handlers.reminders import forms as reminders
from handlers.roles import forms as roles

FORMS: tuple[type[Form], ...] = (
    *menu.FORMS,
    *help.FORMS,
    *how.FORMS,
    *cases.FORMS,
    *claims.FORMS,
    *knowledge.FORMS,
    *registration.FORMS,
    *contributions.FORMS,
    *reminders.FORMS,
    *privacy.FORMS,
    *people.FORMS,
    *roles.FORMS,
    *portfolio.FORMS,
    *enrolment.FORMS,
    *branch.FORMS,  # a status beside each NIK is no list of members
    *imports.FORMS,
    *cashbook.FORMS,
    *reconciliation.FORMS,
    *broadcasts.FORMS,
    *materials.FORMS,
    *digests.FORMS,
    *duplicates.FORMS,
    *coverage.FORMS,
)
