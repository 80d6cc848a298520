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
_NAME = re.compile(r"\s*[“\"«]?(?P<name>[^\W\d_a-z][\w.’'-]*(?:\s+[^\W\d_a-z][\w.’'-]*){0,3})\s*(?P<colon>:)\s+(?=\S)")


def spoken(tree: Tree) -> list[Draft]:
    """One draft for a paragraph that opens with a speaker's name and a colon, or is a question set in bold."""
    if (question := _BOLD.match(tree.text)) is not None:
        asked = {t for t, at in enumerate(tree.starts) if question.start("question") <= at < question.end("question")}
        return [Draft(rule="transcript:question", cue=_ASKS, anchor=0, words={0}, content=asked)] if asked else []
    match = _NAME.match(tree.text)
    if match is None or not _is_speaker(match["name"], tree.text[match.end()]):
        return []
    colon = next((t for t, at in enumerate(tree.starts) if at == match.start("colon")), None)
    name = {t for t, at in enumerate(tree.starts) if match.start("name") <= at < match.end("name")}
    content = {t for t, at in enumerate(tree.starts) if at >= match.end() and tree.pos[t] != "SPACE"}
    if colon is None or not name or not content:
        return []
    return [
        Draft(
            rule="transcript",
            cue=_ASKS if _asks(match["name"], tree.text) else _SPEAKS,
            anchor=colon,
            words={colon},
            content=content,
            source=name,
            holder=max(name),
        )
    ]


def _asks(name: str, text: str) -> bool:
    """Is it a question, and its speaker one of those who put them?"""
    return folded(name) in words("en", "transcript", "asking") and text.rstrip("”\"’' \n").endswith("?")


def _is_speaker(name: str, following: str) -> bool:
    if folded(name) in words("en", "transcript", "labels"):
        return False
    in_capitals = name.isupper() and len(name) > 1
    return in_capitals or folded(name) in words("en", "transcript", "roles") or following in "“‘\"'«"
