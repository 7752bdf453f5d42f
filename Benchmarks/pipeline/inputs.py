"""Orders made for measuring: as many rows as asked for, in the words of real ones, and the same each time."""
import io
import zipfile
from xml.sax.saxutils import escape

HEADER = ["№ п/п", "Наименование мероприятия", "Ответственные исполнители", "Срок исполнения"]
ACTIVITIES = [
    "Подготовка распоряжения об утверждении перечня мероприятий по созданию центров в районах области",
    "Проведение совещания с руководителями образовательных организаций по вопросам закупки оборудования",
    "Предоставление отчёта об исполнении показателей",
    "Размещение информации о ходе работ на официальном сайте комитета и в средствах массовой информации",
    "Повышение квалификации педагогов, проверка готовности помещений и приёмка выполненных работ",
]
PARTIES = [
    "Комитет общего и профессионального образования", "Органы местного самоуправления",
    "Министерство культуры; министерство спорта", "Директора общеобразовательных организаций", "Отдел кадров",
]
DEADLINES = [
    "до 1 марта 2021 г.", "ежеквартально, до 5 числа месяца, следующего за отчётным", "I квартал 2021 года",
    "постоянно", "сентябрь–октябрь 2021 г.", "15.04.2021", "в течение года", "не позднее 10 рабочих дней",
]


def head(number):
    return [
        "КОМИТЕТ ОБЩЕГО И ПРОФЕССИОНАЛЬНОГО ОБРАЗОВАНИЯ", "РАСПОРЯЖЕНИЕ", f"от 24 декабря 2020 года № {number}-р",
        "Об утверждении плана мероприятий", "Приложение", "План мероприятий («Дорожная карта») на 2021 год",
    ]


def rows(count):
    for index in range(count):
        if index % 50 == 0:
            yield [f"{index // 50 + 1}. Организационные мероприятия этапа {index // 50 + 1}"]
        yield [
            str(index + 1), f"{ACTIVITIES[index % 5]} № {index + 1}", PARTIES[index % 7 % 5], DEADLINES[index % 8],
        ]


def text(path, count, number=1):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in head(number))
        file.write("\t".join(HEADER) + "\n")
        file.writelines("\t".join(row) + "\n" for row in rows(count))
    return path


NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" \
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
Target="word/document.xml"/></Relationships>"""


def paragraph(words):
    properties = '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="24"/></w:rPr>'
    return f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r>{properties}<w:t>{escape(words)}</w:t></w:r></w:p>'


def row_xml(cells):
    span = '<w:gridSpan w:val="4"/>' if len(cells) == 1 else ""
    cell = '<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/>' + span + "</w:tcPr>{}</w:tc>"
    return "<w:tr>" + "".join(cell.format(paragraph(words)) for words in cells) + "</w:tr>"


def docx(path, count, number=1):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(entry("[Content_Types].xml"), TYPES)
        archive.writestr(entry("_rels/.rels"), RELATIONS)
        with archive.open(entry("word/document.xml"), "w", force_zip64=True) as part:
            with io.TextIOWrapper(part, encoding="utf-8", write_through=False) as file:
                file.write(f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {NAMESPACE}><w:body>')
                file.writelines(paragraph(line) for line in head(number))
                grid = '<w:tblGrid>' + '<w:gridCol w:w="2400"/>' * 4 + "</w:tblGrid>"
                file.write(f"<w:tbl><w:tblPr/>{grid}" + row_xml(HEADER))
                file.writelines(row_xml(row) for row in rows(count))
                file.write("</w:tbl><w:sectPr/></w:body></w:document>")
    return path


def entry(name):
    """An entry of the container that is the same on any day."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def orders(folder, count):
    """Small orders of twenty rows in folders of a hundred."""
    for number in range(count):
        place = folder / f"{number // 100:04}"
        place.mkdir(parents=True, exist_ok=True)
        docx(place / f"order-{number}.docx", 20, number)
    return folder
