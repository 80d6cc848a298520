"""From a cue to a proposal: what was said and by whom, each with its exact edges.

The rules' own drafts are proposals among others. What is shared by training and by reading stands here, so that both
see the same text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.learned import arguments, cues, cuts
from govah.reading.attribution.learned.arguments import Candidate
from govah.reading.attribution.learned.cuts import Edge
from govah.reading.attribution.learned.weights import Linear, Models
from govah.reading.attribution.tree import Tree

LIKELY_CUE = -0.6  # log-odds under which a word that no rule takes for a cue is passed over
_CONTENT = -0.4  # log-odds from which a candidate is part of the content
_ONLY_CONTENT = -1.7  # the same for the best candidate, if none is better
_SOURCE = -0.6
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(slots=True, kw_only=True)
class Proposal:
    """A row as the model would have it. `draft` is the rules' row at the same cue, `inside` the rule in whose content
    the cue stands; the log-odds of cue, content and source say how sure each stage was."""

    cue: int
    draft: Draft | None
    inside: str
    words: set[int]
    content: set[int]
    source: set[int]
    way: str
    source_way: str
    parts: int
    cue_odds: float
    content_odds: float
    source_odds: float
    holder: int | None


def proposals(tree: Tree, drafts: Sequence[Draft], models: Models) -> list[Proposal]:
    """One for each cue of the rules, and for each word outside what they found that may well be one."""
    by_cue = {d.anchor: d for d in drafts}
    inside = surroundings(tree, drafts)
    found = []
    for cue in cues.candidates(tree, models.known, by_cue):
        if cue not in by_cue and inside[cue] != "none":
            continue
        odds = models.cue(cues.features(tree, cue, by_cue, inside[cue]))
        if odds >= LIKELY_CUE or cue in by_cue:
            proposal = _proposal(tree, cue, by_cue.get(cue), models)
            if proposal is not None:
                proposal.inside, proposal.cue_odds = inside[cue], odds
                found.append(proposal)
    return found


def surroundings(tree: Tree, drafts: Sequence[Draft]) -> list[str]:
    """For each token, the rule in whose content it stands; of several, the one that says the least."""
    inside = ["none"] * len(tree)
    for draft in sorted(drafts, key=lambda d: -len(d.content)):
        for token in draft.content:
            inside[token] = draft.rule
    return inside


def _proposal(tree: Tree, cue: int, draft: Draft | None, models: Models) -> Proposal | None:
    """The content and source that the model likes best; the rule's where it likes none."""
    contents: list[tuple[float, Candidate]] = []
    sources: list[tuple[float, Candidate]] = []
    frame = arguments.framed(tree, cue, draft)
    for candidate in arguments.candidates(tree, cue, draft):
        content, source = models.arguments(arguments.features(tree, cue, draft, candidate, frame))
        if source > max(content, _SOURCE):
            sources.append((source, candidate))
        elif content >= source:
            contents.append((content, candidate))
    if not contents:
        return None
    best = max(contents, key=_odds)
    kept = [c for c in contents if c[0] >= _CONTENT] or [best]
    if best[0] < _ONLY_CONTENT and draft is None:
        return None
    speaker = max(sources, key=_odds, default=None)
    words = {cue, *(c for c in tree.children[cue] if tree.deps[c] in _AUXILIARIES)} if draft is None else draft.words
    source_tokens = set() if speaker is None else arguments.tokens(tree, cue, draft, speaker[1])
    content_tokens = set().union(*(arguments.tokens(tree, cue, draft, c) for _, c in kept))
    content_tokens = _unmixed(tree, cue, content_tokens - words - source_tokens)
    if all(map(tree.is_mark, content_tokens)):
        return None
    return Proposal(
        cue=cue,
        draft=draft,
        inside="",
        words=words,
        content=content_tokens,
        source=source_tokens,
        way=best[1].way,
        source_way="none" if speaker is None else speaker[1].way,
        parts=len(kept),
        cue_odds=0.0,
        content_odds=best[0],
        source_odds=-4.0 if speaker is None else speaker[0],
        holder=None if speaker is None else speaker[1].head,
    )


def _odds(scored: tuple[float, Candidate]) -> float:
    return scored[0]


def _unmixed(tree: Tree, cue: int, content: set[int]) -> set[int]:
    """Between two quotations, what follows the cue in its sentence is about the speaking ("…,” she told the crowd,
    which filled the hall. “…")."""
    first, last = hull(tree, content)
    if tree.quoting[cue] >= 0 or tree.quoting[first] < 0 or tree.quoting[last] < 0 or not first < cue < last:
        return content
    about = range(cue, tree.sentence[cue][1])
    return {t for t in content if t not in about or tree.quoting[t] >= 0}


def hull(tree: Tree, tokens: set[int]) -> tuple[int, int]:
    """The first and the last token that is no mark; (-1, -1) if there is none."""
    marks = tree.marks
    kept = [t for t in tokens if not marks[t]]
    return (min(kept), max(kept)) if kept else (-1, -1)


def draw(tree: Tree, proposal: Proposal, drafts: Mapping[int, Draft], models: Models) -> None:
    """Draw the edges of source and content where the model wants them."""
    for part, edges in (("source", models.source_edges), ("content", models.content_edges)):
        if (ends := hull(tree, getattr(proposal, part)))[0] < ends[1] or part == "content":
            first, last = (_best(model, tree, proposal, drafts, part, on_right) for on_right, model in enumerate(edges))
            if first <= last:
                _redraw(tree, proposal, part, ends, (first, last))


def _best(model: Linear, tree: Tree, proposal: Proposal, drafts: Mapping[int, Draft], part: str, on_right: int) -> int:
    found = ends(tree, proposal, part, on_right)
    if len(found) == 1:
        return found[0].token
    seen = options(tree, proposal, drafts, part, on_right, found)
    return max(((model(features), -i, edge.token) for i, (edge, features) in enumerate(seen)))[2]


def ends(tree: Tree, proposal: Proposal, part: str, on_right: int) -> list[Edge]:
    """The edges that one side of a part may have, the present one first."""
    side = cuts.right if on_right else cuts.left
    return side(tree, *hull(tree, getattr(proposal, part)), proposal.cue)


def options(
    tree: Tree, proposal: Proposal, drafts: Mapping[int, Draft], part: str, on_right: int, found: Sequence[Edge]
) -> Iterator[tuple[Edge, list[str]]]:
    """Those edges, each with its features."""
    ruled = (-1, -1) if proposal.draft is None else hull(tree, getattr(proposal.draft, part))
    way = proposal.way if part == "content" else proposal.source_way
    old = found[0].token
    for edge in found:
        opened = drafts[edge.by].rule if edge.by in drafts else "none"
        yield edge, cuts.features(tree, proposal.cue, way, ruled[on_right], old, edge, bool(on_right), opened)


def _redraw(tree: Tree, proposal: Proposal, part: str, old: tuple[int, int], new: tuple[int, int]) -> None:
    before: set[int] = getattr(proposal, part)
    other = proposal.source if part == "content" else proposal.content
    first, last = (
        new[0] - (new[0] > 0 and tree.marks[new[0] - 1]),
        new[1] + (tree.marks[new[1] + 1 : new[1] + 2] == [True]),
    )
    grown = before | set(range(first, old[0])) | set(range(old[1] + 1, last + 1))
    kept = {t for t in grown if first <= t <= last} - proposal.words - other
    if not all(map(tree.is_mark, kept)):
        setattr(proposal, part, kept)
