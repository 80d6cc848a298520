"""What was taken in, and what is read out of it.

The original is bytes named by their SHA-256 and never changed. A document is the text read out of one original, kept
whole: furniture (menus, subscription notices) is marked as such, never cut away, so that every offset holds and a
reader can check what was set aside.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from govah.model.expression import DateMention
from govah.model.finding import Finding
from govah.model.span import Span
from govah.model.time import Bounds
from govah.model.when import When

DocumentId = str
"""``d`` and the first 12 hexadecimal digits of the original's SHA-256."""


def document_id(sha256: str) -> DocumentId:
    """The name of the document read out of the original with this hash."""
    return f"d{sha256[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Bytes as received. `names` are the paths under which the same bytes came, relative to what was given.

    `container` is the SHA-256 of the archive or e-mail it was found in.
    """

    sha256: str
    size: int
    names: tuple[str, ...]
    container: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that was not read, and why; `sha256` is None when not even its bytes could be read."""

    name: str
    reason: str
    code: str = "G200"
    sha256: str | None = None


class Role(Enum):
    """What a block of text is for. Only `TITLE`, `HEADING` and `BODY` are read for statements."""

    TITLE = "title"
    BYLINE = "byline"
    HEADER = "header"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"
    REPRINT_NOTICE = "reprint-notice"


class Script(Enum):
    """The writing system of a stretch of text."""

    LATIN = "latin"
    ARABIC = "arabic"
    CYRILLIC = "cyrillic"
    OTHER = "other"


class DocumentKind(Enum):
    """What sort of paper it is, as far as its own words and form tell; it decides whose voice "I" is."""

    PRESS = "press"
    TESTIMONY = "testimony"
    MEMOIR = "memoir"
    INTERVIEW = "interview"
    DECREE = "decree"
    LETTER = "letter"
    COURT = "court"
    REPORT = "report"
    MAIL = "mail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading or notice of a document. `language` is an ISO 639-1 code or ``und``."""

    span: Span
    role: Role
    language: str
    script: Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """Something the page says of itself (title, byline, outlet), and where: `span` is None when it stands only in
    the original's metadata, named by `source` ("meta og:site_name", "Publisher header", "docx core properties")."""

    value: str
    source: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    r"""What is read out of one original.

    `text` is preserved as extracted, newlines normalised to ``\n``; `blocks` cover the part of it that is not white
    space, in order, without overlap. `published` is the day the page states for itself, as written; reading says
    which day that is. `republished_from` is what a notice ("originally published on …") or a header says it was
    taken from. `findings` are doubts about how the text was read out of the original.
    """

    id: DocumentId
    original: Original
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    language: str
    script: Script
    kind: DocumentKind = DocumentKind.UNKNOWN
    title: Stated | None = None
    byline: Stated | None = None
    outlet: Stated | None = None
    address: Stated | None = None
    witness: Stated | None = None
    published: Stated | None = None
    republished_from: Stated | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def name(self) -> str:
        """What to call it in a list: its title, else the name of its file."""
        return self.title.value if self.title else self.original.names[0]

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are read for statements."""
        return tuple(b for b in self.blocks if b.role in (Role.TITLE, Role.HEADING, Role.BODY))


class DatingRule(Enum):
    """Why a document's own date lies between its bounds."""

    STATED = "stated"
    LATEST_TOLD = "latest-told"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When a document was made, and why we say so.

    A stated day gives both bounds. Otherwise it was not made before the latest dated thing it tells as past, which
    `forced_by` names; nothing bounds it from above.
    """

    bounds: Bounds
    rule: DatingRule
    forced_by: DateMention | None = None

    @property
    def when(self) -> When:
        """The same as a `When`."""
        return When(begin=self.bounds, end=self.bounds)


class CopyKind(Enum):
    """How two documents are the same text."""

    EXACT = "exact"
    NEAR = "near"
    CONTAINED = "contained"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """Documents that carry one text: they count as one origin. `first` is the earliest dated, if dates decide.

    `likeness` is the least share of shingles (3 words) that a member shares with another, 0 to 1.
    """

    documents: tuple[DocumentId, ...]
    kind: CopyKind
    likeness: float
    first: DocumentId | None = None
