"""A web page: all its readable text in order, and which of it is the article.

Nothing on the page is run, fetched or followed. Two readers say what the main text is; where they agree on little,
what either takes for main text is kept as body and the doubt is told, since a menu read as evidence is a nuisance
but a paragraph of testimony set aside as a menu is a loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from govah.errors import Unreadable
from govah.model import Role
from govah.record.extract.decoding import decode
from govah.record.extract.pagefacts import facts_of
from govah.record.extract.parts import Doubt, Draft, Extract, clean
from govah.record.extract.sniff import MEDIA_TYPES, Form
from govah.text.folding import folded

_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "canvas", "audio"}
    | {"video", "map"}
)
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
    }
    | {
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    }
)
_ASIDE = frozenset(["nav", "footer", "aside", "form", "button", "select", "option", "textarea", "menu", "dialog"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ASIDE_ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search", "dialog"])
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\r\f]+")
_WORD = re.compile(r"\w+")
_DEEPEST = 200
_STRONG_DISAGREEMENT = 0.5
_RUN = 4


@dataclass(slots=True)
class _Block:
    """One paragraph of the page while it is walked."""

    tag: str
    aside: bool
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(_WHITE.sub(" ", line).strip() for line in "".join(self.pieces).split("\x00")).strip()


def read(data: bytes) -> Extract:
    """The text of a page. Raises: Unreadable: it shows no text, or is no text at all."""
    charset = _CHARSET.search(data[:4096])
    decoded = decode(data, charset[1].decode("ascii") if charset else None)
    draft = Draft()
    doubts = add_page(decoded.text, draft)
    if not draft.parts:
        raise Unreadable("an HTML page that shows no text without running its scripts")
    facts = facts_of(_tree(decoded.text))
    return Extract(
        media_type=MEDIA_TYPES[Form.HTML],
        text=draft.text,
        parts=tuple(draft.parts),
        encoding=decoded.encoding,
        stated=facts.stated,
        doubts=(*decoded.doubts, *doubts),
        language=facts.language,
    )


def add_page(page: str, draft: Draft) -> tuple[Doubt, ...]:
    """Add the text of a page to `draft`; returns the doubts about what its main text is."""
    tree = _tree(page)
    if tree is None:
        return ()
    if _depth(tree) > _DEEPEST:
        _add_flat(page, draft)
        return ()
    blocks = [b for b in _blocks(tree) if b.text]
    main, doubts = _main_text(page)
    title = folded(" ".join(tree.xpath("string(//head/title)").split()))
    for block in blocks:
        draft.add(block.text, _role(block, main, title))
    return doubts


def _tree(page: str) -> lxml_html.HtmlElement | None:
    """The page as libxml2 understands it: no network, no entities from outside."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return lxml_html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _depth(tree: lxml_html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _add_flat(page: str, draft: Draft) -> None:
    """A page nested beyond any sense: its text alone, by the reader that does not mind the depth."""
    from resiliparse.extract.html2text import extract_plain_text

    for paragraph in extract_plain_text(page).split("\n\n"):
        draft.add(paragraph, None)


def _blocks(tree: lxml_html.HtmlElement) -> Iterator[_Block]:
    """The paragraphs of the page in order; an element that is not inline ends one and begins another."""
    current = _Block("body", False)
    skipped: etree._Element | None = None
    asides = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and skipped is None:
            if tag in _UNSEEN:
                skipped = element
                continue
            asides += _aside(element, tag)
            if tag not in _INLINE and tag != "br":
                yield current
                current = _Block(tag, asides > 0)
            current.pieces += ["\x00"] if tag == "br" else []
            current.pieces += [element.text] if element.text else []
        elif event == "end":
            if skipped is None:
                asides -= _aside(element, tag)
                if tag not in _INLINE and tag != "br":
                    yield current
                    parent = element.getparent()
                    current = _Block(str(parent.tag) if parent is not None else "body", asides > 0)
            if skipped is element:
                skipped = None
            if skipped is None and element.tail:
                current.pieces.append(element.tail)
    yield current


def _aside(element: etree._Element, tag: str) -> bool:
    """Does the page itself say that this is not its article, or hide it?"""
    if tag in _ASIDE:
        return True
    if tag == "header":
        return not any(a.tag in ("article", "main") for a in element.iterancestors())
    known = element.attrib
    return (
        "hidden" in known
        or known.get("aria-hidden") == "true"
        or known.get("role", "") in _ASIDE_ROLES
        or bool(_HIDDEN_STYLE.search(known.get("style", "")))
    )


def _role(block: _Block, main: _MainText | None, title: str) -> Role | None:
    if block.aside:
        return Role.FURNITURE
    words = folded(block.text)
    if block.tag == "h1" and (words in title or not title):
        return Role.TITLE
    if main is not None and not main.holds(words):
        return (
            None
            if block.tag in ("time", "address", "figcaption") or (len(words) < 120 and block.tag == "p")
            else Role.FURNITURE
        )
    return Role.HEADING if block.tag in _HEADINGS else Role.BODY


class _MainText:
    """The words that one reader or the other takes for the article, in runs of four."""

    def __init__(self, *texts: str) -> None:
        self._lines = {" ".join(_WORD.findall(folded(line))) for text in texts for line in text.split("\n")}
        self._runs = {run for text in texts for run in _runs(_WORD.findall(folded(text)))}

    def holds(self, words: str) -> bool:
        """Is most of this paragraph (folded) part of the article?"""
        listed = _WORD.findall(words)
        if len(listed) < 2 * _RUN:
            return " ".join(listed) in self._lines
        runs = _runs(listed)
        return 2 * sum(run in self._runs for run in runs) >= len(runs)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(_RUN)), strict=False))


def _main_text(page: str) -> tuple[_MainText | None, tuple[Doubt, ...]]:
    """What the two readers take for the article; None when neither finds one."""
    first, second = _first_reader(page), _second_reader(page)
    if not first:
        return (_MainText(second) if second else None), ()
    share = _common(first, second)
    if share >= _STRONG_DISAGREEMENT:
        return _MainText(first), ()
    return _MainText(first, second), (Doubt("R001", (("share", f"{share:.0%}"),)),)


def _first_reader(page: str) -> str:
    import trafilatura

    try:
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False, favor_recall=True)
    except (RecursionError, ValueError, TypeError, AttributeError, etree.LxmlError):
        return ""
    return clean(found.text or "") if found is not None else ""


def _second_reader(page: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return clean(extract_plain_text(page, main_content=True, list_bullets=False, alt_texts=False))


def _common(first: str, second: str) -> float:
    """The share of words of either that stand in both."""
    one, other = set(_WORD.findall(folded(first))), set(_WORD.findall(folded(second)))
    return len(one & other) / max(1, len(one | other))
