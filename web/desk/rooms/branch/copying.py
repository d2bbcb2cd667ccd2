"""The screen to copy an application into BPJS's own system, and what BPJS gave for it."""

from domain.branch.decisions import DecisionKind
from exchange.branch.applications import WORDS
from exchange.branch.status_cells import UnreadableCell, parse_kpj, parse_payment_code
from models.branch import applications_export
from models.branch.application_list import Step
from models.branch.decisions import EnteredFacts
from web.desk.page import Desk, Done, Refused, View, desk_action, desk_page
from web.desk.rooms.branch.application import day_text, found_row, next_page
from web.desk.rooms.branch.applications import FILTERS, LIST, decided

WRONG_CELLS = {"kpj": "desk-kpj-wrong", "code": "desk-code-wrong"}


@desk_page(f"{LIST}/{{id:int}}/copy", roles="officer")
def copy_screen(desk: Desk) -> View:
    """The page with an application in clear, in the order in which BPJS's form asks for it."""
    id = int(desk.path["id"])
    row = desk.found(applications_export.handed_over_to(desk.db, desk.role, id, desk.now))
    desk.record("copied for bpjs", f"participant:{id}")
    clear = [
        ("nik", row.nik),
        ("name", row.full_name),
        ("born", day_text(row.born_on)),
        ("sex", desk.t(f"option-{row.sex}")),
        ("street", row.street),
        ("rt", row.rt),
        ("rw", row.rw),
        ("village", row.village),
        ("district", row.district),
        ("phone", row.phone),
        ("work", row.occupation),
        ("sector", WORDS.get(row.sector, row.sector)),
        ("income", f"{row.income}"),
        ("programme", desk.t(f"desk-fact-{row.programme}")),
        ("months", f"{row.months}"),
        ("agent", row.agent_code),
    ]
    values = {
        "facts": [(name, desk.t(f"desk-fact-{name}"), value) for name, value in clear if value],
        "home": f"{LIST}/{id}",
        "kept": desk.kept(*FILTERS),
        "typed": desk.typed,
    }
    return View("branch/copy.html", desk.t("desk-copy", number=row.number), values)


@desk_action(f"{LIST}/{{id:int}}/entered", roles="officer", on=copy_screen)
def entered(desk: Desk) -> Done:
    """Record the KPJ, the payment code, or both, as BPJS gave them."""
    row = found_row(desk)
    try:
        kpj = parse_kpj(desk.typed.get("kpj", ""))
        code = parse_payment_code(desk.typed.get("code", ""))
    except UnreadableCell as wrong:
        raise Refused(desk.t(WRONG_CELLS[wrong.column])) from None
    if not kpj and not code:
        raise Refused(desk.t("desk-entered-empty"))
    facts = EnteredFacts(kpj, code)
    to = next_page(desk, row, Step.CHECKED)
    return decided(desk, [row.id], DecisionKind.ENTERED, to, facts=facts)


ROOMS = (copy_screen, entered)
