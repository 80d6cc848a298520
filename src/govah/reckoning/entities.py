"""Who and what the case names: mentions of one folded name are one entity, and nothing else is merged.

Two people with one name stand together here until a reviewer parts them; every spelling stays as written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from govah.model import DocumentId, Entity, EntityKind, EntityName, KnownName, Mention, Reading
from govah.reckoning.origins import Names, short_id

_Found = list[tuple[DocumentId, Mention]]


def gather(readings: Iterable[Reading], known: Sequence[KnownName]) -> tuple[Entity, ...]:
    """Every entity of a case, by kind and name."""
    names = Names(known)
    sides = {names.key(k.name): k.side for k in known if k.side}
    groups: dict[tuple[str, str], _Found] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            groups[mention.kind.value, names.key(mention.name)].append((reading.document, mention))
    return tuple(_entity(*key, groups[key], sides.get(key[1])) for key in sorted(groups))


def _entity(kind: str, key: str, found: _Found, side: str | None) -> Entity:
    spellings: dict[str, _Found] = defaultdict(list)
    for document, mention in found:
        spellings[mention.text].append((document, mention))
    named = Counter(m.name for _, m in found)
    return Entity(
        id=short_id("n", (kind, key)),
        kind=EntityKind(kind),
        name=_first(named),
        names=tuple(_name(text, spellings[text]) for text in sorted(spellings, key=lambda s: (-len(spellings[s]), s))),
        mentions=tuple((document, m.span) for document, m in found),
        side=side or next((m.side for _, m in found if m.side), None),
    )


def _name(text: str, found: _Found) -> EntityName:
    side = next((m.side for _, m in found if m.side), None)
    return EntityName(text=text, side=side, mentions=tuple((document, m.span) for document, m in found))


def _first(named: Counter[str]) -> str:
    return min(named, key=lambda name: (-named[name], name))
