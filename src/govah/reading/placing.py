"""Where a named place lies that the gazetteer does not list: which of the world's towns of that name is meant.

A wrong point on a map misleads more than none. So a town is said to be meant only where the document names its
country, or where one town of that name is so much larger than every other that a text which means another would say
so; and where these two disagree, none is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from govah.model import EntityKind, Mention
from govah.reading.gazetteer.rows import all_rows
from govah.reading.gazetteer.towns import Town, country_code, towns_called

_LARGER = 10
"""How many times as many people make a town the one that its name means by itself."""
_KNOWN_ABROAD = 100_000
"""People in a town that is meant without its country."""


def placed(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of one document, with the town that each unlisted place is. Cost: linear in mentions."""
    unlisted = {m.name for m in mentions if _is_unlisted(m)}
    countries = _countries(mentions) if unlisted else {}
    meant = {name: town_meant(name, countries) for name in unlisted}
    return tuple(_with(m, meant.get(m.name) if _is_unlisted(m) else None) for m in mentions)


def town_meant(name: str, countries: Mapping[str, int]) -> Town | None:
    """The one town called `name` that a text can mean which names these countries so often.

    >>> (town_meant("San Miguel", {"SV": 3}) or 0).country, town_meant("San Miguel", {})
    ('SV', None)
    """
    if country_code(name):
        return None
    towns = towns_called(name)
    near = {t.country: countries[t.country] for t in towns if t.country in countries}
    known = _largest(towns)
    if known is not None and known.population < _KNOWN_ABROAD:
        known = None
    if not near:
        return known
    own = max(sorted(near), key=lambda country: near[country])
    here = _largest([t for t in towns if t.country == own])
    one_country = 2 * near[own] > sum(near.values())
    return here if one_country and known in (None, here) else None


def _is_unlisted(mention: Mention) -> bool:
    return mention.kind is EntityKind.PLACE and mention.listing is None and mention.rule != "case"


def _countries(mentions: Iterable[Mention]) -> Counter[str]:
    """How often the document names each country, or something that the gazetteer lists in it."""
    return Counter(code for code in map(country_code, map(_tells, mentions)) if code)


def _tells(mention: Mention) -> str:
    """The name of the country that a mention speaks for, if it is one's."""
    row = all_rows().get(mention.listing or "")
    return row.country if row else mention.name if mention.kind is EntityKind.PLACE else ""


def _largest(towns: Sequence[Town]) -> Town | None:
    """The only one, or the one with many times the people of each other."""
    by_size = sorted(towns, key=lambda t: (-t.population, t.id))
    if len(by_size) > 1 and by_size[0].population <= _LARGER * by_size[1].population:
        return None
    return by_size[0] if by_size else None


def _with(mention: Mention, town: Town | None) -> Mention:
    return replace(mention, listing=town.id) if town else mention
