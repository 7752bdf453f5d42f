#!/usr/bin/env python3
"""Writes small inputs for the fuzzer to begin with: tools/make_fuzz_seeds.py FORMAT FOLDER.

FORMAT is docx (whole files) or word-xml (parts and Flat OPC); for any other there is nothing to write.
"""
import io
import pathlib
import sys
import zipfile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RUN = '<w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t xml:space="preserve">текст </w:t><w:tab/><w:br/></w:r>'

BODIES = {
    "plain": f"<w:p>{RUN}</w:p>",
    "tracked": f'<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins>{RUN}</w:ins><w:del>{RUN}</w:del></w:p><w:p/>',
    "numbered": '<w:p><w:pPr><w:pStyle w:val="P"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    f"{RUN}</w:p>",
    "table": '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
    '<w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/><w:hMerge/></w:tcPr>'
    f"<w:tbl><w:tr><w:tc><w:p>{RUN}</w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
    "fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
    f'<w:fldChar w:fldCharType="separate"/></w:r>{RUN}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "boxes": '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p>'
    f"{RUN}</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>",
    "notes": '<w:p><w:r><w:footnoteReference w:id="1"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>',
    "controls": f"<w:sdt><w:sdtPr/><w:sdtContent><w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>{RUN}</w:p>"
    "</w:sdtContent></w:sdt>",
}
STYLES = (
    f'<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/>'
    "</w:rPr></w:style></w:styles>"
)
NUMBERING = (
    f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="russianLower"/><w:pStyle w:val="P"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1">'
    '<w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="1">'
    '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    "</w:numbering>"
)
NOTES = f'<w:footnotes {NAMES}><w:footnote w:id="1"><w:p>{RUN}</w:p></w:footnote></w:footnotes>'


def document(body):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMES}><w:body>{body}</w:body></w:document>'


def relationships(*kinds):
    items = "".join(f'<Relationship Id="r{k}" Type="{OFFICE}/{k}" Target="{t}"/>' for k, t in kinds)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def parts(body):
    kinds = (("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml"))
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="x"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(*kinds),
        "word/document.xml": document(body),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/footnotes.xml": NOTES,
    }


def container(body, method):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, text in parts(body).items():
            package.writestr(name, text)
    return file.getvalue()


def flat(body):
    items = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="{MAIN if name == "word/document.xml" else "x"}"><pkg:xmlData>'
        f'{text.split("?>")[-1]}</pkg:xmlData></pkg:part>'
        for name, text in parts(body).items()
    )
    return f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{items}</pkg:package>'


def seeds(name):
    for key, body in BODIES.items():
        if name == "docx":
            yield key + "-stored", container(body, zipfile.ZIP_STORED)
            yield key + "-deflated", container(body, zipfile.ZIP_DEFLATED)
        elif name == "word-xml":
            yield key, document(body).encode()
            yield key + "-wide", document(body).replace("UTF-8", "UTF-16").encode("utf-16")
            yield key + "-flat", flat(body).encode()
    if name == "word-xml":
        yield "styles", STYLES.encode()
        yield "numbering", NUMBERING.encode()


def main():
    name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for key, data in seeds(name):
        (folder / f"seed-{key}").write_bytes(data)


if __name__ == "__main__":
    main()
