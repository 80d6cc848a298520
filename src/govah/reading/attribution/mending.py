"""Where the parser goes wrong in a regular way, and what it should have said.

A newswire parser takes the last clause for the main one and hangs a claim from the nearest noun; the wrong one of two
speakers then gets the words. The repairs are made in this order, before any rule reads the tree.
"""

from __future__ import annotations

from govah.reading.attribution import mending_clauses, mending_marks, mending_words

REPAIRS = (
    mending_words.mistaken,
    mending_words.numbered,
    mending_words.spoken,
    mending_clauses.joined,
    mending_clauses.finite,
    mending_marks.described,
    mending_clauses.claimed,
    mending_clauses.marked,
    mending_marks.continued,
    mending_marks.interrupted,
    mending_marks.resumed,
    mending_marks.set_off,
    mending_clauses.addressed,
    mending_words.beside_name,
    mending_clauses.perceived,
)
