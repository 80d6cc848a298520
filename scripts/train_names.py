"""Learn the table of names anew: src/govah/text/names/table.json.

    python scripts/train_names.py [names.sqlite3]

Without a path, the table of the installed package `arabic-name-romanizer` 0.2.0 is read: names of Wikidata, CC0. Only
the dev part of the full names is used (benchmarks/naming/pairs.py says which), and the package's single words. Nothing
in it is random. What is learned and how good it is: docs/names.md.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from govah.text.names.comparing import compare
from govah.text.names.families import family
from govah.text.names.judging import EVIDENCE, evidence
from govah.text.names.letters import LONGEST, VOWELS, context
from govah.text.names.reading import read
from govah.text.names.skeletons import word_skeleton
from govah.text.names.spellings import END
from naming.pairs import Pair, digest, part
from naming.wikidata import cross_script, same_script, spellings
from naming.wikidata import table as installed

TARGET = Path(__file__).parents[1] / "src/govah/text/names/table.json"
ROUNDS = 8
_RARE = 0.015  # what a smaller share of a name's bearers are called is somebody else's name
_LEAN = 5.0  # times a guess counts beside what was seen
_SMALL = 0.0015
_LIKE = 0.8  # consonants that two words must share before one is taken to spell the other
_USED, _OWN = 0.02, 0.2  # the least share of a name's spellings, and of a spelling's names, that counts
_BORNE = 5  # people who must bear a name before it counts as known
_SINGLE = 2500
_MADE_UP = 0.4  # what a pair made here counts beside one that was found
_MISLABELLED = 0.97  # a pair that the weights contradict so firmly was given a wrong label
_PENALTY = 0.1
_PERSIAN = family("persian")
_GROUPS = {s for s in _PERSIAN.classes if len(s) == 2 and s.isascii()} | {2 * c for c in "bcdfghjklmnpqrstvwxyz"}
_GROUPS |= {last + END for last in "aehiy"}
Spelling = tuple[str, str]
Numbers = np.ndarray[Any, np.dtype[np.float64]]
Piece = tuple[str, str, str]
Move = tuple[int, int]


def main() -> int:
    """Learn, and write the file."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else installed()
    if path is None:
        print(__doc__, file=sys.stderr)
        return 2
    words = word_pairs(path)
    learned: dict[str, Any] = {"letters": letters(words), "alike": alike(words), "known": known(words)}
    TARGET.write_text(written(learned), "utf-8")  # the weights judge by what was learned so far
    learned["weights"] = weights(path, words)
    TARGET.write_text(written(learned), "utf-8")
    return 0


def word_pairs(path: Path) -> Counter[Spelling]:
    """Persian words with a Latin spelling, and how often: single words, and those of full names of the dev part."""
    asked = "select distinct arabic_key, latin from {} where country = 'IR' and source = 'wikidata' order by 1, 2"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as reader:
        whole = list(reader.execute(asked.format("full_names")))
        single = list(reader.execute(asked.format("units")))
    rows = [row for row in whole if part(row[0]) == "dev"]
    held = {word for name, _ in whole for word in name.split()} - {word for name, _ in rows for word in name.split()}
    rows += [row for row in single if row[0] not in held]
    found = Counter(pair for name, latin in rows for pair in _paired(name, latin))
    bearers: Counter[str] = Counter()
    for (word, _), times in found.items():
        bearers[word] += times
    return Counter({pair: times for pair, times in found.items() if times > _RARE * bearers[pair[0]]})


def _paired(name: str, latin: str) -> Iterator[Spelling]:
    persian, other = (read(text, "persian").words for text in (name, latin))
    if len(persian) != len(other):
        persian, other = ("".join(persian),), ("".join(other),)
    for word, spelt in zip(persian, other, strict=True):
        if re.fullmatch("[a-z]{2,18}", spelt) and len(word) <= 14 and _alike(word, spelt):
            yield word, spelt


def _alike(word: str, spelt: str, least: float = _LIKE) -> bool:
    one, two = (word_skeleton(text, "persian")[0] for text in (word, spelt))
    return bool(Indel.normalized_similarity(one, two) >= least)


# Expectation maximisation over lattices: a word is cut into pieces, each piece is one parameter.


@dataclass(frozen=True)
class Lattices:
    """All word pairs of one pair of lengths. `pieces[b, i, j, k]`: the parameter of move k from (i, j) in pair b, or
    the number of parameters where there is no such move."""

    pieces: np.ndarray[Any, np.dtype[np.int32]]
    weights: Numbers


@dataclass(frozen=True)
class Model:
    """How words are cut: the moves, what a piece is called (None: not allowed), its first weight, what it is shared
    out within."""

    moves: tuple[Move, ...]
    piece: Callable[[str, str, int, int, Move], Hashable | None]
    start: Callable[[Any], float]
    within: Callable[[Any], Hashable]


