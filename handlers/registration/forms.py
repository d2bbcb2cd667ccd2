"""The forms about registration."""

from handlers.registration.after_sending import AllowContact, AlreadySent, MyOrganisation
from handlers.registration.for_others import RegisterOther
from handlers.registration.form_link import SendFormLink
from handlers.registration.register import Registration

FORMS = (
    Registration,
    SendFormLink,
    MyOrganisation,
    AllowContact,
    AlreadySent,
    RegisterOther,
)
