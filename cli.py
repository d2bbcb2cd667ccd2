"""`perisai`: every task of an operator as a command with its help."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from sqlalchemy.exc import DatabaseError
from typer.core import TyperGroup

from commands.errors import exit_with, load_settings_or_exit
from domain.coverage.figures import By, People
from domain.parsing.people.nik import mask_long_numbers
from domain.roles import RoleKind
from settings import SettingsError

OWNER_ONLY = 0o077
"""The umask of every command: what it writes is for this account alone."""


class Commands(TyperGroup):
    """Before each command the umask; a setting that is wrong is one sentence, not a traceback."""

    def invoke(self, ctx: Any) -> Any:
        os.umask(OWNER_ONLY)
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            exit_with(str(error))


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Perisai Bot: registers workers with BPJS Ketenagakerjaan by chat, and reminds them.",
)
imports = typer.Typer(no_args_is_help=True, help="Take a file in.")
exports = typer.Typer(no_args_is_help=True, help="Hand a file over.")
roles = typer.Typer(no_args_is_help=True, help="Who works with the bot.")
whatsapp = typer.Typer(no_args_is_help=True, help="Our account at WhatsApp.")
app.add_typer(imports, name="import")
app.add_typer(exports, name="export")
app.add_typer(roles, name="roles")
app.add_typer(whatsapp, name="whatsapp")


class ProcessRole(StrEnum):
    ALL = "all"
    WEB = "web"
    WORKER = "worker"


class TableForm(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class PaperName(StrEnum):
    KTP = "ktp"
    RECEIPT = "receipt"
    LIST = "list"


class ParserName(StrEnum):
    MONEY = "money"
    DATE = "date"
    MONTHS = "months"
    PHONE = "phone"
    YESNO = "yesno"
    RTRW = "rtrw"
    NAME = "name"
    NAV = "nav"
    NIK = "nik"


@app.command()
def run(
    role: Annotated[ProcessRole, typer.Option(help="web, worker, or both.")] = ProcessRole.ALL,
) -> None:
    """Serve the web chat and the channels, deliver messages, wake the reminders."""
    with without_garbage_collection():
        from commands import serve

        built = serve.prepare(load_settings_or_exit(), role)
    serve.serve(built, role)


@app.command()
def demo() -> None:
    """On this machine only: synthetic people, a clock that can be moved, a database of its own."""
    with without_garbage_collection():
        from commands import serve

        built = serve.prepare_demo(load_settings_or_exit(demo=True))
    serve.serve(built)


@app.command()
def talk(
    me: Annotated[str, typer.Option("--as", help="Who you are: any name, or demo-004.")] = "me",
) -> None:
    """Chat with the bot in this terminal."""
    from commands import serve

    serve.talk(load_settings_or_exit(demo=me.startswith("demo-")), me)


@app.command()
def migrate() -> None:
    """Bring the database's schema up to date."""
    from commands import database

    database.migrate(load_settings_or_exit())


@app.command()
def doctor() -> None:
    """Check settings, keys, database, migrations, token, webhook and clock."""
    from commands.doctor.checks import run_checks

    if not run_checks():
        raise typer.Exit(1)


@app.command()
def advisories(
    file: Annotated[Path, typer.Argument(help="OSV records: .json, .jsonl, or a .zip of them.")],
) -> None:
    """Name the installed packages that a file of known advisories warns of; exit 1 with any."""
    from commands.doctor.advisories import print_advisories

    if print_advisories(file):
        raise typer.Exit(1)


@app.command()
def remind(
    on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The local day.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count.")] = False,
) -> None:
    """Plan and post the reminders of a day now."""
    from commands import messages

    messages.remind(load_settings_or_exit(), on.date(), dry_run=dry_run)


@app.command()
def dues(
    income: Annotated[int, typer.Option(help="Rupiah a month.")],
    start: Annotated[datetime, typer.Option("--from", formats=["%Y-%m"], help="First month.")],
    sector: Annotated[str, typer.Option(help="transport or other.")] = "other",
    payer: Annotated[str, typer.Option(help="self, government, donor, organisation.")] = "self",
    programme: Annotated[str, typer.Option(help="jkk_jkm or jkk_jkm_jht.")] = "jkk_jkm",
    months: Annotated[int, typer.Option(min=1, max=60)] = 1,
) -> None:
    """Each month's amount with its article, and the sum."""
    from commands import dues as commands_dues

    commands_dues.dues(income, sector, payer, programme, start.date(), months)


@app.command()
def parse(kind: ParserName) -> None:
    """What a typed text means: one text a line on standard input, one value a line."""
    from commands import understanding

    understanding.parse(kind, sys.stdin)


