"""What is to be written down together, and the one way to write a value as text."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

Act = tuple[str, str, dict[str, Any]]
"""An action, its subject and the detail, for one line of the ledger."""

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class Change:
    """What is committed in one transaction: each ``(value, made_from)`` of `keep` in the place of what stands under
    its key, each ``(type, key)`` of `retire` dropped, and `acts` whose result lies outside the database."""

    keep: list[tuple[Any, str]] = field(default_factory=list)
    retire: list[tuple[type[Any], str]] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)


def canonical(plain: Any) -> str:
    """The one way to write a JSON value: keys sorted, no white space, no escapes that are not needed.

    A lone surrogate (half of a character) is escaped: no database holds it.

    >>> canonical({"b": "گواه", "a": [1.0]})
    '{"a":[1.0],"b":"گواه"}'
    """
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return _SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)


def sha256(text: str) -> str:
    """SHA-256 of the text as UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
