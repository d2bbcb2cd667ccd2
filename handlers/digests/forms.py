"""The forms about the morning digest."""

from handlers.digests.digest_hour import DigestTime

FORMS = (DigestTime,)