@app.command()
def ask(
    file: Annotated[Path | None, typer.Argument(help="A .csv: text, expected, also.")] = None,
    evaluate: Annotated[
        bool, typer.Option("--evaluate", help="How well the file, or our own phrasings, are read.")
    ] = False,
) -> None:
    """What a question or wish means: one text a line on standard input, one meaning a line."""
    with without_garbage_collection():
        from commands import understanding

        if file:
            understanding.evaluate(file)
        elif evaluate:
            understanding.cross_validate()
        else:
            understanding.ask(sys.stdin)


@app.command()
def monev(
    area: Annotated[str, typer.Option(help="Code: 31.73, 31.73.04, or an RW: 31.73.04.1001/005.")],
    by: Annotated[By, typer.Option(help="What the rows are.")],
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The local day; else today.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day to compare with.")
    ] = None,
    people: Annotated[People, typer.Option(help="Of whom.")] = People.WORKERS,
    group: Annotated[str | None, typer.Option(help="rt, rw, pkk, ...; umum: nobody's.")] = None,
    post: Annotated[str | None, typer.Option(help="ketua or other; of officeholders.")] = None,
    payer: Annotated[
        str | None, typer.Option(help="self, government, donor, organisation.")
    ] = None,
    agent: Annotated[str | None, typer.Option(help="The number of an agent's role.")] = None,
    sector: Annotated[str | None, typer.Option(help="transport or other.")] = None,
    form: Annotated[TableForm, typer.Option("--format")] = TableForm.TABLE,
    exact: Annotated[
        bool, typer.Option("--exact", help="Also figures of one to four people (personal data!).")
    ] = False,
) -> None:
    """Who is registered, protected, in arrears or missing, in each part of an area."""
    from commands import coverage

    wanted = {"area": area, "by": by, "on": day_of(on), "since": day_of(since)}
    wanted |= {"people": people, "group": group, "post": post}
    wanted |= {"payer": payer, "agent": agent, "sector": sector}
    coverage.print_figures(load_settings_or_exit(), wanted, form, exact=exact)


@app.command()
def backup(file: Path) -> None:
    """Copy the database into a file, also while it is in use, and check the copy."""
    from commands import backup

    backup.backup(load_settings_or_exit(), file)


@app.command()
def restore(
    file: Path,
    force: Annotated[bool, typer.Option("--force", help="Even over a database in use.")] = False,
    without_erasures: Annotated[
        bool, typer.Option("--without-erasures", help="Even when the list of erasures is lost.")
    ] = False,
    unsealed: Annotated[
        bool, typer.Option("--unsealed", help="Even when somebody may have changed the backup.")
    ] = False,
    day: Annotated[
        str, typer.Option("--day", help="The day until which it goes, when it is not the newest.")
    ] = "",
) -> None:
    """Put a backup in the place of the database; the old one is kept beside it."""
    from commands import backup

    settings = load_settings_or_exit()
    backup.restore(
        settings, file, force=force, without_erasures=without_erasures, unsealed=unsealed, day=day
    )


@app.command("move-to")
def move_to(
    url: Annotated[str, typer.Argument(help="postgresql+psycopg://... or sqlite:///FILE, empty.")],
) -> None:
    """Copy everything to another database and check it there; the bot must be stopped."""
    from commands import database

    database.move_to(load_settings_or_exit(), url)


@app.command("read")
def read_papers(
    paper: Annotated[PaperName, typer.Argument(help="What the pictures should be of.")],
    files: Annotated[list[Path], typer.Argument(help="Pictures: JPEG, PNG or WebP.")],
) -> None:
    """Read papers on pictures, on this machine alone: a JSON object for each (personal data!)."""
    from commands import photos
    from exchange.files.wire import Task

    photos.print_read(Task(paper), files)


@app.command("rotate-keys")
def rotate_keys() -> None:
    """Seal everything anew with the first key of ENCRYPTION_KEYS."""
    from commands import keys

    keys.rotate_keys(load_settings_or_exit())


@app.command("rotate-index")
def rotate_index() -> None:
    """Make every blind index and address anew with the first key of INDEX_KEY."""
    from commands import keys

    keys.rotate_index(load_settings_or_exit())


@app.command()
def messages(
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From this local day on.")
    ] = None,
    channel: Annotated[str | None, typer.Option(help="whatsapp, telegram, web ...")] = None,
) -> None:
    """The outcomes of messages, by channel, lane and template, and their cost a day."""
    from commands import messages

    messages.print_report(load_settings_or_exit(), day_of(since), channel)


@app.command("failed")
def failed_messages(number: Annotated[int | None, typer.Argument()] = None) -> None:
    """Messages whose turn always failed: list them, or show one (personal data!)."""
    from commands import messages

    messages.print_failed(load_settings_or_exit(), number)


