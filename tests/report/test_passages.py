from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govah.model import Basis, Relay, Span, SpeakerKind, Stance, Statement
from govah.report.passages import Passages

TEXT = "They came at night. «ما را بردند» he said, & nobody <asked> why."


class Reader(HTMLParser):
    """Reads marked-up text back: its characters, and which of them each passage covers."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.ids: list[str] = []
        self.covered: dict[str, set[int]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if "id" in found:
            self.ids.append(str(found["id"]))
        self.open.append(str(found.get("id") or found.get("data-of")))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for name in self.open:
            self.covered.setdefault(name, set()).update(range(len(self.text), len(self.text) + len(data)))
        self.text += data


def statement(number: int, span: Span) -> Statement:
    return Statement(
        id=f"d-{span.start}-{span.end}-{number}",
        document="d",
        span=span,
        text=span.of(TEXT),
        chain=(Relay(name="He", kind=SpeakerKind.PERSON),),
        said=None,
        about=None,
        dates=(),
        basis=Basis.UNSTATED,
        stance=Stance.ASSERTS,
        rule="test",
        score=1.0,
    )


def spans() -> st.SearchStrategy[Span]:
    places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
    return places.filter(lambda p: p[0] != p[1]).map(lambda p: Span(min(p), max(p)))


def read(statements: list[Statement], cuts: list[int]) -> Reader:
    passages = Passages(TEXT, statements, [""] * len(statements))
    edges = sorted({0, *cuts, len(TEXT)})
    reader = Reader()
    for start, end in pairwise(edges):
        reader.feed(str(passages.markup(Span(start, end))))
    reader.close()
    return reader


@given(st.lists(spans(), max_size=8), st.lists(st.integers(1, len(TEXT) - 1), max_size=3))
def test_however_statements_overlap_the_text_stays_whole_and_each_covers_its_own(
    found: list[Span], cuts: list[int]
) -> None:
    statements = [statement(n, span) for n, span in enumerate(found)]
    reader = read(statements, cuts)
    assert reader.text == TEXT
    assert reader.open == []
    assert sorted(reader.ids) == sorted(s.id for s in statements)
    assert {s.id: set(range(s.span.start, s.span.end)) for s in statements} == reader.covered


def test_only_a_passage_that_cannot_nest_is_broken() -> None:
    nested = [statement(0, Span(0, 19)), statement(1, Span(5, 12)), statement(2, Span(5, 12))]
    crossing = statement(3, Span(12, 30))
    passages = Passages(TEXT, [*nested, crossing], [""] * 4)
    passages.markup(Span(0, len(TEXT)))
    assert passages.broken == [crossing.id]
