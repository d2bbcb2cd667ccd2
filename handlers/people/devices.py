"""The browsers that can open a person's web chat or desk: their list, and signing them out."""

from collections import Counter

from bot.forms.form import Form
from bot.forms.questions import QueryQuestion
from bot.turn import Turn
from domain.calendar import to_local_time
from handlers.answers import show_device
from models.people import web_sessions
from models.people.web_sessions import CHAT, DESK, Device

OTHERS, STAY = "others", "stay"
MOST = 7
"""Devices with a button of their own: a list of WhatsApp has ten rows."""


class MyDevices(Form, opens_with="/perangkat, perangkat, perangkat saya, devices, my devices"):
    """The browsers and programs that may open one's chats, and ending one; the device that is
    written on is left by its own button."""

    device = QueryQuestion(
        lambda turn, form: device_options(turn),
        tell=lambda turn, form: {"lines": "\n".join(device_lines(turn))},
    )

    @classmethod
    def may_open(cls, turn: Turn) -> bool:
        if named_devices(turn):
            return True
        turn.say("devices-none")
        turn.offer("/saluran", "/menu")
        return False

    def finish(self, turn: Turn) -> None:
        who = turn.person.id
        if self.device == STAY:
            turn.say("devices-kept")
            return turn.offer("/saluran", "/menu")
        if self.device == OTHERS:
            here = [turn.person.address_id]
            web_sessions.end_sessions(turn.db, [who], turn.now, but=here)
        else:
            web_sessions.end_device(turn.db, who, int(self.device), turn.now)
        turn.say("devices-ended")
        return turn.offer("/saluran", "/menu")


def named_devices(turn: Turn) -> list[tuple[Device, str]]:
    """The person's devices, each with a name that no other has."""
    found, seen = [], Counter[str]()
    for device in web_sessions.devices(turn.db, turn.person.id, turn.now):
        name = device_name(turn, device)
        seen[name] += 1
        found.append((device, name if seen[name] == 1 else f"{name} ({seen[name]})"))
    return found


def device_name(turn: Turn, device: Device) -> str:
    name = show_device(turn.text, device.label)
    return turn.text("device-desk", device=name) if device.kind == DESK else name


def is_here(turn: Turn, device: Device) -> bool:
    """Whether it opens the chat that is written in."""
    return device.kind == CHAT and device.address_id == turn.person.address_id


def device_options(turn: Turn) -> list[tuple[str, str]]:
    """The other devices, all of them at once when there are several, and none."""
    everything = named_devices(turn)
    others = [(f"{each.id}", name) for each, name in everything if not is_here(turn, each)]
    options = others[:MOST]
    if len(others) > 1:
        word = "device-all" if len(others) == len(everything) else "device-others"
        options.append((OTHERS, turn.text(word)))
    return [*options, (STAY, turn.text("device-stay"))]


def device_lines(turn: Turn) -> list[str]:
    lines = []
    for device, name in named_devices(turn):
        at = to_local_time(device.seen_at)
        here = f" {turn.text('device-here')}" if is_here(turn, device) else ""
        time = f"{at:%H.%M}"
        lines.append(turn.text("device-line", device=name, date=at.date(), time=time) + here)
    return lines
