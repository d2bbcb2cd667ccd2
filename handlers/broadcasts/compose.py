"""A message of an agent, a cadre or an officer to their people: to whom, what, preview, send."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.forms.options import answers_said, essential, normalise
from bot.forms.questions import AskAgain, EndForm, PhotoQuestion, QueryQuestion, Question
from bot.message import Outbound
from bot.state import Answers, UserInput
from bot.turn import Turn
from domain.broadcasts.text_rules import check_broadcast_text
from domain.invalid import Invalid
from domain.parsing.replies.yes_no import is_mere_no, is_mere_reply
from domain.reminders.contact_moments import mentions_moment, parse_contact_moment
from handlers import kept_files
from handlers.broadcasts import audience_words, words
from handlers.broadcasts.audience_words import GROUPS, SAID, Preview
from handlers.broadcasts.words import Wording
from handlers.roles.role_form import RoleForm, acting_role
from models import uploads
from models.broadcasts import audience, lifecycle
from models.broadcasts.audience import AudienceFilter, Filters
from models.broadcasts.broadcast import Broadcast
from models.participants.standing import Standing

EVERYWHERE = "all"
CORRECTION = "ralat"
"""Before the number of the broadcast that is put right."""
SHOWN = 8
"""So many areas as buttons; others are typed, as their buttons would say."""
ANY = "any"
"""The value that takes a filter away."""
NO_BUTTON = "none"
"""The value of a message without a button of its own."""

ACTIONS = {
    "send": "broadcast-do-send",
    "later": "broadcast-do-later",
    "test": "broadcast-do-test",
    "words": "broadcast-do-words",
    "group": "broadcast-do-group",
    "narrow": "broadcast-do-narrow",
    "picture": "broadcast-do-picture",
    "english": "broadcast-do-english",
    "button": "broadcast-do-button",
    "stop": "broadcast-do-stop",
}


def group_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [(each, turn.text(name)) for each, name in GROUPS.items()]


def place_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The options for a place: everywhere, and the areas in which most of the role's people
    live."""
    offered = audience_words.offered_places(form.places(turn), SHOWN)
    named = [(each, audience_words.place_text(turn.db, turn.text, each)) for each in offered]
    return [(EVERYWHERE, turn.text("broadcast-everywhere")), *named]


def match_group(turn: Turn, text: str, options: Sequence[tuple[str, str]]) -> str:
    """The people that a text means in other words than their button: "yang nunggak aja"."""
    for group, name in SAID.items():
        if essential(text) in answers_said(turn.texts, turn.person.language, name):
            return group
    raise Invalid("not-an-option")


class PlaceQuestion(QueryQuestion):
    """An area where people of the role live, also one that has no button."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        everywhere = answers_said(turn.texts, turn.person.language, "broadcast-everywhere.also")
        if said.value is None and essential(said.text) in everywhere:
            return EVERYWHERE
        try:
            return super().accept(turn, form, said)
        except Invalid:
            text = partial(audience_words.place_text, turn.db, turn.text)
            named: dict[str, str] = {normalise(text(each)): each for each in form.places(turn)}
            typed = normalise(said.text)
            if typed not in named:
                raise
            return named[typed]


def filter_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    return [
        (each, audience_words.filter_text(turn.text, each))
        for each in audience.filters_of(acting_role(turn, form))
    ]


def value_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The options for a filter: all its values, and none of them."""
    of = AudienceFilter(form.by)
    values = audience.values_of(turn.db, acting_role(turn, form), of)
    named = [(each, audience_words.value_text(turn.db, turn.text, of, each)) for each in values]
    return [(ANY, turn.text("broadcast-any")), *named]