def learn(pairs: Mapping[Spelling, int], model: Model) -> dict[Any, tuple[float, float]]:
    """The share of each piece in what it competes with, and how often it was expected."""
    names: dict[Hashable, int] = {}
    lattices = _lattices(pairs, model, names)
    rivals: dict[Hashable, int] = {}
    group = np.array([rivals.setdefault(model.within(name), len(rivals)) for name in names])
    shares = np.array([model.start(name) for name in names])
    counts = np.zeros(len(names))
    for _ in range(ROUNDS):
        counts = sum(_expected(each, model.moves, shares) for each in lattices)
        shares = counts / (np.bincount(group, counts) + 0.5)[group]
    return {name: (float(shares[k]), float(counts[k])) for name, k in names.items()}


def _lattices(pairs: Mapping[Spelling, int], model: Model, names: dict[Hashable, int]) -> list[Lattices]:
    shapes: dict[Move, list[tuple[str, str, int]]] = defaultdict(list)
    for (one, other), times in pairs.items():
        shapes[len(one), len(other)].append((one, other, times))
    cut = []
    for (rows, columns), group in shapes.items():
        pieces = np.full((len(group), rows + 1, columns + 1, len(model.moves)), -1, np.int32)
        for b, i, j, k in np.ndindex(*pieces.shape):
            (down, across), (one, other, _) = model.moves[k], group[b]
            if i + down <= rows and j + across <= columns:
                name = model.piece(one, other, i, j, model.moves[k])
                if name is not None:
                    pieces[b, i, j, k] = names.setdefault(name, len(names))
        cut.append((pieces, np.sqrt([times for *_, times in group])))
    return [Lattices(np.where(pieces < 0, len(names), pieces), weights) for pieces, weights in cut]


def _expected(each: Lattices, moves: tuple[Move, ...], shares: Numbers) -> Numbers:
    """How often each piece is used, over all ways to cut each pair (forward and backward)."""
    likely = np.append(shares, 0.0)[each.pieces]
    size, rows, columns, _ = likely.shape
    steps = [(i, j, k, i + d, j + a) for i in range(rows) for j in range(columns) for k, (d, a) in enumerate(moves)]
    steps = [step for step in steps if step[3] < rows and step[4] < columns]
    ahead, behind = np.zeros((rows, columns, size)), np.zeros((rows, columns, size))
    ahead[0, 0] = behind[-1, -1] = 1.0
    for i, j, k, to_i, to_j in steps:
        ahead[to_i, to_j] += ahead[i, j] * likely[:, i, j, k]
    whole = ahead[-1, -1]
    weights = np.where(whole > 0, each.weights / np.where(whole > 0, whole, 1.0), 0.0)
    counts = np.zeros(len(shares) + 1)
    for i, j, k, to_i, to_j in reversed(steps):
        flow = likely[:, i, j, k] * behind[to_i, to_j]
        behind[i, j] += flow
        np.add.at(counts, each.pieces[:, i, j, k], ahead[i, j] * flow * weights)
    return counts[:-1]


# What a Persian letter becomes.


def letters(words: Mapping[Spelling, int]) -> dict[str, dict[str, dict[str, float]]]:
    """By letter and place: the Latin letters it gives, with their shares."""
    model = Model(
        moves=tuple((1, size) for size in range(LONGEST + 1)),
        piece=lambda word, latin, i, j, move: (
            word[i], context(word, i, j > 0 and latin[j - 1] in VOWELS), latin[j : j + move[1]],
        ),
        start=lambda piece: _first_guess(piece[0], piece[2]),
        within=lambda piece: piece[:2],
    )  # fmt: skip
    return _smoothed({piece: times for piece, (_, times) in learn(words, model).items()})


def _smoothed(seen: Mapping[Piece, float]) -> dict[str, dict[str, dict[str, float]]]:
    """Shares in each place, leaning on those of the letter in all places, and these on its first guess."""
    letter: dict[str, Counter[str]] = defaultdict(Counter)
    place: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (one, where, chunk), times in seen.items():
        if _first_guess(one, chunk) > 0.005 or times > 25:
            letter[one][chunk] += times
            place[one, where][chunk] += times
    found: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for (one, where), chunks in place.items():
        for chunk in letter[one]:
            guess = (letter[one][chunk] + _LEAN * _first_guess(one, chunk)) / (letter[one].total() + _LEAN)
            share = (chunks[chunk] + _LEAN * guess) / (chunks.total() + _LEAN)
            if share > _SMALL:
                found[one][where][chunk] = round(share, 4)
    return found