@app.command()
def invite(
    role: Annotated[RoleKind, typer.Option(help="Who they will be.")],
    kelurahan: Annotated[str, typer.Option(help="Name or code.")] = "",
    kecamatan: Annotated[str, typer.Option(help="For a monitor: name or code.")] = "",
    organisation: Annotated[str, typer.Option(help="Of a cadre: pkk, rw, posyandu, ...")] = "",
    rw: Annotated[int | None, typer.Option(min=1, max=999, help="Of a cadre.")] = None,
    days: Annotated[int, typer.Option(min=1, max=60, help="How long it may be used.")] = 7,
    qr: Annotated[Path | None, typer.Option("--qr", help="A .png or .svg file to write.")] = None,
) -> None:
    """Invite somebody to a role: links for one person, once."""
    from commands import roles as commands_roles

    commands_roles.invite(
        load_settings_or_exit(),
        role,
        kelurahan=kelurahan,
        kecamatan=kecamatan,
        organisation_name=organisation,
        rw=rw,
        days=days,
        qr_file=qr,
    )


@roles.command("list")
def roles_list() -> None:
    """The open roles: number, kind, area, who invited, and whether they are usable."""
    from commands import roles as commands_roles

    commands_roles.list_roles(load_settings_or_exit())


@roles.command("approve")
def roles_approve(number: int) -> None:
    """Say yes to a role that waits, when no other officer can."""
    from commands import roles as commands_roles

    commands_roles.approve(load_settings_or_exit(), number)


@roles.command("end")
def roles_end(number: int) -> None:
    """End a role at once, an officer's too: a stolen phone, somebody who left."""
    from commands import roles as commands_roles

    commands_roles.end(load_settings_or_exit(), number)


@imports.command("status")
def import_status(
    file: Path,
    origin: Annotated[str, typer.Option(help="The branch that the data is from.")] = "cabang",
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the data.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen; change nothing, tell nobody.")
    ] = False,
    faults: Annotated[
        Path | None, typer.Option(help="A new .xlsx for the rows left out and the unknown NIKs.")
    ] = None,
) -> None:
    """The branch's official status file (.xlsx or .csv)."""
    from commands import branch

    branch.import_status(
        load_settings_or_exit(), file, origin, day_of(as_of), dry_run=dry_run, faults_file=faults
    )


@imports.command("regions")
def import_regions(file: Path) -> None:
    """Regions as a CSV file `code,name` with dotted Kemendagri codes."""
    from commands import branch

    branch.import_regions(load_settings_or_exit(), file)


@imports.command("areas")
def import_areas(
    file: Path,
    since: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The first day of it.")],
) -> None:
    """RW of divided kelurahan as a CSV file `code,rw,successor,name`: people move with them."""
    from commands import coverage

    coverage.divide(load_settings_or_exit(), file, since.date())


@exports.command("applications")
def export_applications(
    file: Path,
    again: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Those that were handed over on this day, again."),
    ] = None,
) -> None:
    """New applications as a new sheet for the branch; from then on they are being processed."""
    from commands import branch

    branch.export_applications(load_settings_or_exit(), file, day_of(again))


@whatsapp.command("templates")
def whatsapp_templates(
    submit: Annotated[
        bool, typer.Option("--submit", help="Submit those that are missing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """Compare our templates with the account's; exit code 1 when something needs doing."""
    from commands import whatsapp as commands_whatsapp

    settings = load_settings_or_exit()
    if not commands_whatsapp.compare_templates(settings, submit=submit, as_json=as_json):
        raise typer.Exit(1)


@whatsapp.command("flow")
def whatsapp_flow(
    language: Annotated[str, typer.Option(help="id or en.")] = "id",
    write: Annotated[Path | None, typer.Option(help="Write the Flow JSON here.")] = None,
    publish: Annotated[bool, typer.Option("--publish", help="Publish it in the account.")] = False,
) -> None:
    """Check the registration as a WhatsApp Flow; write it, publish it."""
    from commands import whatsapp as commands_whatsapp

    commands_whatsapp.build_flow(load_settings_or_exit(), language, write, publish=publish)


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Load without garbage collection, which takes a quarter of a start.

    The collector never scans afterwards what was loaded.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def main() -> None:
    """Run a command; a database that cannot be used is one sentence, any other failure a log."""
    try:
        app()
    except DatabaseError as error:
        reason = str(error.orig).strip().splitlines()[0]
        said = f"The database cannot be used: {mask_long_numbers(reason)}"
        typer.secho(said, fg=typer.colors.RED, err=True)
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001  # its message may quote personal data
        import logs

        logs.log_crash(error)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
