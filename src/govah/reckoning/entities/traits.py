"""What the texts state of people that tells namesakes apart: sex, father, birth and death.

Two fathers are two people or one mistake; the record does not say which, so a finding says that there are two. Names
that only their letters bring together are not joined against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from govah.errors import BadInput
from govah.model import EntityId, Finding, Reading, TraitKind
from govah.model.edtf_reader import parse_edtf
from govah.reckoning.entities.written import Form, Written
from govah.text.names import Band, compare_names

_CODES = {TraitKind.SEX: "C004", TraitKind.FATHER: "C005", TraitKind.BORN: "C006", TraitKind.DIED: "C007"}
_DECISIVE = (TraitKind.SEX, TraitKind.FATHER)
_MOST = 20
"""Different values of one trait that are weighed for one entity: more do not make it more than one person twice."""

Values = dict[TraitKind, set[str]]


class Traits:
    """What is stated of each form."""

    def __init__(self, readings: Iterable[Reading], written: Written) -> None:
        self._of: dict[Form, Values] = {}
        for reading in readings:
            for trait in reading.traits:
                form = written.at(reading.document, trait.of)
                if form is not None:
                    self._of.setdefault(form, defaultdict(set))[trait.kind].add(trait.value)

    def against(self, ours: Iterable[Form], theirs: Iterable[Form]) -> str | None:
        """Why two groups of forms cannot be one person, if their sex or their fathers differ."""
        if not self._of:
            return None
        one, other = self._together(ours), self._together(theirs)
        for kind in _DECISIVE:
            if one.get(kind) and other.get(kind):
                pairs = [(a, b) for a in sorted(one[kind]) for b in sorted(other[kind])]
                if all(_differ(kind, a, b) for a, b in pairs):
                    return f"{kind.value}, {pairs[0][0]} and {pairs[0][1]}"
        return None

    def findings(self, id: EntityId, name: str, forms: Iterable[Form]) -> Iterator[Finding]:
        """What is stated in two ways of one entity."""
        for kind, values in sorted(self._together(forms).items(), key=lambda item: _CODES[item[0]]):
            two = _two(kind, sorted(values)[:_MOST])
            if two is not None:
                parameters = (("name", name), ("one", two[0]), ("other", two[1]))
                yield Finding(code=_CODES[kind], subject=id, parameters=parameters)

    def _together(self, forms: Iterable[Form]) -> Values:
        found: Values = defaultdict(set)
        for form in forms:
            for kind, values in self._of.get(form, {}).items():
                found[kind] |= values
        return found


def _two(kind: TraitKind, values: Sequence[str]) -> tuple[str, str] | None:
    return next(((a, b) for a, b in combinations(values, 2) if _differ(kind, a, b)), None)


def _may_be_one(one: str, other: str) -> bool:
    """Can these be one father? "Nima" may be "Nima Malavi"."""
    pairs = [(one, other)]
    if len(one.split()) != len(other.split()):
        pairs += product(one.split(), other.split())
    return any(compare_names(a, b).band is not Band.DIFFERENT for a, b in pairs)


def _differ(kind: TraitKind, one: str, other: str) -> bool:
    """Can the two not both be true? "1960" and "1960-05" can, and so can "about 1960" and 1962."""
    if kind is TraitKind.SEX:
        return one != other
    if kind is TraitKind.FATHER:
        return not _may_be_one(one, other)
    try:
        first, second = parse_edtf(one), parse_edtf(other)
    except BadInput:
        return False
    if first.approximate or second.approximate or first.uncertain or second.uncertain:
        return False
    return first.begin.both(second.begin) is None or first.end.both(second.end) is None
