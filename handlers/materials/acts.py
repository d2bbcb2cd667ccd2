"""Acts on materials that the chat and the desk share."""

from bot.turn import Turn
from exchange.materials.material import MaterialKind
from models import audit
from models.materials import orders, referrals
from models.roles.role import Role


def can_print(turn: Turn, role: Role) -> bool:
    """Whether there is a chat to which a QR of this role can lead."""
    code = referrals.code_of(turn.db, role.id, turn.now)
    return bool(referrals.printed_link(turn.db, code))


def ask_for(turn: Turn, role: Role, kind: MaterialKind) -> None:
    """Have a material made for a role; it comes to their chat."""
    orders.ask_for(turn.db, role.id, kind, turn.now)
    audit.record(turn.db, f"role:{role.id}", "asked for", f"material:{kind}", turn.now)
