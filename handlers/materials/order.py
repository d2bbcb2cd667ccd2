"""Asking for something to hand out, with one's own QR; and whom that brought."""

from bot.forms.questions import ChoiceQuestion
from bot.state import Answers
from bot.turn import Turn
from domain.roles import RoleKind
from exchange.materials.material import MaterialKind
from handlers.materials import acts, words
from handlers.roles.role_form import RoleForm, acting_role


class OrderMaterial(
    RoleForm, opens_with="/materi, materi, poster, my poster", roles="agent cadre officer"
):
    """`/materi poster` is made at once."""

    kind = ChoiceQuestion(
        MaterialKind,
        tell=lambda turn, form: {"brought": words.brought_text(turn, acting_role(turn, form))},
        when=lambda form: "trouble" not in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        if not acts.can_print(turn, cls.opening_role(turn)):
            return known | {"trouble": "share-no-link"}
        named = argument.strip().casefold()
        return known | ({"kind": named} if named in list(MaterialKind) else {})

    def finish(self, turn: Turn) -> None:
        if trouble := self.answers.get("trouble"):
            turn.say(trouble)
            return turn.offer("/menu")
        role = acting_role(turn, self)
        acts.ask_for(turn, role, self.kind)
        turn.say("material-soon")
        text = () if role.kind == RoleKind.OFFICER else ("/bagikan",)
        return turn.offer("/materi", *text, "/menu")
