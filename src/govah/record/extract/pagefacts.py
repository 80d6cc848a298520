"""What a web page says of itself outside its text: title, author, site, address and day of publication, as written.

These are the page's own claims, each kept with the place it was found in. Where several places speak, the one that
is written for machines to cite (JSON-LD, then meta tags) goes before what is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html

from govah.model import Stated

_LONGEST = 300
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title"),
    "byline": ("author", "article:author", "dc.creator", "citation_author", "parsely-author"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "address": ("og:url",),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "citation_publication_date",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
    ),
}
_LINKED = {
    "title": "headline",
    "byline": "author",
    "outlet": "publisher",
    "published": "datePublished",
    "address": "url",
}


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`stated` by field of `Document`; `language` is what the page declares for itself."""

    stated: dict[str, Stated]
    language: str | None


def facts_of(tree: lxml_html.HtmlElement | None) -> PageFacts:
    """What the page `tree` says of itself."""
    if tree is None:
        return PageFacts({}, None)
    stated: dict[str, Stated] = {}
    for name, value, source in _claims(tree):
        words = " ".join(value.split())[:_LONGEST]
        if words and name not in stated:
            stated[name] = Stated(value=words, source=source)
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower()
    return PageFacts(stated, language or None)


def _claims(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    for article in _linked_data(tree):
        for name, key in _LINKED.items():
            yield name, _plain(article.get(key)), f"JSON-LD {key}"
    tags = _meta_tags(tree)
    for name, keys in _META.items():
        yield from (
            (name, tags[key], f"meta {key}") for key in keys if key in tags and not _is_address(name, tags[key])
        )
    for time in tree.iter("time"):
        if time.get("datetime") and (time.get("pubdate") is not None or _in_article(time)):
            yield "published", time.get("datetime", ""), "time element"
    for link in tree.xpath("//link[@rel='canonical']/@href"):
        yield "address", link, "link canonical"
    yield "title", tree.xpath("string(//head/title)"), "title element"


def _meta_tags(tree: lxml_html.HtmlElement) -> Mapping[str, str]:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        tags.setdefault(key.lower(), meta.get("content") or "")
    return tags


def _is_address(name: str, value: str) -> bool:
    return name == "byline" and value.startswith(("http:", "https:"))


def _in_article(element: lxml_html.HtmlElement) -> bool:
    tags = [a.tag for a in element.iterancestors()]
    return not {"aside", "footer", "nav"} & set(tags) and ("article" in tags or "main" in tags or "header" in tags)


def _linked_data(tree: lxml_html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The articles that the page's JSON-LD describes."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            waiting = [json.loads(script.text or "")]
        except (ValueError, RecursionError):
            continue
        while waiting:
            thing = waiting.pop(0)
            if isinstance(thing, list):
                waiting.extend(thing)
            elif isinstance(thing, dict):
                graph = thing.get("@graph")
                waiting.extend(graph if isinstance(graph, list) else ())
                if "headline" in thing or "datePublished" in thing:
                    yield thing


def _plain(value: Any) -> str:
    """The name or text of a JSON-LD value; the first of several."""
    if isinstance(value, list):
        return _plain(value[0]) if value else ""
    if isinstance(value, dict):
        return str(value.get("name") or value.get("@value") or "")
    return value if isinstance(value, str) else ""
