"""What the reading of a Persian sentence finds: who said what to which word, and how far each voice has come."""

from __future__ import annotations

from dataclasses import dataclass, field

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue
from govah.reading.attribution.persian.names import Who
from govah.reading.attribution.persian.pieces import Phrase
from govah.reading.attribution.persian.verbs import Form


@dataclass(frozen=True, slots=True)
class Known:
    """One more link of a chain, with the words `at` that make it one: whom the speaker has it from (None where nobody
    is named)."""

    kind: str
    at: tuple[int, int]
    phrase: Phrase | None
    who: Who | None
    stance: Stance = Stance.ASSERTS


@dataclass(slots=True, eq=False)
class Said:
    """One attribution, its content words [first, last) and, before an aside, [*before).

    `at` is its cue, `frame` the pattern that opened it, `head` the list of its head phrase; `runs` while its content
    goes on until something else begins. `joined` is where its clause begins that goes on after another of the same
    voice; `telling` what it was told by, where the cue only says how its speaker knows; `passes` when another's words
    fill it; `nobody` said it, or everybody (`is_rumour`).
    """

    rule: str
    at: tuple[int, int]
    first: int
    last: int
    cue: Cue | None = None
    source: Phrase | None = None
    who: Who | None = None
    form: Form | None = None
    frame: str = ""
    head: str = ""
    runs: bool = False
    before: tuple[int, int] | None = None
    links: tuple[Known, ...] = ()
    nobody: bool = False
    is_rumour: bool = False
    above: Said | None = None
    joined: int | None = None
    passes: bool = False
    telling: Said | None = None


@dataclass(slots=True, eq=False)
class Scope:
    """How far the reading of one voice's words, from `origin` on, has come: where its running clause began, what stands
    aside in it, the «که» that waits for its verb, the verb and subject of its last clause, the
    document that was about (`written`), and who published where it stands («که روزنامه X چاپ کرد»)."""

    start: int
    said: Said | None = None
    origin: int = 0
    holes: list[tuple[int, int]] = field(default_factory=list)
    relative: int | None = None
    verb: Form | None = None
    subject: Phrase | None = None
    who: Who | None = None
    written: Phrase | None = None
    publisher: Known | None = None

    def clause(self, start: int) -> None:
        """A new clause begins."""
        self.start, self.holes, self.relative, self.publisher = start, [], None, None
