"""Other programs that say how alike two names are, each as it is meant to be used, behind one small adapter.

Each keeps what it makes of a single name, as a user would. One that writes Latin is completed by the comparison of
`rapidfuzz` that suits it best.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module, metadata
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler, Levenshtein

from naming.pairs import Pair
from naming.writing import is_arabic, plain

Score = Callable[[Pair], float]


@dataclass(frozen=True, slots=True)
class Peer:
    """A program: what to install, how to make its scorer, and what must be known of its figures."""

    name: str
    distributions: tuple[str, ...]
    make: Callable[[], Score]
    trained_on: frozenset[str] = frozenset()
    needs_arabic: bool = False

    def installed(self) -> bool:
        """Is all of it here?"""
        try:
            return all(metadata.version(each) for each in self.distributions)
        except metadata.PackageNotFoundError:
            return False


def _spelt(written: Callable[[str], str], alike: Callable[[str, str], float]) -> Score:
    spell = cache(lambda name: plain(written(name)))
    return lambda pair: alike(spell(pair.left), spell(pair.right))


def _token_sort(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(one, other) / 100


def _unidecode() -> Score:
    return _spelt(import_module("unidecode").unidecode, _token_sort)


def _anyascii() -> Score:
    return _spelt(import_module("anyascii").anyascii, _token_sort)


def _icu() -> Score:
    made = import_module("icu").Transliterator.createInstance("fa-fa_Latn/BGN; Any-Latin; Latin-ASCII")
    return _spelt(made.transliterate, JaroWinkler.similarity)


def _uroman() -> Score:
    made = import_module("uroman").Uroman()
    return _spelt(lambda name: made.romanize_string(name, lcode="fas" if is_arabic(name) else None), _token_sort)


def _metaphone() -> Score:
    code, written = import_module("jellyfish").metaphone, import_module("anyascii").anyascii
    coded = cache(lambda name: "".join(map(code, plain(written(name)).split())))
    return lambda pair: Levenshtein.normalized_similarity(coded(pair.left), coded(pair.right))


def _romanizer() -> Score:
    transliterate = import_module("arabic_name_romanizer").transliterate

    @cache
    def spellings(name: str) -> list[str]:
        if not is_arabic(name):
            return [plain(name)]
        return [plain(candidate.text) for candidate in transliterate(name, top_k=5, country="IR")]

    def score(pair: Pair) -> float:
        pairs = ((a, b) for a in spellings(pair.left) for b in spellings(pair.right))
        return max((_token_sort(a, b) for a, b in pairs), default=0.0)

    return score


def _rigour() -> Score:
    names = import_module("rigour.names")

    @cache
    def analysed(name: str, kind: str) -> list[Any]:
        return list(names.analyze_names(getattr(names.NameTypeTag, "PER" if kind == "person" else "ORG"), [name]))

    def score(pair: Pair) -> float:
        return max(
            (compared(a, b) for a in analysed(pair.left, pair.kind) for b in analysed(pair.right, pair.kind)),
            default=0.0,
        )

    def compared(one: Any, other: Any) -> float:
        ordered = names.align_person_name_order(list(one.parts), list(other.parts))
        found = names.compare_parts(*ordered)
        weight = sum(each.weight for each in found)
        return sum(each.score * each.weight for each in found) / weight if weight else 0.0

    return score


def _logic_v2() -> Score:
    """It keeps parsed names by the id of their entity: without an id of its own a name gets another's."""
    algorithm = import_module("nomenklatura.matching").get_algorithm("logic-v2")
    model = import_module("followthemoney").model
    config = algorithm.default_config()

    @cache
    def entity(name: str, kind: str) -> Any:
        schema = "Person" if kind == "person" else "Organization"
        return model.get_proxy({"id": f"{kind} {name}", "schema": schema, "properties": {"name": [name]}})

    return lambda pair: algorithm.compare(entity(pair.left, pair.kind), entity(pair.right, pair.kind), config).score


PEERS = (
    Peer("unidecode, token sort", ("unidecode",), _unidecode),
    Peer("anyascii, token sort", ("anyascii",), _anyascii),
    Peer("PyICU fa-fa_Latn/BGN, Jaro-Winkler", ("icukit-pyicu",), _icu),
    Peer("anyascii, metaphone", ("anyascii", "jellyfish"), _metaphone),
    Peer("uroman, token sort", ("uroman",), _uroman),
    Peer("rigour compare_parts", ("rigour",), _rigour),
    Peer("nomenklatura logic-v2", ("nomenklatura",), _logic_v2),
    Peer(
        "arabic-name-romanizer, top 5",
        ("arabic-name-romanizer", "onnxruntime"),
        _romanizer,
        trained_on=frozenset({"persons", "spellings"}),
        needs_arabic=True,
    ),
)


def peers() -> tuple[list[Peer], list[str]]:
    """Those that are installed, and the names of those that are not."""
    here = [peer for peer in PEERS if peer.installed()]
    return here, [peer.name for peer in PEERS if peer not in here]
