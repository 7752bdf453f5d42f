#!/usr/bin/env python3
"""Gives a program hostile DOCX files and checks that each ends as it should, in 2 s and 300 MB.

    tools/check_hostile.py .build/release/ingest

Each file is made here, in a temporary folder. What is expected is "error" (exit code other than 0, a message with a
code in brackets), "text" (exit code 0 and the word КОНЕЦ in the output) or "either". A canary file stands beside
them; no output may show its content.
"""
import io
import pathlib
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="x"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
END = "<w:p><w:r><w:t>КОНЕЦ</w:t></w:r></w:p>"
CANARY = "canary-that-must-not-sing"
SECONDS, MEGABYTES = 2, 300


def relationships(kind, target, mode=""):
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" '
        f'Target="{target}"{mode}/></Relationships>'
    )


def document(body, head=""):
    return f'{head}<w:document {W}><w:body>{body}</w:body></w:document>'.encode()


def docx(main, more=(), target="word/document.xml"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", relationships("officeDocument", target))
        if main is not None:
            package.writestr("word/document.xml", main)
        for name, data in more:
            package.writestr(name, data)
    return file.getvalue()


def with_size(data, size, fields=("local", "central")):
    """The same file, the main part's declared size changed."""
    data = bytearray(data)
    for signature, name_at, size_at, kind in ((b"PK\x03\x04", 30, 22, "local"), (b"PK\x01\x02", 46, 24, "central")):
        at = data.find(signature)
        while at >= 0:
            if data[at + name_at :].startswith(b"word/document.xml") and kind in fields:
                data[at + size_at : at + size_at + 4] = struct.pack("<I", size)
            at = data.find(signature, at + 4)
    return bytes(data)


def wide(text, order):
    return ("\ufeff" + text).encode("utf-16-" + order)


def cases(canary):
    body = lambda text: docx(document(text + END))
    yield "plain", body(""), "text"
    external = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{canary}">]>'
    yield "xxe", docx(document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", external)), "error"
    parameter = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "file://{canary}"> %p;]>'
    yield "xxe-parameter", docx(document(END, parameter)), "error"
    yield "xxe-dtd", docx(document(END, f'<!DOCTYPE x SYSTEM "file://{canary}">')), "error"
    yield "xxe-wide", docx(wide(external + document(END).decode(), "le")), "error"
    laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)
    )
    yield "billion-laughs", docx(document("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", laughs + "]>")), "error"
    yield "laughs-in-attribute", docx(document('<w:p w:rsidR="&j;"/>', laughs + "]>")), "error"
    yield "undeclared-entity", docx(document("<w:p>&nbsp;</w:p>")), "error"
    link = relationships("styles", f"file://{canary}", ' TargetMode="External"')
    yield "external-styles", docx(document(END), [("word/_rels/document.xml.rels", link)]), "text"
    climbing = relationships("styles", "../" * 20 + str(canary).lstrip("/"))
    yield "climbing-styles", docx(document(END), [("word/_rels/document.xml.rels", climbing)]), "text"
    yield "climbing-main", docx(None, target="../" * 20 + str(canary).lstrip("/")), "error"
    yield "xinclude", body(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{canary}"/>'), "text"

    yield "bomb-spaces", body("<w:p><w:r><w:t>" + " " * (300 << 20) + "</w:t></w:r></w:p>"), "error"
    yield "bomb-paragraphs", body("<w:p/>" * (50 << 20)), "error"
    lying = docx(document("<w:p><w:r><w:t>" + "a" * (300 << 20) + "</w:t></w:r></w:p>"))
    yield "bomb-lying-small", with_size(lying, 1000), "error"
    yield "lying-huge", with_size(docx(document(END)), 0xFFFFFFF0), "error"
    yield "lying-central", with_size(docx(document(END)), 1 << 30, ("central",)), "error"
    yield "bomb-elsewhere", docx(document(END), [("word/media/a.bin", bytes(300 << 20))]), "text"
    yield "bomb-comment", body("<!--" + "a" * (100 << 20) + "-->"), "error"
    yield "bomb-instruction", body("<?a " + "a" * (100 << 20) + "?>"), "error"
    yield "bomb-attribute", body('<w:p w:rsidR="' + "a" * (100 << 20) + '"/>'), "error"
    yield "bomb-cdata", body("<w:p><w:r><w:t><![CDATA[" + "a" * (60 << 20) + "]]></w:t></w:r></w:p>"), "error"
    yield "text-40MB", body("<w:p><w:r><w:t>" + "а б " * (7 << 20) + "</w:t></w:r></w:p>"), "either"
    yield "text-100MB-one-line", body("<w:p><w:r><w:t>" + "ab c " * (20 << 20) + "</w:t></w:r></w:p>"), "either"
    yield "attributes", body("<w:p" + "".join(f' a{i}=""' for i in range(100_000)) + "/>"), "error"
    yield "namespaces", body("<w:p" + "".join(f' xmlns:a{i}="u{i}"' for i in range(100_000)) + "/>"), "error"
    yield "names", body("".join(f"<a{i}/>" for i in range(1_000_000))), "error"
    yield "deep", body("<w:sdt>" * 200_000 + "</w:sdt>" * 200_000), "error"
    yield "deep-tables", body("<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000), "either"
    deep = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>а</w:t></w:r></w:p>"
    yield "tables-1000", body(deep * 1000 + "</w:tc></w:tr></w:tbl>" * 1000), "either"
    yield "deep-boxes", body("<w:p><w:r><w:txbxContent>" * 1000 + "</w:txbxContent></w:r></w:p>" * 1000), "either"
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 1000 + "</w:tr>"
    yield "broad", body("<w:tbl>" + row * 1000 + "</w:tbl>"), "either"
    merged = "<w:tr>" + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>" * 1000 + "</w:tr>"
    yield "broad-merged", body("<w:tbl>" + merged * 500 + "</w:tbl>"), "either"
    span = '<w:tc><w:tcPr><w:gridSpan w:val="2147483648"/></w:tcPr><w:p/></w:tc>'
    yield "span", body("<w:tbl><w:tr>" + span * 3 + "</w:tr></w:tbl>"), "text"
    spans = span.replace("2147483648", "1000")
    yield "spans", body("<w:tbl>" + ("<w:tr>" + spans * 100 + "</w:tr>") * 100 + "</w:tbl>"), "text"
    yield "grid-before", body('<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>' + spans + "</w:tr></w:tbl>"), "text"
    field = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>а</w:t></w:r></w:p>'
    yield "fields", body(field * 100_000), "text"
    deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>а</w:t></w:r></w:p>"
    yield "deleted-marks", body(deleted * 100_000), "text"

    yield "nul", docx(document("<w:p>\0</w:p>")), "error"
    yield "cp1251-as-utf8", docx(document(END, '<?xml version="1.0" encoding="utf-8"?>').decode().encode("cp1251")), "error"
    yield "utf16-label", docx(document(END, '<?xml version="1.0" encoding="utf-16"?>')), "either"
    yield "utf7", docx(document(END, '<?xml version="1.0" encoding="utf-7"?>')), "error"
    yield "wide-big", docx(wide(document(END).decode(), "be")), "text"
    yield "not-closed", docx(document(END)[:-10]), "error"
    yield "empty-main", docx(b""), "error"
    yield "not-xml", docx(b"%PDF-1.4 not xml at all"), "error"
    whole = docx(document(END))
    yield "cut-head", whole[100:], "error"
    yield "cut-tail", whole[:-30], "error"
    yield "only-head", whole[:10], "error"
    yield "duplicate", docx(document(END), [("word/document.xml", document("<w:p/>"))]), "error"
    yield "many-entries", docx(document(END), [(f"a{i}", b"") for i in range(60_000)]), "error"
    decoy = docx(document("<w:p><w:r><w:t>приманка</w:t></w:r></w:p>"), [("real.xml", document(END))], "real.xml")
    yield "decoy", decoy, "either"
    broken = bytearray(whole)
    broken[broken.find(b"word/document.xml") + 40] ^= 0xFF
    yield "wrong-byte", bytes(broken), "error"


def run(program, path):
    started = time.monotonic()
    process = subprocess.Popen(
        [program, "document", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)),
    )
    output, errors = process.communicate()
    seconds = time.monotonic() - started
    return process.returncode, output, errors.decode(errors="replace"), seconds


def peak(program, path):
    """The peak of the program's memory in MB, as the kernel says for a child that has ended."""
    code = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)"
    )
    return int(subprocess.check_output([sys.executable, "-c", code, program, "document", path]))


def main():
    program = sys.argv[1]
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        canary = folder / "canary.txt"
        canary.write_text(CANARY)
        for name, data, expected in cases(canary):
            path = folder / f"{name}.docx"
            path.write_bytes(data)
            code, output, errors, seconds = run(program, path)
            memory = peak(program, path)
            wrong = []
            if code < 0 or code > 125:
                wrong.append(f"crashed ({code})")
            if expected == "error" and (code == 0 or not re.search(r"\[[a-z0-9-]+\]", errors)):
                wrong.append("no clear error")
            if expected == "text" and (code != 0 or "КОНЕЦ".encode() not in output):
                wrong.append("text not read")
            if CANARY.encode() in output or CANARY in errors:
                wrong.append("canary shown")
            if seconds > SECONDS:
                wrong.append("too slow")
            if memory > MEGABYTES:
                wrong.append("too large")
            failures += bool(wrong)
            found = re.search(r"\[([a-z0-9-]+)\]", errors)
            told = found.group(1) if found else "text"
            print(f"{'FAIL' if wrong else 'ok':4} {name:22} {seconds:5.2f} s {memory:4} MB  {told}  {'; '.join(wrong)}")
            path.unlink()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
