"""What stands inside somebody's words and only looks like somebody else's: "they were told to wait", "those who asked
for water".

Whoever tells of an order that nobody is named for tells what happened. A link for it would put an unnamed hand between
the speaker and what the speaker went through.
"""

from __future__ import annotations

from govah.reading.attribution.draft import Draft
from govah.reading.attribution.tree import Tree

_DESCRIBING = frozenset({"relcl", "acl"})
_OPENING_CLAUSES = frozenset({"clause", "quotation", "aside", "raised", "that", "colon"})


def without_mere_events(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only tell what happened inside another's words. Linear: drafts are in reading order
    and a draft looks for the nearest one around it."""
    around: list[Draft] = []
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (min(d.content | d.words), d.anchor)):
        around = [a for a in around if max(a.content) >= draft.anchor]
        inside = any(draft.anchor in a.content for a in around)
        if not (inside and draft.relay is None and _is_event(tree, draft)):
            kept.append(draft)
        around.append(draft)
    return sorted(kept, key=lambda d: d.anchor)


def _is_event(tree: Tree, draft: Draft) -> bool:
    frame = draft.rule.rpartition(":")[2]
    if frame == "infinitive":
        return draft.holder is None
    describes = tree.deps[draft.anchor] in _DESCRIBING and tree.heads[draft.anchor] == draft.holder
    return describes and tree.pos[draft.anchor] == "VERB" and frame not in _OPENING_CLAUSES
