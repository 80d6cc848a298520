from __future__ import annotations

from govah.model import Role
from govah.record.extract.markdown import read

NOTES = """---
title: "The quay in March"
author: Ana Petrović
date: 1994-05-03
lang: en
---

# The quay in March

They came, as [the list](https://harbour.example/list) shows.

## What followed

***

Nobody came back.
"""


def test_headings_and_front_matter_are_set_apart() -> None:
    extract = read(NOTES.encode())
    told = [(p.role, p.span.of(extract.text)) for p in extract.parts]
    assert told[:1] + told[5:] == [
        (Role.FURNITURE, "---"),
        (Role.FURNITURE, "---"),
        (Role.TITLE, "The quay in March"),
        (None, "They came, as [the list](https://harbour.example/list) shows."),
        (Role.HEADING, "What followed"),
        (Role.FURNITURE, "***"),
        (None, "Nobody came back."),
    ]
    assert {name: s.value for name, s in extract.stated.items()} == {
        "title": "The quay in March",
        "byline": "Ana Petrović",
        "published": "1994-05-03",
    }
    assert extract.language == "en"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    extract = read(b"---\n\nThey came at night.\n")
    assert extract.stated == {}
    assert [p.span.of(extract.text) for p in extract.parts] == ["---", "They came at night."]
