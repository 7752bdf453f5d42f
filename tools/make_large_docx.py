#!/usr/bin/env python3
"""Writes a DOCX with one table of many rows, as Word and python-docx write them, for measurements.

    tools/make_large_docx.py ROWS OUT.docx
"""
import sys
import zipfile

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

ACTIVITIES = (
    "Проведение мониторинга исполнения муниципальных программ",
    "Утверждение перечня общеобразовательных организаций, на базе которых создаются центры",
    "Подготовка отчета о ходе реализации плана мероприятий за отчетный период",
    "Организация повышения квалификации педагогических работников",
    "Размещение сведений на официальном сайте в информационно-телекоммуникационной сети",
)
PARTIES = ("Комитет образования", "Администрации муниципальных районов", "Министерство финансов", "КОиПО, МОУО")


def cell(width, text, rsid):
    run = f'<w:r w:rsidRPr="{rsid}"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    run += f'<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t>{text}</w:t></w:r>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p w:rsidR="{rsid}" w:rsidRDefault="{rsid}">'
        f'<w:pPr><w:spacing w:after="0"/><w:jc w:val="left"/></w:pPr>{run}</w:p></w:tc>'
    )


def row(number):
    rsid = f"{(number * 2654435761) % (1 << 32):08X}"
    day, month, year = number % 28 + 1, number % 12 + 1, 2020 + number % 7
    cells = (
        cell(700, f"{number}.", rsid),
        cell(5200, f"{ACTIVITIES[number % 5]} № {number * 7919 % 100003}", rsid),
        cell(2500, PARTIES[number % 4], rsid),
        cell(1800, f"до {day:02}.{month:02}.{year}", rsid),
    )
    return f'<w:tr w:rsidR="{rsid}" w:rsidTr="{rsid}">{"".join(cells)}</w:tr>'


def main():
    rows, name = int(sys.argv[1]), sys.argv[2]
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    packages = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{types}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{packages}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        with package.open("word/document.xml", "w") as part:
            head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{W}"><w:body><w:p>'
            head += "<w:r><w:t>План мероприятий на 2021 год</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid>"
            head += "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 5200, 2500, 1800))
            part.write((head + "</w:tblGrid>").encode())
            for number in range(1, rows + 1):
                part.write(row(number).encode())
            part.write("</w:tbl><w:sectPr/></w:body></w:document>".encode())


if __name__ == "__main__":
    main()
