"""A web page: all its readable text in order, the article apart from what the page puts around it.

Nothing on the page is run, fetched or followed, and nothing readable is cut away: a menu stays in the text, marked.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from govah.errors import Unreadable
from govah.model import Role
from govah.record.extract.decoding import decode
from govah.record.extract.maintext import MainText, flat_text, main_text
from govah.record.extract.pageblocks import PageBlock, blocks_of
from govah.record.extract.pagefacts import facts_of
from govah.record.extract.parts import Doubt, Draft, Extract
from govah.record.extract.sniff import MEDIA_TYPES, Form
from govah.record.rules import first_match
from govah.text.folding import folded

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_MONSTROUS_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)\s[^<>]{16384,}>")
_DEEPEST = 200


def read(data: bytes) -> Extract:
    """The text of a page. Raises: Unreadable: it shows no text, or is no text at all."""
    charset = _CHARSET.search(data[:4096])
    decoded = decode(data, charset[1].decode("ascii") if charset else None)
    page = _short_tagged(decoded.text)
    tree = _tree(page)
    draft = Draft()
    doubts = _add(page, tree, draft)
    if not draft.parts:
        raise Unreadable("an HTML page that shows no text without running its scripts")
    facts = facts_of(tree)
    return Extract(
        media_type=MEDIA_TYPES[Form.HTML],
        text=draft.text,
        parts=tuple(draft.parts),
        encoding=decoded.encoding,
        stated=facts.stated,
        doubts=(*decoded.doubts, *doubts),
        language=facts.language,
    )


def add_page(text: str, draft: Draft) -> tuple[Doubt, ...]:
    """Add the text of a page to `draft`; returns the doubts about what its main text is."""
    page = _short_tagged(text)
    return _add(page, _tree(page), draft)


def _add(page: str, tree: lxml_html.HtmlElement | None, draft: Draft) -> tuple[Doubt, ...]:
    if tree is None or _depth(tree) > _DEEPEST:
        for paragraph in flat_text(page).split("\n\n"):
            draft.add(paragraph)
        return ()
    main, doubts = main_text(page)
    title = folded(str(tree.xpath("string(//head/title)")))
    for block in blocks_of(tree):
        draft.add(block.text, _role(block, main, title))
    return doubts


def _short_tagged(page: str) -> str:
    """The page with the attributes of monstrous tags left out: parsers need quadratic time for thousands of them."""
    return _MONSTROUS_TAG.sub(r"<\1>", page)


def _tree(page: str) -> lxml_html.HtmlElement | None:
    """The page as libxml2 understands it, without network and without anything it refers to."""
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
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


def _role(block: PageBlock, main: MainText | None, title: str) -> Role | None:
    """What the page's form says of a paragraph; None leaves it to its words."""
    if block.aside:
        return Role.FURNITURE
    if block.tag == "h1" and (not title or folded(block.text) in title):
        return Role.TITLE
    if main is None or main.holds(block.text):
        return Role.HEADING if block.tag in _HEADINGS else Role.BODY
    return None if block.article or first_match("byline", block.text) else Role.FURNITURE
