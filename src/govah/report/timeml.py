"""A text with its time expressions marked up as TimeML does, for programs that compare or learn from such texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from govah.model import DateMention

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML can hold, not even escaped."""
_LOST = "\N{REPLACEMENT CHARACTER}"


def timeml(text: str, mentions: Iterable[DateMention]) -> str:
    """`text` within ``<TimeML>``, each of `mentions` (in order, apart, with a `timex`) within ``<TIMEX3>``."""
    marked = "".join(_pieces(text, mentions))
    return f"<TimeML>{_NOT_XML.sub(_LOST, marked)}</TimeML>\n"


def _pieces(text: str, mentions: Iterable[DateMention]) -> Iterator[str]:
    at = 0
    for number, mention in enumerate((m for m in mentions if m.timex), 1):
        yield escape(text[at : mention.start])
        yield f"<TIMEX3 {_attributes(number, mention)}>{escape(mention.text)}</TIMEX3>"
        at = mention.end
    yield escape(text[at:])


def _attributes(number: int, mention: DateMention) -> str:
    assert mention.timex is not None, "only mentions with one are marked up"
    told = {"tid": f"t{number}", "type": mention.timex.type, "value": mention.timex.value, "mod": mention.timex.mod}
    return " ".join(f"{name}={quoteattr(value)}" for name, value in told.items() if value)
