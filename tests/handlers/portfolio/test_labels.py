"""No two buttons of a list of people look the same, whoever is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.options import distinct_options
from bot.message import LONGEST_LABEL, Option
from handlers.portfolio.words import tell_apart
from tests.support.chat import World
from tests.support.scripted_chat import ScriptedChat

LISTS = {
    "agent": (
        *("/catat", "/catat murni", "/cari murni", "/cari rw 9", "/telepon", "/kerja", "/kas"),
        *("/portofolio", "/portofolio arrears", "/portofolio visit", "/portofolio active"),
        *("/batalcatat", "/setor", "/cocokkan", "/komisi", "/ganda", "/siaran", "/undangan"),
    ),
    "officer": ("/cari murni", "/cari rw 9", "/kas", "/ganda", "/kerja", "/permintaan", "/akhiri"),
    "cadre organisation=pkk": ("/cari murni", "/portofolio arrears", "/portofolio visit", "/kerja"),
}


@pytest.mark.parametrize("post", LISTS)
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_no_list_has_a_label_twice(world: World, post: str) -> None:
    chat = ScriptedChat(world)
    for name in ("maya", "mira"):
        chat.do_is(f"{name} agent Maya Agen")
    chat.do_neighbours("maya")
    chat.do_role(post)
    if post == "agent":
        chat.do_neighbours("")
        for text in ("/catat 5", "1", "ya", "/catat 6", "1", "ya", "/catat 5", "1", "ya"):
            chat.say(text)
    for command in LISTS[post]:
        chat.say(command)
        assert chat.last
        labels = [each.label for each in chat.last.options]
        assert len(set(labels)) == len(labels), command
        assert all(len(each) <= LONGEST_LABEL for each in labels), command
        chat.say("/buang ya")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_agents_of_one_name_have_different_labels(world: World) -> None:
    chat = ScriptedChat(world)
    for name in ("maya", "mira"):
        chat.do_is(f"{name} agent Maya Agen")
    chat.do_role("agent")
    chat.do_neighbours("")
    for text in ("/serahkan 1", "maya"):
        chat.say(text)
    assert chat.last
    assert [each.label for each in chat.last.options][:2] == ["Maya Agen", "Maya Agen (2)"]


NAMES = st.lists(st.sampled_from(["Murni", "Murni Santoso", "Muhammad Abdul Rahman Hakim"]))
DETAILS = st.sampled_from(["RT2/RW9 1970", "RT12/RW15 1985", ""])


@given(st.data(), NAMES, st.sampled_from(["", "✓ ", "12. "]))
def test_labels_are_short_and_all_different(
    data: st.DataObject, names: list[str], head: str
) -> None:
    homes = [data.draw(DETAILS) for _ in names]
    ends = [data.draw(st.sampled_from(["…9201", "…9202"])) for _ in names]
    found = tell_apart(
        names, [homes.__getitem__, ends.__getitem__], [head] * len(names), longest=LONGEST_LABEL
    )
    assert len({each.casefold() for each in found}) == len(names)
    assert all(len(each) <= LONGEST_LABEL for each in found)


@given(st.lists(st.sampled_from(["Maya Agen", "maya agen", "Menu", "A" * 24])))
def test_options_of_a_reply_are_all_different(labels: list[str]) -> None:
    options = [Option(f"{place}", label) for place, label in enumerate(labels)]
    found = [each.label.casefold() for each in distinct_options(options)]
    assert len(set(found)) == len(labels)
    assert distinct_options([*options, *options]) == distinct_options(options)
