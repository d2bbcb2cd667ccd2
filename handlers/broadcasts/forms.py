"""The forms about broadcasts."""

from handlers.broadcasts.compose import ComposeBroadcast
from handlers.broadcasts.manage import ManageBroadcasts
from handlers.broadcasts.to_agents import MessageToAgents

FORMS = (
    ComposeBroadcast,
    ManageBroadcasts,
    MessageToAgents,
)
