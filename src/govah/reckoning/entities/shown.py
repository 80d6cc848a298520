"""An entity as it is shown: all its names, whose they are, where they stand, and when they were used."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from govah.model import (
    DatingRule,
    DocumentId,
    Entity,
    EntityName,
    KnownName,
    ListedName,
    Listing,
    NameForm,
    Reading,
    Span,
)
from govah.reckoning.entities.compared import words_in
from govah.reckoning.entities.stated import Sides
from govah.reckoning.entities.written import Form, Key, Name, listed_as
from govah.reckoning.names import short_id, spelt

_SELF = "self"


class Shown:
    """Makes entities of groups of forms."""

    def __init__(self, readings: Iterable[Reading], known: Iterable[KnownName], sides: Sides) -> None:
        self._dated = {r.document: r.dating.bounds for r in readings if r.dating.rule is DatingRule.STATED}
        self._order = {r.document: n for n, r in enumerate(readings)}
        self._known = {(k.kind, spelt(text)): k for k in known for text in (k.name, *k.also)}
        self._sides = sides

    def entity(self, forms: Sequence[Form]) -> Entity:
        """The entity that these forms name."""
        listing = next((f.name.listing for f in forms if f.name.listing), None)
        known = self._known_as(forms)
        alike: dict[str, list[Form]] = defaultdict(list)
        for form in sorted(forms, key=_doubt):
            alike[form.key[-1]].append(form)
        names = sorted(map(self._name, alike.values()), key=lambda n: (-len(n.mentions), n.text))
        return Entity(
            id=_id(forms),
            kind=min(forms, key=_doubt).name.kind,
            name=known.name if known else listing.name if listing else _fullest(forms),
            names=tuple(names),
            mentions=tuple(sorted((place for name in names for place in name.mentions), key=self._place)),
            side=self._side(forms, known, listing),
            listing=listing,
        )

    def _name(self, forms: Sequence[Form]) -> EntityName:
        """One name, of the forms with the same letters; the surest comes first."""
        form = forms[0]
        row = form.name.listing
        listed = listed_as(row, form.text) if row else None
        found = [(document, mention.span) for form in forms for document, mention in form.found]
        days = [self._dated[document] for document, _ in found if document in self._dated]
        return EntityName(
            text=form.text,
            side=self._whose(form, listed),
            form=listed.form if listed else NameForm.USUAL,
            derogatory=form.name.refers_to is not None,
            mentions=tuple(sorted(found, key=self._place)),
            first_used=min((b.earliest for b in days if b.earliest is not None), default=None),
            last_used=max((b.latest for b in days if b.latest is not None), default=None),
        )

    def _place(self, found: tuple[DocumentId, Span]) -> tuple[int, Span]:
        return self._order[found[0]], found[1]

    def _whose(self, form: Form, listed: ListedName | None) -> str | None:
        """The party whose name it is: as a list has it, else as a text says."""
        row = form.name.listing
        if listed is not None and listed.side:
            return row.side or _SELF if row and listed.side == _SELF else listed.side
        return (None if row else _commonest_side([form])) or self._sides.get(form)

    def _side(self, forms: Sequence[Form], known: KnownName | None, listing: Listing | None) -> str | None:
        """The party that it belongs to."""
        told = (known.side if known else None) or (listing.side if listing else None)
        return told or _commonest_side(f for f in forms if f.name.refers_to is None)

    def _known_as(self, forms: Iterable[Form]) -> KnownName | None:
        """The entry of the case file that names it, the first."""
        found = {self._known.get((f.name.kind.value, spelt(text))) for f in forms for text in (f.name.text, f.text)}
        return min((k for k in found if k), key=lambda k: k.name, default=None)


def _id(forms: Sequence[Form]) -> str:
    """Stable as long as the entity keeps the first of its names."""
    return short_id("n", min(form.name.key for form in forms))


def _doubt(form: Form) -> tuple[bool, bool, int, Key]:
    """How little the form says of what kind it is: a row says it, the model guesses."""
    return form.name.listing is None, form.is_guessed, -len(form.found), form.key


def _fullest(forms: Sequence[Form]) -> str:
    """The commonest of the full names; of one word only where there is no fuller one."""
    counted: Counter[Name] = Counter()
    for form in forms:
        counted[form.name] += len(form.found)
    return min(counted, key=lambda n: (words_in(n.text) == 1, -counted[n], n.text)).text


def _commonest_side(forms: Iterable[Form]) -> str | None:
    counted = Counter(mention.side for form in forms for _, mention in form.found if mention.side)
    return min(counted, key=lambda side: (-counted[side], side), default=None)
