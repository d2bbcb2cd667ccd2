"""What all channels need to read what platforms bring."""


def clean(text: str) -> str:
    """Without NUL, which PostgreSQL cannot keep, and without halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def truncate(text: str, most: int) -> str:
    """The text, or its beginning with "…": `most` characters at the most."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def place(error: BaseException) -> dict[str, str]:
    """What and where it happened, without its message: that may quote what people wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return {"error": type(error).__name__, "where": where}