def _first_guess(letter: str, chunk: str) -> float:
    """A letter gives its own consonant and the vowel after it; EM may learn better."""
    sound, consonants = _PERSIAN.sounds(letter), word_consonants(chunk)
    usual = (0.02 if sound in "AEOWYh" else 0.004, 0.5, 0.2, 0.1)[len(chunk)]
    if sound in "AEOWY":
        return usual if not consonants or (sound == "W" and chunk[0] in "vw") else 0.002
    if not chunk:
        return usual
    if consonants != sound:
        return 0.004 if not consonants else 0.001
    return usual * (0.3 if chunk[0] in VOWELS else 1.0)


def word_consonants(chunk: str) -> str:
    """The consonant classes of some Latin letters, each once in a row."""
    return re.sub(r"(.)\1+", r"\1", re.sub("[AEOWY]", "", _PERSIAN.sounds(chunk)))


# What Latin spellings write for one another.


def alike(words: Mapping[Spelling, int]) -> list[tuple[str, str, float]]:
    """Letters and groups that stand for one another in spellings of one word, and the price in nats."""
    model = Model(
        moves=((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2)),
        piece=_swap,
        start=lambda piece: _first_price(*piece),
        within=lambda _: None,
    )
    found = learn(_spelt_in_two_ways(words), model)
    kept = {one: share for (one, other), (share, _) in found.items() if one == other}
    rows = []
    for (one, other), (share, times) in found.items():
        back = found.get((other, one), (0.0, 0.0))
        if one < other and times + back[1] > 6 and _fair(one, other) and not {*one, *other} - kept.keys():
            price = sum(log(kept[c]) for c in one + other) / 2 - log((share + back[0]) / 2)
            rows.append((one, other, round(max(0.1, price), 2)))
    return sorted((row for row in rows if row[2] < 5.5), key=lambda row: (row[2], row))


def _swap(one: str, other: str, i: int, j: int, move: Move) -> Spelling | None:
    left, right = one[i : i + move[0]], other[j : j + move[1]]
    groups = [piece for piece in (left, right) if len(piece) > 1]
    return None if set(groups) - _GROUPS or (len(groups) > 1 and left == right) else (left, right)


def _first_price(one: str, other: str) -> float:
    if one == other:
        return 0.03
    if not one or not other:
        return 0.0003
    return 0.0006 if _fair(one, other) else 0.00002


def _fair(one: str, other: str) -> bool:
    """Vowels for vowels; where a group is concerned, only what sounds alike."""
    one, other = one.removesuffix(END), other.removesuffix(END)
    vowels = [set(piece) <= VOWELS | {"w"} for piece in (one, other)]
    if len(one) < 2 and len(other) < 2:
        return vowels[0] == vowels[1] or not one or not other or {one, other} <= set("uvwy") | {"j", "i"}
    return all(vowels) or word_consonants(one) == word_consonants(other)


def _spelt_in_two_ways(words: Mapping[Spelling, int]) -> Counter[Spelling]:
    spelt: dict[str, set[str]] = defaultdict(set)
    for word, latin in words:
        spelt[word].add(latin)
    return Counter(
        (one + END, other + END)
        for ways in spelt.values()
        for one in sorted(ways)
        for other in sorted(ways)
        if word_skeleton(one, "persian")[0] == word_skeleton(other, "persian")[0]
    )


# Names in use.


def known(words: Mapping[Spelling, int]) -> dict[str, dict[str, float]]:
    """The Latin spellings of words that several people bear, with their shares; not what is mostly another word's."""
    borne: dict[str, Counter[str]] = defaultdict(Counter)
    spelt: Counter[str] = Counter()
    for (word, latin), times in words.items():
        borne[word][latin] += times
        spelt[latin] += times
    return {
        word: {
            latin: round(times / ways.total(), 3)
            for latin, times in ways.items()
            if times > max(_USED * ways.total(), _OWN * spelt[latin]) and _alike(word, latin, 1.0)
        }
        for word, ways in borne.items()
        if ways.total() >= _BORNE
    }


# What the evidence weighs.


def weights(path: Path, words: Mapping[Spelling, int]) -> dict[str, dict[str, float]]:
    """A logistic regression for names across scripts, and one for names within a script."""
    found = spellings(path, "IR", "dev")
    near = Near(words)
    sets = {"across scripts": cross_script(found), "within a script": same_script(found)}
    for pairs in sets.values():
        pairs += [wrong for pair in pairs if pair.same for wrong in near.exchanged(pair)]
    sets["across scripts"] += list(near.single(across=True))
    sets["within a script"] += list(near.single(across=False))
    return {name: _regression([pair for pair in pairs if not pair.doubtful]) for name, pairs in sets.items()}


