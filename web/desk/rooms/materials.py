"""Materials to hand out with one's own QR: whom it brought, what is to be made, what is ready."""

from starlette.responses import Response

from exchange.materials.material import MaterialKind
from handlers.materials import acts, words
from models.database import files
from models.materials.orders import PURPOSE
from web.desk.downloads import download
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page

PATH = "/desk/materials"
BOTH = "agent officer"


@desk_page(PATH, roles=BOTH, nav="desk-materials")
def materials(desk: Desk) -> View:
    made = files.made_for(desk.db, desk.signed_in.person_id, PURPOSE, desk.now)
    values = {
        "brought": words.brought_text(desk.turn, desk.role),
        "kinds": [(each, desk.t(f"option-{each}")) for each in MaterialKind],
        "made": [(each.id, each.name, desk.moment(each.at)) for each in made],
    }
    return View("materials.html", desk.t("desk-materials"), values)


@desk_action(PATH, roles=BOTH, on=materials)
def order(desk: Desk) -> Done:
    kind = desk.typed.get("kind", "")
    if kind not in list(MaterialKind):
        raise Refused(desk.t("desk-materials-which"))
    if not acts.can_print(desk.turn, desk.role):
        raise Refused(desk.t("share-no-link"))
    acts.ask_for(desk.turn, desk.role, MaterialKind(kind))
    return Done(PATH, desk.t("desk-materials-soon"))


@desk_page(f"{PATH}/{{id:int}}", roles=BOTH)
def file(desk: Desk) -> Response:
    mine = files.made_for(desk.db, desk.signed_in.person_id, PURPOSE, desk.now)
    id = desk.path["id"] if desk.path["id"] in {each.id for each in mine} else None
    return download(desk, id, f"file:{desk.path['id']}")


ROOMS = (materials, order, file)
