"""The chain of one statement as a thread through the picture; which papers are drawn as one, and what finds room.

Copies of one text are one: drawn one by one, reprints would look like many who say so. Only a paper from which somebody
else in the picture takes stands by itself, or a circle could not be seen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from govah.model import DocumentId, StatementId

MOST = 40
"""Voices in one picture; more cannot be read."""

_ALIKE = 6
"""Papers that take from the same voices are drawn one by one up to this many."""

Key = str
Path = tuple[Key, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One statement: the keys of its voices from the paper inwards, and what it does to the result."""

    path: Path
    statement: StatementId
    document: DocumentId
    role: str


def as_one(threads: Sequence[Thread], copies: Mapping[DocumentId, str]) -> dict[Key, Key]:
    """For each paper that is drawn with others, the first of them; `copies` names the group a document belongs to.

    Those are the papers that carry copies of one text, and those beyond a few that take from the same voices.
    """
    papers: dict[Key, set[str | None]] = defaultdict(set)
    onward: dict[Key, set[Key]] = defaultdict(set)
    for thread in threads:
        papers[thread.path[0]].add(copies.get(thread.document))
        onward[thread.path[0]].update(thread.path[1:2])
    inner = {key for thread in threads for key in thread.path[1:]}
    twins: dict[str, list[Key]] = defaultdict(list)
    alike: dict[frozenset[Key], list[Key]] = defaultdict(list)
    for key, groups in papers.items():
        group = next(iter(groups)) if len(groups) == 1 else None
        if key not in inner and group:
            twins[group].append(key)
        elif key not in inner and onward[key]:
            alike[frozenset(onward[key])].append(key)
    joined = [*twins.values(), *(group for group in alike.values() if len(group) > _ALIKE)]
    return {key: group[0] for group in joined for key in group}


def merged(threads: Sequence[Thread], one: Mapping[Key, Key]) -> list[Thread]:
    """The threads with each key replaced by that of the voice it is drawn as."""
    return [replace(t, path=tuple(dict.fromkeys(one.get(key, key) for key in t.path))) for t in threads]


def with_room(threads: Sequence[Thread]) -> list[Thread]:
    """The threads that can be drawn: whole ones only, those that end where most threads end first."""
    weight = Counter(t.path[-1] for t in threads)
    kept: set[Key] = set()
    for path in sorted(dict.fromkeys(t.path for t in threads), key=lambda p: -weight[p[-1]]):
        if len(kept.union(path)) <= MOST:
            kept.update(path)
    return [t for t in threads if kept.issuperset(t.path)]
