"""Asking for something to hand out, with one's own QR; and whom that brought."""

import re

from bot.forms.form import Form
from bot.forms.questions import ChoiceQuestion
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.roles import RoleKind
from exchange.materials.material import MaterialKind
from handlers.materials import acts, words
from handlers.roles.role_form import RoleForm, acting_role

KINDS = {
    MaterialKind.STATUS: r"status|story|stori|snap|whatsapp|wa|ig|instagram",
    MaterialKind.TENT: r"meja|lipat|tent",
    MaterialKind.SLIPS: r"brosur|selebaran|lembar\w*|(?:di)?bagi\w*|sebar\w*|flyer|leaflet|"
    r"slips?|stiker|brochures?|handouts?",
    MaterialKind.POSTER: r"a4|ditempel|tempel|poster a4|plakat|banner|spanduk",
}
"""Words for each material, the plainest first."""
NAMED = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in KINDS.items()}


def named_kind(text: str) -> MaterialKind | None:
    """The material that a text is about, as "gambar buat status wa"; None for a mere "poster"."""
    plain = text.casefold()
    if plain in list(MaterialKind) and plain != MaterialKind.POSTER:
        return MaterialKind(plain)
    return next((kind for kind, words in NAMED.items() if words.search(plain)), None)


class KindQuestion(ChoiceQuestion[MaterialKind]):
    """The material; a sentence may name it."""

    def claims(self, turn: Turn, form: Form, text: str) -> bool:
        return named_kind(text) is not None

    def accept(self, turn: Turn, form: Form, given: UserInput) -> str:
        named = named_kind(given.text) if given.value is None else None
        return named or super().accept(turn, form, given)


class OrderMaterial(
    RoleForm, opens_with="/materi, materi, poster, my poster", roles="agent cadre officer"
):
    """The materials to hand out; `/materi poster` has one made at once."""

    kind = KindQuestion(
        MaterialKind,
        tell=lambda turn, form: {"brought": words.brought_text(turn, acting_role(turn, form))},
        when=lambda form: "trouble" not in form.answers,
    )

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        known = super().prefill(turn, argument)
        if not acts.can_print(turn, cls.opening_role(turn)):
            return known | {"trouble": "share-no-link"}
        is_value = argument.strip() in list(MaterialKind)
        named = argument.strip() if is_value else named_kind(argument)
        return known | ({"kind": f"{named}"} if named else {})

    @classmethod
    def heard(cls, turn: Turn, text: str, named: str) -> str:
        return named_kind(text) or ""

    def finish(self, turn: Turn) -> None:
        if trouble := self.answers.get("trouble"):
            turn.say(trouble)
            return turn.offer("/menu")
        role = acting_role(turn, self)
        acts.ask_for(turn, role, self.kind)
        turn.say("material-soon")
        text = () if role.kind == RoleKind.OFFICER else ("/bagikan",)
        return turn.offer("/materi", *text, "/menu")
