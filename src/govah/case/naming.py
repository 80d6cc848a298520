"""Which document of a case is meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from govah.errors import BadInput
from govah.model import Document
from govah.text.folding import folded

if TYPE_CHECKING:
    from govah.store.store import Store


class NoSuchDocument(BadInput):
    """The case has no document of that name."""

    code = "G111"


def document_called(store: Store, name: str) -> Document:
    """The document of the case with this id, title or file name.

    Raises: NoSuchDocument: there is none. BadInput: there are several.
    """
    by_id = list(store.values(Document, [name]))
    called = by_id or [d for d in store.values(Document) if folded(name) in map(folded, _names(d))]
    if len(called) == 1:
        return called[0]
    if called:
        raise BadInput(f"several documents are called {name}: give one of the ids {', '.join(d.id for d in called)}")
    near = get_close_matches(name, [n for d in store.values(Document) for n in (d.id, *_names(d))], n=1)
    raise NoSuchDocument(f"the case has no document {name}" + (f"; did you mean {near[0]}?" if near else ""))


def _names(document: Document) -> list[str]:
    files = [part for name in document.original.names for part in (name, name.rpartition("/")[2])]
    return [document.name, *files]