class Near:
    """Words that are nearly another: a name is made wrong by one of them, the hardest wrong names there are."""

    def __init__(self, words: Mapping[Spelling, int]) -> None:
        self._words = words
        self._spelt: dict[str, list[str]] = defaultdict(list)
        for word, latin in sorted(words, key=lambda pair: (-words[pair], pair)):
            self._spelt[word].append(latin)
        self._meant: dict[str, set[str]] = defaultdict(set)
        for word, latin in words:
            self._meant[latin].add(word)
        self._known = sorted(self._meant)
        self._sounds = [word_skeleton(latin, "persian")[1] for latin in self._known]

    def others(self, latin: str, word: str = "") -> list[str]:
        """The spellings nearest to one that no word has together with it, nor `word`."""
        meant = self._meant[latin] | {word}
        found = process.extract(
            word_skeleton(latin, "persian")[1], self._sounds, scorer=Indel.normalized_similarity, limit=12
        )
        return [self._known[k] for *_, k in found if not self._meant[self._known[k]] & meant]

    def exchanged(self, pair: Pair) -> Iterator[Pair]:
        """The pair with one word of its Latin side, drawn, exchanged for one that is nearly it."""
        words = read(pair.right, "persian").words
        draw = int(digest(pair.left + pair.right), 16)
        place = draw % len(words)
        others = self.others(words[place])
        for other in others[draw % 3 : 6 : 3]:
            yield Pair(pair.left, " ".join((*words[:place], other, *words[place + 1 :])), False, "exchanged")

    def _draw(self, word: str) -> Callable[[str], float]:
        """The more a spelling is used, the likelier it is drawn (it comes first)."""
        return lambda latin: -log(int(digest(word + latin), 16) / 16**32) / self._words[word, latin]

    def single(self, *, across: bool) -> Iterator[Pair]:
        """Single words, right and wrong."""
        for word in sorted(self._spelt, key=digest)[:_SINGLE]:
            usual, drawn = self._spelt[word][0], min(self._spelt[word], key=self._draw(word))
            left = word if across else usual
            if left != drawn:
                yield Pair(left, drawn, True, "single")
            for other in self.others(usual, word)[:3]:
                yield Pair(left, other, False, "single")


def _regression(pairs: list[Pair]) -> dict[str, float]:
    """Fitted three times: what the fit before is sure is mislabelled is left out."""
    seen = np.array([evidence(compare(pair.left, pair.right, "persian")) for pair in pairs])
    same = np.array([pair.same for pair in pairs], float)
    share = np.array([_MADE_UP if pair.sort in ("exchanged", "single") else 1.0 for pair in pairs])
    kept = np.ones(len(pairs), bool)
    for _ in range(3):
        fitted = _fit(seen[kept], same[kept], share[kept])
        kept = np.abs(same - _likely(seen, fitted)) < _MISLABELLED
    fitted[0] += _offset((seen @ fitted)[kept & (share == 1)], same[kept & (share == 1)])
    return {name: round(float(weight), 3) for name, weight in zip(EVIDENCE, fitted, strict=True)}


def _fit(seen: Numbers, same: Numbers, share: Numbers) -> Numbers:
    """Newton's method with a penalty on large weights."""
    fitted = np.zeros(seen.shape[1])
    for _ in range(25):
        likely = _likely(seen, fitted)
        slope = seen.T @ (share * (same - likely)) - _PENALTY * fitted
        bend = (seen * (share * likely * (1 - likely))[:, None]).T @ seen + _PENALTY * np.eye(len(fitted))
        fitted += np.linalg.solve(bend, slope)
    return fitted


def _offset(told: Numbers, same: Numbers) -> float:
    """What makes the scores probabilities among the pairs that were found, without those made up to teach."""
    offset = 0.0
    for _ in range(25):
        likely = 1 / (1 + np.exp(-(told + offset)))
        offset += float((same - likely).sum() / (likely * (1 - likely)).sum())
    return offset


def _likely(seen: Numbers, fitted: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-np.clip(seen @ fitted, -50, 50)))


# The file.


def written(learned: Mapping[str, Any]) -> str:
    """The table, a row a line."""
    about = "Learned by scripts/train_names.py from names of Wikidata (CC0-1.0) in arabic-name-romanizer 0.2.0."
    parts = [f'"about": {json.dumps(about)}', *(f'"{name}": {_rows(rows)}' for name, rows in learned.items())]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rows(rows: Any) -> str:
    if isinstance(rows, list):
        return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"
    lines = []
    for name in sorted(rows):
        row = rows[name]
        if any(isinstance(each, Mapping) for each in row.values()):
            inner = [f"  {json.dumps(key)}: {_row(row[key])}" for key in sorted(row)]
            lines.append(f"{json.dumps(name, ensure_ascii=False)}: {{\n" + ",\n".join(inner) + "\n}")
        else:
            lines.append(f"{json.dumps(name, ensure_ascii=False)}: {_row(row)}")
    return "{\n" + ",\n".join(lines) + "\n}"


def _row(row: Mapping[str, float]) -> str:
    return json.dumps(dict(sorted(row.items(), key=lambda each: (-each[1], each[0]))), ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
