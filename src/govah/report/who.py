"""The section "Who says so": every voice, how it knows, and on how many independent origins things rest.

Voices are listed by how much they say. There is no score: how often somebody is quoted says nothing about whether
they are right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from govah.model import Basis, Origin, Relay, SpeakerKind, Statement
from govah.report.lines import Lines, quoted, unnamed
from govah.report.shown import bdi, shortened
from govah.report.why import Passages, passages

_AT_ONCE = 4
_IN_FULL = 40
_VOICES = 80
_ORIGINS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker. `first` and `more` hold lines; `more.rest` counts what is left to the documents themselves."""

    name: Markup
    kind: Markup
    description: Markup
    counts: Markup
    bases: Markup
    first: Passages
    more: Passages
    passage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One origin, and the documents that carry it."""

    name: Markup
    named: bool
    counts: Markup
    documents: tuple[str, ...]
    passage: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The whole section. `brief` are the voices heard least; `own` counts what documents say in their own voice."""

    voices: tuple[Voice, ...]
    brief: tuple[Voice, ...]
    own: tuple[tuple[str, int], ...]
    roots: tuple[Root, ...]
    roots_left: int
    copied: int


def who(lines: Lines) -> Who:
    """Every voice of the case, and every origin that more than one document or statement rests on."""
    voices: dict[tuple[str, SpeakerKind], list[Statement]] = defaultdict(list)
    own: Counter[str] = Counter()
    for statement in lines.lookup.examination.statements:
        speaker = statement.speaker
        if quoted(speaker):
            voices[speaker.name, speaker.kind].append(statement)
        else:
            own[statement.document] += 1
    ranked = sorted(voices.values(), key=_rank)
    origins = sorted(lines.lookup.examination.reckoning.origins, key=_weight)
    return Who(
        voices=tuple(_voice(said, lines) for said in ranked[:_VOICES]),
        brief=tuple(_voice(said[:1], lines, len(said)) for said in ranked[_VOICES:]),
        own=tuple((d, own[d]) for d in lines.lookup.numbers if own[d]),
        roots=tuple(_root(o, lines) for o in origins[:_ORIGINS]),
        roots_left=max(0, len(origins) - _ORIGINS),
        copied=sum(len(o.documents) > 1 for o in origins),
    )


def _rank(said: list[Statement]) -> tuple[bool, int, str, str]:
    """Named voices first, then by how much they say."""
    speaker = said[0].speaker
    return unnamed(speaker), -len(said), speaker.name, speaker.kind.value


def _voice(said: list[Statement], lines: Lines, count: int | None = None) -> Voice:
    words, speaker = lines.words, said[0].speaker
    ids = tuple(s.id for s in said)
    dated = sum(s.about is not None for s in said)
    documents = len({s.document for s in said})
    parts = [words("count.statements", count or len(said)), words("count.documents", documents)]
    return Voice(
        name=words("who.unnamed") if unnamed(speaker) else bdi(speaker.name),
        kind=words(f"speaker.{speaker.kind.value}"),
        description=_description([s.speaker for s in said]),
        counts=words("list.dot").join([*parts, *([words("count.dated", dated)] if dated else [])]),
        bases=_bases(said, lines),
        first=passages(ids[:_AT_ONCE], lines, _AT_ONCE),
        more=passages(ids[_AT_ONCE:], lines, _IN_FULL),
        passage=ids[0],
    )


def _description(speakers: list[Relay]) -> Markup:
    """How the documents describe the speaker, in their own words, the first few."""
    told = dict.fromkeys(s.description for s in speakers if s.description and s.description != s.name)
    return Markup(" · ").join(bdi(shortened(d, 90)) for d in list(told)[:3])


def _bases(said: list[Statement], lines: Lines) -> Markup:
    """How the speaker knows, as far as the statements tell: "eyewitness 3, told 1"."""
    words, counts = lines.words, Counter(s.basis for s in said)
    known = [b for b in Basis if counts[b] and b is not Basis.UNSTATED]
    if not known:
        return words("who.no-basis")
    items = [words("who.basis", basis=words(f"basis.{b.value}"), count=words.number(counts[b])) for b in known]
    return words("list.comma").join(items)


def _weight(origin: Origin) -> tuple[int, int, str]:
    return -len(origin.documents), -len(origin.statements), origin.id


def _root(origin: Origin, lines: Lines) -> Root:
    words = lines.words
    counts = [words("count.documents", len(origin.documents)), words("count.statements", len(origin.statements))]
    return Root(
        name=bdi(shortened(origin.name, 120)) if origin.name else words("who.unnamed"),
        named=origin.named,
        counts=words("list.dot").join(counts),
        documents=tuple(d for d in origin.documents if d in lines.lookup.documents),
        passage=next((s for s in origin.statements if s in lines.lookup.statements), None),
    )
