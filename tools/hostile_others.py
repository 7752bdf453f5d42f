"""Hostile files of the other formats: (file name, bytes, what is expected), as `check_hostile.py` has them."""
import pathlib
import random
import struct

from hostile_docx import LAUGHS, MEGA, package

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = f'xmlns:o="{OFFICE}office:1.0" xmlns:t="{OFFICE}text:1.0" xmlns:b="{OFFICE}table:1.0"'
MIME = "application/vnd.oasis.opendocument.text"
ODT_END = "<t:p>КОНЕЦ</t:p>"


def odt(body, head="", more=()):
    content = f"{head}<o:document-content {SPACES}><o:body><o:text>{body}{ODT_END}</o:text></o:body></o:document-content>"
    return package([("mimetype", MIME), ("META-INF/manifest.xml", "<manifest/>"), ("content.xml", content), *more])


def open_document(canary):
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{canary}">]>'
    yield "plain.odt", odt(""), "text"
    yield "xxe.odt", odt("<t:p>&e;</t:p>", external), "error"
    yield "xxe-styles.odt", odt("", more=[("styles.xml", external + "<a>&e;</a>")]), "either"
    yield "xxe-manifest.odt", package([("mimetype", MIME), ("META-INF/manifest.xml", external + "<a>&e;</a>"), ("content.xml", "<a/>")]), "either"
    yield "laughs.odt", odt("<t:p>&j;</t:p>", LAUGHS), "error"
    yield "bomb.odt", odt("<t:p>" + "a" * (300 * MEGA) + "</t:p>"), "error"
    yield "deep.odt", odt("<t:section>" * 100_000 + "</t:section>" * 100_000), "error"
    yield "deep-lists.odt", odt("<t:list><t:list-item>" * 1500 + "</t:list-item></t:list>" * 1500), "either"
    yield "deep-tables.odt", odt("<b:table><b:table-row><b:table-cell>" * 10_000 + "</b:table-cell></b:table-row></b:table>" * 10_000), "error"
    yield "tables-300.odt", odt("<b:table><b:table-row><b:table-cell><t:p>а</t:p>" * 300 + "</b:table-cell></b:table-row></b:table>" * 300), "either"
    cell = lambda name, value: f'<b:table><b:table-row><b:table-cell b:{name}="{value}"><t:p>а</t:p></b:table-cell></b:table-row></b:table>'
    for name in ("number-columns-spanned", "number-rows-spanned", "number-columns-repeated"):
        for value in (2**31, -1, "x"):
            yield f"{name}-{value}.odt", odt(cell(name, value)), "either"
    yield "rows-repeated.odt", odt(f'<b:table><b:table-row b:number-rows-repeated="{2**31}"><b:table-cell><t:p>а</t:p></b:table-cell></b:table-row></b:table>'), "either"
    yield "spaces.odt", odt(f'<t:p>а<t:s t:c="{2**31}"/>б</t:p>'), "either"
    yield "spaces-many.odt", odt('<t:p><t:s t:c="1000000"/></t:p>' * 1000), "either"
    yield "not-closed.odt", odt("<t:p>"), "error"
    yield "no-content.odt", package([("mimetype", MIME), ("META-INF/manifest.xml", "<a/>")]), "error"
    yield "cut.odt", odt("")[:300], "error"
    flat = f'<o:document {SPACES} o:mimetype="{MIME}"><o:body><o:text>%s{ODT_END}</o:text></o:body></o:document>'
    yield "plain.fodt", (flat % "").encode(), "text"
    yield "xxe.fodt", (external + flat % "<t:p>&e;</t:p>").encode(), "error"
    yield "laughs.fodt", (LAUGHS + flat % "<t:p>&j;</t:p>").encode(), "error"


