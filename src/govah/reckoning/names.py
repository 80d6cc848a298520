"""When two names count as one: for origins, for events, and, where nobody has decided, perhaps.

Who is who was worked out before (`entities`); here it is only looked up, by the letters of a name.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from govah.text.folding import folded
from govah.text.names import fold


def short_id(prefix: str, members: Iterable[str]) -> str:
    """A stable name made from the names of its members.

    >>> short_id("e", ["b", "a"]) == short_id("e", ["a", "b"])
    True
    """
    return f"{prefix}-{sha256(chr(10).join(sorted(members)).encode()).hexdigest()[:12]}"


def spelt(text: str) -> str:
    """What spellings of one name have in common; a name of signs alone keeps them.

    >>> spelt("Ghezel-Hesār") == spelt("ghezel  hesar")
    True
    """
    return fold(text) or folded(text)


class Names:
    """One key for all the names of one entity, a wider one for what one event goes by, and the widest for whoever may
    be one. A name that two groups have counts for the first.

    >>> names = Names([["Ada Quill", "آدا کویل"]])
    >>> names.tie("Quill", "Ada Quill")
    >>> names.key("آدا كويل") == names.key("Ada Quill") != names.key("Quill")
    True
    >>> names.perhaps(names.key("Quill")) == names.perhaps(names.key("Ada Quill"))
    True
    """

    def __init__(self, groups: Iterable[Iterable[str]] = ()) -> None:
        self._one, self._event, self._perhaps = _Classes(), _Classes(), _Classes()
        self._shown: dict[str, str] = {}
        taken: set[str] = set()
        for group in groups:
            texts: dict[str, str] = {}
            for text in group:
                texts.setdefault(spelt(text), text)
            self.join(text for letters, text in texts.items() if letters not in taken)
            taken.update(texts)

    def join(self, names: Iterable[str]) -> None:
        """Count these as one, whatever else they are, and show them as the first."""
        first, *others = [*names] or [""]
        for other in others:
            self._one.join(spelt(first), spelt(other))
        if others:
            self._shown[self.key(first)] = first

    def shown(self, name: str) -> str:
        """How whoever has this name is shown."""
        return self._shown.get(self.key(name), name)

    def tie(self, one: str, other: str, *, event: bool = False) -> None:
        """These may be one; with `event`, one event goes by both. To be said when everything is joined."""
        self._perhaps.join(self.key(one), self.key(other))
        if event:
            self._event.join(self.key(one), self.key(other))

    def key(self, name: str) -> str:
        """What two names have in common exactly when they are taken to be one."""
        return self._one.root(spelt(name))

    def event(self, name: str) -> str:
        """What two names have in common when one event goes by both, each side having its own."""
        return self._event.root(self.key(name))

    def perhaps(self, key: str) -> str:
        """What two keys have in common when they may be one."""
        return self._perhaps.root(key)


class _Classes:
    """Words in classes, each known by one of its words."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}

    def root(self, word: str) -> str:
        """The word that stands for the class."""
        root = word
        while root in self._next:
            root = self._next[root]
        while word != root:
            self._next[word], word = root, self._next[word]
        return root

    def join(self, one: str, other: str) -> None:
        """Make two classes one."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._next[second] = first
