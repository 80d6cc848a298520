"""The section "Who says so": every voice, how it knows, and on how many independent origins things rest.

People, groups, outlets and documents stand apart, and a paper's own voice apart from those it quotes. There is no
score: how often somebody is quoted says nothing about whether they are right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Basis, Origin, Relay, SpeakerKind, Statement, When
from govah.report.chains import quoted, unnamed
from govah.report.lines import Lines
from govah.report.shown import bdi, shortened
from govah.report.telling import Passages, Telling
from govah.report.vantage import Seen, Sights

_AT_ONCE = 3
_VOICES = 80
_ORIGINS = 60
_FIRST_HAND = (Basis.EYEWITNESS, Basis.OWN_ACT)
_CIRCLES = {
    "people": (SpeakerKind.PERSON, SpeakerKind.AUTHOR),
    "groups": (SpeakerKind.GROUP, SpeakerKind.ORGANISATION),
    "outlets": (SpeakerKind.OUTLET,),
    "documents": (SpeakerKind.DOCUMENT, SpeakerKind.PAGE),
    "unnamed": (SpeakerKind.UNKNOWN,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker, or one paper in its own voice; `facts` are how they know and when they spoke and of what,
    `sights` what they could have seen of it."""

    name: Markup
    description: Markup
    counts: Markup
    facts: tuple[Markup, ...]
    sights: Sights
    passages: Passages
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The voices of one sort; `brief` are those heard least."""

    name: Markup
    voices: tuple[Voice, ...]
    brief: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One origin, and the documents that carry it."""

    name: Markup
    named: bool
    counts: Markup
    documents: tuple[str, ...]
    passage: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What one document says in its own voice."""

    document: str
    name: Markup
    counts: Markup
    facts: tuple[Markup, ...]
    sights: Sights


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The whole section."""

    circles: tuple[Circle, ...]
    own: tuple[Own, ...]
    roots: tuple[Root, ...]
    roots_left: int


def who(lines: Lines) -> Who:
    """Every voice of the case, and every origin that more than one document or statement rests on."""
    voices: dict[tuple[str, SpeakerKind], list[Statement]] = defaultdict(list)
    own: dict[str, list[Statement]] = defaultdict(list)
    for statement in lines.lookup.examination.statements:
        speaker = statement.speaker
        if quoted(speaker):
            voices[speaker.name, speaker.kind].append(statement)
        else:
            own[statement.document].append(statement)
    seen = Seen(lines)
    origins = sorted(lines.lookup.examination.reckoning.origins, key=_weight)
    return Who(
        circles=tuple(_circles(sorted(voices.values(), key=_rank), lines, seen)),
        own=tuple(_own(d, own[d], lines, seen) for d in lines.lookup.numbers if d in own),
        roots=tuple(_root(o, lines) for o in origins[:_ORIGINS]),
        roots_left=max(0, len(origins) - _ORIGINS),
    )


def _rank(said: list[Statement]) -> tuple[int, str, str]:
    return -len(said), said[0].speaker.name, said[0].speaker.kind.value


def _circles(ranked: Sequence[list[Statement]], lines: Lines, seen: Seen) -> Iterator[Circle]:
    """The voices by sort, unnamed ones last; only those heard most are shown at length."""
    at_length = {id(said) for said in ranked[:_VOICES]}
    for name in _CIRCLES:
        here = [said for said in ranked if _circle(said[0].speaker) == name]
        if here:
            yield Circle(
                name=lines.words(f"circle.{name}"),
                voices=tuple(_voice(said, lines, seen) for said in here if id(said) in at_length),
                brief=tuple(_voice(said, lines, seen, most=0) for said in here if id(said) not in at_length),
            )


def _circle(speaker: Relay) -> str:
    return "unnamed" if unnamed(speaker) else next(name for name, kinds in _CIRCLES.items() if speaker.kind in kinds)


def _voice(said: list[Statement], lines: Lines, seen: Seen, most: int = _AT_ONCE) -> Voice:
    words = lines.words
    ids = tuple(s.id for s in said)
    parts = [words("count.statements", len(said)), words("count.documents", len({s.document for s in said}))]
    return Voice(
        name=lines.called.link(_entity(said, lines), lines.chains.name(said[0].speaker)),
        description=_description([s.speaker for s in said]),
        counts=words("list.dot").join(parts),
        facts=tuple(_facts(said, lines)),
        sights=seen.by(said) if most else Sights(),
        passages=Telling(lines).of(ids, most) if most else Passages(),
        passage=ids[0],
    )


def _entity(said: Sequence[Statement], lines: Lines) -> str | None:
    """Whom all these voices of one name are known to be; nobody where they may be several."""
    found = {lines.named.voice(s.speaker, s.document) for s in said}
    return found.pop() if len(found) == 1 else None


def _description(speakers: list[Relay]) -> Markup:
    """How the documents describe the speaker, in their own words, the first few."""
    told = dict.fromkeys(s.description for s in speakers if s.description and s.description != s.name)
    return Markup(" · ").join(bdi(shortened(d, 90)) for d in list(told)[:3])


def _facts(said: list[Statement], lines: Lines) -> Iterator[Markup]:
    """How they know, when they spoke, and of what time they tell."""
    words = lines.words
    yield _basis(said, lines)
    spoke = _reach(s.speaker.said.value or s.said if s.speaker.said else s.said for s in said)
    if spoke:
        yield words("who.spoke", when=lines.days.stretch(*spoke))
    of = _reach(s.about.value for s in said if s.about)
    if of:
        yield words("who.of", when=lines.days.stretch(*of))


def _basis(said: list[Statement], lines: Lines) -> Markup:
    """Is any of it first-hand, and what else is known of how they know: "1 first-hand (eyewitness 1)"."""
    words, counts = lines.words, Counter(s.basis for s in said)
    known = [b for b in Basis if counts[b] and b is not Basis.UNSTATED]
    if not known:
        return words("who.no-basis")
    items = [words("who.basis", basis=words(f"basis.{b.value}"), count=words.number(counts[b])) for b in known]
    first_hand = sum(counts[b] for b in _FIRST_HAND)
    told = words("who.first-hand", first_hand) if first_hand else words("who.not-first-hand")
    return words("who.bases", told=told, bases=words("list.comma").join(items))


def _reach(times: Iterable[When | None]) -> tuple[int, int] | None:
    """The first and the last day of these times; those open on a side say nothing."""
    ends = [(t.begin.earliest, t.end.latest) for t in times if t]
    closed = [(a, b) for a, b in ends if a is not None and b is not None]
    return (min(a for a, _ in closed), max(b for _, b in closed)) if closed else None


def _own(document: str, said: list[Statement], lines: Lines, seen: Seen) -> Own:
    found = lines.lookup.documents[document]
    return Own(
        document=document,
        name=bdi(shortened(found.name, 90)),
        counts=lines.words("count.statements", len(said)),
        facts=tuple(_facts(said, lines)),
        sights=seen.by(said),
    )


def _weight(origin: Origin) -> tuple[int, int, str]:
    return -len(origin.documents), -len(origin.statements), origin.id


def _root(origin: Origin, lines: Lines) -> Root:
    words = lines.words
    counts = [words("count.documents", len(origin.documents)), words("count.statements", len(origin.statements))]
    return Root(
        name=bdi(shortened(origin.name, 120)) if origin.name and origin.named else words("who.unnamed"),
        named=origin.named,
        counts=words("list.dot").join(counts),
        documents=tuple(d for d in origin.documents if d in lines.lookup.documents),
        passage=next((s for s in origin.statements if s in lines.lookup.statements), None),
    )
