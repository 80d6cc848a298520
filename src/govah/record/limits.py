"""How much of one original is read: the one place for every bound on hostile or merely huge input.

Meant for an old laptop: two children that each reach `memory`, beside the run itself, stay near 1 GB of real memory.
What is over a limit is kept in the vault all the same and listed with the limit it passed.
"""

from __future__ import annotations

from dataclasses import dataclass

from govah.errors import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeLimits:
    """Bounds on reading one original. Sizes in bytes, decimal: 1 MB is a million.

    `original` bounds any file that is opened to be read, `text` one that is itself text (plain, HTML, e-mail), and
    `characters` what is read out of any: what follows from a text takes up to 400 times its size in memory, and two
    million characters are a book of a thousand pages. `seconds` and `memory` (of address space) are for the child that
    reads it.
    `members`, `unpacked`, `ratio` (bytes out for each byte in, from `ratio_from` bytes on) and `depth` bound what
    comes out of one archive or e-mail, all its inner ones included.
    """

    original: int = 250_000_000
    text: int = 20_000_000
    characters: int = 2_000_000
    seconds: float = 60
    memory: int = 600_000_000
    members: int = 10_000
    unpacked: int = 2_000_000_000
    ratio: int = 200
    ratio_from: int = 1_000_000
    depth: int = 3

    def check_original(self, size: int) -> None:
        """Raises: Unreadable: a file of `size` bytes is not opened."""
        if size > self.original:
            raise Unreadable(f"{megabytes(size)}: more than the {megabytes(self.original)} read of one file; split it")

    def check_text(self, size: int) -> None:
        """Raises: Unreadable: a file of text of `size` bytes is not opened."""
        if size > self.text:
            raise Unreadable(
                f"{megabytes(size)} of text: more than the {megabytes(self.text)} of one document; split it"
            )

    def check_characters(self, count: int) -> None:
        """Raises: Unreadable: so much text is not read in one piece."""
        if count > self.characters:
            raise Unreadable(f"{count:,} characters: more than the {self.characters:,} of one document; split it")


def megabytes(size: int) -> str:
    """A size in words.

    >>> megabytes(202_400_000)
    '202 MB'
    """
    return f"{size / 1e6:,.0f} MB"


LIMITS = IntakeLimits()
"""The limits of every run."""
