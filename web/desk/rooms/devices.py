"""The browsers that open a person's desk or web chat; each can be signed out, as in the chat."""

from dataclasses import dataclass
from datetime import date

from domain.calendar import to_local_time
from domain.invalid import whole_number
from handlers.answers import show_device
from models.people import web_sessions
from models.people.web_sessions import DESK, Device
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page


@dataclass(frozen=True)
class DeviceRow:
    id: int
    name: str
    date: date
    time: str
    is_here: bool


def row_of(desk: Desk, device: Device) -> DeviceRow:
    name, at = show_device(desk.t, device.label), to_local_time(device.seen_at)
    name = desk.t("device-desk", device=name) if device.kind == DESK else name
    is_here = device.id == desk.signed_in.session_id
    return DeviceRow(device.id, name, at.date(), f"{at:%H.%M}", is_here)


@desk_page("/desk/devices")
def devices(desk: Desk) -> View:
    mine = web_sessions.devices(desk.db, desk.signed_in.person_id, desk.now)
    rows = [row_of(desk, each) for each in mine]
    return View("devices.html", desk.t("desk-devices"), {"rows": rows})


@desk_action("/desk/devices/end", on=devices)
def end(desk: Desk) -> Done:
    session = whole_number(desk.typed.get("device", "")) or 0
    if not web_sessions.end_device(desk.db, desk.signed_in.person_id, session, desk.now):
        raise Refused(desk.t("desk-gone"))
    return Done("/desk/devices", desk.t("desk-devices-ended"))


ROOMS = (devices, end)