def button_options(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The options for the first button below words of one's own, and none."""
    named = [(each.removeprefix("/"), words.step_text(turn, each)) for each in words.NEXT_STEPS]
    return [(NO_BUTTON, turn.text("desk-broadcast-no-button")), *named]


class StartQuestion(Question[datetime]):
    """The day and hour at which it starts: "besok" is a day here, and no wish to be left alone."""

    def claims(self, turn: Turn, form: Any, text: str) -> bool:
        return mentions_moment(text, turn.today)


class PreviewQuestion(QueryQuestion):
    """The preview: send it, try it on oneself, change it, or let it be. It asks whether to send or
    plan it, so that a plain yes does, and a no lets it be."""

    def accept(self, turn: Turn, form: Any, said: UserInput) -> str:
        first = self.options(turn, form)[0].value
        if said.value is None and first in ("send", "plan") and is_mere_reply(said.text):
            said = UserInput(said.text, "stop" if is_mere_no(said.text) else first)
        picked = super().accept(turn, form, said)
        if picked in ("words", "group", "start"):
            raise AskAgain(picked)
        if picked == "stop":
            raise EndForm("broadcast-kept")
        if picked == "test":
            turn.say("broadcast-tested" if form.send_test(turn) else "broadcast-untested")
            raise AskAgain("check")
        return picked


def preview_actions(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """All actions; without sending and testing when nobody would get it, without other people for a
    correction, and without English and a button for what is ready, which has them."""
    gone = {"group", "narrow"} if form.corrected(turn) else set()
    if form.words.startswith(words.READY_MARK):
        gone |= {"english", "button"}
    if not form.preview(turn).reached:
        gone |= {"send", "later", "test"}
    return [(each, turn.text(name)) for each, name in ACTIONS.items() if each not in gone]


def plan_actions(turn: Turn, form: Any) -> list[tuple[str, str]]:
    """The options for a planned broadcast: keep the plan, change its time, give it up."""
    names = {"plan": "broadcast-do-plan", "start": "broadcast-do-start", "stop": ACTIONS["stop"]}
    return [(each, turn.text(name)) for each, name in names.items()]


def read_words(turn: Turn, text: str) -> str:
    """The words as they are kept: what is typed, or the mark of a ready broadcast."""
    found = words.wording(turn, text)
    return text if found.english else found.text


class ComposeBroadcast(RoleForm, opens_with="/siaran", roles="agent cadre officer"):
    """`/siaran status` shows how far one's broadcasts are; `/siaran ralat 12` puts one right, for
    those who got it."""

    group = QueryQuestion(
        group_options,
        match=match_group,
        feeds=("check",),
        when=lambda form: form.asks_for_people,
    )
    place = PlaceQuestion(place_options, feeds=("check",), when=lambda form: form.asks_for_people)
    words = Question(
        read_words,
        suggest=lambda turn, form: form.ready_choices(turn),
        tell=lambda turn, form: {"to": "same" if "corrects" in form.answers else "new"},
        verbatim=True,
        feeds=("check",),
        when=lambda form: not form.shows_status,
    )
    check = PreviewQuestion(
        preview_actions,
        tell=lambda turn, form: form.preview_values(turn),
        feeds=("start", "plan"),
        when=lambda form: not form.shows_status,
    )
    by = QueryQuestion(
        filter_options,
        feeds=("value",),
        when=lambda form: form.answers.get("check") == "narrow",
    )
    value = QueryQuestion(
        value_options,
        tell=lambda turn, form: {
            "by": audience_words.filter_text(turn.text, AudienceFilter(form.by))
        },
        when=lambda form: form.answers.get("check") == "narrow",
    )
    picture = PhotoQuestion(
        kept_files.keep_broadcast_picture,
        optional=True,
        when=lambda form: form.answers.get("check") == "picture",
    )
    english = Question(
        lambda turn, text: check_broadcast_text(text),
        optional=True,
        verbatim=True,
        when=lambda form: form.answers.get("check") == "english",
    )
    button = QueryQuestion(button_options, when=lambda form: form.answers.get("check") == "button")
    start = StartQuestion(
        lambda turn, text: parse_contact_moment(text, turn.now),
        load=datetime.fromisoformat,
        show=lambda turn, moment: turn.text("broadcast-moment", **words.moment_values(moment)),
        feeds=("plan",),
        when=lambda form: form.answers.get("check") == "later",
    )
    plan = PreviewQuestion(
        plan_actions,
        tell=lambda turn, form: form.preview_values(turn),
        when=lambda form: form.answers.get("check") == "later",
    )

    def on_answer(self, turn: Turn, name: str) -> None:
        """A filter, a picture, the words in English and the button are kept apart, and the preview
        asked again. Other words have no English yet."""
        if name == "value":
            chosen = {**self.filters} | {self.by: self.value}
            if self.value == ANY:
                del chosen[self.by]
            self.answers["filters"] = audience.dump_filters(
                {AudienceFilter(each): value for each, value in chosen.items()}
            )
            self.clear_answers("by", "check")
        if name == "picture":
            self.answers["goes_along"] = self.picture
            self.clear_answers("picture", "check")
        if name == "english":
            self.answers["in_english"] = self.english
            self.clear_answers("english", "check")
        if name == "button":
            self.answers["next_step"] = f"/{self.button}"
            self.clear_answers("button", "check")
        if name == "words":
            self.answers.pop("in_english", None)

    @property
    def filters(self) -> Filters:
        """The filters that narrow the people."""
        return audience.load_filters(self.answers.get("filters", ""))

    def places(self, turn: Turn) -> list[str]:
        """The areas where people of the role live."""
        return audience_words.places(turn.db, acting_role(turn, self))

    def photo_id(self, turn: Turn) -> int | None:
        """The stored picture that goes along."""
        return uploads.own_file(turn.db, turn.person.id, self.answers.get("goes_along"))

    @property
    def shows_status(self) -> bool:
        """Whether it only shows how far the broadcasts are."""
        return "status" in self.answers

    @classmethod
    def prefill(cls, turn: Turn, argument: str) -> Answers:
        found = super().prefill(turn, argument)
        word, _, number = argument.strip().casefold().partition(" ")
        if word == CORRECTION and lifecycle.find_corrected(turn.db, cls.opening_role(turn), number):
            return found | {"corrects": number.strip()}
        return found | ({"status": "yes"} if word in ("status", CORRECTION) else {})

    @property
    def asks_for_people(self) -> bool:
        """Whether the people are chosen: those of a correction are known."""
        return not self.shows_status and "corrects" not in self.answers

    def ready_choices(self, turn: Turn) -> list[tuple[str, str]]:
        """The ready broadcasts for the chosen people; none for a correction, which is typed."""
        return words.ready_choices(turn, self.group) if self.asks_for_people else []

    def corrected(self, turn: Turn) -> Broadcast | None:
        """The broadcast that this one puts right, if it does."""
        number = self.answers.get("corrects", "")
        return lifecycle.find_corrected(turn.db, acting_role(turn, self), number)

    @property
    def starts_at(self) -> datetime | None:
        """The moment at which it is to start; None: at once."""
        return self.start.astimezone(UTC) if "start" in self.answers else None

    def preview(self, turn: Turn) -> Preview:
        """The people whom it reaches and leaves out."""
        if first := self.corrected(turn):
            where = audience.who_got(first.id)
        else:
            role, group = acting_role(turn, self), Standing(self.group)
            area = self.area
            where = audience.audience_of(turn.db, role, group, area, turn.now, self.filters)
            where &= self.wording(turn).concerns
        return audience_words.look(turn, where, self.starts_at)

    @property
    def area(self) -> str:
        """The code of the area where they live; empty: everywhere."""
        return "" if self.place == EVERYWHERE else self.place

    def preview_values(self, turn: Turn) -> dict[str, object]:
        """`message` is the text as people will see it, `counts` the numbers and warnings."""
        message, role = self.message(turn), acting_role(turn, self)
        buttons = " ".join(f"[{each.label}]" for each in message.options)
        said = self.wording(turn)
        other = ""
        if self.answers.get("in_english"):
            hidden = said.text if turn.person.language == "en" else said.english
            other = turn.text("broadcast-other-language", words=hidden)
        picture = self.photo_id(turn)
        found = self.preview(turn)
        parts = audience_words.preview_parts(
            turn, role, said.text, found, filters=self.filters, has_picture=picture is not None
        )
        shown = "\n\n".join(filter(None, [f"{message.text}\n{buttons}", other]))
        return {"message": shown, "counts": "\n\n".join(parts)}

    def wording(self, turn: Turn) -> Wording:
        """The words with their English and first button, and the day of what they put right."""
        return words.wording(
            turn,
            self.words,
            self.corrected(turn),
            self.starts_at,
            english=self.answers.get("in_english", ""),
            button=self.answers.get("next_step", ""),
        )

    def message(self, turn: Turn) -> Outbound:
        """The message in the sender's language."""
        return words.own_message(turn, acting_role(turn, self), self.wording(turn))

    def send_test(self, turn: Turn) -> bool:
        """Send it to the sender alone; False when no address takes it."""
        role, picture = acting_role(turn, self), self.photo_id(turn)
        return words.send_test(turn, role, self.wording(turn), picture)

    def finish(self, turn: Turn) -> None:
        if self.shows_status:
            return turn.open_after("/siaranku")
        first = self.corrected(turn)
        said = self.wording(turn)
        row = lifecycle.start(
            turn.db,
            acting_role(turn, self),
            said.text,
            Standing(first.group if first else self.group),
            first.place if first else self.area,
            turn.now,
            english=said.english,
            button=said.button,
            concerns=said.concerns,
            corrects=first,
            starts_at=self.starts_at,
            filters=audience.load_filters(first.filters) if first else self.filters,
            photo_id=self.photo_id(turn),
        )
        turn.say(words.start_text(row))
        turn.say_text(words.result_text(turn, row))
        return turn.offer("/siaran status", "/menu")
