"""Who quotes whom, in words: "Rajanews, 1 August 2020, quotes Hassan Rouhani", and the paper that carries it.

The paper stands apart from those it quotes. A link that the text leaves unnamed is said to be unnamed, never left out:
without it hearsay would look first-hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from govah.model import UNNAMED, DateMention, Relay, SpeakerKind, Stance, Statement
from govah.report.days import Days
from govah.report.shown import bdi, shortened, shown
from govah.report.words import Words

_PAPER = (SpeakerKind.PAGE, SpeakerKind.AUTHOR, SpeakerKind.DOCUMENT)
_PAPER_UNLESS_QUOTED = (SpeakerKind.OUTLET, SpeakerKind.UNKNOWN)


def quoted(relay: Relay) -> bool:
    """Is this link somebody whom a document quotes, not the paper itself, its outlet or whoever it was taken from?"""
    if relay.kind is SpeakerKind.DOCUMENT and relay.cue is not None:
        return True
    return relay.kind not in _PAPER and not (relay.kind in _PAPER_UNLESS_QUOTED and relay.cue is None)


def unnamed(relay: Relay) -> bool:
    """Does the text leave this link without a name?"""
    return relay.name in ("", UNNAMED)


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody in a chain; `note` is how the text describes them, `speaker` marks whose words they are."""

    name: Markup
    note: Markup
    speaker: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain of quotation as shown: whoever speaks last, and the paper, empty if it is the only one of the case."""

    links: tuple[Link, ...]
    says: Markup
    paper: Markup


class Chains:
    """Puts chains into words; `alone` if the case has one document, which then need not be named."""

    def __init__(self, words: Words, days: Days, *, alone: bool) -> None:
        self._words = words
        self._days = days
        self._alone = alone

    def of(self, statement: Statement) -> Chain:
        """The chain of one statement."""
        voices = [r for r in statement.chain if quoted(r)] or [_own(statement)]
        links = tuple(self._link(r, r is voices[-1]) for r in voices)
        says = Markup("").join(self._joined(r, n, len(voices)) for n, r in enumerate(voices))
        return Chain(links, says, Markup("") if self._alone else self._paper(statement, voices[-1]))

    def name(self, relay: Relay) -> Markup:
        """What a link is called."""
        if not unnamed(relay):
            return bdi(shortened(relay.name, 90))
        nobody = "who.unnamed" if quoted(relay) else "chain.unnamed-author"
        return Markup("<i>{}</i>").format(self._words(nobody))

    def _link(self, relay: Relay, speaker: bool) -> Link:
        note = shown(shortened(relay.description, 80)) if relay.description != relay.name else Markup("")
        return Link(self._dated(relay, "chain.dated", passes_on=not speaker), note, speaker)

    def _joined(self, relay: Relay, place: int, count: int) -> Markup:
        """One link with the word that ties it to the next."""
        if place == count - 1:
            return Markup("<b>{}</b>").format(self._dated(relay, "chain.dated"))
        tie = self._words("chain.quotes" if place == 0 else "chain.quoting")
        return self._dated(relay, "chain.dated-relay", passes_on=True) + tie

    def _stanced(self, relay: Relay) -> Markup:
        """What somebody who does more than pass the words on does with them: to deny or to claim is not to report."""
        if relay.stance in (Stance.ASSERTS, Stance.REPORTS):
            return Markup("")
        return self._words("chain.stanced", stance=self._words(f"stance.{relay.stance.value}"))

    def _dated(self, relay: Relay, key: str, *, passes_on: bool = False) -> Markup:
        name = self.name(relay) + (self._stanced(relay) if passes_on else "")
        return self._words(key, name=name, when=self._when(relay.said)) if relay.said else name

    def _when(self, date: DateMention) -> Markup:
        return self._days.when(date.value) if date.value else bdi(date.text)

    def _paper(self, statement: Statement, speaker: Relay) -> Markup:
        """The page or outlet, where it took the text from, and who wrote it."""
        first, *others = (r for r in statement.chain if r is statement.chain[0] or not quoted(r))
        parts = [bdi(shortened(first.name, 48))] if first.name != speaker.name else []
        others = [r for r in others if unnamed(r) or r.name != speaker.name]
        return self._words("list.comma").join([*parts, *map(self._behind, others)])

    def _behind(self, relay: Relay) -> Markup:
        if relay.kind in _PAPER or (unnamed(relay) and not relay.text):
            return self.name(relay)
        source = bdi(shortened(relay.text or relay.name, 48))
        if unnamed(relay):
            source = self._words("line.quoted", text=source)
        return self._words("chain.taken-from", source=source)


def _own(statement: Statement) -> Relay:
    """Whoever speaks when nobody is quoted: the author that the paper names, else an unnamed one."""
    authors = [r for r in statement.chain if r.kind is SpeakerKind.AUTHOR and not unnamed(r)]
    return authors[-1] if authors else Relay(name=UNNAMED, kind=SpeakerKind.AUTHOR)
