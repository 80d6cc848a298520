from __future__ import annotations

from collections.abc import Callable

from govah.model import Document, Role
from govah.record.extract.html import read as read_page

Read = Callable[..., Document]

PARAGRAPHS = "".join(
    f"<p>The harbour office said on {day} May 1994 that men were taken from the quay to the old <b>barracks</b>.</p>"
    for day in range(1, 6)
)
PAGE = f"""<!doctype html><html lang=en><head><title>Arrests at the quay | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta name=author content="Ana Petrović">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Arrests at the quay",
"datePublished": "1994-05-03"}}]}}</script><script>alert("They lied")</script><style>p {{color: red}}</style></head>
<body><nav><a href=/>Home</a><a href=/n>News</a></nav><article><h1>Arrests at the quay</h1>
<p>By Ana Petrović</p><time datetime=1994-05-03>3 May 1994</time>{PARAGRAPHS}<h2>The lists</h2>
<p>Forty names<br>stood on it.</p><table><tr><th>Name</th><th>Day</th></tr><tr><td>Mora</td><td>3 May</td></tr></table>
<p>This article first appeared in The Lighthouse.</p></article>
<aside><h3>Related</h3><a href=x>Another story of the town and its harbour and ships</a></aside>
<div style="display: none">Hidden words</div><noscript>Switch it on</noscript>
<footer>© 1994 The Courier. All rights reserved.</footer></body></html>"""


def test_the_article_is_told_from_what_stands_around_it(read: Read) -> None:
    document = read(PAGE, "quay.html")
    told = {b.span.of(document.text): b.role for b in document.blocks}
    assert told["HomeNews"] is Role.FURNITURE
    assert told["Arrests at the quay"] is Role.TITLE
    assert told["By Ana Petrović"] is told["3 May 1994"] is Role.BYLINE
    assert told["The lists"] is Role.HEADING
    assert told["Forty names\nstood on it."] is told["Mora\t3 May"] is Role.BODY
    assert told["This article first appeared in The Lighthouse."] is Role.REPRINT_NOTICE
    assert told["Another story of the town and its harbour and ships"] is told["Hidden words"] is Role.FURNITURE
    assert sum(role is Role.BODY for role in told.values()) == 8


def test_scripts_and_styles_are_no_text(read: Read) -> None:
    text = read(PAGE, "quay.html").text
    assert not any(words in text for words in ("alert", "color", "They lied", "Switch it on"))


def test_the_page_states_its_facts_as_written(read: Read) -> None:
    document = read(PAGE, "quay.html")
    assert [
        s and (s.value, s.source) for s in (document.title, document.byline, document.outlet, document.published)
    ] == [
        ("Arrests at the quay", "title line"),
        ("Ana Petrović", "meta author"),
        ("The Courier", "meta og:site_name"),
        ("1994-05-03", "JSON-LD datePublished"),
    ]


def test_a_page_ten_thousand_elements_deep_is_read() -> None:
    extract = read_page(b"<div>" * 10_000 + b"They came to the quay." + b"</div>" * 10_000)
    assert extract.text == "They came to the quay."


def test_an_old_page_is_read_in_the_encoding_it_names(read: Read) -> None:
    page = "<html><meta charset=windows-1256><body><p>مردان را شبانه از اسكله به پادگان بردند.</p></body></html>"
    assert read(page.encode("cp1256"), "quay.html").text == "مردان را شبانه از اسكله به پادگان بردند."


def test_text_outside_any_article_is_kept(read: Read) -> None:
    document = read("<p>They came to the quay.</p><div>Nobody saw them again.</div>", "quay.html")
    assert [b.role for b in document.blocks] == [Role.BODY, Role.BODY]


def test_broken_linked_data_states_nothing(read: Read) -> None:
    page = "<html><script type='application/ld+json'>{broken</script><body><p>They came to the quay.</p></body></html>"
    assert read(page, "quay.html").published is None


def test_readers_that_disagree_are_told_and_both_are_heard(read: Read) -> None:
    one = "".join(
        f"<p>Witness {n} told of the boats, the barracks and the list of names read at dawn.</p>" for n in range(9)
    )
    other = (
        "<ul>"
        + "".join(f"<li><a href=/{n}>Harbour news item number {n} of the day</a></li>" for n in range(60))
        + "</ul>"
    )
    document = read(f"<html><body><div id=content>{one}</div><div class=links>{other}</div></body></html>", "quay.html")
    assert sum(b.role is Role.BODY for b in document.blocks) >= 9


def test_a_tag_of_fifty_thousand_attributes_does_not_hold_up_the_rest(read: Read) -> None:
    monster = " ".join(f"a{n}=1" for n in range(50_000))
    assert read(f"<html><body><p {monster}>They came to the quay.</p></body></html>", "quay.html").text == (
        "They came to the quay."
    )
