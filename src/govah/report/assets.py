"""Styles, script and fonts, put into the page so that it needs nothing else.

The page's policy lets exactly one script run, named by its hash: ours. Whatever a document smuggled in would be
refused by the browser even if it got past the escaping.
"""

from __future__ import annotations

import re
import tomllib
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup

from govah.report.finder import tables

_ASSETS = files("govah.report") / "assets"


@cache
def style() -> Markup:
    """The style sheet."""
    return Markup((_ASSETS / "dossier.css").read_text("utf-8"))


@cache
def script() -> Markup:
    """The one script, with the letter tables in it. The page says all it has to say without it."""
    names, page = ((_ASSETS / name).read_text("utf-8") for name in ("names.js", "dossier.js"))
    return Markup(f"{names}const tables = {tables()};\n{page}")


def policy() -> str:
    """The content security policy of the page: nothing is loaded, and only our script may run."""
    digest = b64encode(sha256(script().encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def fonts(page: str) -> Markup:
    """The font faces that `page` has characters for, as style rules."""
    return Markup("\n".join(rule for characters, rule in _faces() if re.search(f"[{characters}]", page)))


@cache
def _faces() -> tuple[tuple[str, str], ...]:
    table = tomllib.loads((_ASSETS / "fonts" / "faces.toml").read_text("utf-8"))
    return tuple((face["characters"], _rule(face)) for face in table["face"])


def _rule(face: dict[str, str]) -> str:
    data = b64encode((_ASSETS / "fonts" / face["file"]).read_bytes()).decode()
    ranges = ",".join(
        f"U+{first}{'-' + last if last else ''}"
        for first, last in re.findall(r"\\u([0-9a-f]{4})(?:-\\u([0-9a-f]{4}))?", face["characters"])
    )
    name, weight, slope = face["family"], face["weight"], face.get("style", "normal")
    return (
        f'@font-face{{font-family:"{name}";font-weight:{weight};font-style:{slope};font-display:block;'
        f"unicode-range:{ranges};src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )
