"""Hostile DOCX files: (name, bytes, what is expected), as `check_hostile.py` has them."""
import io
import re
import struct
import warnings
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]>"
MEGA = 1 << 20

warnings.filterwarnings("ignore", "Duplicate name")


def types(*overrides, default=""):
    more = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="x"/>{default}{more}</Types>'


def relationships(*links):
    """Links are (kind, target) or (kind, target, further attributes)."""
    every = "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{link[0]}" Target="{link[1]}"{"".join(link[2:])}/>'
        for i, link in enumerate(links))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{every}</Relationships>'


def paragraph(text, properties=""):
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


END = paragraph("КОНЕЦ")


def part(root, content, head=""):
    return f"{head}<w:{root} {W} {MC}>{content}</w:{root}>".encode()


def document(body, head=""):
    return part("document", f"<w:body>{body}</w:body>", head)


def package(parts, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as container:
        for name, data in parts:
            container.writestr(name, data)
    return file.getvalue()


TYPES = types(("/word/document.xml", MAIN))
ROOT = relationships(("officeDocument", "word/document.xml"))
FRAME = [("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT)]


def docx(main, more=(), method=zipfile.ZIP_DEFLATED):
    return package([*FRAME, ("word/document.xml", main), *more], method)


def body(content):
    return docx(document(content + END))


def with_parts(**parts):
    """A document with further parts by the kinds of their relationships."""
    links = relationships(*((kind, f"{kind}.xml") for kind in parts))
    return docx(document(END), [("word/_rels/document.xml.rels", links)]
                + [(f"word/{kind}.xml", data) for kind, data in parts.items()])


def patched(data, name, offsets, value):
    """The same file, a field of an entry's headers changed; `offsets` are those in its local and central header."""
    data = bytearray(data)
    for signature, name_at, at in ((b"PK\3\4", 30, offsets[0]), (b"PK\1\2", 46, offsets[1])):
        header = data.find(signature)
        while header >= 0:
            if at is not None and data[header + name_at:].startswith(name.encode()):
                data[header + at:header + at + len(value)] = value
            header = data.find(signature, header + 4)
    return bytes(data)


def with_size(data, size, name="word/document.xml", local=22, central=24):
    return patched(data, name, (local, central), struct.pack("<I", size))


def overlapping(count):
    """Many entries that share the bytes of one, as David Fifield's bombs do."""
    data = docx(document(END), [("bomb", bytes(10 * MEGA))])
    start = data.rfind(b"PK\1\2")
    stop = data.find(b"PK\5\6")
    first = data.find(b"PK\1\2")
    entry = data[start:stop]
    directory = data[first:stop] + entry * count
    tail = bytearray(data[stop:])
    total = struct.unpack("<H", tail[10:12])[0] + count
    tail[8:16] = struct.pack("<HHI", total, total, len(directory))
    return data[:first] + directory + bytes(tail)


def entities(canary):
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{canary}">]>'
    entity = paragraph("&e;")
    yield "xxe", docx(document(entity, external)), "error"
    yield "xxe-parameter", docx(document(END, f'<!DOCTYPE x [<!ENTITY % p SYSTEM "file://{canary}"> %p;]>')), "error"
    yield "xxe-dtd", docx(document(END, f'<!DOCTYPE x SYSTEM "file://{canary}">')), "error"
    yield "xxe-public", docx(document(END, f'<!DOCTYPE x PUBLIC "-//a" "file://{canary}">')), "error"
    yield "xxe-network", docx(document(entity, '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]>')), "error"
    yield "xxe-behind-comment", docx(document(entity, "<!--" + "-a" * 5000 + "-->" + external)), "error"
    yield "doctype-lower", docx(document(END, "<!doctype html>")), "error"
    yield "doctype-plain", docx(document(END, "<!DOCTYPE w:document>")), "error"
    for order in ("le", "be"):
        yield f"xxe-utf16-{order}", docx(("\ufeff" + external + document(entity).decode()).encode("utf-16-" + order)), "error"
    yield "billion-laughs", docx(document(paragraph("&j;"), LAUGHS)), "error"
    yield "quadratic-blowup", docx(document(paragraph("&a;" * 50_000), f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>')), "error"
    yield "laughs-in-attribute", docx(document('<w:p w:rsidR="&j;"/>', LAUGHS)), "error"
    yield "undeclared-entity", docx(document("<w:p>&nbsp;</w:p>")), "error"
    yield "xinclude", body(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{canary}"/>'), "text"
    yield "stylesheet", docx(document(END, f'<?xml-stylesheet href="file://{canary}"?>')), "text"
    yield "schema-location", body(f'<w:sdt xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="a file://{canary}"/>'), "text"
    for kind in ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "theme", "fontTable"):
        yield f"doctype-in-{kind}", with_parts(**{kind: external.encode() + part(kind, "&e;")}), "error"
    yield "laughs-in-styles", with_parts(styles=LAUGHS.encode() + part("styles", "&j;")), "error"
    yield "utf16-doctype-in-styles", with_parts(styles=("\ufeff" + external + "<a/>").encode("utf-16")), "error"
    yield "doctype-in-types", package([("[Content_Types].xml", external + TYPES), FRAME[1], ("word/document.xml", document(END))]), "error"
    yield "doctype-in-rels", package([FRAME[0], ("_rels/.rels", external + ROOT), ("word/document.xml", document(END))]), "error"
    yield "doctype-in-main-rels", docx(document(END), [("word/_rels/document.xml.rels", external + relationships())]), "error"
    yield "doctype-in-properties", docx(document(END), [("docProps/core.xml", external + "<a>&e;</a>")]), "error"
    yield "doctype-in-custom-xml", docx(document(END), [("customXml/item1.xml", external + "<a>&e;</a>")]), "error"
    yield "no-doctype-but-data", docx(document(END), [("customXml/item1.xml", "<a><![CDATA[<!DOCTYPE html>]]></a>")]), "text"
    target = f"file://{canary}"
    climbing = "../" * 20 + str(canary).lstrip("/")
    for kind in ("styles", "numbering", "footnotes", "image", "attachedTemplate", "subDocument", "aFChunk", "oleObject"):
        link = relationships((kind, target, ' TargetMode="External"'))
        yield f"external-{kind}", docx(document(END), [("word/_rels/document.xml.rels", link)]), "text"
        link = relationships((kind, climbing))
        yield f"climbing-{kind}", docx(document(END), [("word/_rels/document.xml.rels", link)]), "text"
    for name, address in (("external-main", target), ("climbing-main", climbing), ("absolute-main", str(canary))):
        yield name, package([("[Content_Types].xml", types()), ("_rels/.rels", relationships(("officeDocument", address)))]), "error"
    yield "include-field", body(f'<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;{canary}&quot;"/></w:p>'), "text"
    yield "link-field", body(f'<w:p><w:r><w:instrText>INCLUDEPICTURE {canary}</w:instrText></w:r></w:p>'), "text"
    yield "alt-chunk", docx(document('<w:altChunk xmlns:r="%s" r:id="r0"/>' % OFFICE + END),
                            [("word/_rels/document.xml.rels", relationships(("aFChunk", target, ' TargetMode="External"')))]), "text"


def bombs():
    run = lambda text: f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    yield "bomb-spaces", body(run(" " * (300 * MEGA))), "error"
    yield "bomb-paragraphs", body("<w:p/>" * (50 * MEGA)), "error"
    yield "bomb-paragraphs-60MB", body("<w:p/>" * (10 * MEGA)), "error"
    yield "bomb-cells-60MB", body("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * (3 * MEGA) + "</w:tr></w:tbl>"), "error"
    yield "paragraphs-1M", body("<w:p/>" * 1_000_000), "text"
    yield "paragraphs-stored", docx(document("<w:p/>" * (10 * MEGA)), method=zipfile.ZIP_STORED), "error"
    yield "cells-1M-stored", docx(document("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 10 + "</w:tr>") * 100_000 + "</w:tbl>" + END), method=zipfile.ZIP_STORED), "text"
    lying = docx(document(run("a" * (300 * MEGA))))
    yield "bomb-lying-small", with_size(lying, 1000), "error"
    yield "bomb-lying-zero", with_size(lying, 0), "error"
    for kind in ("styles", "numbering", "footnotes"):
        yield f"bomb-{kind}", with_parts(**{kind: part(kind, "<w:style/>" * (30 * MEGA))}), "either"
    many = types(("/word/document.xml", MAIN), *((f"/a{i}.xml", "x") for i in range(300_000)))
    yield "bomb-types", package([("[Content_Types].xml", many), FRAME[1], ("word/document.xml", document(END))]), "either"
    links = relationships(*(("image", f"a{i}") for i in range(300_000)), ("officeDocument", "word/document.xml"))
    yield "bomb-rels", package([FRAME[0], ("_rels/.rels", links), ("word/document.xml", document(END))]), "either"
    plain = docx(document(END))
    yield "lying-huge", with_size(plain, 0xFFFFFFF0), "error"
    yield "lying-central", with_size(plain, 1 << 30, local=None), "error"
    yield "lying-local", with_size(plain, 1 << 30, central=None), "either"
    yield "lying-packed", with_size(plain, 1 << 30, local=18, central=20), "either"
    yield "lying-packed-small", with_size(plain, 5, local=18, central=20), "error"
    yield "lying-types", with_size(plain, 7, name="[Content_Types].xml"), "error"
    yield "bomb-elsewhere", docx(document(END), [("word/media/a.bin", bytes(300 * MEGA))]), "text"
    yield "bomb-nested", docx(document(END), [("word/embeddings/a.zip", package([("b", bytes(200 * MEGA))]))]), "text"
    yield "bomb-overlap", overlapping(5000), "either"
    yield "bomb-comment", body("<!--" + "a" * (100 * MEGA) + "-->"), "error"
    yield "bomb-instruction", body("<?a " + "a" * (100 * MEGA) + "?>"), "error"
    yield "bomb-attribute", body('<w:p w:rsidR="' + "a" * (100 * MEGA) + '"/>'), "error"
    yield "bomb-name", body("<" + "a" * (100 * MEGA) + "/>"), "error"
    yield "bomb-cdata", body("<w:p><w:r><w:t><![CDATA[" + "a" * (60 * MEGA) + "]]></w:t></w:r></w:p>"), "either"
    yield "attribute-7MB", body('<w:p w:rsidR="' + "a" * (7 * MEGA) + '"/>'), "text"
    yield "references-6MB", body(run("&#1072;&amp;" * (MEGA // 2))), "text"
    yield "text-40MB", body(run("а б " * (7 * MEGA))), "either"
    yield "text-60MB-stored", docx(document(run("слово и " * (4 * MEGA)) + END), method=zipfile.ZIP_STORED), "either"
    yield "text-100MB-one-line", body(run("ab c " * (20 * MEGA))), "either"
    yield "text-100MB-stored", docx(document(run("ab c " * (20 * MEGA))), method=zipfile.ZIP_STORED), "either"
    yield "runs-1M", body("<w:p>" + "<w:r><w:t>а </w:t></w:r>" * 1_000_000 + "</w:p>"), "either"
    yield "attributes", body("<w:p" + "".join(f' a{i}=""' for i in range(100_000)) + "/>"), "error"
    yield "namespaces", body("<w:p" + "".join(f' xmlns:a{i}="u{i}"' for i in range(100_000)) + "/>"), "error"
    yield "namespaces-nested", body("".join(f'<w:sdt xmlns:a{i}="u{i}">' for i in range(3000)) + "</w:sdt>" * 3000), "text"
    yield "names", body("".join(f"<a{i}/>" for i in range(1_000_000))), "error"


def nesting():
    yield "deep", body("<w:sdt>" * 200_000 + "</w:sdt>" * 200_000), "error"
    yield "deep-enough", body("<w:sdt><w:sdtContent>" * 1500 + paragraph("а") + "</w:sdtContent></w:sdt>" * 1500), "text"
    for name in ("smartTag", "hyperlink", "ins", "r", "p", "customXml", "fldSimple"):
        yield f"deep-{name}", body("<w:p>" + f"<w:{name}>" * 100_000 + f"</w:{name}>" * 100_000 + "</w:p>"), "error"
        yield f"deep-{name}-1000", body("<w:p>" + f"<w:{name}>" * 1000 + f"</w:{name}>" * 1000 + "</w:p>"), "text"
    yield "deep-alternate", body("<mc:AlternateContent><mc:Fallback>" * 1500 + "</mc:Fallback></mc:AlternateContent>" * 1500), "text"
    yield "deep-not-closed", docx(document("<w:sdt>" * 1_000_000)), "error"
    yield "deep-tables", body("<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000), "either"
    table = "<w:tbl><w:tr><w:tc>" + paragraph("а")
    yield "tables-1000", body(table * 1000 + "</w:tc></w:tr></w:tbl>" * 1000), "text"
    yield "tables-in-boxes", body("<w:tbl><w:tr><w:tc><w:p><w:r><w:txbxContent>" * 500 + "</w:txbxContent></w:r></w:p></w:tc></w:tr></w:tbl>" * 500), "either"
    yield "deep-boxes", body("<w:p><w:r><w:txbxContent>" * 1000 + "</w:txbxContent></w:r></w:p>" * 1000), "either"
    chain = "".join(f'<w:style w:styleId="s{i}"><w:basedOn w:val="s{i + 1}"/></w:style>' for i in range(100_000))
    yield "style-chain", with_parts(styles=part("styles", chain)), "text"
    circle = "".join(f'<w:style w:styleId="s{i}"><w:basedOn w:val="s{(i + 1) % 5000}"/></w:style>' for i in range(5000))
    yield "style-circle", with_parts(styles=part("styles", circle)), "text"
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>а</w:t></w:r></w:p>'
    yield "fields", body(field * 100_000), "text"
    ends = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    yield "fields-nested", body(field * 40_000 + ends * 40_000), "text"
    yield "field-ends", body(ends * 100_000), "text"
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>а</w:t></w:r></w:p>"
    yield "deleted-marks", body(deleted * 100_000), "text"


def tables():
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>"
    yield "broad", body("<w:tbl>" + row * 1000 + "</w:tbl>"), "either"
    yield "too-broad", body("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 100_000 + "</w:tr></w:tbl>"), "either"
    merged = "<w:tr>" + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" * 1000 + "</w:tr>"
    yield "broad-merged", body("<w:tbl>" + merged * 500 + "</w:tbl>"), "either"
    cell = lambda name, value: f'<w:tc><w:tcPr><w:{name} w:val="{value}"/></w:tcPr>{paragraph("а")}</w:tc>'
    for name in ("gridSpan", "vMerge", "hMerge"):
        for value in ("2147483648", "-1", "0", "9" * 30, "1e9", "x", ""):
            yield f"{name}-{value[:10] or 'empty'}", body("<w:tbl><w:tr>" + cell(name, value) * 3 + "</w:tr></w:tbl>"), "text"
    yield "spans", body("<w:tbl>" + ("<w:tr>" + cell("gridSpan", 1000) * 100 + "</w:tr>") * 100 + "</w:tbl>"), "text"
    for name in ("gridBefore", "gridAfter"):
        for value in ("2147483648", "-5", "x"):
            properties = f'<w:trPr><w:{name} w:val="{value}"/></w:trPr>'
            yield f"{name}-{value[:10]}", body(f"<w:tbl><w:tr>{properties}" + cell("gridSpan", 2) + "</w:tr></w:tbl>"), "text"
    yield "grid-columns", body("<w:tbl><w:tblGrid>" + "<w:gridCol/>" * MEGA + "</w:tblGrid>" + "<w:tr>" + cell("vMerge", "") + "</w:tr></w:tbl>"), "either"
    yield "rows-without-cells", body("<w:tbl>" + "<w:tr/>" * 500_000 + "</w:tbl>"), "text"
    yield "cells-without-rows", body("<w:tbl>" + cell("gridSpan", 1) * 1000 + "</w:tbl>"), "text"
    level = lambda pattern, start, kind: (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
    numbered = paragraph("а", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    links = relationships(("numbering", "numbering.xml"))
    for name, pattern, start, kind in (
        ("number-huge", "%1.", 2147483647, "decimal"), ("number-beyond", "%1.", 10**30, "upperRoman"),
        ("number-negative", "%1.", -5, "lowerLetter"), ("pattern-1MB", "а" * MEGA, 1, "decimal"),
        ("pattern-letters", "%1" * 100_000, 32_000, "lowerLetter"), ("pattern-roman", "%1" * 100_000, 3888, "upperRoman"),
    ):
        parts = [("word/_rels/document.xml.rels", links), ("word/numbering.xml", part("numbering", level(pattern, start, kind)))]
        yield name, docx(document(numbered * 20_000 + END), parts), "either"
    deep = numbered.replace('ilvl w:val="0"', 'ilvl w:val="2147483647"').replace('numId w:val="1"', 'numId w:val="-1"')
    yield "number-unknown", docx(document(deep + END), [("word/_rels/document.xml.rels", links), ("word/numbering.xml", part("numbering", level("%1", 1, "x")))]), "text"
    circle = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    style = '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    parts = [("word/_rels/document.xml.rels", relationships(("numbering", "numbering.xml"), ("styles", "styles.xml"))),
             ("word/numbering.xml", part("numbering", circle)), ("word/styles.xml", part("styles", style))]
    yield "numbering-circle", docx(document(numbered + END), parts), "text"
    yield "note-references", docx(document("<w:p><w:r>" + '<w:footnoteReference w:id="1"/>' * 200_000 + "</w:r></w:p>" + END),
                                  [("word/_rels/document.xml.rels", relationships(("footnotes", "footnotes.xml"))),
                                   ("word/footnotes.xml", part("footnotes", f'<w:footnote w:id="1">{paragraph("а")}</w:footnote>'))]), "text"


def encodings():
    declared = lambda label: f'<?xml version="1.0" encoding="{label}"?>'
    text = document(END).decode()
    yield "nul", docx(document("<w:p>\0</w:p>")), "error"
    yield "nul-in-text", docx(document(paragraph("а\0б"))), "error"
    yield "nul-behind", docx(document(END) + bytes(100)), "either"
    yield "control-character", docx(document(paragraph("\x0b"))), "error"
    yield "reference-to-nul", docx(document(paragraph("&#0;"))), "error"
    yield "surrogate-reference", docx(document(paragraph("&#xD800;"))), "error"
    yield "cp1251-as-utf8", docx((declared("utf-8") + text).encode("cp1251")), "error"
    yield "cp1251-undeclared", docx(text.encode("cp1251")), "error"
    yield "cp1251", docx((declared("windows-1251") + text).encode("cp1251")), "text"
    yield "utf8-as-cp1251", docx((declared("windows-1251") + text).encode()), "either"
    yield "utf8-as-utf16", docx((declared("utf-16") + text).encode()), "either"
    yield "utf16-as-utf8", docx(("\ufeff" + declared("utf-8") + text).encode("utf-16-le")), "text"
    yield "utf16-no-mark", docx((declared("utf-16") + text).encode("utf-16-le")), "either"
    yield "utf16-odd", docx(("\ufeff" + text).encode("utf-16-le") + b"<"), "error"
    yield "utf16-lone-surrogate", docx(("\ufeff" + document(paragraph("@")).decode()).replace("@", "\ud800").encode("utf-16-le", "surrogatepass")), "either"
    yield "utf16-be", docx(("\ufeff" + text).encode("utf-16-be")), "text"
    yield "utf32", docx(text.encode("utf-32")), "error"
    for label in ("utf-7", "ebcdic-cp-us", "x-unknown", "a" * 5000, "utf-8\" x=\"1"):
        yield f"label-{label[:9]}", docx((declared(label) + text).encode()), "error"
    yield "ebcdic", docx((declared("cp037") + "<a/>").encode("cp037")), "error"
    for name, wrong in (("overlong", b"\xc0\xbc"), ("surrogate-utf8", b"\xed\xa0\x80"), ("cut-utf8", b"\xd0"), ("beyond", b"\xf7\xbf\xbf\xbf")):
        yield f"utf8-{name}", docx(document(paragraph("@")).replace(b"@", wrong)), "error"
    yield "two-marks", docx(b"\xef\xbb\xbf\xef\xbb\xbf" + document(END)), "error"
    yield "mark", docx(b"\xef\xbb\xbf" + document(END)), "text"


def containers():
    whole = docx(document(END))
    yield "not-closed", docx(document(END)[:-10]), "error"
    yield "crossed", docx(document("<w:p><w:r></w:p></w:r>")), "error"
    yield "two-roots", docx(document(END) * 2), "error"
    yield "empty-main", docx(b""), "error"
    yield "blank-main", docx(b"  \n"), "error"
    yield "not-xml", docx(b"%PDF-1.4 not xml at all"), "error"
    yield "html-main", docx(b"<html><body><p>a</p></body></html>"), "error"
    yield "binary-main", docx(bytes(range(256)) * 100), "error"
    yield "no-main", package(FRAME), "error"
    yield "no-frame", package([("word/document.xml", document(END))]), "error"
    yield "nothing", package([]), "error"
    for tenth in range(1, 10):
        yield f"cut-{tenth}0", whole[:len(whole) * tenth // 10], "error"
    yield "cut-head", whole[100:], "error"
    yield "cut-tail", whole[:-30], "error"
    yield "only-head", whole[:10], "error"
    yield "bytes-before", b"MZ" + bytes(1000) + whole, "either"
    yield "bytes-behind", whole + bytes(1000), "either"
    twice = lambda name, data: docx(document(END), [(name, data)])
    yield "duplicate-main", twice("word/document.xml", document("<w:p/>")), "error"
    yield "duplicate-main-case", twice("WORD/Document.XML", document("<w:p/>")), "error"
    yield "duplicate-main-slash", twice("/word/document.xml", document("<w:p/>")), "error"
    yield "duplicate-main-backslash", twice("word\\document.xml", document("<w:p/>")), "error"
    yield "duplicate-types", twice("[Content_Types].xml", types(("/a.xml", MAIN))), "error"
    yield "duplicate-rels", twice("_rels/.rels", relationships(("officeDocument", "a.xml"))), "either"
    yield "many-entries", docx(document(END), [(f"a{i}", b"") for i in range(60_000)]), "error"
    yield "xml-entries", docx(document(END), [(f"a{i}.xml", b"<a/>") for i in range(9000)]), "text"
    decoy = document(paragraph("приманка"))
    real = types(("/word/document.xml", "application/xml"), ("/real/x.bin", MAIN))
    yield "decoy-name", package([("[Content_Types].xml", real), ("_rels/.rels", relationships(("officeDocument", "real/x.bin"))),
                                 ("word/document.xml", decoy), ("real/x.bin", document(END))]), "text"
    both = types(("/word/document.xml", MAIN), ("/real.xml", MAIN))
    yield "decoy-type", package([("[Content_Types].xml", both), ("_rels/.rels", relationships(("officeDocument", "real.xml"))),
                                 ("word/document.xml", decoy), ("real.xml", document(END))]), "text"
    yield "decoy-kind", package([("[Content_Types].xml", both), ("_rels/.rels", relationships(("image", "word/document.xml"), ("officeDocument", "real.xml"))),
                                 ("word/document.xml", decoy), ("real.xml", document(END))]), "text"
    yield "workbook", package([("[Content_Types].xml", types(("/xl/workbook.xml", MAIN.replace("wordprocessingml.document", "spreadsheetml.sheet")))),
                               ("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml"))), ("xl/workbook.xml", b"<a/>")]), "error"
    main = whole.find(b"word/document.xml")
    for offset in (20, 40, 60):
        broken = bytearray(whole)
        broken[main + offset] ^= 0xFF
        yield f"wrong-byte-{offset}", bytes(broken), "error"
    crc = lambda data, name: patched(data, name, (14, 16), b"\1\2\3\4")
    yield "wrong-crc", crc(whole, "word/document.xml"), "error"
    yield "wrong-crc-types", crc(whole, "[Content_Types].xml"), "error"
    yield "wrong-crc-styles", crc(with_parts(styles=part("styles", "")), "word/styles.xml"), "text"
    yield "encrypted-entry", patched(whole, "word/document.xml", (6, 8), b"\1\0"), "error"
    yield "method-99", patched(whole, "word/document.xml", (8, 10), b"\x63\0"), "error"
    yield "stored-as-deflated", patched(docx(document(END), method=zipfile.ZIP_STORED), "word/document.xml", (8, 10), b"\x08\0"), "error"
    yield "directory-beyond", re.sub(rb"(PK\x05\x06.{12}).{4}", lambda m: m[1] + b"\xff\xff\xff\x7f", whole, flags=re.S), "error"
    yield "count-lies", re.sub(rb"(PK\x05\x06.{4}).{4}", lambda m: m[1] + b"\xff\xff\xff\xff", whole, flags=re.S), "error"
    yield "traversal", docx(document(END), [("../../../../tmp/evil", b"x"), ("/etc/evil", b"x"), ("C:\\evil", b"x")]), "text"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    yield "ole-empty", ole, "error"
    yield "ole-encrypted", ole + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0") + bytes(1024), "error"


def cases(canary):
    yield "plain", body(""), "text"
    yield from entities(canary)
    yield from bombs()
    yield from nesting()
    yield from tables()
    yield from encodings()
    yield from containers()
