"""Transcripts: "NAME: …" at the head of a paragraph, as in interviews and court records.

Any label ends with a colon ("Address:", "Note:"), so the name must be set in capitals, be a role of a hearing, or be
followed by quotation marks. Press interviews set the interviewer's questions in bold and name nobody.
"""

from __future__ import annotations

import re

from govah.model import Stance
from govah.reading.attribution.draft import Draft
from govah.reading.attribution.lexicon import Cue, words
from govah.reading.attribution.tree import Tree
from govah.text.folding import folded

_SPEAKS = Cue(group="transcript", word=":", stance=Stance.ASSERTS)
_ASKS = Cue(group="transcript", word="?", stance=Stance.ASKS)
_BOLD = re.compile(r"\s*(?P<marks>\*\*|__)(?P<question>[^*_]+\?)[”\"]?(?P=marks)\s*$")
_LABEL = re.compile(
    r"(?:^\s*[“\"«]?|(?<=[.?!”\"»])\s+[“\"«]?)"
    r"(?:The\s+)?(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s+[^\W\d_a-z][\w.’'-]*){0,3}|(?<=The )[a-z]+)\s*"
    r"(?P<colon>:|(?<=\b[QA])\.)\s+(?=\S)"
)


def spoken(tree: Tree) -> list[Draft]:
    """A draft for each turn of a paragraph that opens with a name and a colon, or for a question set in bold."""
    if (question := _BOLD.match(tree.text)) is not None:
        asked = {t for t, at in enumerate(tree.starts) if question.start("question") <= at < question.end("question")}
        return [Draft(rule="transcript:question", cue=_ASKS, anchor=0, words={0}, content=asked)] if asked else []
    labels = [m for m in _LABEL.finditer(tree.text) if _is_speaker(m, tree.text)] if _has_label(tree.text) else []
    if not labels or tree.text[: labels[0].start()].strip():
        return []
    ends = [m.start() for m in labels[1:]] + [len(tree.text)]
    return [draft for label, end in zip(labels, ends, strict=True) if (draft := _turn(tree, label, end)) is not None]


def _has_label(text: str) -> bool:
    return ":" in text or text.lstrip().startswith(("Q.", "A."))


def _turn(tree: Tree, label: re.Match[str], end: int) -> Draft | None:
    """What is said between one label and the next."""
    colon = next((t for t, at in enumerate(tree.ends) if at > label.start("colon")), None)
    name = {t for t, at in enumerate(tree.starts) if label.start("name") <= at < label.end("name")}
    content = {t for t, at in enumerate(tree.starts) if label.end() <= at < end and tree.pos[t] != "SPACE"}
    if colon is None or not name or not content:
        return None
    asks = _asks(label["name"], tree.text[label.end() : end])
    return Draft(
        rule="transcript",
        cue=_ASKS if asks else _SPEAKS,
        anchor=colon,
        words={colon},
        content=content,
        source=name,
        holder=max(name),
    )


def _asks(name: str, text: str) -> bool:
    """Is it a question, and its speaker one of those who put them?"""
    return folded(name) in words("en", "transcript", "asking") and text.rstrip("”\"’' \n").endswith("?")


def _is_speaker(label: re.Match[str], text: str) -> bool:
    """Within a paragraph, only a name in capitals or a role of a hearing can begin another turn."""
    name = label["name"]
    if folded(name).rstrip(".") in words("en", "transcript", "labels"):
        return False
    if (name.isupper() and len(name) > 1) or folded(name) in words("en", "transcript", "roles"):
        return True
    return not label.start() and text[label.end()] in "“‘\"'«"
