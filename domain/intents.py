"""The intent of a typed sentence: multinomial naive Bayes over pieces of words.

Features are the 3-5 letter pieces of each word, the words and the pairs of words, weighed by
TF-IDF (scikit-learn calls the pieces `char_wb`). Slang, Betawi and Javanese are made plain first,
so that one phrase teaches them all. Nothing is stored: it learns its phrases at start.
"""

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

SURE = 0.7
"""Act on it: 95 % right on phrases it has not seen, none of the texts about something else."""
LIKELY = 0.3
"""Below it, not even worth a question."""
TRACE = 0.02
"""A runner-up worth a button."""
MOST_CANDIDATES = 3
LONGEST = 240
"""Characters; the meaning is clear by then."""
SMOOTHING = 0.1

_PLAIN = """
yang: yg yng
bagaimana: gmn gimana gmna gmana gimane pegimane begimane piye pripun
cara: caranya caranye carane caranipun care
berapa: brp brapa brpa berape pinten piro
belum: blm blom belom belon durung dereng
sudah: udh udah dah sdh udeh uwis wis sampun ud
tidak: tdk gak ga gk g nggak ngga engga enggak kagak kaga ora boten mboten ndak tak
bayar: byr mbayar bayarin bayarnya bayare bayarnye
bisa: bs bsa iso saged
dengan: dgn sama ama kaliyan karo
karena: krn karna
saya: sy sya ane gw gua gue aye ku aku kulo kula
bulan: bln wulan sasi
tahun: thn taun
sekarang: skrg skrng
nomor: nmr nomer no
hp: hape handphone
juta: jt
ribu: rb
mau: mo mw pengen pengin pgn kepengen ingin kepingin arep badhe hendak
apa: ape opo nopo
ada: ade
siapa: siape sapa sopo sinten
mana: mane
kalau: klo kalo kl klu
untuk: buat utk bwt
dapat: dpt dapet
jadi: jd
tanggal: tgl tggl
kemarin: kmrn kemaren
harus: hrs kudu mesti kedah
juga: jg
saja: aja aje mawon doang
dari: dr saka saking
kenapa: knp napa ngapa nape
uang: duit fulus
hapus: apus busek hapusin apusin
transfer: tf trf
pakai: pake pk
sampai: sampe
masih: msh taksih isih
jangan: jgn ojo gausah
tunggak: nunggak nungak tunggakan nunggaknya
jatuh: jatoh jth
tempo: tempu temponya temponye
klaim: claim klem ngeklaim
cair: cairin cairkan nyairin pencairan dicairkan dicairin mencairkan
ambil: ngambil njupuk mendhet
daftar: dftr daptar ndaftar ngedaftar mendaftar
bapak: babe babeh
ibu: emak enyak nyak
meninggal: sedo seda ninggal wafat
data: datane datanye datanipun
iuran: iyuran iurane iurannya iurannye
agen: agent agennya agennye
ingat: inget ingatkan ingetin ngingetin diingatkan diingetin
kirim: krm kirimin ngirim ngirimin
pesan: pesen
semua: kabeh smua
tolong: tlg tlong
orang: wong org
: ya yah yaa dong donk sih nih ni min gan pak bu kak bang mas mbak mba bro sis deh tuh kok lho loh
: lah mah kan nya to eh oh ye yee nggih bos
"""
"""A plain word and what is said for it, a line each; fillers stand for nothing."""
_SLANG = {
    slang: plain
    for line in _PLAIN.strip().splitlines()
    for plain, _, words in [line.partition(": ")]
    for slang in words.split()
}


class Prediction(NamedTuple):
    """An intent to act on, or the ones to ask about, or neither."""

    intent: str | None = None
    candidates: tuple[str, ...] = ()


def parse_phrases(text: str) -> dict[str, list[str]]:
    """The phrases of each intent: `[intent]` headings, then a phrase a line; `#` is a remark."""
    phrases: dict[str, list[str]] = {}
    intent = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            intent = line.strip("[]")
        elif not line.startswith("#"):
            phrases.setdefault(intent, []).append(line)
    return phrases


