"""What an explanation costs, in words: what the record would have to give up to keep it.

Every cheapest way is listed, since to show one of several would be to choose whom to disbelieve. What is given up is
grouped by origin, because a price counts origins: ten reprints of one voice cost no more than the voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Explanation, Flips, Observation, Origin, Price, StatementId
from govah.report.lines import Line, Lines
from govah.report.shown import bdi, shortened

_WAYS = 6
_OBSERVATIONS = 6
_NAME = 80


@dataclass(frozen=True, slots=True)
class GivenUp:
    """One origin, and what of it would have to be given up."""

    who: Markup
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to keep an explanation; `dearer` if it costs more than the cheapest."""

    cost: Markup
    given_up: tuple[GivenUp, ...]
    dearer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Priced:
    """The price of one explanation: `free` if nothing need be given up; `more` if there are further ways.

    `relaxed` says for each assumption what the price would be without it, `anyway` what the record gives up whatever
    is explained.
    """

    free: bool
    ways: tuple[Way, ...]
    more: bool
    anyway: tuple[GivenUp, ...]
    relaxed: tuple[Markup, ...]


class Prices:
    """Puts prices, and how firmly a verdict stands, into words."""

    def __init__(self, lines: Lines) -> None:
        self._lines, self._words = lines, lines.words
        self._origins: Mapping[str, Origin] = {o.id: o for o in lines.lookup.examination.reckoning.origins}

    def of(self, explanation: Explanation) -> Priced | None:
        """The price of an explanation, None where nothing of it can be priced."""
        price = explanation.price
        if price is None:
            return None
        return Priced(
            free=price.cost == 0,
            ways=tuple(self._ways(price)) if price.cost else (),
            more=price.capped or len(price.ways) > _WAYS,
            anyway=self._given_up(price.anyway),
            relaxed=tuple(
                self._words(
                    "price.relaxed",
                    assumption=self._lines.says.assumption(r.assumption),
                    price=self._cost(r.price.cost),
                )
                for r in explanation.relaxed
            ),
        )

    def firmness(self, flips: Flips) -> Markup:
        """On which sources a verdict stands, or how many would have to be withdrawn; empty where that is not known."""
        alone = [(self._linked(w.origin), self._words(f"verdict.{w.verdict.value}")) for w in flips.alone]
        if len(alone) == 1:
            ((who, verdict),) = alone
            return self._words("price.alone", who=who, verdict=verdict)
        if alone:
            listed = self._words("list.comma").join(self._words("price.each", who=who, verdict=v) for who, v in alone)
            return self._words("price.any", listed=listed)
        if flips.least is None:
            return Markup("")
        return self._words("price.least" if flips.exact else "price.least-found", origins=self._cost(flips.least))

    def deciding(self, found: Iterable[Observation]) -> Iterator[Markup]:
        """What, if it were learnt, would settle an open question."""
        for observation in list(found)[:_OBSERVATIONS]:
            if event := self._lines.lookup.events.get(observation.event):
                yield self._words(
                    "price.decides",
                    event=Markup('<a href="#{}">{}</a>').format(event.id, self._lines.says.label(event)),
                    when=self._lines.says.begun(observation.began),
                    verdict=self._words(f"verdict.{observation.verdict.value}"),
                )

    def _ways(self, price: Price) -> Iterator[Way]:
        for way in price.ways[:_WAYS]:
            yield Way(self._cost(way.cost), self._given_up(way.rejects), way.cost > price.cost)

    def _cost(self, cost: int) -> Markup:
        return self._words.origins(cost, cost) if cost else self._words("price.nothing")

    def _given_up(self, rejects: Iterable[StatementId]) -> tuple[GivenUp, ...]:
        """Statements by origin, in the order in which they are given."""
        groups: dict[str, list[StatementId]] = defaultdict(list)
        for id_ in rejects:
            origin = self._lines.lookup.origins.get(id_)
            groups[origin.id if origin else id_].append(id_)
        return tuple(GivenUp(self._named(key), tuple(self._lines.of(ids))) for key, ids in groups.items())

    def _linked(self, origin: str) -> Markup:
        found = self._origins.get(origin)
        said = next((s for s in found.statements if s in self._lines.lookup.statements), None) if found else None
        name = self._named(origin)
        return Markup('<a href="#{}">{}</a>').format(said, name) if said else name

    def _named(self, origin: str) -> Markup:
        found = self._origins.get(origin)
        return bdi(shortened(found.name, _NAME)) if found and found.name else self._words("who.unnamed")
