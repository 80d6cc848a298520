"""Which stretches may be what was said, or who said it, for one cue; and what a reader sees of each.

Candidates are the phrases that hang from the cue or that it hangs from, the quotations near it, and what the rules
propose. Features name the way from the cue: `way=ccomp`, `way=prep>pobj`, `way=above:parataxis`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.learned.cues import stem
from govah.reading.attribution.sources import speaker_of
from govah.reading.attribution.tree import SUBJECTS, Tree

_EMPTY = frozenset({"punct", "aux", "auxpass", "neg", "expl", "prt", "cc", "mark"})
_ARGUMENTS = frozenset({"nsubj", "ccomp", "dobj", "xcomp", "prep"})
_LEADING_ON = {  # from which relation to which a phrase below may be the argument
    **dict.fromkeys(("prep", "agent", "dative"), frozenset({"pobj", "pcomp", "prep"})),
    **dict.fromkeys(("xcomp", "pcomp", "acomp", "attr", "oprd"), frozenset({"dobj", "xcomp", "ccomp", "prep", "pobj"})),
    "dobj": frozenset({"prep", "acl", "relcl", "appos", "ccomp"}),
    "ccomp": frozenset({"ccomp", "xcomp"}),
}
_OPENING = frozenset("“\"‘'([«")
_CLOSING = frozenset("”\"’')]»?!")
_QUOTES_NEAR = 4  # tokens to a quotation beside the cue
_QUOTES_TRIED = 6  # quotations before the cue, and after it


class Candidate(NamedTuple):
    """Tokens `first` to `last`, both included, without those of the cue's own phrase if it stands `around` the cue."""

    way: str
    head: int
    first: int
    last: int
    around: bool = False


class Frame(NamedTuple):
    """In which relations arguments hang from the cue, and the edges of the rules' own content and source, if any."""

    has: str
    content: tuple[int, int] | None = None
    source: tuple[int, int] | None = None


def candidates(tree: Tree, cue: int, draft: Draft | None) -> list[Candidate]:
    """What may be content or source of `cue`; `draft` is what the rules made of it."""
    found: dict[tuple[int, int], Candidate] = {}
    for way, head, first, last, around in _ways(tree, cue, draft):
        while first <= last and tree.is_mark(first) and tree.words[first] not in _OPENING:
            first += 1
        while first <= last and tree.is_mark(last) and tree.words[last] not in _CLOSING:
            last -= 1
        if first <= last and not first == last == cue:
            found.setdefault((first, last), Candidate(way, head, first, last, around))
    return list(found.values())


def tokens(tree: Tree, cue: int, draft: Draft | None, candidate: Candidate) -> set[int]:
    """The candidate's tokens."""
    if draft is not None and candidate.way == "rule":
        return set(draft.content)
    found = set(range(candidate.first, candidate.last + 1))
    return found - tree.subtree(cue) if candidate.around else found


def _ways(tree: Tree, cue: int, draft: Draft | None) -> Iterator[tuple[str, int, int, int, bool]]:
    if draft is not None and draft.content:
        content = draft.content
        yield "rule", min(content), min(content), max(content), min(content) < cue < max(content)
    source, holder = (draft.source, draft.holder) if draft is not None and draft.source else speaker_of(tree, cue)
    if source:
        head = min(source) if holder is None else holder
        yield "voice", head, min(source), max(source), False
    for child in tree.children[cue]:
        if tree.deps[child] not in _EMPTY:
            yield from _below(tree, tree.deps[child], child)
    yield from _above(tree, cue)
    yield from _quoted(tree, cue)


def _below(tree: Tree, way: str, token: int) -> Iterator[tuple[str, int, int, int, bool]]:
    """The phrase of `token`, and those below it on ways that lead on."""
    yield way, token, tree.lefts[token], tree.rights[token], False
    further = _LEADING_ON.get(tree.deps[token], frozenset()) if way.count(">") < 2 else frozenset()
    for child in tree.children[token]:
        if tree.deps[child] in further:
            yield from _below(tree, f"{way}>{tree.deps[child]}", child)


def _above(tree: Tree, cue: int) -> Iterator[tuple[str, int, int, int, bool]]:
    """What the cue hangs from, without the cue's own phrase, and what else hangs there."""
    head, dep = tree.heads[cue], tree.deps[cue]
    if head == cue:
        return
    yield f"above:{dep}", head, *_without(tree, head, cue)
    for child in tree.children[head]:
        if child != cue and tree.deps[child] not in _EMPTY:
            yield f"beside:{dep}<{tree.deps[child]}", child, tree.lefts[child], tree.rights[child], False
    if dep in ("relcl", "acl"):
        yield f"noun:{dep}", head, tree.lefts[head], head, False
    top = tree.heads[head]
    if top != head:
        yield f"top:{dep}<{tree.deps[head]}", top, *_without(tree, top, head)
        for child in tree.children[top]:
            if tree.deps[child] in SUBJECTS:
                way = f"top:{dep}<{tree.deps[head]}<{tree.deps[child]}"
                yield way, child, tree.lefts[child], tree.rights[child], False


