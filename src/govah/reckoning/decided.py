"""What people of the case know of two passages: that they tell of one happening, or of two.

A machine joins and parts by rules; whoever knows better writes it into the case file, with the reason, and that stands
against every rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from govah.model import Act, Finding, KnownEvent, Sameness, StatementId
from govah.reckoning.drafts import Draft
from govah.reckoning.labels import Wording
from govah.reckoning.parties import Party

RULE = "case-file"


class Decided:
    """The lines of one case file, and the acts of the passages that they name."""

    def __init__(self, known: Sequence[KnownEvent], acts: Iterable[Act]) -> None:
        self._known = known
        named = {s for line in known for s in line.statements}
        self._acts: dict[StatementId, list[Act]] = {s: [] for s in named}
        for act in acts:
            if act.statement in named:
                self._acts[act.statement].append(act)

    def joined(self, of: Mapping[str, Draft]) -> Iterator[tuple[Draft, Draft]]:
        """The events to make one: the second passage's goes into the first's. `of` is read again for each."""
        for line in self._of(Sameness.SAME):
            first, second = ([of[a.id] for a in self._acts[s] if a.id in of] for s in line.statements)
            pairs = ((b, a) for a in first for b in second if (a.family, a.phase) == (b.family, b.phase))
            pair = next(((b, a) for b, a in pairs if a is not b), None)
            if pair is not None:
                yield pair

    def parted(self, of: Mapping[str, Draft]) -> Iterator[tuple[Draft, frozenset[str]]]:
        """Each event that two passages tell of and that is two, with the acts of the second passage, which leave it."""
        for line in self._of(Sameness.APART):
            first, second = (self._acts[s] for s in line.statements)
            shared = {id(of[a.id]): of[a.id] for a in first if a.id in of}
            for draft in shared.values():
                leaving = frozenset(a.id for a in second if of.get(a.id) is draft)
                if leaving:
                    yield draft, leaving

    def findings(self) -> Iterator[Finding]:
        """What the case file names and no document tells."""
        for statement in sorted(s for s, acts in self._acts.items() if not acts):
            yield Finding(code="C016", subject="case.toml", parameters=(("statement", statement),))

    def _of(self, kind: Sameness) -> Iterator[KnownEvent]:
        return (line for line in self._known if line.kind == kind.value)


def split(draft: Draft, leaving: frozenset[str], party_of: Callable[[Act], Party]) -> tuple[Draft, Draft]:
    """The same event without these acts, and a new one of these acts."""
    rules = {join.act: join.rule for join in draft.joined}
    rest, gone = (
        Draft(draft.family, draft.phase, Wording(draft.phase, draft.wording.key), wave=draft.wave) for _ in range(2)
    )
    for act in draft.acts:
        if act.id in leaving:
            gone.take(act, party_of(act), RULE)
        else:
            rest.take(act, party_of(act), rules.get(act.id, RULE))
    return rest, gone
