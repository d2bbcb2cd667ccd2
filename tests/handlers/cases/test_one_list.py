"""The list of cases and decisions: its length is the number on the menu, whatever waits."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.cases.service_hours import DEFAULT_HOURS
from models import waiting_decisions
from scheduler.cases import escalate, talks
from scheduler.cashbook import late_money
from tests.support.conversations.every_channel import fresh
from tests.support.sampling import examples
from tests.support.scripted_chat import ScriptedChat

STAFF = ("dewi officer Dewi Lestari", "tina officer Tina area=31.73.04", "rudi agent Rudi Agen")
DEEDS = (
    "clients rudi",
    "broadcast",
    "asked",
    "doubles",
    "slip",
    "sibling SITI AMANAH 9002",
    "by budi petugas",
    "by budi kartu saya hilang",
    "by budi cukup",
    "by ani /salahnomor",
    "by ani petugas",
    "by ani agennya marah terus",
    "by dewi /bicara 1",
    "by dewi Sudah kami cek.",
    "by dewi [Selesai]",
    "by rudi /bicara 2",
    "by rudi /serahkan",
    "is maya cadre Maya organisation=pkk",
    "move 1",
    "move 3",
    "minutes 31",
)
HEAD = re.compile(r"Kasus terbuka: (\d+)")


@settings(max_examples=examples(18))
@given(st.lists(st.sampled_from(DEEDS), max_size=16))
def test_the_number_on_the_menu_is_the_length_of_the_list(deeds: list[str]) -> None:
    """After a made-up month, for every role, page by page."""
    with fresh() as world:
        company = ScriptedChat(world)
        for each in STAFF:
            company.do_is(each)
        company.do_ward("rudi")
        for each in deeds:
            try:
                company.act(f"! {each}")
            except AssertionError:
                continue  # A button that is not there: nobody pressed it.
        for job in (talks, late_money):
            job.post_due(world.sessions, world.texts, world.now)
        escalate.post_due(world.sessions, world.texts, DEFAULT_HOURS, world.now)
        for who in ("dewi", "tina", "rudi"):
            with world.sessions() as db:
                role = company.role_of(db, who)
                total = waiting_decisions.count_waiting(db, role, world.now)
            lines = walked(company, who, total)
            assert len(lines) == len({*lines}) == total, (who, deeds)


def walked(company: ScriptedChat, who: str, total: int) -> list[str]:
    """The commands of all pages, one after the other, without the buttons of an open question."""
    chat, found = company.friend(who), list[str]()
    for page in range(1, total // 6 + 2):
        said = chat.say(f"/kasus hal {page}")
        head = HEAD.search(said)
        assert head, said
        assert int(head[1]) == total
        if page > 1 and len(found) >= total:
            break
        assert chat.last is not None
        offered = (each.value for each in chat.last.options)
        listed = (each for each in offered if each.startswith("/") and "hal" not in each)
        found += [each for each in listed if each != "/menu"]
    return found
