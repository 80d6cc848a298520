"""On how many independent origins something rests, after copies and chains are seen through.

The origin of a statement is the innermost voice of its chain that can be told apart; a page that repeats is none.
Counting a reprint, or five outlets that quote one official, as several origins is the mistake this module exists to
prevent. Whoever is unnamed may be anybody: they raise the upper count only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govah.model import (
    CopyGroup,
    Document,
    DocumentId,
    Origin,
    OriginCount,
    Relay,
    SpeakerKind,
    Statement,
    StatementId,
)
from govah.model.statement import UNNAMED
from govah.reckoning.names import Names, short_id
from govah.reckoning.stakes import Stake
from govah.text.folding import folded

_ANYBODY = "somebody unnamed"


@dataclass(frozen=True, slots=True)
class Root:
    """Where a chain ends: `key` tells roots apart, `named` whether somebody could find them."""

    key: str
    name: str
    named: bool


class Origins:
    """The root of every statement of a case, and which statements are copies of which."""

    def __init__(
        self,
        documents: Sequence[Document],
        copies: Sequence[CopyGroup],
        statements: Sequence[Statement],
        names: Names,
    ) -> None:
        self._names = names
        self._voices: dict[tuple[DocumentId, SpeakerKind, str, str, bool], Root] = {}
        self._documents = {d.id: d for d in documents}
        self._first = dict(_firsts(copies, [d.id for d in documents]))
        self._statements = {s.id: s for s in statements}
        self._own = {s.document: s.speaker for s in reversed(statements) if s.speaker.cue is None}
        self.root = {s.id: self._root(s) for s in statements}
        self.original = self._originals(statements)

    def count(self, statements: Iterable[StatementId]) -> OriginCount:
        """Independent origins of what these statements say together.

        Voices that only pass on what they took from one another are no origin; they may hide one that is not here. Who
        may be one is counted once at least, and as two at most.
        """
        ids = list(dict.fromkeys(statements))
        roots = sorted({self.root[s] for s in ids}, key=lambda r: (not r.named, r.name, r.key))
        circles = self._circles(ids)
        plain = [r for r in roots if r.key not in circles]
        low = len({self._names.perhaps(r.key) for r in plain if r.named})
        return OriginCount(low=low, high=len(plain) + len(set(circles.values())), origins=tuple(r.name for r in plain))

    def stakes(self, claims: Mapping[StatementId, str]) -> dict[StatementId, Stake]:
        """All that one origin says on one claim, as one stake: whether it says so once or in ten papers, giving it up
        costs one origin. `claims` says what each statement is about."""
        return {s: Stake(f"{self.root[s].key} on {claim}") for s, claim in claims.items()}

    def listed(self) -> tuple[Origin, ...]:
        """Every origin with what rests on it, by name."""
        groups: dict[Root, list[Statement]] = defaultdict(list)
        for id, root in self.root.items():
            groups[root].append(self._statements[id])
        ordered = sorted(groups.items(), key=lambda item: (not item[0].named, item[0].name, item[0].key))
        return tuple(_origin(root, said) for root, said in ordered)

    def _root(self, statement: Statement) -> Root:
        page = self._first.get(statement.document, statement.document)
        own = statement.speaker.cue is None
        relay = self._own.get(page, statement.speaker) if own else statement.speaker
        return self._voice(page, relay)

    def _voice(self, page: DocumentId, relay: Relay) -> Root:
        key = page, relay.kind, relay.name, relay.description, relay.cue is None
        if key not in self._voices:
            self._voices[key] = self._who(page, relay)
        return self._voices[key]

    def _who(self, page: DocumentId, relay: Relay) -> Root:
        """Who a link is: a page or an author without a name is the document, the unnamed are told apart by page."""
        if relay.kind is SpeakerKind.PAGE or (relay.cue is None and relay.name == UNNAMED):
            outlet = self._documents[page].outlet
            return self._named(outlet.value) if outlet else self._paper(page)
        if _identified(relay):
            return self._named(relay.name)
        name = relay.name if relay.kind is not SpeakerKind.UNKNOWN else relay.description
        return Root(f"?{page} {folded(name)}", name or _ANYBODY, False)

    def _named(self, name: str) -> Root:
        return Root(self._names.key(name), self._names.shown(name), True)

    def _paper(self, page: DocumentId) -> Root:
        return Root(page, self._documents[page].name, True)

    def _originals(self, statements: Sequence[Statement]) -> dict[StatementId, StatementId]:
        """The statement that each one repeats: the same words of the same voice in the first of several copies."""
        first: dict[tuple[str, str, str], StatementId] = {}
        ordered = sorted(statements, key=lambda s: s.document != self._first.get(s.document, s.document))
        found = {}
        for s in ordered:
            key = (self._first.get(s.document, s.document), self.root[s.id].key, folded(s.text))
            found[s.id] = first.setdefault(key, s.id) if s.document in self._first else s.id
        return found

    def _circles(self, statements: list[StatementId]) -> dict[str, str]:
        """Voices that took it from one another: key to the first key of its circle."""
        takes: dict[str, set[str]] = defaultdict(set)
        for id in statements:
            keys = [self._key(self._statements[id].document, r) for r in self._statements[id].chain]
            for outer, inner in pairwise(keys):
                if outer != inner:
                    takes[outer].add(inner)
        if not any(takes.get(inner) for inners in takes.values() for inner in inners):
            return {}
        reached = {key: _reached(key, takes) for key in sorted(takes)}
        return {k: min(o for o in r if k in reached.get(o, ())) for k, r in reached.items() if k in r}

    def _key(self, document: DocumentId, relay: Relay) -> str:
        return self._voice(self._first.get(document, document), relay).key


def _identified(relay: Relay) -> bool:
    """Is it a voice that somebody could find? "A former guard" is not, though it is one person."""
    if relay.kind is SpeakerKind.GROUP:
        return False
    cased = [c for c in relay.name if c.isupper() or c.islower()]
    if not cased:
        return relay.kind is not SpeakerKind.UNKNOWN
    return any(c.isupper() for c in cased)


def _firsts(copies: Sequence[CopyGroup], order: list[DocumentId]) -> Iterable[tuple[DocumentId, DocumentId]]:
    """Each member of a group of copies with the one that stands for all: the earliest dated, else the first."""
    place = {id: n for n, id in enumerate(order)}
    for group in copies:
        known = [d for d in group.documents if d in place]
        first = group.first if group.first in place else min(known, key=place.__getitem__, default=None)
        yield from ((d, first) for d in known if first is not None)


def _reached(start: str, takes: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        for inner in takes.get(ahead.pop(), ()):
            if inner not in seen:
                seen.add(inner)
                ahead.append(inner)
    return seen


def _origin(root: Root, said: list[Statement]) -> Origin:
    documents = tuple(dict.fromkeys(s.document for s in said))
    statements = tuple(s.id for s in said)
    return Origin(
        id=short_id("o", (root.key,)), name=root.name, named=root.named, statements=statements, documents=documents
    )
