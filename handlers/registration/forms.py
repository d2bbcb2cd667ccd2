"""The forms about registration."""

from handlers.registration.after_sending import AllowContact, AlreadySent, MyOrganisation
from handlers.registration.for_others import RegisterOther
from handlers.registration.register import Registration, SendFormLink

FORMS = (
    Registration,
    SendFormLink,
    MyOrganisation,
    AllowContact,
    AlreadySent,
    RegisterOther,
)
