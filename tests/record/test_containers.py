"""Files inside files: all of them come out, none comes out of bounds, and what is broken is told."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govah.model import Original, Refusal
from govah.record.containers import is_archive, is_container, unpack
from govah.record.limits import IntakeLimits
from govah.record.vault import Vault

LETTER = b"The harbour office closed on 3 May. " * 20
LISTS = "فهرست‌ها در اسفند خوانده شد.".encode()


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    return Vault(tmp_path_factory.mktemp("case") / "originals")


def kept(vault: Vault, data: bytes, name: str = "box.zip") -> Original:
    sha256, size = vault.keep(data)
    return Original(sha256=sha256, size=size, names=(name,))


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def streamed(files: dict[str, bytes]) -> bytes:
    """A ZIP as written to a pipe: no sizes ahead of the bytes."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def told(vault: Vault, data: bytes, name: str = "box.zip", **limits: int) -> dict[str, bytes | str]:
    """By name: the bytes that came out, or why they did not."""
    results = unpack(kept(vault, data, name), vault, IntakeLimits(**limits))
    return {r.name if isinstance(r, Refusal) else r.names[0]: _told(r, vault) for r in results}


def _told(result: Original | Refusal, vault: Vault) -> bytes | str:
    return result.reason if isinstance(result, Refusal) else vault.read(result.sha256)


def test_what_is_packed_comes_out_under_the_name_of_its_container(vault: Vault) -> None:
    box = kept(vault, packed({"a.txt": LETTER, "inner/b.txt": LISTS, "inner/": b""}))
    first, second = unpack(box, vault)
    assert first == Original(
        sha256=vault.keep(LETTER)[0], size=len(LETTER), names=("box.zip/a.txt",), container=box.sha256
    )
    assert isinstance(second, Original)
    assert second.names == ("box.zip/inner/b.txt",)


def test_inner_containers_are_unpacked_and_name_the_one_they_came_in(vault: Vault) -> None:
    inner = packed({"b.txt": LISTS})
    box = kept(vault, packed({"inner.zip": inner, "c.txt": LETTER}))
    results = [r for r in unpack(box, vault) if isinstance(r, Original)]
    assert [r.names[0] for r in results] == ["box.zip/inner.zip", "box.zip/inner.zip/b.txt", "box.zip/c.txt"]
    assert [r.container for r in results] == [box.sha256, vault.keep(inner)[0], box.sha256]


ARE = [
    ("zip", packed({"a.txt": b"a"}), True, True),
    ("empty zip", packed({}), True, True),
    ("zip of a docx", packed({"a.docx": packed({"[Content_Types].xml": b""}, zipfile.ZIP_STORED)}), True, True),
    ("cut zip", packed({"a.txt": LETTER})[:60], True, True),
    ("docx", packed({"word/document.xml": b"", "[Content_Types].xml": b""}), False, False),
    ("cut docx", packed({"[Content_Types].xml": b"x" * 99})[:60], False, False),
    ("epub", packed({"mimetype": b"application/epub+zip"}), False, False),
    ("mail", b"From: a@quay.example\nTo: b@quay.example\nSubject: x\n\nwords\n", True, False),
    ("text", LETTER, False, False),
    ("text about zip", b"PK is how a ZIP file begins", False, False),
    ("pdf", b"%PDF-1.4\n", False, False),
]


@pytest.mark.parametrize(("data", "container", "archive"), [row[1:] for row in ARE], ids=[row[0] for row in ARE])
def test_tells_containers_from_documents_by_what_they_hold(
    vault: Vault, data: bytes, container: bool, archive: bool
) -> None:
    original = kept(vault, data, "file")
    assert (is_container(original, vault), is_archive(original, vault)) == (container, archive)


REFUSED_WHOLE = [
    (packed({}), {"box.zip": "an empty archive: it holds no files"}),
    (packed({"d/": b""}), {"box.zip": "an empty archive: it holds no files"}),
    (b"PK\x03\x04 and nothing more", {"box.zip": "a damaged ZIP archive: its list of contents cannot be read"}),
    (packed({".DS_Store": b"x"}), {"box.zip/.DS_Store": "not a document: a note of the macOS file manager"}),
    (packed({"__MACOSX/a": b"x"}), {"box.zip/__MACOSX/a": "not a document: a note of the macOS file manager"}),
    (packed({"a.txt": b""}), {"box.zip/a.txt": "empty: the file holds no bytes"}),
]


