"""One entry of the index: every name of an entity with whose name it is, what ties it to others, and its passages.

An entity has no name of its own: the one it is shown under is only the commonest. No name stands here without a place
where it is used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from govah.model import Entity, EntityName, Finding, Listing, NameForm, day_of
from govah.report.bonds import Bond, Bonds
from govah.report.finder import Finder
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened, shown
from govah.report.telling import Passages, Telling
from govah.text.names import fold

_AT_ONCE = 3
_FOLDED = 9
_NAMES = 24
_BESIDE = 4


@dataclass(frozen=True, slots=True)
class Brief:
    """An entity in one line: `beside` are its other names, `keys` what the search box finds it by, `anchor` is where it
    is named first."""

    id: str
    name: Markup
    beside: tuple[Markup, ...]
    counts: Markup
    places: int
    keys: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Used:
    """One name as it is used: whose it is, of what form, how often and when; `anchor` is its first place."""

    name: Markup
    facts: tuple[Markup, ...]
    derogatory: bool
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What folds out under the line of an entity. A lone name of which nothing is known is not listed again;
    `names_left` and `bonds_left` count what is not shown."""

    names: tuple[Used, ...]
    names_left: int
    facts: tuple[Markup, ...]
    sources: tuple[Markup, ...]
    bonds: tuple[Bond, ...]
    bonds_left: int
    doubts: tuple[Markup, ...]
    speaks: Passages
    told: Passages


class Entries:
    """Makes the entries of one dossier."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._words = lines.words
        self._called = lines.called
        self._bonds = Bonds(lines)
        reckoning = lines.lookup.examination.reckoning
        self._finder = Finder(reckoning.entities)
        self._rows = {e.listing.id: e for e in reckoning.entities if e.listing}
        self._doubts: dict[str, list[Finding]] = defaultdict(list)
        for finding in reckoning.findings:
            self._doubts[finding.subject].append(finding)

    def brief(self, entity: Entity) -> Brief:
        """The line of an entity."""
        words = self._words
        documents = len({document for document, _ in entity.mentions})
        counts = [words("names.mentions", len(entity.mentions)), words("count.documents", documents)]
        return Brief(
            id=entity.id,
            name=bdi(shortened(entity.name, 90)),
            beside=tuple(self._called.sided(name.text, name.side) for name in other_names(entity)[:_BESIDE]),
            counts=words("list.dot").join(counts),
            places=len(entity.mentions),
            keys=self._finder.keys(entity),
            anchor=next((self._lines.named.anchor(*place) for place in entity.mentions), None),
        )

    def entry(self, entity: Entity) -> Entry:
        """Everything that the case holds of an entity."""
        telling, named = Telling(self._lines), self._lines.named
        names = tuple(map(self._used, entity.names[:_NAMES]))
        bonds, left = self._bonds.of(entity)
        return Entry(
            names=names if len(names) > 1 or any(n.derogatory or len(n.facts) > 1 for n in names) else (),
            names_left=max(0, len(entity.names) - _NAMES),
            facts=tuple(self._facts(entity)),
            sources=tuple(map(bdi, entity.listing.sources)) if entity.listing else (),
            bonds=bonds,
            bonds_left=left,
            doubts=tuple(shown(self._lines.says.finding(f)) for f in self._doubts.get(entity.id, ())),
            speaks=telling.of(named.said_by(entity), _AT_ONCE, folded=_FOLDED),
            told=telling.of(named.told_of(entity), _AT_ONCE, folded=_FOLDED),
        )

    def _used(self, name: EntityName) -> Used:
        return Used(
            name=bdi(shortened(name.text, 90)),
            facts=tuple(self._of_name(name)),
            derogatory=name.derogatory,
            anchor=next((self._lines.named.anchor(*place) for place in name.mentions), None),
        )

    def _of_name(self, name: EntityName) -> Iterator[Markup]:
        """Whose name it is, what sort of name, how often it is used, and in documents of which days."""
        if name.side:
            yield self._called.whose(name.side)
        if name.form is not NameForm.USUAL:
            yield self._words(f"form.{name.form.value}")
        yield self._words("names.times", len(name.mentions))
        if name.first_used is not None and name.last_used is not None:
            yield self._words("names.used", when=self._lines.days.stretch(name.first_used, name.last_used))

    def _facts(self, entity: Entity) -> Iterator[Markup]:
        """Its side, and what the gazetteer says of it."""
        if belongs := self._called.belongs(entity.side):
            yield belongs
        if entity.listing:
            yield self._words("list.dot").join(self._listed(entity.listing))

    def _listed(self, listing: Listing) -> Iterator[Markup]:
        words = self._words
        yield words("names.listed", sort=words.get(f"sort.{listing.sort}", listing.sort))
        if listing.location and listing.location.town:
            yield words("names.town", town=bdi(listing.location.town))
        if listing.since:
            yield words("names.since", day=self._written(listing.since))
        if listing.until:
            yield words("names.until", day=self._written(listing.until))
        if holder := self._rows.get(listing.part_of or ""):
            yield words("tie.part-of", other=self._called.link(holder.id, bdi(shortened(holder.name, 60))))
        yield words("names.verified" if listing.verified else "names.unverified")

    def _written(self, when: str) -> str:
        """A year as it stands in the gazetteer, or a day in words."""
        try:
            return self._lines.days.day(day_of(date.fromisoformat(when)))
        except ValueError:
            return self._words.digits(when)


def other_names(entity: Entity) -> list[EntityName]:
    """The names of an entity besides the one it is shown under, each spelling once."""
    found = {fold(name.text): name for name in reversed(entity.names)}
    return [name for key, name in reversed(found.items()) if key not in ("", fold(entity.name))]
