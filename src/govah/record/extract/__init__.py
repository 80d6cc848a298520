"""Text out of each format."""

from __future__ import annotations

from importlib import import_module

from govah.errors import Unreadable
from govah.record.extract.parts import Doubt, Extract, Part
from govah.record.extract.sniff import Form, form_of, misnamed
from govah.record.limits import LIMITS

__all__ = ["Doubt", "Extract", "Form", "Part", "extract"]

_READERS = {
    Form.TEXT: "plain",
    Form.MARKDOWN: "markdown",
    Form.HTML: "html",
    Form.DOCX: "docx",
    Form.PDF: "pdf",
    Form.MAIL: "mail",
}


def extract(data: bytes, name: str) -> tuple[Extract, bool]:
    """The text of an original, and whether its `name` promised another format than it holds.

    Raises: Unreadable: it cannot be read, with the reason. Each format's reader is loaded when first needed.
    """
    form = form_of(data, name)
    if form in (Form.TEXT, Form.MARKDOWN, Form.HTML):
        LIMITS.check_text(len(data))
    return _read(form, data), misnamed(form, name)


def _read(form: Form, data: bytes) -> Extract:
    reader = import_module(f"govah.record.extract.{_READERS[form]}")
    try:
        return reader.read(data)  # type: ignore[no-any-return]
    except RecursionError as error:
        raise Unreadable(f"{form.value} whose parts are nested too deeply to be read") from error