@pytest.mark.parametrize(("data", "expected"), REFUSED_WHOLE)
def test_an_archive_without_anything_to_read_says_so(vault: Vault, data: bytes, expected: dict[str, str]) -> None:
    assert told(vault, data) == expected


def test_a_name_found_inside_is_only_a_name(vault: Vault) -> None:
    names = ["../../up.txt", "/etc/passwd", "..\\up.txt", "a\nb.txt", "\u202etxt.exe", "نامه.txt"]
    assert list(told(vault, packed(dict.fromkeys(names, LETTER)))) == [
        "box.zip/../../up.txt",
        "box.zip//etc/passwd",
        "box.zip/..\\up.txt",
        r"box.zip/a\x0ab.txt",
        r"box.zip/\u202etxt.exe",
        "box.zip/نامه.txt",
    ]
    assert {p.name for p in vault.folder.iterdir()} == {"sha256"}


def test_a_name_in_utf_8_is_read_as_such_even_where_nothing_says_so(vault: Vault) -> None:
    letters = "نامه.txt".encode()
    data = packed({"x" * len(letters): LETTER}).replace(b"x" * len(letters), letters)
    assert list(told(vault, data)) == ["box.zip/نامه.txt"]


def test_two_members_of_one_name_both_come_out(vault: Vault) -> None:
    data = packed({"a.txt": b"one", "b.txt": b"two"}).replace(b"b.txt", b"a.txt")
    assert told(vault, data) == {"box.zip/a.txt": b"one", "box.zip/a.txt (2)": b"two"}


