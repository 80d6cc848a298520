"""The paragraphs of a web page in order, as a reader would see them with scripts off.

Nothing readable is skipped: what the page hides or sets beside its article is given too, and marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math", "canvas"}
    | {"audio", "video", "map"}
)
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong"}
    | {"sub", "sup", "time", "tt", "u", "var", "wbr", "img"}
)
_SEPARATORS = {"br": "\x00", "td": "\x01", "th": "\x01"}
_ASIDE = frozenset({"nav", "footer", "aside", "form", "button", "select", "option", "textarea", "menu", "dialog"})
_ASIDE_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WHITE = re.compile(r"[ \t\n\r\f]+")
_BETWEEN = re.compile(r" ?\x01[ \x01]*")


@dataclass(slots=True)
class PageBlock:
    """One paragraph. `tag` is the element it stands in; `aside` when the page itself says that it is beside the
    article, or hides it; `article` when it stands in the element that holds the article."""

    tag: str
    aside: bool = False
    article: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, white space as a browser shows it; the cells of a table row are a tab apart."""
        lines = _WHITE.sub(" ", "".join(self.pieces)).split("\x00")
        return "\n".join(_BETWEEN.sub("\t", line).strip() for line in lines).strip()


def blocks_of(tree: lxml_html.HtmlElement) -> Iterator[PageBlock]:
    """The paragraphs under `tree` that hold text. An element that is not inline ends one and begins another."""
    return (block for block in _all_blocks(tree) if block.text)


def _all_blocks(tree: lxml_html.HtmlElement) -> Iterator[PageBlock]:
    stack = [PageBlock("body")]
    current = stack[0]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            stack.append(_within(stack[-1], element, tag))
            if _breaks(tag):
                yield current
                current = _fresh(stack[-1])
            if tag in UNSEEN:
                walk.skip_subtree()
            else:
                current.pieces += [_SEPARATORS.get(tag, ""), element.text or ""]
        else:
            stack.pop()
            if _breaks(tag):
                yield current
                current = _fresh(stack[-1])
            current.pieces.append(element.tail or "")
    yield current


def _breaks(tag: str) -> bool:
    return tag not in _INLINE and tag not in _SEPARATORS


def _within(outer: PageBlock, element: etree._Element, tag: str) -> PageBlock:
    """What holds for the text in `element`, given what holds around it."""
    article = outer.article or tag in ("article", "main")
    aside = outer.aside or _is_aside(element, tag) or (tag == "header" and not article)
    return PageBlock(tag if _breaks(tag) else outer.tag, aside, article)


def _fresh(holder: PageBlock) -> PageBlock:
    return PageBlock(holder.tag, holder.aside, holder.article)


def _is_aside(element: etree._Element, tag: str) -> bool:
    known = element.attrib
    return (
        tag in _ASIDE
        or "hidden" in known
        or known.get("aria-hidden") == "true"
        or known.get("role", "") in _ASIDE_ROLES
        or bool(_HIDDEN_STYLE.search(known.get("style", "")))
    )
