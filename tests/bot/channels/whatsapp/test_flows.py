"""The registration as a WhatsApp Flow, with pywa as a second opinion."""

import dataclasses
import json
from typing import Any

import pytest
from pywa.types import flows

from bot.channels.whatsapp.flows import (
    FIRST,
    LONGEST_REPLY,
    fits_flow,
    flow_errors,
    flow_json,
    interactive,
    read_reply,
)
from bot.channels.whatsapp.outgoing import build_request
from bot.forms.pages import FieldKind, FormPages, build_pages
from bot.forms.questions import always
from bot.message import Flow
from bot.turn import dry_run
from handlers.registration.register import Registration
from tests.support import registration
from tests.support.cases import for_each
from tests.support.chat import NOON, TEXTS, Chat, World
from tests.support.conversations.form_answers import WHOLE

pytestmark = pytest.mark.sqlite

LANGUAGES = ("id", "en")
ACTIONS = {"navigate": flows.NavigateAction, "complete": flows.CompleteAction}


def paper(world: World, language: str = "id") -> FormPages:
    with world.sessions() as db:
        return build_pages(dry_run(db, TEXTS, NOON, language), Registration)


def made(world: World, language: str = "id") -> dict[str, Any]:
    return flow_json(paper(world, language), "Lanjut", "Selesai", NOON.date())


