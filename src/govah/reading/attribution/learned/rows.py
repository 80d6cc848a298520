"""How likely a whole row is right, content and speaker, and the features that say so."""

from __future__ import annotations

from govah.reading.attribution.learned.cues import stem
from govah.reading.attribution.learned.proposals import Proposal
from govah.reading.attribution.learned.weights import Linear
from govah.reading.attribution.tree import Tree

STAGES = ("cue", "content", "source")
_SHOWN = 4


def stages(proposal: Proposal) -> tuple[float, ...]:
    """What the stages said, in the order of `STAGES`; a certainty beyond 99.9 per cent adds nothing."""
    return tuple(max(-7.0, min(7.0, o)) for o in (proposal.cue_odds, proposal.content_odds, proposal.source_odds))


def odds(row: Linear, proposal: Proposal, seen: list[str]) -> float:
    """The log-odds of a row with the features `seen`."""
    weighed = (row.weights[name] * said for name, said in zip(STAGES, stages(proposal), strict=True))
    return row(seen) + sum(weighed)


def reasons(row: Linear, proposal: Proposal, seen: list[str]) -> tuple[str, ...]:
    """The features that count most for or against the row, each with what it adds to the log-odds."""
    added = [(f, row.weights[f]) for f in seen if f in row.weights]
    added += [(f, row.weights[f] * said) for f, said in zip(STAGES, stages(proposal), strict=True)]
    strongest = sorted(added, key=lambda a: (-abs(a[1]), a[0]))[:_SHOWN]
    return tuple(f"{feature} {weight:+.2f}" for feature, weight in strongest)


def features(tree: Tree, proposal: Proposal) -> list[str]:
    """What the model sees of a row."""
    word, way, source_way = stem(tree.words[proposal.cue]), proposal.way, proposal.source_way
    rule = "none" if proposal.draft is None else proposal.draft.rule
    size = min(len(proposal.content) // 4, 8)
    voice = _voice(tree, proposal)
    agrees = _agrees(tree, proposal)
    return [
        f"word={word}", f"rule={rule}", f"way={way}", f"source={source_way}", f"way={way}|source={source_way}",
        f"voice={voice}", f"voice={voice}|rule={rule}", f"word={word}|way={way}", f"size={size}", f"agrees={agrees}",
        f"agrees={agrees}|rule={rule}", f"parts={min(proposal.parts, 4)}", f"inside={proposal.inside}",
        f"part-of-speech={tree.pos[proposal.cue]}", f"first={tree.words[min(proposal.content)]}",
        f"size={size}|way={way}",
        *(f"{name}≈{said:.0f}" for name, said in zip(STAGES, stages(proposal), strict=True)),
    ]  # fmt: skip


def _voice(tree: Tree, proposal: Proposal) -> str:
    tops = [t for t in sorted(proposal.source) if tree.heads[t] not in proposal.source and not tree.is_mark(t)]
    return (tree.entities[tops[0]] or tree.pos[tops[0]]) if tops else "none"


def _agrees(tree: Tree, proposal: Proposal) -> str:
    """Do the rules propose the same content and source?"""
    draft = proposal.draft
    if draft is None:
        return "none"
    same = [
        {t for t in mine if not tree.is_mark(t)} == {t for t in theirs if not tree.is_mark(t)}
        for mine, theirs in ((proposal.content, draft.content), (proposal.source, draft.source))
    ]
    return {(True, True): "both", (True, False): "content", (False, True): "source"}.get((same[0], same[1]), "neither")