def test_a_locked_member_is_refused_and_the_others_are_not(vault: Vault) -> None:
    data = bytearray(packed({"a.txt": b"one", "b.txt": b"two"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    results = told(vault, bytes(data))
    assert results["box.zip/a.txt"] == b"one"
    assert str(results["box.zip/b.txt"]).startswith("locked with a password")


def test_a_member_that_is_packed_beyond_reason_is_refused_and_the_others_are_not(vault: Vault) -> None:
    results = told(vault, packed({"zeros.txt": bytes(3_000_000), "a.txt": LETTER}))
    assert str(results["box.zip/zeros.txt"]).endswith("made to fill the disk (a ZIP bomb)")
    assert results["box.zip/a.txt"] == LETTER


def test_all_that_comes_out_is_on_one_account(vault: Vault) -> None:
    inner = packed({"b.txt": b"b" * 600}, zipfile.ZIP_STORED)
    data = packed({"inner.zip": inner, "a.txt": b"a" * 600}, zipfile.ZIP_STORED)
    results = told(vault, data, unpacked=len(inner) + 700)
    assert results["box.zip/inner.zip/b.txt"] == b"b" * 600
    assert str(results["box.zip/a.txt"]).startswith("the archive unpacks to more than")


def test_too_many_files_are_counted_over_all_levels(vault: Vault) -> None:
    inner = packed({f"{n}.txt": b"%d" % n for n in range(9)})
    results = told(vault, packed({"inner.zip": inner, "a.txt": LETTER}), members=5)
    over = "more than 5 files inside: the rest is not read; split it"
    assert [name for name, what in results.items() if what == over] == ["box.zip/inner.zip", "box.zip"]
    assert [name for name in results if name.endswith(".txt")] == [f"box.zip/inner.zip/{n}.txt" for n in range(4)]


def test_containers_too_deep_inside_one_another_are_refused(vault: Vault) -> None:
    data = LETTER
    for level in range(6):
        data = packed({f"{level}.zip" if level else "a.txt": data})
    results = told(vault, data)
    assert list(results) == ["box.zip/5.zip", "box.zip/5.zip/4.zip", "box.zip/5.zip/4.zip/3.zip"]
    assert str(results["box.zip/5.zip/4.zip/3.zip"]).startswith("more than 3 containers inside one another")


FILES = {f"{n}.txt": LETTER * n + b"%d" % n for n in range(1, 6)}


@pytest.mark.parametrize("make", [packed, streamed, lambda files: packed(files, zipfile.ZIP_STORED)])
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0.02, 0.99))
def test_an_archive_that_was_cut_off_gives_up_every_whole_file_and_says_so(
    vault: Vault, make: type, share: float
) -> None:
    data: bytes = make(FILES)
    end = int(len(data) * share)
    results = told(vault, data[:end])
    assert results.pop("box.zip") == "a damaged ZIP archive: its list of contents cannot be read"
    whole = {name.removeprefix("box.zip/"): data for name, data in results.items() if isinstance(data, bytes)}
    assert whole == dict(list(FILES.items())[: len(whole)])
    assert len(results) - len(whole) <= 1
    begun = [name for name in FILES if 0 <= data.find(name.encode()) < end - 40]
    assert len(results) >= len(begun)


def test_a_member_whose_bytes_changed_is_refused_and_the_others_are_not(vault: Vault) -> None:
    data = packed({"a.txt": LETTER, "b.txt": LISTS}, zipfile.ZIP_STORED).replace(b"closed", b"opened", 1)
    assert told(vault, data) == {
        "box.zip/a.txt": "damaged: what comes out of the archive is not what was put in",
        "box.zip/b.txt": LISTS,
    }


MAIL = b"""From: Ida Quist <ida@quay.example>
To: archive@quay.example
Subject: The lists
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain

The lists are enclosed.
--inner
Content-Type: text/html

<p>The lists are enclosed.</p>
--inner--
--outer
Content-Type: text/plain; name="=?utf-8?b?2YHZh9ix2LPYqi50eHQ=?="
Content-Transfer-Encoding: base64

TGlzdHM=
--outer
Content-Type: text/plain

A second text without a name.
--outer
Content-Type: message/rfc822

From: Bo Lind <bo@quay.example>
To: ida@quay.example
Subject: Fwd

Seen by me.
--outer
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Disposition: inline

iVBORw0KGgo=
--outer--
"""


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_all_of_a_mail_that_is_not_its_own_words_comes_out(vault: Vault, line_end: bytes) -> None:
    results = told(vault, MAIL.replace(b"\n", line_end), "m.eml")
    assert list(results) == ["m.eml/فهرست.txt", "m.eml/part-4.plain", "m.eml/part-5.eml", "m.eml/part-6.png"]
    assert results["m.eml/فهرست.txt"] == b"Lists"
    assert results["m.eml/part-6.png"] == b"\x89PNG\r\n\x1a\n"
    assert bytes(results["m.eml/part-5.eml"]).startswith(b"From: Bo Lind")  # type: ignore[arg-type]


def test_an_archive_in_a_mail_is_unpacked_too(vault: Vault) -> None:
    mail = MAIL.replace(b"Content-Type: image/png", b"Content-Type: application/zip; name=q.zip").replace(
        b"iVBORw0KGgo=", base64.b64encode(packed({"a.txt": LETTER}))
    )
    assert told(vault, mail, "m.eml")["m.eml/q.zip/a.txt"] == LETTER


@pytest.mark.parametrize("old", [b"--outer--", b"boundary=outer", b"base64", b"multipart", b"\n\n"])
def test_a_broken_mail_is_borne(vault: Vault, old: bytes) -> None:
    for new in (b"", b"\xff", old[::-1]):
        told(vault, MAIL.replace(old, new), "m.eml")


def test_a_mail_without_enclosures_holds_nothing(vault: Vault) -> None:
    assert told(vault, b"From: a@quay.example\nTo: b@quay.example\nSubject: x\n\nwords\n", "m.eml") == {}


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(40, 150), by=st.integers(1, 255))
def test_no_changed_byte_makes_an_archive_lose_its_last_file_unseen(
    vault: Vault, method: int, place: int, by: int
) -> None:
    data = bytearray(packed({"a.txt": LETTER, "b.txt": LISTS}, method))
    data[place] ^= by
    results = told(vault, bytes(data))
    assert results["box.zip/a.txt"] == LETTER or isinstance(results["box.zip/a.txt"], str)
    assert "box.zip/b.txt" in results
