"""Cells of the official status file, and why one cannot be used."""

import re

MOST_MONTHS = 600


class Wrong(Exception):
    def __init__(self, column: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.column, self.reason, self.values = column, reason, values


def known_kpj(text: str) -> str:
    """11 digits; a cell kept as a number has lost its leading zeros."""
    digits = re.sub(r"[ .\-]", "", text)
    if digits in ("", "0") or re.fullmatch(r"\d{11}", digits, re.ASCII):
        return digits if digits != "0" else ""
    raise Wrong("kpj", "cell-kpj")


def known_amount(text: str) -> int | None:
    """Rupiah; what cannot be read only makes matching less sure."""
    digits = re.sub(r"^rp\.?\s*|[.,]00$|,-$|[. ]", "", text.strip(), flags=re.I)
    return int(digits) if re.fullmatch(r"\d{1,9}", digits, re.ASCII) else None


def known_months(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) > MOST_MONTHS:
        raise Wrong("months", "cell-months", value=text[:30])
    return int(text)