class IntentClassifier:
    """Learns once (about 0.1 s for 1,000 phrases), then answers in a fraction of a millisecond."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """Learn the phrases of each intent."""
        self.intents = tuple(phrases)
        texts = [
            (intent, normalise_words(text)) for intent, texts in phrases.items() for text in texts
        ]
        self.owners: dict[tuple[str, ...], tuple[str, ...]] = {}
        for intent, words in texts:
            self.owners[words] = tuple(dict.fromkeys((*self.owners.get(words, ()), intent)))
        seen = Counter(piece for _, words in texts for piece in _pieces(words))
        self.rarity = {p: math.log((1 + len(texts)) / (1 + n)) + 1 for p, n in seen.items()}
        self.rarity_of_unseen = math.log(len(texts) + 1) + 1
        self.gains, self.costs = self._learn(texts)

    def _learn(
        self, texts: Iterable[tuple[str, tuple[str, ...]]]
    ) -> tuple[dict[str, list[tuple[int, float]]], list[float]]:
        """The gain of a piece for an intent that has it, and the cost of any known piece."""
        places = {intent: place for place, intent in enumerate(self.intents)}
        mass: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        total = [0.0] * len(self.intents)
        for intent, words in texts:
            place = places[intent]
            for piece, weight in self._weights(_pieces(words)).items():
                mass[piece][place] += weight
                total[place] += weight
        gains = {
            piece: [
                (place, math.log((weight + SMOOTHING) / SMOOTHING)) for place, weight in by.items()
            ]
            for piece, by in mass.items()
        }
        costs = [math.log((one + SMOOTHING * len(mass)) / SMOOTHING) for one in total]
        return gains, costs

    def _weights(self, pieces: Mapping[str, float]) -> dict[str, float]:
        """TF-IDF of each piece: one that every phrase has says little; the length is 1."""
        raw = {p: n * self.rarity.get(p, self.rarity_of_unseen) for p, n in pieces.items()}
        length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
        return {piece: weight / length for piece, weight in raw.items()}

    def predict(self, text: str) -> Prediction:
        """Act when sure, ask when likely, and say nothing of what is not ours."""
        ranked = self.rank(text)
        if not ranked or ranked[0][1] < LIKELY:
            return Prediction()
        intent, share = ranked[0]
        if share >= SURE:
            return Prediction(intent)
        return Prediction(candidates=tuple(intent for intent, share in ranked if share >= TRACE))

    def rank(self, text: str) -> list[tuple[str, float]]:
        """The three likeliest intents, each with how sure we are of it (0..1)."""
        words = normalise_words(text)
        owners = self.owners.get(words, ())
        # The very phrase is sure, unless several intents own it ("klaim").
        shares = {intent: 1 / len(owners) for intent in owners} or self._shares(words)
        ranked = sorted(shares.items(), key=lambda share: (-share[1], share[0]))
        return ranked[:MOST_CANDIDATES]

    def _shares(self, words: tuple[str, ...]) -> dict[str, float]:
        """The share of each intent in the text, less the part of it that no phrase knows."""
        weights = self._weights(_pieces(words))
        known = sum(weight for piece, weight in weights.items() if piece in self.gains)
        if not known:
            return {}
        scores = [-known * cost for cost in self.costs]
        for piece, weight in weights.items():
            for place, gain in self.gains.get(piece, ()):
                scores[place] += weight * gain
        part = known / sum(weights.values())
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        total = sum(powers)
        return {i: power / total * part for i, power in zip(self.intents, powers, strict=True)}


def normalise_words(text: str) -> tuple[str, ...]:
    """The words of a text, slang made plain and fillers dropped ("min" alone is a greeting)."""
    lower = unicodedata.normalize("NFKC", text[:LONGEST]).lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"([a-z])\1{2,}", r"\1", lower))
    return tuple(filter(None, (_SLANG.get(word, word) for word in words))) or tuple(words)


def _pieces(words: Sequence[str]) -> Counter[str]:
    """Pieces of words, words (twice as telling) and pairs of words."""
    pieces: Counter[str] = Counter()
    for word in words:
        framed = f" {word} "
        for size in (3, 4, 5):
            pieces.update(framed[at : at + size] for at in range(max(1, len(framed) - size + 1)))
    pieces.update({f"={word}": 2 * count for word, count in Counter(words).items()})
    pieces.update(f"{one}+{two}" for one, two in pairwise(words))
    return pieces
