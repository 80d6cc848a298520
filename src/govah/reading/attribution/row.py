"""An attribution between its finding and its place in the document: in document offsets, speaker not yet known."""

from __future__ import annotations

from dataclasses import dataclass

from govah.model import Basis, Commitment, Polarity, Quotation, Span, SpeakerKind, SpeakerMention, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source as written. `name` is the phrase without its asides, which stands at `place`, `head` its noun, `pronoun`
    the class of a pronoun ("he", "plural" …) or empty; `named` when the phrase holds a proper name; `owner` the class
    of a possessive that opens it ("his commander")."""

    span: Span
    head: Span
    place: Span
    name: str
    kind: SpeakerKind
    description: str = ""
    pronoun: str = ""
    named: bool = False
    owner: str = ""


@dataclass(slots=True, kw_only=True)
class Row:
    """What `Attribution` will say. `block` is the paragraph's number; `anchor` where the cue's own word begins,
    `relay` where that of its relay does;
    `in_quotation` whether the cue itself stands in quotation marks; `agent` whether the speaker is no subject ("by X");
    `left_out` says whom a subject that the text leaves out can mean: "first" (I, we), "last" (whoever spoke last);
    `meant` is whom it does mean, where the grammar tells."""

    block: int
    content: tuple[Span, ...]
    cue: Span | None
    voice: Voice | None
    quotation: Quotation
    rule: str
    score: float
    stance: Stance
    polarity: Polarity = Polarity.POSITIVE
    certainty: Commitment = Commitment.CERTAIN
    basis: Basis = Basis.UNSTATED
    coerced: bool = False
    taken_for: Polarity | None = None
    features: tuple[str, ...] = ()
    anchor: int = -1
    relay: int | None = None
    in_quotation: bool = False
    agent: bool = False
    left_out: str = ""
    meant: tuple[SpeakerMention, SpeakerKind] | None = None
    parent: int | None = None
    speaker: SpeakerMention | None = None
    runner_up: SpeakerMention | None = None
    kind: SpeakerKind = SpeakerKind.UNKNOWN

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of reading: its cue, else its content."""
        at = self.cue or self.content[0]
        return at.start, at.end
