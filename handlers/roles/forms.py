"""The forms about roles and invitations."""

from handlers.roles.accept import AcceptInvitation
from handlers.roles.approve import ApproveRoles
from handlers.roles.desk_sign_in import DeskSignIn
from handlers.roles.end_role import EndInvited, EndRole
from handlers.roles.invite import Invitations, InviteToRole
from handlers.roles.my_roles import AgentCode, MyRoles, ResignRole

FORMS = (
    MyRoles,
    ResignRole,
    InviteToRole,
    Invitations,
    AcceptInvitation,
    EndRole,
    EndInvited,
    ApproveRoles,
    AgentCode,
    DeskSignIn,
)
