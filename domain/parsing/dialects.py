"""Words of Javanese, Sundanese, Betawi and Minang for work, time and money, which stand in answers
that are otherwise Indonesian: "sadinten 150 rebu", "isih kerjo", "seminggu ping enem".

Only words that are no Indonesian ones of another meaning; names and streets are not read by it.
"""

import re

_WORDS = {
    "masih": "isih iseh taksih tasih masi",
    "kerja": "kerjo karajo makaryo padamelan",
    "jualan": "icalan dodolan sadeyan manggaleh",
    "sehari": "sedino sedinten sakdino sadinten sapoe sadino sahari saari",
    "sebulan": "sesasi sewulan sasasih sabulan sasi",
    "hari": "dinten dino",
    "ribu": "ewu rebu",
    "juta": "yuta",
    "satu": "siji setunggal hiji ciek",
    "dua": "loro kalih duo",
    "tiga": "telu tigo tilu",
    "empat": "papat opat ampek",
    "lima": "limo gangsal",
    "enam": "enem genep anam",
    "tujuh": "pitu tujuah",
    "delapan": "wolu dalapan salapan",
    "sehat": "damang jagjag cageur saras",
    "benar": "leres bana",
    "saja": "mawon weh sajo bae",
    "yang": "sing nyang nan",
}
_MEANS = {said: plain for plain, words in _WORDS.items() for said in words.split()}
_SAID = re.compile(rf"\b(?:{'|'.join(map(re.escape, _MEANS))})\b", re.IGNORECASE)
_TIMES_A_WEEK = re.compile(r"\bseminggu\s+ping\s+(\w+)\b", re.IGNORECASE)


def in_indonesian(text: str) -> str:
    """The text with the words of its dialect in Indonesian."""
    return _TIMES_A_WEEK.sub(r"\1 hari seminggu", _SAID.sub(_plain, text))


def _plain(said: re.Match[str]) -> str:
    return _MEANS[said[0].lower()]
