"""Puts who is who together: all links heard, the groups made, and what they are as entities, ties, findings, keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govah.model import CaseFile, Entity, EntityId, EntityKind, Finding, Listing, Reading, Relay, Status, Tie, TieKind
from govah.reckoning.entities.clusters import Clusters
from govah.reckoning.entities.compared import COMPARED, compare_all, words_in
from govah.reckoning.entities.known import Called, known_links, unknown
from govah.reckoning.entities.links import Link
from govah.reckoning.entities.own import hostile_links, kind_links, own_links, part_links
from govah.reckoning.entities.shortened import short_links
from govah.reckoning.entities.shown import Shown
from govah.reckoning.entities.stated import stated_links
from govah.reckoning.entities.traits import Traits
from govah.reckoning.entities.weighing import Weighing
from govah.reckoning.entities.written import Form, Written, places_of
from govah.reckoning.names import Names

_ALIKE = "written-alike"
_NAMESAKES, _BARE = 0.9, 0.5
"""How sure it is that one name, whole or of one word, means one person in two documents."""

_KINDS = list(EntityKind)


class Resolver:
    """One case being resolved."""

    def __init__(
        self, readings: Sequence[Reading], casefile: CaseFile, listings: Iterable[Listing], voices: Iterable[Relay]
    ) -> None:
        self._casefile = casefile
        written = Written(readings, {row.id: row for row in listings})
        written.add_voices(voices)
        listed = [*hostile_links(written), *part_links(written)]
        names = written.names
        stated, sides = stated_links(readings, written)
        compared = compare_all(names)
        self._traits, self._left_out = Traits(readings, written), compared.left_out
        self._clusters = Clusters(written.forms)
        called = Called(written)
        self._unknown = list(unknown(casefile, called))
        links = [
            *known_links(casefile, called),
            *own_links(names),
            *kind_links(names),
            *stated,
            *listed,
            *compared.links,
        ]
        weighing = Weighing(self._clusters, Clusters(written.forms), self._traits)
        self._decided = list(weighing.decided(links))
        self._decided += short_links(names, self._clusters)
        meant = {self._root(one.second) for one in listed}
        self._groups = {root: forms for root, forms in self._clusters.groups() if root in meant or _is_named(forms)}
        shown = Shown(readings, casefile.names, sides)
        self._entity = {root: shown.entity(forms) for root, forms in self._groups.items()}

    def entities(self) -> tuple[Entity, ...]:
        """Every entity, by kind and name."""
        return tuple(sorted(self._entity.values(), key=lambda e: (e.kind.value, e.name, e.id)))

    def ties(self) -> tuple[Tie, ...]:
        """Every tie, by kind and names."""
        return tuple(sorted({*self._told(), *self._spellings()}, key=_place))

    def findings(self) -> Iterator[Finding]:
        """What does not fit within one entity, how many lookalikes were left out, and what the case file ties that no
        document names."""
        for root, forms in self._groups.items():
            entity = self._entity[root]
            yield from self._traits.findings(entity.id, entity.name, forms)
        if self._left_out:
            yield Finding(code="C008", subject="names", parameters=(("count", str(self._left_out)),))
        for name in self._unknown:
            yield Finding(code="C009", subject="case.toml", parameters=(("name", name),))

    def names(self) -> Names:
        """The same as entities and ties, to look up by name."""
        people_first = sorted(self._entity, key=lambda root: (_KINDS.index(self._entity[root].kind), root.key))
        names = Names(_called(self._entity[root], self._groups[root]) for root in people_first)
        for known in self._casefile.names:
            names.join((known.name, *known.also))
        for one in self._decided:
            if one.kind is TieKind.SAME_AS and one.rule != COMPARED and not self._is_joined(one):
                names.tie(one.first.name.text, one.second.name.text, event=_is_of_operations(one))
        return names

    def _root(self, form: Form) -> Form:
        return self._clusters.root(form)

    def _is_joined(self, one: Link) -> bool:
        return self._clusters.together(one.first, one.second)

    def _told(self) -> Iterator[Tie]:
        """The links as ties; what was only proposed is moot where something else has joined the two."""
        for one in self._decided:
            first, second = self._entity.get(self._root(one.first)), self._entity.get(self._root(one.second))
            moot = one.rule == COMPARED and not one.joins and self._is_joined(one)
            if first is not None and second is not None and not moot:
                yield _tie(one, first, second)

    def _spellings(self) -> Iterator[Tie]:
        """What equal letters alone have made one: other ways of writing a name, and a person's name in several
        documents."""
        for root, forms in self._groups.items():
            id = self._entity[root].id
            for form in forms:
                yield from (_alike(form, other, id, 1.0, "the same letters") for other in form.spellings[1:])
                if form.name.kind is EntityKind.PERSON and form.name.listing is None and len(form.documents) > 1:
                    bare = words_in(form.text) == 1
                    reasons = ["one word alone may mean several people"] if bare else []
                    count = f"the same letters in {len(form.documents)} documents"
                    yield _alike(form, form.text, id, _BARE if bare else _NAMESAKES, count, *reasons)


def _alike(form: Form, other: str, id: EntityId, score: float, *reasons: str) -> Tie:
    return Tie(
        kind=TieKind.SAME_AS,
        names=(form.text, other),
        entities=(id, id),
        rule=_ALIKE,
        score=score,
        reasons=reasons,
        passages=places_of(form.found) if form.text == other else (),
    )


def _is_named(forms: Sequence[Form]) -> bool:
    """Does a text name it, or do at least two names of it meet?"""
    return any(form.found for form in forms) or len({form.name for form in forms}) > 1


def _is_of_operations(one: Link) -> bool:
    return EntityKind.OPERATION in (one.first.name.kind, one.second.name.kind)


def _called(entity: Entity, forms: Iterable[Form]) -> Iterator[str]:
    """What alone stands for the entity wherever it is written: full names, and what its row lists."""
    yield entity.name
    for form in forms:
        yield form.name.text
        if form.is_listed:
            yield form.text
        for listed in form.name.listing.names if form.name.listing else ():
            if not listed.derogatory and not listed.common:
                yield listed.text


def _tie(one: Link, first: Entity, second: Entity) -> Tie:
    return Tie(
        kind=one.kind,
        names=one.names,
        entities=(first.id, second.id),
        rule=one.rule,
        score=round(one.score, 3),
        reasons=one.reasons,
        passages=one.passages,
        status=Status.ACCEPTED if one.accepted else Status.PROPOSED,
    )


def _place(tie: Tie) -> tuple[object, ...]:
    return tie.kind.value, tie.names, tie.entities, tie.rule, tie.passages
