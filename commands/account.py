"""`perisai whatsapp`: chores about our account at WhatsApp."""

from pathlib import Path
from typing import Annotated

import typer

from commands.knowing import known

whatsapp = typer.Typer(no_args_is_help=True, help="Our account at WhatsApp.")


@whatsapp.command("templates")
def whatsapp_templates(
    submit: Annotated[
        bool, typer.Option("--submit", help="Submit those that are missing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """Compare our templates with the account's; exit code 1 when something needs doing."""
    from commands import templating

    if not templating.compare(known(), send=submit, as_json=as_json):
        raise typer.Exit(1)


@whatsapp.command("flow")
def whatsapp_flow(
    language: Annotated[str, typer.Option(help="id or en.")] = "id",
    write: Annotated[Path | None, typer.Option(help="Write the Flow JSON here.")] = None,
    publish: Annotated[bool, typer.Option("--publish", help="Publish it in the account.")] = False,
) -> None:
    """Check the registration as a WhatsApp Flow; write it, publish it."""
    from commands import flowing

    flowing.flow(known(), language, write, publish=publish)
