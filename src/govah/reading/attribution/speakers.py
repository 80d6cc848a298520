"""Who a source is: the full name behind a surname, the person behind "he", or nobody when the text leaves it open.

A deterministic sieve: a wrong name on a statement is worse than none, so a pronoun that fits two people equally well
stays unresolved, and its row says that a pronoun was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from govah.model import Basis, Mention, SpeakerKind, SpeakerMention
from govah.reading.attribution.cast import Cast, Person, kind_of
from govah.reading.attribution.roles import BODIES, NamedRole, Thing, meant
from govah.reading.attribution.row import Row, Voice

_FAR = 900  # characters back to a name that a pronoun may still mean, about 150 words
_UNRESOLVED = 0.8  # of its score is left to a row whose pronoun means nobody in particular


@dataclass(frozen=True, slots=True)
class Scene:
    """What a parser shows of a text: where the `subjects` of verbs begin, the `things` that it names without a name,
    and the `roles` that its people have. All are empty where there is no parser."""

    subjects: frozenset[int] = frozenset()
    things: tuple[Thing, ...] = ()
    roles: tuple[NamedRole, ...] = ()


def resolve(rows: Sequence[Row], mentions: Sequence[Mention], text: str, scene: Scene) -> None:
    """Give each row, in reading order, its speaker and kind. Cost: linear (names kept in mind are bounded).

    Args:
        rows: in reading order, parents known.
        mentions: who and what the text names.
        text: the whole text that offsets count in.
        scene: what else is known of the text.
    """
    ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    sieve = _Sieve(rows, ordered, Cast(ordered, text, scene.subjects, scene.things), scene.roles)
    for row in rows:
        sieve.name(row)
    for row in rows:
        _say_i(row, rows)


class _Sieve:
    """What was read so far: who was named, who spoke last, which group spoke last."""

    def __init__(
        self, rows: Sequence[Row], mentions: Sequence[Mention], cast: Cast, roles: Sequence[NamedRole]
    ) -> None:
        self.rows = rows
        self.mentions = mentions
        self.cast = cast
        self.roles: dict[str, tuple[NamedRole, ...]] = {}
        for role in roles:
            self.roles[role.noun] = (*self.roles.get(role.noun, ()), role)
        self.last: Row | None = None
        self.last_group: Row | None = None

    def name(self, row: Row) -> None:
        """Resolve one row; rows come in reading order."""
        if row.voice is None:
            self._left_out(row)
        else:
            row.kind = row.voice.kind
            self.cast.read_to(row.voice.head.end)
            self._voice(row, row.voice)
        if row.speaker and row.kind is not SpeakerKind.AUTHOR:
            self.last = row
            if row.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANISATION):
                self.last_group = row

    def _voice(self, row: Row, voice: Voice) -> None:
        mention = self._mention(voice)
        if voice.pronoun:
            self._pronoun(row, voice)
        elif mention is not None and (kind := kind_of(mention)) is not None:
            name = voice.name if voice.kind is SpeakerKind.OUTLET and mention.rule == "parser" else mention.name
            kind = SpeakerKind.OUTLET if voice.kind is SpeakerKind.OUTLET else kind
            self._speaks(row, self.cast.see(self.cast.full_name(name), kind, "", voice.span))
        elif voice.named:
            self._speaks(row, self.cast.see(self.cast.full_name(voice.name), voice.kind, "", voice.span))
        elif (meant_by := self._in_role(voice)) is not None:
            self._speaks(row, self.cast.see(meant_by, SpeakerKind.PERSON, "", voice.span))
        elif (voice.kind is SpeakerKind.PERSON or voice.kind in BODIES) and voice.name:
            self._speaks(row, self.cast.see(voice.name, voice.kind, "", voice.span))
        else:
            row.speaker = SpeakerMention(voice.name, voice.span) if voice.name else None

    def _in_role(self, voice: Voice) -> str | None:
        """Whom "the spokesman" means: the only one in the text of whom it is said."""
        if not voice.span.of(self.cast.text).lower().startswith("the "):
            return None
        noun = voice.head.of(self.cast.text).lower()
        names = {self.cast.full_name(n) for n in meant(voice.name, noun, self.roles.get(noun, ()))}
        return names.pop() if len(names) == 1 else None

    def _mention(self, voice: Voice) -> Mention | None:
        last = bisect_right(self.mentions, voice.head.end - 1, key=lambda m: m.span.start)
        near = self.mentions[max(0, last - 3) : last]
        return next((m for m in reversed(near) if m.span.overlaps(voice.head)), None) if voice.named else None

    def _speaks(self, row: Row, person: Person) -> None:
        row.speaker, row.kind = person.mention, person.kind
        if (row.parent is None or row.relay is not None) and not row.agent:
            person.focus, person.block = row.place[0], row.block

    def _left_out(self, row: Row) -> None:
        if row.left_out == "last":
            row.rule += "+last-speaker"
            above = None if row.parent is None else self.rows[row.parent]
            if above is not None and above.speaker is not None:
                row.speaker, row.kind = above.speaker, above.kind
            elif self.last is not None and row.block - self.last.block <= 1:
                row.speaker, row.kind = self.last.speaker, self.last.kind

    def _pronoun(self, row: Row, voice: Voice) -> None:
        if voice.pronoun == "first":
            return
        row.rule += "+pronoun"
        if voice.pronoun == "plural":
            self._they(row)
            return
        chosen = self._likeliest(row, voice)
        if chosen is None:
            row.score *= _UNRESOLVED
            return
        if voice.pronoun in ("he", "she"):
            chosen.gender = voice.pronoun
        if chosen.kind is SpeakerKind.DOCUMENT and row.basis is Basis.UNSTATED:
            row.basis = Basis.DOCUMENT
        self._speaks(row, chosen)

    def _likeliest(self, row: Row, voice: Voice) -> Person | None:
        """Who was last spoken of as a subject, or spoke last; else the only one who was named nearby."""
        place = voice.span.start
        near = [
            p for p in self.cast.named() if p.seen < place <= max(p.seen, p.focus) + _FAR and _fits(p, voice.pronoun)
        ]
        in_focus = [p for p in near if 0 <= p.focus < place and place <= p.focus + _FAR]
        if in_focus:
            return max(in_focus, key=lambda p: p.focus)
        return near[0] if len(near) == 1 else None

    def _they(self, row: Row) -> None:
        row.kind = SpeakerKind.GROUP
        if self.last_group is not None and row.block - self.last_group.block <= 1:
            row.speaker = self.last_group.speaker


def _say_i(row: Row, rows: Sequence[Row]) -> None:
    """I and we: whoever says the words around them, else the document's own voice, which has no name here."""
    if row.left_out != "first" and (row.voice is None or row.voice.pronoun != "first"):
        return
    above, seen = row, 0
    while above.parent is not None and above.speaker is None and seen < len(rows):
        above, seen = rows[above.parent], seen + 1
    if above is not row:
        row.speaker, row.kind = above.speaker, above.kind
    else:
        row.rule += "+unknown-voice" if row.in_quotation else "+own-voice"
        row.kind = SpeakerKind.UNKNOWN if row.in_quotation else SpeakerKind.AUTHOR


def _fits(person: Person, pronoun: str) -> bool:
    if pronoun == "it":
        return person.kind in BODIES
    return person.kind is SpeakerKind.PERSON and (pronoun == "either" or person.gender in ("", pronoun))
