"""The forms about broadcasts."""

from handlers.broadcasts.compose import ComposeBroadcast
from handlers.broadcasts.manage import ManageBroadcasts

FORMS = (
    ComposeBroadcast,
    ManageBroadcasts,
)
