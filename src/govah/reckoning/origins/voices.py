"""Who a link of a chain is, the same in every document: a person, an outlet, a document, or somebody unnamed.

Two names of one voice make one source look like two; so an outlet that another cites by a short name is that outlet,
and "the Institute" on a page of the Institute of Forensic Studies is the page itself. Whoever is unnamed may be
anybody: such a voice is told apart by the page and the words, and nobody could find it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from govah.model import UNNAMED, Document, DocumentId, EntityKind, Reading, Relay, SpeakerKind
from govah.reckoning.names import Names, spelt
from govah.reckoning.origins.calling import bare, endings, head, holders, listed, openings
from govah.text.folding import folded
from govah.text.nouns import singular

_ANYBODY = "somebody unnamed"
_HOLDERS = (EntityKind.PERSON, EntityKind.ORGANISATION)
_BODIES = (SpeakerKind.ORGANISATION, SpeakerKind.GROUP, SpeakerKind.OUTLET)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody or something that says things: `key` tells voices apart, `named` whether it could be found."""

    key: str
    name: str
    named: bool


class Voices:
    """Every voice of a case. `home` gives the page that stands for a page. Cost: linear in links and titles."""

    def __init__(
        self,
        documents: Sequence[Document],
        readings: Sequence[Reading],
        names: Names,
        home: Callable[[DocumentId], DocumentId],
    ) -> None:
        self._names, self._home = names, home
        self._documents = {d.id: d for d in documents}
        self._known: dict[str, Voice] = {}
        self._met: dict[tuple[object, ...], Voice] = {}
        self._mentioned = {spelt(name) for r in readings for m in r.mentions for name in (m.name, m.text)}
        self._own: dict[DocumentId, tuple[Voice, ...]] = {d.id: (self._paper(d),) for d in documents}
        self._own |= {r.document: own for r in readings if (own := tuple(self._owners(r)))}
        self._titles = _only(
            (part, self._own[d.id][-1]) for d in documents for part in openings(d.title.value if d.title else "")
        )
        owners = [v for own in self._own.values() for v in own]
        self._short = _only((ending, v) for v in owners for ending in endings(v.name))
        self._heads = _only((name, v) for v in owners for name in (head(v.name), bare(spelt(v.name))))
        self._meant = {
            (r.document, spelt(m.text)): self._named(m.name) for r in readings for m in r.mentions if m.kind in _HOLDERS
        }

    def own(self, page: DocumentId) -> tuple[Voice, ...]:
        """Those whose page it is, from the outside in: outlet, author, witness. The last is its own voice."""
        return self._own[page]

    def of(self, page: DocumentId, relay: Relay) -> Voice:
        """Who a link of a chain on `page` is."""
        key = page, relay.kind, relay.name, relay.description, relay.cue is None
        if key not in self._met:
            self._met[key] = self._called(page, relay) if relay.cue is None else self._cited(page, relay)
        return self._met[key]

    def _owners(self, reading: Reading) -> Iterator[Voice]:
        chains = ([*takewhile(lambda r: r.cue is None, s.chain)] for s in reading.statements)
        for relay in max(chains, key=len, default=[]):
            yield self._called(reading.document, relay)

    def _called(self, page: DocumentId, relay: Relay) -> Voice:
        """Whoever the page names as its own; a page or an author without a name is the outlet, else the document."""
        if relay.kind is not SpeakerKind.PAGE and relay.name != UNNAMED:
            return self._named(relay.name)
        outlet = self._documents[page].outlet
        return self._named(outlet.value) if outlet else self._paper(self._documents[page])

    def _cited(self, page: DocumentId, relay: Relay) -> Voice:
        found = self._itself(page, relay) or self._elsewhere(page, relay)
        if found is not None:
            return found
        if self._is_identified(relay.name, relay.kind):
            return self._named(relay.name)
        name = relay.name if relay.name != UNNAMED else relay.description
        return Voice(f"?{self._home(page)} {folded(name)}", name or _ANYBODY, False)

    def _itself(self, page: DocumentId, relay: Relay) -> Voice | None:
        """The page's own voice, if that is what the text calls so."""
        name, own = spelt(relay.name), self._own[self._home(page)]
        if name in listed("self"):
            return own[-1]
        called = (v for v in own if bare(name) in (head(v.name), bare(spelt(v.name))))
        return next(called, None) if relay.kind in _BODIES else None

    def _elsewhere(self, page: DocumentId, relay: Relay) -> Voice | None:
        """Another page of the case that is cited by its title or by a short name of its outlet."""
        name = bare(spelt(relay.name))
        if relay.kind is SpeakerKind.OUTLET:
            return self._short.get(name)
        if relay.kind is not SpeakerKind.DOCUMENT:
            return None
        return self._titles.get(name) or self._writer(page, relay.name)

    def _writer(self, page: DocumentId, name: str) -> Voice | None:
        """Whose a document is, if its name says so: the author of another page, or whom the page means by that name."""
        for who in holders(name):
            known = self._heads.get(bare(who)) or self._meant.get((page, who))
            if known is not None:
                return known
        return None

    def _is_identified(self, name: str, kind: SpeakerKind) -> bool:
        """Could somebody find it? "A former guard" is one person, and could not be; nor could "Testimonies and facts".
        Where a script has no capitals, a name is what some text of the case uses as one, or several words of which the
        first is no common noun."""
        if kind is SpeakerKind.GROUP or not name or name == UNNAMED:
            return False
        if any(c.isupper() or c.islower() for c in name):
            words = name[1:] if kind is SpeakerKind.DOCUMENT and spelt(name) not in self._mentioned else name
            return any(c.isupper() or c.isdigit() for c in words)
        if kind in (SpeakerKind.OUTLET, SpeakerKind.DOCUMENT):
            return True
        return spelt(name) in self._mentioned or (kind is SpeakerKind.PERSON and _is_full(spelt(name)))

    def _named(self, name: str) -> Voice:
        key = self._names.key(name)
        return self._known.setdefault(key, Voice(key, self._names.shown(name), True))

    def _paper(self, document: Document) -> Voice:
        return self._known.setdefault(document.id, Voice(document.id, document.name, True))


def _is_full(name: str) -> bool:
    """Is it several words of which the first is no common noun?"""
    first, _, others = name.partition(" ")
    return bool(others) and listed("nouns").isdisjoint((first, singular(first, "fa")))


def _only(named: Iterable[tuple[str, Voice]]) -> dict[str, Voice]:
    """What each name means, if it means one voice."""
    found: dict[str, set[Voice]] = defaultdict(set)
    for name, voice in named:
        if name:
            found[name].add(voice)
    return {name: voice for name, (voice, *others) in found.items() if not others}