@pytest.mark.parametrize("language", LANGUAGES)
def test_flow_is_within_the_limits(world: World, language: str) -> None:
    assert flow_errors(made(world, language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pywa_builds_the_same_flow_from_its_parts(world: World, language: str) -> None:
    flow = made(world, language)
    screens = [flows.Screen(**of_screen(screen)) for screen in flow["screens"]]
    built = flows.FlowJSON(version=flow["version"], screens=screens)
    assert json.loads(built.to_json()) == flow


def of_screen(screen: dict[str, Any]) -> dict[str, Any]:
    children = [of_component(child) for child in screen["layout"]["children"]]
    return screen | {"layout": flows.Layout(children=children)}


def of_component(child: dict[str, Any]) -> Any:
    kind = getattr(flows, child["type"])
    values = {name.replace("-", "_"): value for name, value in child.items() if name != "type"}
    assert values.keys() <= {field.name for field in dataclasses.fields(kind)}
    if "on_click_action" in values:
        values["on_click_action"] = of_action(values["on_click_action"])
    if "data_source" in values:
        values["data_source"] = [flows.DataSource(**item) for item in values["data_source"]]
    return kind(**values)


def of_action(action: dict[str, Any]) -> Any:
    values = {name: value for name, value in action.items() if name != "name"}
    if "next" in values:
        values["next"] = flows.Next(name=values["next"]["name"])
    return ACTIONS[action["name"]](**values)


def test_every_answer_of_the_page_comes_back_by_its_name(world: World) -> None:
    flow = made(world)
    sent = flow["screens"][-1]["layout"]["children"][-1]["on-click-action"]["payload"]
    places = {
        child["name"]: screen["id"]
        for screen in flow["screens"]
        for child in screen["layout"]["children"]
        if "name" in child
    }
    assert sent == {name: f"${{screen.{place}.form.{name}}}" for name, place in places.items()}
    assert flow["screens"][0]["id"] == FIRST


def test_kelurahan_are_one_list_and_each_tells_its_kecamatan(world: World) -> None:
    village = next(each for each in paper(world).fields if each.name == "village")
    assert village.kind is FieldKind.LIST
    assert len(village.marks) == 56
    assert {(mark.label, mark.group) for mark in village.marks} >= {("Angke", "Tambora")}
    assert "district" not in {each.name for each in paper(world).fields}


def test_kinds_of_fields_follow_from_the_questions(world: World) -> None:
    kinds = {each.name: each.kind for each in paper(world).fields}
    assert kinds["consent"] is kinds["reminders"] is FieldKind.TICK
    assert kinds["born_on"] is FieldKind.DATE
    assert kinds["working"] is kinds["programme"] is kinds["sick"] is FieldKind.RADIO
    assert kinds["organisation"] is FieldKind.LIST
    assert kinds["full_name"] is FieldKind.TEXT


def test_only_the_consent_without_which_nothing_goes_is_required(world: World) -> None:
    ticks = {
        each.name: each.required for each in paper(world).fields if each.kind is FieldKind.TICK
    }
    assert ticks == {"consent": True, "reminders": False, "information": False}


def test_field_that_depends_on_another_is_hidden_until_then(world: World) -> None:
    conditions = {each.name: each.only for each in paper(world).fields if each.only}
    assert conditions.keys() == {"post"}
    assert "umum" not in conditions["post"][1]


def test_what_decides_whether_a_field_is_shown_is_found_by_trying_too(world):
    """Every option of every field alone: with which of them is a question asked?"""
    found = {}
    fields = paper(world).fields
    for question in Registration.questions:
        for field in fields if question.when is not always else ():
            tried = {mark.value: {field.name: mark.value} for mark in field.marks}
            asked = (
                v
                for v, kept in tried.items()
                if Registration(kept, NOON.date()).is_needed(question)
            )
            if fits := tuple(asked):
                found[question.name] = (field.name, fits)
    shown = {each.name for each in fields}
    conditions = {each.name: each.only for each in fields if each.only}
    assert {name: only for name, only in found.items() if name in shown} == conditions


def test_typed_answers_are_left_out_of_the_summary_in_the_chat(world: World) -> None:
    hidden = {name for screen in made(world)["screens"] for name in screen.get("sensitive", ())}
    assert hidden >= {"nik", "full_name", "born_on", "phone", "street"}


def broken(world: World, **change: Any) -> list[str]:
    flow = made(world)
    field = next(c for c in flow["screens"][1]["layout"]["children"] if c.get("name") == "nik")
    field.update(change)
    return flow_errors(flow)


def test_check_names_the_place_of_a_label_that_is_too_long(world: World) -> None:
    found = broken(world, label="x" * 21)
    assert found == ["IDENTITY: nik: label has 21 characters, allowed are 1 to 20."]


def test_check_finds_a_screen_that_is_not_there_and_one_twice(world: World) -> None:
    flow = made(world)
    flow["screens"][1]["id"] = FIRST
    found = flow_errors(flow)
    assert "Two screens have the same id." in found
    assert "START: Footer: there is no screen IDENTITY." in found


def test_opening_the_registration_offers_the_flow(chat: Chat) -> None:
    chat.say("daftar")
    assert chat.last is not None
    flow = chat.last.flow
    assert flow is not None
    assert flow.form == "registration"
    assert flow.token.startswith("registration.")
    assert fits_flow(chat.last.text, flow)
    message = interactive(chat.last.text, flow, "123")
    assert message["action"]["parameters"]["flow_id"] == "123"
    assert 'ketik "ya"' in message["body"]["text"]
    chat.say("ya")
    assert chat.last is not None
    assert chat.last.flow is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_offer_of_the_flow_fits_one_message(world: World, language: str) -> None:
    flow = Flow(
        "registration", *(TEXTS(language, f"registration-flow{n}") for n in (".open", "")), "t"
    )
    notice = TEXTS(language, "registration-consent")
    assert fits_flow(TEXTS(language, "progress", question=notice, number="10", total="24"), flow)


def reply(**answers: object) -> str:
    return json.dumps({"flow_token": "registration.abcd"} | answers)


def test_reply_of_a_flow_is_the_filled_form(chat: Chat) -> None:
    ticks = {"consent": True, "reminders": True, "information": False}
    found = read_reply(reply(**{**WHOLE, **ticks}))
    assert found is not None
    assert found.form == "registration"
    chat.send(filled=found)
    assert registration.pending(chat) == "review"
    assert registration.answers(chat)["information"] == "no"


@for_each(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        '{"flow_token": 1}',
        '{"flow_token": "unused"}',
        '{"flow_token": "a.b", "x": "\\ud800"}',
        "[" * 20_000,
        '{"flow_token": "a.b", "x": "' + "x" * LONGEST_REPLY + '"}',
    ],
)
def test_reply_that_is_none_of_ours_is_no_form(text: str) -> None:
    assert read_reply(text) is None


def test_reply_with_odd_types_keeps_only_what_can_be_an_answer() -> None:
    found = read_reply(reply(nik=3173, full_name=None, post=["x"], street={"a": 1}, rtrw="1/\x002"))
    assert found is not None
    assert found.answers == {"nik": "3173", "rtrw": "1/2"}


def test_whatsapp_sends_the_flow_of_the_persons_language_only(chat: Chat) -> None:
    chat.say("daftar")
    assert chat.last is not None
    sent = build_request("+62811", chat.last, "Pilih", flows={"id": "777777"})
    assert sent["interactive"]["type"] == "flow"
    assert sent["interactive"]["action"]["parameters"]["flow_id"] == "777777"
    for flows_of in ({}, {"en": "777777"}):
        assert build_request("+62811", chat.last, "Pilih", flows=flows_of) == build_request(
            "+62811", dataclasses.replace(chat.last, flow=None), "Pilih"
        )


def test_a_flow_that_says_too_much_goes_on_as_a_question(chat: Chat) -> None:
    chat.say("daftar")
    assert chat.last is not None
    long = dataclasses.replace(chat.last, text="x" * 1020)
    sent = build_request("+62811", long, "Pilih", flows={"id": "777777"})
    assert sent["interactive"]["type"] == "button"
