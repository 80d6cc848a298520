"""What reading and the gazetteer have joined already: the forms of one name, each with where that was done.

A surname alone stands for a full name only inside the document that gives exactly one; reading has seen to that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from govah.model import EntityKind, ListingId, TieKind
from govah.reckoning.entities.links import Link, link
from govah.reckoning.entities.written import Form, Name, Written, listed_as, places_of
from govah.reckoning.names import spelt

CASE_FILE = "case-file"
LISTED = "listed"
_SHORT = "short-form"
_KINDS = "another-kind"

_NOBODY_ELSE = "in its document it can mean nobody and nothing else"

_SURE = 1.0
_SHORT_FORM = 0.95
_OTHER_KIND = 0.9
_HOSTILE = 0.6


def own_links(names: Iterable[Name]) -> Iterator[Link]:
    """Each further form of a name with its main one."""
    for name in names:
        main = name.main
        for form in name.forms.values():
            if form is not main:
                yield _own(name, main, form)


def kind_links(names: Iterable[Name]) -> Iterator[Link]:
    """Each name of several words that the model alone takes for one kind, with the same name that something surer takes
    for another. A single word may well be a person here and a town there."""
    alike: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if " " in spelt(name.text) and name.refers_to is None:
            alike[spelt(name.text)].append(name)
    for found in alike.values():
        known = [name for name in found if not name.main.is_guessed]
        for name in found if len(known) == 1 else ():
            if name is not known[0]:
                kinds = name.kind.value, known[0].kind.value
                reason = "only the model or a byline takes it for {}, a rule or a list for {}".format(*kinds)
                passages = places_of(name.main.found)
                yield link(known[0].main, name.main, _KINDS, _OTHER_KIND, reason, passages=passages)


def hostile_links(written: Written) -> Iterator[Link]:
    """What the gazetteer lists as a hostile name refers to its row, and is never joined to it."""
    for name in written.names:
        row = written.row(name.refers_to)
        if row is not None:
            target = written.add_listed(row).main
            reason = "the gazetteer lists it as a hostile name; whom it means is disputed"
            yield link(name.main, target, LISTED, _HOSTILE, reason, kind=TieKind.REFERS_TO)


def part_links(written: Written) -> Iterator[Link]:
    """Each listed thing with the nearest one that holds it and that the case names; the fighting that two operations
    belong to is told even where no text names it."""
    held = Counter(n.listing.part_of for n in written.names if n.listing and n.kind is EntityKind.OPERATION)
    for row in (written.row(id) for id in sorted(filter(None, held)) if held[id] > 1):
        if row is not None:
            written.add_listed(row)
    rows = {name.listing.id: name for name in written.names if name.listing}
    for name in rows.values():
        holder = _holder(name, rows, written)
        if holder is not None:
            yield link(name.main, holder.main, LISTED, _SURE, "the gazetteer has it so", kind=TieKind.PART_OF)


def _own(name: Name, main: Form, form: Form) -> Link:
    passages = places_of(form.found)
    if any(mention.rule == "case" for _, mention in form.found):
        reason = f"the case file says that this is {name.text}"
        return link(main, form, CASE_FILE, _SURE, reason, passages=passages, accepted=True)
    if name.listing is None and not form.is_listed:
        return link(main, form, _SHORT, _SHORT_FORM, _NOBODY_ELSE, passages=passages)
    known = name.listing is None or listed_as(name.listing, form.text) is not None
    reason = f"the gazetteer gives it as a name of {name.text}" if known else f"it is taken for {name.text}"
    return link(main, form, LISTED, _SURE, reason, passages=passages)


def _holder(name: Name, rows: dict[ListingId, Name], written: Written) -> Name | None:
    seen = {name.listing.id} if name.listing else set()
    above = name.listing.part_of if name.listing else None
    while above is not None and above not in seen:
        if above in rows:
            return rows[above]
        seen.add(above)
        row = written.row(above)
        above = row.part_of if row else None
    return None
