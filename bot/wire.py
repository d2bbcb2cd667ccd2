"""What all channels need to read what platforms bring."""


def clean(text: str) -> str:
    """Without NUL, which PostgreSQL cannot keep, and without halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def clip(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def place(error: BaseException) -> dict[str, str]:
    """What and where it happened, without its message: that may quote what people wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return {"error": type(error).__name__, "where": where}