def _without(tree: Tree, whole: int, part: int) -> tuple[int, int, bool]:
    """The edges of one phrase without another in it, and whether the other stands in its midst."""
    first, last = tree.lefts[whole], tree.rights[whole]
    if tree.lefts[part] <= first:
        return tree.rights[part] + 1, last, False
    if tree.rights[part] >= last:
        return first, tree.lefts[part] - 1, False
    return first, last, True


def _quoted(tree: Tree, cue: int) -> Iterator[tuple[str, int, int, int, bool]]:
    start, end = tree.sentence[cue]
    after = bisect_right(tree.quotes, (cue, len(tree)))
    for index in range(max(0, after - _QUOTES_TRIED), min(after + _QUOTES_TRIED, len(tree.quotes))):
        first, last = tree.quotes[index]
        if last - first < 3 or first <= cue < last or tree.quoted[index].within != tree.quoting[cue]:
            continue
        gap = first - cue if first > cue else cue - last + 1
        side = "right" if first > cue else "left"
        if start <= first < end or start < last <= end:
            near = ":near" if gap <= _QUOTES_NEAR else ""
            yield f"quote:{side}{near}", first + 1, first, last - 1, False
        elif end <= first <= end + 1 or start - 1 <= last <= start:
            yield f"quote:{side}:next", first + 1, first, last - 1, False


def features(tree: Tree, cue: int, draft: Draft | None, candidate: Candidate, frame: Frame) -> list[str]:
    """What the model sees of one candidate; `frame` is what `framed` says of the cue."""
    way, head, first, last, around = candidate
    words, pos = tree.words, tree.pos
    word, dep = stem(words[cue]), tree.deps[cue]
    size = last - first + 1
    length = size if size < 8 else 8 + min(size // 8, 6)
    quoted = _share_quoted(tree, cue, first, last)
    kind = way.partition(":")[0]
    side = "around" if around else "after" if first > cue else "before"
    rule = "none" if draft is None else draft.rule
    relation, voice = _relation(first, last, frame.content), _relation(first, last, frame.source)
    return [
        f"way={way}|{word}", f"way={way}|{word}|{pos[head]}", f"way={way}|dep={dep}", f"way={way}|{side}",
        f"way={way}|first={words[first]}", f"head={stem(words[head])}", f"first={words[first]}",
        f"size={length}|{way}", f"quoted={quoted}",
        f"before={words[first - 1] if first else 'start'}|{kind}",
        f"after={words[last + 1] if last + 1 < len(tree) else 'end'}|{kind}",
        f"distance={min(10, abs(first - cue), abs(last - cue))}|{side}",
        f"rule={rule}|{way}", f"rule-content={relation}|{way}", f"rule-source={voice}|{way}", f"has={frame.has}|{way}",
    ]  # fmt: skip


def framed(tree: Tree, cue: int, draft: Draft | None) -> Frame:
    """What all candidates of a cue are seen against."""
    has = "+".join(sorted({tree.deps[c] for c in tree.children[cue]} & _ARGUMENTS))
    return Frame(has) if draft is None else Frame(has, _edges(draft.content), _edges(draft.source))


def _edges(tokens: set[int]) -> tuple[int, int] | None:
    return (min(tokens), max(tokens)) if tokens else None


def _share_quoted(tree: Tree, cue: int, first: int, last: int) -> str:
    if not tree.quotes:
        return "none"
    own, found = tree.quoting[cue], tree.quoting[first : last + 1]
    size = last - first + 1
    inside = size - found.count(-1) - (found.count(own) if own >= 0 else 0)
    return "all" if inside == size else "most" if 2 * inside > size else "some" if inside else "none"


def _relation(first: int, last: int, ruled: tuple[int, int] | None) -> str:
    """How a stretch lies to what a rule proposes."""
    if ruled is None:
        return "none"
    low, high = ruled
    if last < low or first > high:
        return "apart"
    if (first, last) == (low, high):
        return "same"
    if first == low:
        return "begins-with"
    if last == high:
        return "ends-with"
    return "inside" if low <= first and last <= high else "around" if first <= low and high <= last else "across"
