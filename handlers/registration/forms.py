"""The forms about registration."""

from handlers.registration.register import Registration, SendFormLink

FORMS = (
    Registration,
    SendFormLink,
)
