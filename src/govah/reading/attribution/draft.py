"""An attribution while it is being found: tokens of one paragraph, before it has a speaker or a place in a chain."""

from __future__ import annotations

from dataclasses import dataclass, field

from govah.model import Stance
from govah.reading.attribution.lexicon import Cue

PASSES_ON = Cue(group="relay", word="pass", stance=Stance.REPORTS)
TELLS = Cue(group="relay", word="tell", stance=Stance.ASSERTS)


@dataclass(slots=True, kw_only=True)
class Draft:
    """`anchor` is the cue's own token and `words` all of the cue; `holder` is the token of the noun that speaks, which
    a relative pronoun in `source` may only stand for. `relay` is the token of the cue of the relay that this one is
    quoted by ("X quoted Y as saying"), if any. `agent`: the speaker stands after "by" and is not what the sentence is
    about. `score` and `features` say what the learned layer makes of it, and why."""

    rule: str
    cue: Cue
    anchor: int
    words: set[int]
    content: set[int]
    source: set[int] = field(default_factory=set)
    holder: int | None = None
    relay: int | None = None
    passive: bool = False
    agent: bool = False
    score: float | None = None
    features: tuple[str, ...] = ()
