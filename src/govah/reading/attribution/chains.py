"""Who passes on whose words: each attribution's parent, and what that makes of the parent's own knowledge.

A parent is the smallest attribution whose content holds this one's cue, or the relay that it is quoted by. Where most
of what somebody says is somebody else's words, they know it from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from govah.model import Basis, Span, SpeakerKind, Stance
from govah.reading.attribution.row import Row

_PASSING_ON = (
    Stance.ASSERTS,
    Stance.REPORTS,
    Stance.CLAIMS,
    Stance.ALLEGES,
    Stance.CONCEDES,
    Stance.HEDGED,
    Stance.ASKS,
)
_OF_ITS_OWN = (Basis.UNSTATED, Basis.DOCUMENT, Basis.RECORD)  # bases that give way to whom the words come from
_OWN_VOICE = "+own-voice"
_ONE = (SpeakerKind.PERSON, SpeakerKind.UNKNOWN)
_PERCEIVING = ("witness", "hear")  # groups of cues that only say how their speaker knows
_HELD = (Stance.OPINES, Stance.WITHHOLDS, Stance.DECLINES)  # what is no telling to anybody
_KNOWING = ("know",)  # groups of cues that tell nobody anything
_HEARING = ("witness", "hear", "know", "have-it")  # groups of cues that say where one has it from
_INTENDING = ("promise", "decide")  # groups of cues that one level can tell of its own speaker
_MINDS = ("know", "believe", "witness", "promise", "urge", "decide")  # groups of cues that tell of a state or an act
_INSISTENT = ("stress",)  # groups of cues that vouch for the words that they pass on


def linked(rows: Sequence[Row]) -> list[Row]:
    """The rows in reading order, each with the index of its parent in `parent`. Cost: linear in rows and spans."""
    ordered = sorted(rows, key=lambda r: (*r.place, r.content))
    holders = sorted(
        ((span, index) for index, row in enumerate(ordered) for span in row.content),
        key=lambda h: (h[0].start, -h[0].end),
    )
    relays = {row.anchor: index for index, row in enumerate(ordered) if row.anchor >= 0}
    places = sorted((row.cue or row.content[0], index) for index, row in enumerate(ordered))
    open_: list[tuple[Span, int]] = []
    upcoming = 0
    for place, index in places:
        while upcoming < len(holders) and holders[upcoming][0].start <= place.start:
            open_.append(holders[upcoming])
            upcoming += 1
        open_ = [h for h in open_ if h[0].end > place.start]
        ordered[index].parent = _smallest(ordered, index, place, open_)
    for index, row in enumerate(ordered):
        relay = None if row.relay is None else relays.get(row.relay)
        if relay is not None and relay != index:
            row.parent = relay
    _break_circles(ordered)
    return ordered


def _smallest(rows: Sequence[Row], index: int, place: Span, open_: list[tuple[Span, int]]) -> int | None:
    around = [h for h in open_ if h[1] != index and h[0].contains(place) and rows[h[1]].place != rows[index].place]
    return min(around, key=lambda h: (len(h[0]), rows[h[1]].relay is None, h[1]))[1] if around else None


def _break_circles(rows: Sequence[Row]) -> None:
    """Two attributions that each hold the other's cue: the later one loses its parent."""
    for index, row in enumerate(rows):
        seen, above = {index}, row.parent
        while above is not None and above not in seen:
            seen.add(above)
            above = rows[above].parent
        if above is not None:
            row.parent = None


def outside(rows: Sequence[Row], places: Sequence[int]) -> frozenset[int]:
    """Those of `places`, in ascending order, that no row's content covers."""
    spans = sorted(s for r in rows for s in r.content)
    kept: list[int] = []
    reached = upcoming = 0
    for place in places:
        while upcoming < len(spans) and spans[upcoming].start <= place:
            reached = max(reached, spans[upcoming].end)
            upcoming += 1
        if place >= reached:
            kept.append(place)
    return frozenset(kept)


