"""Nouns in the singular, by the spelling rules of a language: enough to know one word in two forms.

A name that only looks like a plural ("Hans", «زندان») must be kept from here by whoever knows what it is.
"""

from __future__ import annotations

_ENGLISH = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "knives": "knife", "halves": "half", "leaves": "leaf", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "buses": "bus", "series": "series", "species": "species", "news": "news",
    "barracks": "barracks", "gallows": "gallows", "headquarters": "headquarters",
}  # fmt: skip
_NO_PLURAL = ("ss", "us", "is")
_ES = ("sses", "shes", "ches", "xes", "zzes")


def singular(noun: str, language: str = "en") -> str:
    """The singular of a plural noun; any other word as it is. Words are lower case, or folded Persian.

    >>> [singular(n) for n in ("testimonies", "witnesses", "policemen", "lorries", "guard", "houses")]
    ['testimony', 'witness', 'policeman', 'lorry', 'guard', 'house']
    >>> [singular(n, "fa") for n in ("زندانیان", "کشته شدگان", "نگهبانان", "خانه ها")]
    ['زندانی', 'کشته شده', 'نگهبان', 'خانه']
    """
    return _persian(noun) if language == "fa" else _english(noun)


def _english(noun: str) -> str:
    if noun in _ENGLISH:
        return _ENGLISH[noun]
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(_ES):
        return noun[:-2]
    return noun if noun.endswith(_NO_PLURAL) else noun.removesuffix("s")


def _persian(noun: str) -> str:
    for plural, single in ((" ها", ""), (" های", ""), ("ها", ""), ("های", ""), ("گان", "ه"), ("یان", "ی"), ("ان", "")):
        if noun.endswith(plural) and len(noun) - len(plural) > 1:
            return noun.removesuffix(plural) + single
    return noun
