"""What something is called, by whom: "Mersad (the state’s name)", with the way to its entry in the index."""

from __future__ import annotations

from markupsafe import Markup

from govah.report.lookup import Lookup
from govah.report.shown import bdi, shortened
from govah.report.words import Words

_OWN = "self"


class Called:
    """Puts names on the page."""

    def __init__(self, lookup: Lookup, words: Words) -> None:
        self._lookup = lookup
        self._words = words

    def link(self, entity: str | None, name: Markup) -> Markup:
        """`name` as a link to the entry of an entity, if it has one."""
        if entity not in self._lookup.entities:
            return name
        return Markup('<a href="#{}">{}</a>').format(entity, name)

    def sided(self, name: Markup | str, side: str | None) -> Markup:
        """A name with whose it is."""
        shown = name if isinstance(name, Markup) else bdi(shortened(name, 60))
        return self._words("names.sided", name=shown, whose=self.whose(side)) if side else shown

    def whose(self, side: str) -> Markup:
        """Whose name it is: "the state’s name"."""
        if side == _OWN:
            return self._words("names.own")
        told = self._side(side)
        return self._words("names.whose-s" if told.endswith("s") else "names.whose", side=told)

    def belongs(self, side: str | None) -> Markup:
        """Which party somebody or something belongs to; empty where none is known."""
        return self._words("names.belongs", side=self._side(side)) if side and side != _OWN else Markup("")

    def _side(self, side: str) -> Markup:
        return self._words.get(f"side.{side}", side)
