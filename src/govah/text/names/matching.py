"""Are two written names one name? The score, the band it falls in, and the reasons.

SAME is a proposal that held in 98 of 100 cases on the sets it was measured on; nothing is merged by it. An initial, a
surname alone, a word that only one name has, or letters that no rule explains are never more than LOOK; a last he or a
that tells the sex not even that.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from govah.text.names.choosing import families_for
from govah.text.names.comparing import Comparison, Limit, compare
from govah.text.names.folding import LONGEST, fold
from govah.text.names.judging import probability
from govah.text.names.reading import read
from govah.text.names.reasons import tell

SAME = 0.8
LOOK = 0.1
_CAPS = dict.fromkeys((Limit.LEFT_OUT, Limit.SORT, Limit.INITIAL, Limit.UNEXPLAINED), SAME - 0.01) | {
    Limit.MORE: 0.3,
    Limit.SEX: LOOK - 0.01,
}
"""What is left of a score at most: the order among those that a limit keeps down stays."""


class Band(Enum):
    """What a score asks of a reader."""

    SAME = "same"
    LOOK = "look"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How likely two spellings are one written name (0 to 1), and what that asks of a reader."""

    score: float
    band: Band
    seen: Comparison | tuple[str, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, word by word, letter by letter where they differ, rule by rule. Told when asked for."""
        return self.seen if isinstance(self.seen, tuple) else tell(self.seen)


_EQUAL = NameMatch(1.0, Band.SAME, ("the same letters",))
_TEXT = NameMatch(0.0, Band.DIFFERENT, ("longer than a name: only equal or different",))


def compare_names(a: str, b: str, *, kind: str = "person") -> NameMatch:
    """Compare two written names as names of a "person", a "place", an "organisation" or any other kind of thing. Their
    order does not matter.

    Cost: the product of the two lengths for words not seen before; nothing longer than `LONGEST` is looked into.

    >>> found = compare_names("قاسم سلطانی", "Ghasem Soltani")
    >>> found.band, found.reasons[0]
    (<Band.SAME: 'same'>, 'قاسم = ghasem: ق → gh, ا → a, س → s, م → em')
    """
    if a == b:
        return _EQUAL
    if len(a) > LONGEST or len(b) > LONGEST:
        return _EQUAL if fold(a) == fold(b) != "" else _TEXT
    if _same_letters(a, b):
        return _EQUAL
    return _compared(*sorted((a, b)), kind)


def _same_letters(a: str, b: str) -> bool:
    """Do they differ in nothing that a family of languages counts? Šarić and Sarić do."""
    return fold(a) == fold(b) != "" and all(read(a, of).words == read(b, of).words for of in families_for(a, b))


@lru_cache(maxsize=65536)
def _compared(one: str, two: str, kind: str) -> NameMatch:
    return max((_judged(compare(one, two, of, kind)) for of in families_for(one, two)), key=lambda found: found.score)


def _judged(seen: Comparison) -> NameMatch:
    score = probability(seen) * min((_CAPS[limit] for limit in seen.limits), default=1.0)
    return NameMatch(score, Band.SAME if score >= SAME else Band.LOOK if score >= LOOK else Band.DIFFERENT, seen)
