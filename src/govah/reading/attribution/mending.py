"""Where the parser goes wrong in a regular way, and what it should have said.

A newswire parser takes the last clause for the main one and hangs a claim from the nearest noun; the wrong one of two
speakers then gets the words. The repairs are made in this order, before any rule reads the tree; each is tried only
where one of its words stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from govah.reading.attribution import (
    asides,
    colons,
    complements,
    coordinated,
    inverted,
    mending_clauses,
    mending_marks,
    mending_words,
)
from govah.reading.attribution.lexicon import verb_forms, words
from govah.reading.attribution.moves import Move

if TYPE_CHECKING:
    from govah.reading.attribution.tree import Tree

Repair = Callable[["Tree"], Iterator[Move]]

_COMMA = frozenset({","})
_THAT = frozenset({"that"})
_COLON = frozenset({":"})
_JOINS = frozenset({"and", "but", "or"})
_MARKS = frozenset("“”‘’«»\"'")
_REPAIRS: tuple[tuple[frozenset[str], Repair], ...] = (
    (_THAT, mending_words.mistaken),
    (frozenset({"witness"}), mending_words.numbered),
    (words("en", "people", "words"), mending_words.of_office),
    (verb_forms("perceiving"), mending_words.boasted),
    (words("en", "voices", "document"), mending_words.headed),
    (_COMMA, mending_words.spoken),
    (_JOINS, mending_clauses.joined),
    (_JOINS, mending_clauses.finite),
    (frozenset({"by", "through", "via"}), mending_marks.described),
    (_THAT, mending_clauses.claimed),
    (_THAT, mending_clauses.marked),
    (frozenset({":", ";"}), mending_marks.continued),
    (frozenset({",", "–", "—"}), mending_marks.interrupted),
    (_THAT, mending_marks.resumed),
    (_MARKS, mending_marks.taken_up),
    (_THAT, mending_marks.set_off),
    (frozenset({"that", "whether", "where", "how", "why", "what"}), mending_clauses.addressed),
    (frozenset({"according"}), mending_words.beside_name),
    (frozenset({"in", "at", "on", "during", "after", "before", "to"}), mending_words.fronted),
    (verb_forms("perceiving"), mending_clauses.perceived),
    (frozenset({"who"}), asides.who),
    (frozenset({"by"}), complements.by_whom),
    (frozenset({"by"}), complements.raised),
    (_THAT, complements.to_somebody),
    (_THAT, complements.without_verb),
    (_THAT, complements.ascribed),
    (_THAT, complements.awaited),
    (_JOINS, complements.of_speakers),
    (_THAT, complements.of_persons),
    (_THAT, complements.seconded),
    (_COMMA, coordinated.listed),
    (_COMMA, coordinated.going_on),
    (frozenset({"and", "but"}), coordinated.directing),
    (_COLON, colons.parted),
    (frozenset({".", ":", ",", "that"}), colons.telling),
    (_COLON, colons.after_noun),
    (_COLON, colons.pointed_out),
    (_MARKS, colons.before_quotation),
    (_COMMA, inverted.inverted),
    (_COMMA, inverted.named_noun),
    (_COMMA, asides.bare),
    (_COMMA, asides.describing_nothing),
    (_COMMA, asides.split),
    (_COMMA, asides.fronted),
    (frozenset({"so"}), asides.so_said),
    (_COMMA, asides.two_subjects),
)


def repairs(written: frozenset[str]) -> Iterator[Repair]:
    """The repairs that a paragraph of these words can need, in order."""
    return (repair for triggers, repair in _REPAIRS if not triggers.isdisjoint(written))
