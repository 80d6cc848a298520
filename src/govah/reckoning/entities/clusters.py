"""Which forms are one, when every link has been heard: joined by what speaks for it, unless something keeps them apart.

What keeps two forms apart keeps apart everything that is joined to them: a friend of a friend is no way around it.
"""

from __future__ import annotations

from collections.abc import Iterable

from govah.reckoning.entities.written import Form


class Clusters:
    """Forms in groups. Joining and keeping apart cost nearly nothing each.

    A group is known by its root; `apart` holds, by root, the roots that it must never meet.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._root: dict[Form, Form] = {form: form for form in forms}
        self._members: dict[Form, list[Form]] = {form: [form] for form in self._root}
        self._apart: dict[Form, set[Form]] = {}

    def root(self, form: Form) -> Form:
        """Which group it is in."""
        root = form
        while self._root[root] is not root:
            root = self._root[root]
        while self._root[form] is not root:
            self._root[form], form = root, self._root[form]
        return root

    def together(self, one: Form, other: Form) -> bool:
        """Are the two joined?"""
        return self.root(one) is self.root(other)

    def members(self, form: Form) -> list[Form]:
        """Everything in its group, itself included."""
        return self._members[self.root(form)]

    def keep_apart(self, one: Form, other: Form) -> bool:
        """Never join the two; False where they are joined already."""
        first, second = self.root(one), self.root(other)
        if first is second:
            return False
        self._apart.setdefault(first, set()).add(second)
        self._apart.setdefault(second, set()).add(first)
        return True

    def are_apart(self, one: Form, other: Form) -> bool:
        """Does anything keep the two apart?"""
        return self.root(other) in self._apart.get(self.root(one), ())

    def join(self, one: Form, other: Form) -> bool:
        """Make the two one, unless something keeps them apart."""
        if self.together(one, other):
            return True
        if self.are_apart(one, other):
            return False
        kept, gone = sorted((self.root(one), self.root(other)), key=lambda r: (-len(self._members[r]), r.key))
        self._root[gone] = kept
        self._members[kept] += self._members.pop(gone)
        for enemy in self._apart.pop(gone, set()):
            self._apart[enemy].discard(gone)
            self._apart[enemy].add(kept)
            self._apart.setdefault(kept, set()).add(enemy)
        return True

    def groups(self) -> list[tuple[Form, list[Form]]]:
        """All groups with their roots, by the keys of their forms."""
        found = [(root, sorted(forms, key=_key)) for root, forms in self._members.items()]
        return sorted(found, key=lambda group: group[1][0].key)


def _key(form: Form) -> tuple[str, str, str]:
    return form.key
