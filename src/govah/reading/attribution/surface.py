"""Any language without a parser: what stands in quotation marks is said by somebody, and no more is known.

English without its model still finds the speaker where a cue and a name touch the quotation ("…," said Aren Osk).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govah.model import Quotation, Span, SpeakerKind, Stance
from govah.reading.attribution.lexicon import verbs
from govah.reading.attribution.quotations import quotations
from govah.reading.attribution.row import Row, Voice
from govah.reading.parse import Parsed

_SHORTEST = 5  # words: shorter quotations are terms and titles
_NAME = r"[^\W\d_a-z][\w'’-]*\.?(?:\s[^\W\d_a-z][\w'’-]*){0,3}"
_AFTER = re.compile(rf"\s*,?\s*(?:(?P<cue>[a-z]+)\s+(?P<name>{_NAME})|(?P<name2>{_NAME})\s(?P<cue2>[a-z]+))")
_BEFORE = re.compile(rf"(?P<name>{_NAME})\s(?P<cue>[a-z]+)\s*[:,]?\s*$")
_REACH = 80  # characters before a quotation in which its speaker stands
_SCORE = 0.4


def rows(text: str, parsed: Parsed, number: int) -> Iterator[Row]:
    """A row for each outermost quotation of a paragraph that is long enough to be an utterance."""
    block = parsed.block.span
    source = block.of(text)
    for quoted in quotations(source):
        if quoted.depth == 0 and len(source[quoted.start : quoted.end].split()) >= _SHORTEST:
            cue, voice = _near(source, quoted.start, quoted.end, block.start)
            yield Row(
                block=number,
                content=(Span(quoted.start, quoted.end).shifted(block.start),),
                cue=cue,
                voice=voice,
                quotation=Quotation.DIRECT,
                rule="surface:quotation",
                score=_SCORE,
                stance=Stance.ASSERTS,
            )


def _near(text: str, start: int, end: int, offset: int) -> tuple[Span | None, Voice | None]:
    """The cue and the name that touch the quotation, if any."""
    for match in (_AFTER.match(text, end), _BEFORE.search(text, max(0, start - _REACH), start)):
        found = match.groupdict() if match else {}
        for name, cue in (("name", "cue"), ("name2", "cue2")):
            if match and found.get(cue) in verbs():
                span = Span(*match.span(name)).shifted(offset)
                voice = Voice(span=span, head=span, place=span, name=found[name], kind=SpeakerKind.UNKNOWN, named=True)
                return Span(*match.span(cue)).shifted(offset), voice
    return None, None