def html(canary):
    page = lambda body, head="": f"<html><head>{head}</head><body>{body}<p>КОНЕЦ</p></body></html>".encode()
    yield "plain.html", page(""), "text"
    yield "xxe.html", f'<!DOCTYPE html [<!ENTITY e SYSTEM "file://{canary}">]>'.encode() + page("&e;"), "either"
    yield "xxe-dtd.html", f'<!DOCTYPE html SYSTEM "file://{canary}">'.encode() + page(""), "text"
    yield "laughs.html", LAUGHS.encode() + page("&j;"), "either"
    links = "".join(f'<{tag} {name}="file://{canary}">' for tag, name in (
        ("base", "href"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("object", "data"), ("embed", "src")))
    yield "links.html", page(links + f'<xi:include href="file://{canary}"/>'), "either"
    for tag in ("div", "b", "font", "ul", "blockquote"):
        yield f"deep-{tag}.html", page(f"<{tag}>" * 200_000), "either"
    for count in (200, 10_000):
        yield f"deep-tables-{count}.html", page("<table><tr><td>" * count), "either"
    for name in ("colspan", "rowspan"):
        for value in (2**31, -1, 10**30, "x"):
            yield f"{name}-{str(value)[:11]}.html", page(f"<table><tr><td {name}={value}>а</td><td>б</td></tr><tr><td>в</td></tr></table>"), "either"
    yield "spans.html", page("<table>" + ("<tr>" + "<td rowspan=65534 colspan=10>а</td>" * 90 + "</tr>") * 1000 + "</table>"), "either"
    yield "attribute.html", page('<p class="' + "a" * (100 * MEGA) + '">'), "either"
    yield "attributes.html", page("<p " + " ".join(f"a{i}=1" for i in range(1_000_000)) + ">"), "either"
    yield "one-line.html", page("<p>" + "слово " * (9 * MEGA)), "either"
    yield "paragraphs.html", page("<p>а" * (3 * MEGA)), "either"
    yield "cells.html", page("<table><tr>" + "<td>а" * MEGA), "either"
    yield "comment.html", page("<!--" + "-" * (50 * MEGA)), "either"
    yield "script.html", page("<script>" + "a<" * (20 * MEGA)), "either"
    yield "entities.html", page("&amp;&#1072;&nosuch;" * MEGA), "either"
    yield "less-than.html", page("<" * (20 * MEGA)), "either"
    yield "cp1251-as-utf8.html", page("", '<meta charset="utf-8">').decode().encode("cp1251"), "text"
    yield "unknown-charset.html", page("", '<meta charset="x-nosuch">'), "either"
    yield "utf7.html", page("+ADw-p+AD4-", '<meta charset="utf-7">'), "either"
    yield "nul.html", page("а\0б"), "either"
    yield "utf16.html", page("").decode().encode("utf-16"), "text"


def rtf(canary):
    text = lambda body: b"{\\rtf1\\ansi\\ansicpg1251 " + body + "КОНЕЦ".encode("cp1251") + b"\\par}"
    yield "plain.rtf", text(b""), "text"
    yield "groups.rtf", text(b"{" * 1_000_000), "either"
    yield "groups-closed.rtf", text(b"{" * 500_000 + b"}" * 500_000), "either"
    yield "braces.rtf", text(b"}" * 1_000_000), "either"
    yield "bin.rtf", text(b"\\bin2147483647 abc"), "either"
    yield "bin-negative.rtf", text(b"\\bin-5 abc"), "either"
    yield "unicode.rtf", text(b"\\u99999999999999 ?\\u-70000 ?\\u55357 ?"), "either"
    yield "unicode-skip.rtf", text(b"\\uc2147483647\\u1072 abc"), "either"
    yield "control.rtf", text(b"\\" + b"a" * (20 * MEGA)), "either"
    yield "parameter.rtf", text(b"\\li" + b"9" * (20 * MEGA) + b" "), "either"
    yield "one-line.rtf", text(b"\\'e0 " * (12 * MEGA)), "either"
    yield "cells.rtf", text(b"\\trowd" + b"\\cellx1" * 100_000 + b"\\intbl a\\cell" * 100_000 + b"\\row"), "either"
    yield "edges.rtf", text(b"\\trowd\\cellx2147483647\\cellx-2147483648\\cellx0\\intbl a\\cell b\\cell c\\cell\\row"), "either"
    yield "rows.rtf", text(b"\\trowd\\cellx1\\cellx2\\intbl a\\cell b\\cell\\row" * 200_000), "either"
    yield "edges-all-unlike.rtf", text(b"".join(b"\\trowd\\cellx%d\\intbl a\\cell\\row" % (i * 30) for i in range(20_000))), "either"
    yield "nested.rtf", text(b"".join(b"\\itap%d a\\nestcell" % i for i in range(10_000))), "either"
    yield "nested-far.rtf", text(b"\\itap2147483647 a\\nestcell"), "either"
    yield "object.rtf", text(b"{\\object{\\*\\objdata " + b"41" * (20 * MEGA) + b"}}"), "text"
    yield "field.rtf", text(f'{{\\field{{\\*\\fldinst INCLUDETEXT "{canary}"}}}}'.encode()), "text"
    yield "fields.rtf", text(b"{\\field{\\fldrslt " * 100_000), "either"
    yield "codepage.rtf", b"{\\rtf1\\ansicpg99999 a\\par}", "either"
    yield "fonts.rtf", text(b"{\\fonttbl" + b"{\\f1\\fcharset204 A;}" * 200_000 + b"}"), "either"
    yield "nul.rtf", text(bytes(1000)), "either"
    yield "cut.rtf", b"{\\rtf1\\ansi a\\'", "either"


def doc(fixture):
    whole = fixture.read_bytes()
    magic = whole[:8]
    yield "whole.doc", whole, "either"
    for tenth in range(1, 10):
        yield f"cut-{tenth}0.doc", whole[:len(whole) * tenth // 10], "either"
    yield "magic.doc", magic, "error"
    yield "blank.doc", magic + bytes(4096), "error"
    yield "ones.doc", magic + b"\xff" * 100_000, "error"
    for name, at, value in (("sector-size", 30, 0xFFFF), ("mini-size", 32, 0xFFFF), ("fat-count", 44, 0xFFFFFFFF), ("directory", 48, 0x7FFFFFFF),
                            ("minifat", 60, 0), ("difat", 68, 0), ("difat-count", 72, 0x7FFFFFFF)):
        changed = bytearray(whole)
        changed[at:at + 4] = struct.pack("<I", value)
        yield f"{name}.doc", bytes(changed), "either"
    size = 1 << struct.unpack("<H", whole[30:32])[0]
    fat = (struct.unpack("<I", whole[76:80])[0] + 1) * size
    for name, link in (("circle", 0), ("beyond", 0x7FFFFFFF)):
        changed = bytearray(whole)
        changed[fat:fat + size] = struct.pack("<I", link) * (size // 4)
        yield f"fat-{name}.doc", bytes(changed), "either"
    chance = random.Random(1)
    for seed in range(20):
        changed = bytearray(whole)
        for _ in range(1 << seed % 8):
            changed[chance.randrange(512, len(changed))] = chance.randrange(256)
        yield f"changed-{seed}.doc", bytes(changed), "either"


def text():
    yield "plain.txt", "КОНЕЦ\n".encode(), "text"
    yield "one-line.txt", "слово и дело ".encode() * (5 * MEGA) + "КОНЕЦ".encode(), "either"
    yield "one-line-100MB.txt", b"word and " * (12 * MEGA), "either"
    yield "one-word.txt", b"a" * (100 * MEGA), "either"
    yield "spaces.txt", b" " * (50 * MEGA) + "КОНЕЦ".encode(), "either"
    yield "tabs.txt", b"\t" * (20 * MEGA), "either"
    yield "pipes.txt", b"|" * (20 * MEGA), "either"
    yield "pipe-lines.txt", b"|\n" * (5 * MEGA), "either"
    yield "pipe-rows.txt", "| а | б | в |\n".encode() * 200_000, "either"
    yield "tab-rows.txt", "1\tа\tб\n".encode() * 200_000, "either"
    yield "broad-row.txt", "а | ".encode() * MEGA, "either"
    yield "box.txt", ("+" + "-" * 1000 + "+\n" + "|" + " " * 1000 + "|\n").encode() * 5000, "either"
    yield "dashes.txt", b"-" * (20 * MEGA), "either"
    yield "aligned.txt", ("а" + " " * 30 + "б" + " " * 30 + "в\n").encode() * 300_000, "either"
    yield "empty-lines.txt", b"\n" * (50 * MEGA), "either"
    yield "short-lines.txt", "а\n".encode() * (4 * MEGA), "either"
    yield "form-feeds.txt", b"\f" * (10 * MEGA), "either"
    yield "returns.txt", b"\r" * (20 * MEGA), "either"
    yield "nul.txt", bytes(10 * MEGA), "error"
    yield "nul-in-text.txt", "а\0б КОНЕЦ".encode(), "either"
    yield "controls.txt", bytes(range(1, 32)) * 100_000, "either"
    yield "random.txt", random.Random(1).randbytes(5 * MEGA), "either"
    yield "cp1251.txt", "Распоряжение комитета. КОНЕЦ".encode("cp1251"), "text"
    yield "utf16-no-mark.txt", "Распоряжение КОНЕЦ".encode("utf-16-le"), "text"
    yield "utf16-odd.txt", "\ufeffКОНЕЦ".encode("utf-16-le") + b"a", "either"
    yield "utf32.txt", "КОНЕЦ".encode("utf-32"), "either"
    yield "marks.txt", b"\xef\xbb\xbf" * MEGA, "either"
    yield "combining.txt", ("а" + "\u0301" * (5 * MEGA)).encode(), "either"
    yield "wrong-utf8.txt", b"\xff\xfe\xfd" * MEGA, "either"
    yield "empty.txt", b"", "error"


def cases(canary):
    yield from open_document(canary)
    yield from html(canary)
    yield from rtf(canary)
    fixtures = pathlib.Path(__file__).parent.parent / "Tests/Fixtures"
    yield from doc(next(iter(sorted(fixtures.rglob("*.doc")))))
    yield from text()
