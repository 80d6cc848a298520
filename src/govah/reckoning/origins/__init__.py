"""On how many independent origins something rests, after copies, chains and citations are seen through.

Counting a reprint, or five outlets that quote one official, as several origins is the mistake this package exists to
prevent; a claim that two papers only take from each other rests on nobody. Whoever is unnamed may be anybody: they
raise the upper count only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from govah.model import (
    Basis,
    CopyGroup,
    Document,
    DocumentId,
    Origin,
    OriginCount,
    Reading,
    Statement,
    StatementId,
)
from govah.reckoning.names import Names, short_id
from govah.reckoning.origins.claim import Account, Claim
from govah.reckoning.origins.reprints import Reprints
from govah.reckoning.origins.voices import Voice, Voices
from govah.reckoning.stakes import Stake

__all__ = ["Origins", "Voice"]

_KNOWS = (Basis.EYEWITNESS, Basis.OWN_ACT)


class Origins:
    """Whose words every statement is (`root`), which one it repeats (`original`), and on whom several rest."""

    def __init__(
        self, documents: Sequence[Document], readings: Sequence[Reading], copies: Sequence[CopyGroup], names: Names
    ) -> None:
        statements = [s for r in readings for s in r.statements]
        self._names = names
        self._titles = {_page(d.id): d.name for d in documents}
        self._reprints = Reprints(copies, [d.id for d in documents], statements)
        self._voices = Voices(documents, readings, names, self._reprints.home)
        self._statements = {s.id: s for s in statements}
        self.original = self._reprints.original
        self._ways = {s.id: self._way(s) for s in statements}
        self._heard = {v.key: v for way in self._ways.values() for v in way}
        self._unnamed = frozenset(v.key for v in self._heard.values() if not v.named)
        self._cited: defaultdict[DocumentId, set[str]] = defaultdict(set)
        for s in statements:
            self._cited[self._reprints.home(s.document)].update(v.key for v in self._ways[s.id])
        self.root = {s.id: self._ways[self.original[s.id]][-1] for s in statements}

    def count(self, statements: Iterable[StatementId]) -> OriginCount:
        """Independent origins of what these statements say together. Who may be one is counted once at least, and as
        two at most."""
        claim = self._claim(statements)
        roots = sorted((self._heard[key] for key in claim.roots), key=_order)
        return OriginCount(
            low=len({self._names.perhaps(key) for key in claim.counted}),
            high=len(roots),
            origins=tuple(v.name for v in roots),
            bottleneck=tuple(sorted(map(self._name, claim.bottleneck))),
            circular=tuple(sorted(tuple(sorted(map(self._name, circle))) for circle in claim.circles)),
        )

    def begun(self, statements: Iterable[StatementId]) -> dict[StatementId, str]:
        """With whose voice, by key, what each of these says of one thing begins; without those that only go round."""
        said = list(statements)
        claim, keys = self._claim(said), {s: self.root[s].key for s in said}
        return {s: claim.rests_on(key) for s, key in keys.items() if claim.begins(key)}

    def stakes(self, claims: Mapping[StatementId, str]) -> dict[StatementId, Stake]:
        """All that one origin says on one claim, as one stake: whether it says so once or in ten papers, giving it up
        costs one origin. `claims` says what each statement is about."""
        about: dict[str, list[StatementId]] = defaultdict(list)
        for statement, claim in claims.items():
            about[claim].append(statement)
        return dict(stake for name, said in about.items() for stake in self._staked(name, said))

    def linked(self, one: StatementId, other: StatementId) -> bool:
        """Can the two be one news: on one page, or on pages of which one cites the voice of the other?"""
        first, second = (self._reprints.home(self._statements[s].document) for s in (one, other))
        cited = self.root[other].key in self._cited[first] or self.root[one].key in self._cited[second]
        return first == second or cited

    def listed(self) -> tuple[Origin, ...]:
        """Every origin with what rests on it, by name."""
        groups: dict[Voice, list[Statement]] = defaultdict(list)
        for id, root in self.root.items():
            groups[root].append(self._statements[id])
        return tuple(_origin(root, groups[root]) for root in sorted(groups, key=_order))

    def _staked(self, name: str, said: Sequence[StatementId]) -> Iterable[tuple[StatementId, Stake]]:
        claim = self._claim(said)
        return ((s, Stake(f"{claim.rests_on(self.root[s].key)} on {name}")) for s in said)

    def _claim(self, statements: Iterable[StatementId]) -> Claim[str]:
        first = dict.fromkeys(self.original[s] for s in statements)
        accounts = [self._account(self._statements[s]) for s in first]
        return Claim(accounts, self._unnamed)

    def _account(self, statement: Statement) -> Account[str]:
        page = self._speaking(statement)
        way = [v.key for v in self._ways[statement.id]]
        own = {v.key for v in self._voices.own(page)}
        count = sum(1 for _ in takewhile(own.__contains__, way))
        return Account((_page(page), *way), 1 + count, statement.basis in _KNOWS)

    def _way(self, statement: Statement) -> tuple[Voice, ...]:
        """From those whose page it is in to whoever speaks."""
        if statement.speaker.cue is None:
            return self._voices.own(self._speaking(statement))
        return tuple(self._voices.of(statement.document, relay) for relay in statement.chain)

    def _speaking(self, statement: Statement) -> DocumentId:
        """The page that speaks: a copy has no voice of its own, but it can cite others than its original does."""
        own = statement.speaker.cue is None
        return self._reprints.home(statement.document) if own else statement.document

    def _name(self, key: str) -> str:
        return self._titles[key] if key in self._titles else self._heard[key].name


def _page(document: DocumentId) -> str:
    return f"page {document}"


def _order(voice: Voice) -> tuple[bool, str, str]:
    return not voice.named, voice.name, voice.key


def _origin(root: Voice, said: list[Statement]) -> Origin:
    return Origin(
        id=short_id("o", (root.key,)),
        name=root.name,
        named=root.named,
        statements=tuple(s.id for s in said),
        documents=tuple(dict.fromkeys(s.document for s in said)),
    )
