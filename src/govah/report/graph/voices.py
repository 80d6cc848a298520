"""Who stands in the chains of some statements, and who takes it from whom.

Whoever speaks last is an origin, and has one node wherever the reckoning counts one origin: the picture and the count
must never tell two stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govah.model import DocumentId, Relay, SpeakerKind, Statement, StatementId
from govah.report.chains import quoted, unnamed
from govah.report.graph.threads import Key, Thread, as_one, merged, with_room
from govah.report.lines import Lines
from govah.text.names import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A node: `relays` are those drawn as one, the first with its name; `roles` what it does to the result.

    `paper` if it carries documents; `copies` if they are copies of one text.
    """

    key: Key
    relays: tuple[Relay, ...]
    statements: tuple[StatementId, ...]
    documents: tuple[DocumentId, ...]
    roles: tuple[str, ...]
    copies: bool

    @property
    def paper(self) -> bool:
        """Does it stand for documents, besides or instead of being quoted?"""
        return bool(self.documents)

    @property
    def named(self) -> bool:
        """Could somebody find it by its name?"""
        return self.paper or not unnamed(self.relays[0])


@dataclass(frozen=True, slots=True)
class Takings:
    """Voices and who takes from whom; `left_out` counts the voices that found no room."""

    voices: tuple[Voice, ...]
    takes: tuple[tuple[Key, Key], ...]
    left_out: int


class Voices:
    """Finds the voices behind statements. Cost: linear in origins and statements."""

    def __init__(self, lines: Lines) -> None:
        self._named = lines.named
        self._lookup = lines.lookup
        self._roots = dict(self._known())
        self._copies = {d: group.documents[0] for d, group in lines.lookup.copies.items()}

    def behind(self, roles: Mapping[str, Iterable[StatementId]]) -> Takings:
        """The voices behind all these statements, which are given by what they do to the result."""
        relays: dict[Key, Relay] = {}
        threads: list[Thread] = []
        for role, ids in roles.items():
            for statement in filter(None, map(self._lookup.statements.get, ids)):
                links = list(self._links(statement))
                relays |= {key: relays.get(key, relay) for key, relay in links}
                path = tuple(dict.fromkeys(key for key, _ in links))
                threads.append(Thread(path=path, statement=statement.id, document=statement.document, role=role))
        return self._drawn(threads, relays)

    def _drawn(self, threads: Sequence[Thread], relays: Mapping[Key, Relay]) -> Takings:
        one = as_one(threads, self._copies)
        joined = merged(threads, one)
        kept = with_room(joined)
        voices = tuple(self._voices(kept, one, relays))
        takes = dict.fromkeys(link for t in kept for link in pairwise(t.path))
        return Takings(voices, tuple(takes), len({key for t in joined for key in t.path}) - len(voices))

    def _voices(
        self, threads: Iterable[Thread], one: Mapping[Key, Key], relays: Mapping[Key, Relay]
    ) -> Iterator[Voice]:
        told: dict[Key, list[StatementId]] = defaultdict(list)
        papers: dict[Key, list[DocumentId]] = defaultdict(list)
        roles: dict[Key, list[str]] = defaultdict(list)
        members: dict[Key, list[Relay]] = defaultdict(list)
        for key, relay in relays.items():
            members[one.get(key, key)].append(relay)
        for thread in threads:
            papers[thread.path[0]].append(thread.document)
            roles[thread.path[-1]].append(thread.role)
            for key in thread.path:
                told[key].append(thread.statement)
        for key, statements in told.items():
            documents = tuple(dict.fromkeys(papers[key]))
            yield Voice(
                key=key,
                relays=tuple(members[key]),
                statements=tuple(dict.fromkeys(statements)),
                documents=documents,
                roles=tuple(dict.fromkeys(roles[key])),
                copies=len(documents) > 1 and len({self._copies.get(d, d) for d in documents}) == 1,
            )

    def _links(self, statement: Statement) -> Iterator[tuple[Key, Relay]]:
        """The chain as drawn: the paper, all who are quoted or else the author, last what it finally rests on."""
        page, *others = statement.chain
        voices = [r for r in others if quoted(r)] or [r for r in others if not unnamed(r)][-1:]
        origin = self._lookup.origins.get(statement.id)
        if origin and not voices and name_key(origin.name) != name_key(page.name):
            voices = [Relay(name=origin.name, kind=SpeakerKind.AUTHOR)]
        *outer, last = page, *voices
        yield from ((self._key(statement.document, relay), relay) for relay in outer)
        yield origin.id if origin else self._key(statement.document, last), last

    def _key(self, document: DocumentId, relay: Relay) -> Key:
        """One key for one voice; one that nobody could find by its name is another in each document."""
        if unnamed(relay) or relay.name.islower():
            return f"{document} {relay.name} {relay.description}"
        name, known = name_key(relay.name), self._named.voice(relay, document)
        return self._roots.get(known or name) or self._roots.get(name) or known or name

    def _known(self) -> Iterator[tuple[Key, Key]]:
        """The named origins by their names and by the entities that they are."""
        for origin in self._lookup.examination.reckoning.origins:
            if origin.named:
                yield name_key(origin.name), origin.id
                said = filter(None, map(self._lookup.statements.get, origin.statements))
                known = {self._named.voice(s.speaker, s.document) for s in said}
                yield from ((key, origin.id) for key in sorted(filter(None, known)))


def name_key(name: str) -> Key:
    """Two spellings of one name alike.

    >>> name_key("The Coast Observer") == name_key("Coast-Observer")
    True
    """
    return fold(name).removeprefix("the ") or name