def collapsed(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that only say how their parent knows, what it thinks or does not say: "X said that she saw
    …", "X said that she could not tell whether …" are one level of X.

    The parent of what was seen keeps its content and gets the basis; whoever told X stays a level of its own.
    """
    told = {row.parent for row in rows if row.parent is not None and row.rule.startswith("relay:heard-from")}
    into: dict[int, int | None] = {}
    for index, row in enumerate(rows):
        above = None if row.parent is None else rows[row.parent]
        if above is None or row.parent is None:
            continue
        if _is_own_mind(row, above) and index not in told:
            into[index] = row.parent
            continue
        if not _is_same_voice(row, above):
            row.parent = above.parent if _says_nothing(row, above) else row.parent
            continue
        if _group(row) in _PERCEIVING or index in told:
            into[index] = row.parent
            if above.basis is Basis.UNSTATED:
                above.basis = row.basis if row.basis is not Basis.UNSTATED else Basis.TOLD
        elif _group(row) in _INTENDING or above.stance is Stance.ASKS:
            into[index] = row.parent
        elif row.stance in _HELD and not row.in_quotation:
            into[index] = row.parent
            above.stance, above.polarity, above.certainty = row.stance, row.polarity, row.certainty
            above.content = above.content if row.stance is Stance.OPINES else row.content
    return without(rows, into)


def _is_own_mind(row: Row, above: Row) -> bool:
    """She said she saw them come and knew why: among other things, she tells what she knew, wanted or did herself."""
    same = row.speaker is not None and above.speaker is not None and row.speaker.name == above.speaker.name
    return same and _group(row) in _MINDS and not row.in_quotation and not _shares(row, above)


def _says_nothing(row: Row, above: Row) -> bool:
    """“… I never said that he was there.” The words around it are as much the speaker's own."""
    same = row.speaker is not None and above.speaker is not None and row.speaker.name == above.speaker.name
    return same and row.stance is Stance.WITHHOLDS and above.rule.startswith("transcript")


def without_own_hearing(rows: Sequence[Row]) -> list[Row]:
    """The rows without those by which a document's own voice only says how it knows: "I heard from X that …" is X's.

    So is "X asks me to tell you that Y …": the page passes on by being there.
    """
    heard = {i for i, row in enumerate(rows) if _OWN_VOICE in row.rule and _only_hears(row)}
    led_to = {row.parent: i for i, row in enumerate(rows) if row.parent is not None}
    return without(rows, {i: rows[i].parent for i in heard if i in led_to and _shares(rows[led_to[i]], rows[i])})


def _only_hears(row: Row) -> bool:
    return _group(row) in _HEARING or row.parent is not None


def _shares(inner: Row, outer: Row) -> bool:
    return 2 * _shared(inner, outer) >= _length(outer)


def _length(row: Row) -> int:
    return sum(map(len, row.content))


def without(rows: Sequence[Row], into: Mapping[int, int | None]) -> list[Row]:
    """The rows without those in `into`, whose children go to the row that it names, or to none."""
    for row in rows:
        while row.parent is not None and row.parent in into:
            row.parent = into[row.parent]
    kept = {old: new for new, old in enumerate(i for i in range(len(rows)) if i not in into)}
    for row in rows:
        row.parent = None if row.parent is None else kept[row.parent]
    return [rows[i] for i in kept]


def _is_same_voice(row: Row, above: Row) -> bool:
    """Does the same one speak on both levels, and hardly anything else on the outer one?"""
    if row.speaker is None or above.speaker is None:
        lost = row.speaker is None and row.voice is not None and row.voice.pronoun in ("he", "she")
        return lost and above.kind in _ONE and _group(row) in _HEARING and _shares(row, above)
    same = row.speaker.name == above.speaker.name and row.kind is above.kind
    return same and (_shares(row, above) or (_group(row) in _HEARING and _spans(row, above)))


def _spans(inner: Row, outer: Row) -> bool:
    """Does the inner attribution reach over most of the outer content, with whatever stands in its midst?"""
    places = [p for s in (*inner.content, *([inner.voice.span] if inner.voice else [])) for p in (s.start, s.end)]
    return len(outer.content) == 1 and 2 * (max(places) - min(places)) >= len(outer.content[0])


def grounded(rows: Sequence[Row]) -> None:
    """Whoever says little but somebody else's words passes them on: they know what they say from them, or from a
    document. A cue that says more than "said" keeps its stance ("claimed", "conceded")."""
    passed = [0] * len(rows)
    for row in rows:
        if row.parent is not None and _group(row) not in _KNOWING:
            passed[row.parent] += _shared(row, rows[row.parent])
    for row in rows:
        above = None if row.parent is None else rows[row.parent]
        if above is None or row.parent is None or _group(row) in _KNOWING or 2 * passed[row.parent] < _length(above):
            continue
        if above.stance in _PASSING_ON and above.basis in _OF_ITS_OWN:
            above.basis = _received(row)
        if above.stance is Stance.ASSERTS and _group(above) not in _INSISTENT:
            above.stance = Stance.REPORTS


def _received(row: Row) -> Basis:
    """How whoever passes on what a row says has it."""
    if row.kind is SpeakerKind.DOCUMENT:
        return Basis.RECORD if row.basis is Basis.RECORD else Basis.DOCUMENT
    return Basis.HEARSAY if row.voice is None and row.basis is Basis.HEARSAY else Basis.TOLD


def _group(row: Row) -> str:
    return row.rule.removeprefix("fa:").partition(":")[0]


def _shared(inner: Row, outer: Row) -> int:
    """Characters of the outer content that the inner attribution, its cue and source included, makes up."""
    spans = list(inner.content)
    spans += [inner.cue] if inner.cue else []
    spans += [inner.voice.span] if inner.voice else []
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in outer.content)
