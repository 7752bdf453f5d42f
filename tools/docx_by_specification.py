"""A second opinion on what stands in a DOCX: a reader by ECMA-376 that shares nothing with ingest but its output.

It builds trees where ingest reads a stream, and takes no care of speed, memory or hostile files. `read(path)` gives
blocks, ("paragraph", number, text) and ("table", rows) with rows of (column, span, continues, text), and notes.
`tools/check_docx.py` compares the two.
"""
import posixpath
import zipfile

from lxml import etree

from docx_numbers import Numbers, Styles, W, integer, on, w

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1],
    "http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1],
}
UNDERSTOOD = ("wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas", "wordprocessingDrawing", "wordml",
              "drawing/2010/main", "drawingml/2006/main", "drawingml/2006/picture")
# What shows none of its text; all else that is not named by the reader is seen through.
GONE = {W + name for name in (
    "del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt", "pPr", "rPr", "tblPr", "trPr", "tcPr",
    "sectPr", "tblGrid", "tblPrEx", "instrText", "delText", "delInstrText", "ffData", "fldData")}


class NotReadable(Exception):
    pass


class Package:
    def __init__(self, path):
        with open(path, "rb") as file:
            head = file.read(4)
        self.flat = None
        if head[:2] != b"PK":
            self.open_flat(path)
            return
        self.zip = zipfile.ZipFile(path)
        self.names = {name.replace("\\", "/").lstrip("/").lower(): name for name in self.zip.namelist()}
        self.defaults, self.overrides = {}, {}
        types = self.tree("[Content_Types].xml")
        for item in types if types is not None else ():
            kind = etree.QName(item).localname if isinstance(item.tag, str) else ""
            if kind == "Default":
                self.defaults[item.get("Extension", "").lower()] = item.get("ContentType", "")
            elif kind == "Override":
                self.overrides[item.get("PartName", "").lstrip("/").lower()] = item.get("ContentType", "")

    def open_flat(self, path):
        root = parse(open(path, "rb").read())
        self.defaults, self.overrides = {}, {}
        if root.tag == W + "document":
            self.flat = {"document.xml": root, "_rels/.rels": None}
            self.overrides["document.xml"] = "x.document.main+xml"
            return
        name = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
        if root.tag != name + "package":
            raise NotReadable("neither a package nor Flat OPC")
        self.flat = {}
        for part in root.iter(name + "part"):
            data = part.find(name + "xmlData")
            part_name = part.get(name + "name", "").lstrip("/").lower()
            self.flat[part_name] = data[0] if data is not None and len(data) else None
            self.overrides[part_name] = part.get(name + "contentType", "")

    def has(self, part):
        return part.lower() in (self.flat if self.flat is not None else self.names)

    def tree(self, part):
        if self.flat is not None:
            return self.flat.get(part.lower())
        name = self.names.get(part.lower())
        return None if name is None else parse(self.zip.read(name))

    def content_type(self, part):
        part = part.lower()
        return self.overrides.get(part) or self.defaults.get(posixpath.splitext(part)[1][1:], "")

    def related(self, part, kind):
        folder, name = posixpath.split(part)
        try:
            rels = self.tree(posixpath.join(folder, "_rels", name + ".rels"))
        except etree.XMLSyntaxError:
            rels = None
        targets = []
        for item in rels if rels is not None else ():
            if isinstance(item.tag, str) and item.get("Type", "").rsplit("/", 1)[-1] == kind:
                if item.get("TargetMode") != "External":
                    path = posixpath.normpath(posixpath.join("/" + folder, item.get("Target", "").replace("\\", "/")))
                    targets.append(path.lstrip("/"))
        return targets

    def main(self):
        is_text = lambda part: self.has(part) and self.content_type(part).lower().endswith("main+xml") and any(
            word in self.content_type(part).lower() for word in ("wordprocessingml", "ms-word", "x.document"))
        candidates = self.related("", "officeDocument") + list(self.overrides)
        for part in candidates:
            if is_text(part):
                return part
        for part in self.related("", "officeDocument"):
            if self.has(part) and not self.content_type(part).lower().endswith("main+xml"):
                return part
        raise NotReadable("no main part")


def parse(data):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise NotReadable("DOCTYPE")
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag[:1] == "{":
            space, local = element.tag[1:].split("}")
            if space in STRICT:
                element.tag = "{%s}%s" % (STRICT[space], local)
        for name, value in list(element.attrib.items()):
            if name[:1] == "{" and name[1:].split("}")[0] in STRICT:
                element.set("{%s}%s" % (STRICT[name[1:].split("}")[0]], name.split("}")[1]), value)
    choose(root)
    return root


def choose(root):
    """Puts the branch that counts in the place of each mc:AlternateContent."""
    while (alternate := next(root.iter(MC + "AlternateContent"), None)) is not None:
        branch = ()
        for child in alternate:
            if child.tag == MC + "Choice":
                needed = child.get("Requires", "").split()
                spaces = [child.nsmap.get(prefix, "") for prefix in needed]
                if needed and all(any(word in space for word in UNDERSTOOD) for space in spaces):
                    branch = list(child)
                    break
            elif child.tag == MC + "Fallback":
                branch = list(child)
                break
        parent, at = alternate.getparent(), alternate.getparent().index(alternate)
        alternate.tail = None
        parent.remove(alternate)
        for offset, child in enumerate(branch):
            parent.insert(at + offset, child)


class Story:
    """Reads one story: the body or a note."""

    def __init__(self, styles, numbers):
        self.styles, self.numbers = styles, numbers
        self.references = set()

    def read(self, root):
        self.fields, self.ignored, self.joined = [], self.unclosed(root), None
        self.before = []
        return self.blocks(root)

    def shown(self, root):
        """All elements of the story that tracked changes leave."""
        for child in root:
            if child.tag not in (W + "del", W + "moveFrom"):
                yield child
                yield from self.shown(child)

    def unclosed(self, root):
        """Begins of fields without an end in the same cell, box or story."""
        ignored, open_begins = set(), {}
        for mark in self.shown(root):
            if mark.tag == W + "fldChar":
                home = next(a for a in [*mark.iterancestors()] if a in (root,) or a.tag in (W + "tc", W + "txbxContent"))
                begins = open_begins.setdefault(home, [])
                kind = w(mark, "fldCharType")
                if kind == "begin":
                    begins.append(mark)
                elif kind == "end" and begins:
                    begins.pop()
        for begins in open_begins.values():
            ignored.update(begins)
        return ignored

    def blocks(self, root):
        saved, self.joined, self.before = (self.joined, self.before), None, []
        blocks = []
        self.block_children(root, blocks)
        self.flush(blocks)
        self.joined, self.before = saved
        return blocks

    def take_before(self, blocks):
        blocks.extend(self.before)
        self.before = []

    def flush(self, blocks):
        if self.joined is not None:
            text, boxes, style, properties = self.joined
            if text:
                blocks.append(("paragraph", self.numbers.next(style, properties), text))
            blocks.extend(boxes)
        self.joined = None

    def block_children(self, root, blocks):
        for child in root:
            if child.tag == W + "p":
                self.paragraph(child, blocks)
            elif child.tag == W + "tbl":
                self.flush(blocks)
                table = self.table(child)
                if table:
                    blocks.append(("table", table))
            elif child.tag in (W + "r", M + "oMath", M + "oMathPara", W + "hyperlink", W + "fldSimple"):
                text, boxes = [], []
                self.inline(child, None, text, boxes)
                self.take_before(blocks)
                if "".join(text):
                    blocks.append(("paragraph", "", "".join(text)))
                blocks.extend(boxes)
            elif child.tag not in GONE and isinstance(child.tag, str):
                self.block_children(child, blocks)

    def paragraph(self, element, blocks):
        properties = element.find(W + "pPr")
        style = properties.find(W + "pStyle") if properties is not None else None
        style = w(style, "val") if style is not None else None
        style = style if style in self.styles.by_id else self.styles.default
        mark = properties.find(W + "rPr") if properties is not None else None
        text, boxes = [], []
        if self.joined is not None:
            text.append(self.joined[0])
            boxes += self.joined[1]
            self.joined = None
        self.inline(element, style, text, boxes)
        self.take_before(blocks)
        text = "".join(text)
        if mark is not None and (mark.find(W + "del") is not None or mark.find(W + "moveFrom") is not None):
            self.joined = (text, boxes, style, properties)
            return
        number = self.numbers.next(style, properties)
        if text or not self.styles.is_hidden(style, None, on(mark.find(W + "vanish")) if mark is not None else None):
            blocks.append(("paragraph", number, text))
        blocks.extend(boxes)

    def inline(self, element, style, text, boxes, hidden=False):
        for child in element:
            tag = child.tag
            in_instruction = "instruction" in self.fields
            if not isinstance(tag, str):
                continue
            if tag in (W + "r", M + "r"):
                properties = child.find(W + "rPr")
                run_style = properties.find(W + "rStyle") if properties is not None else None
                direct = on(properties.find(W + "vanish")) if properties is not None else None
                run_hidden = self.styles.is_hidden(style, w(run_style, "val") if run_style is not None else None, direct)
                self.inline(child, style, text, boxes, run_hidden)
            elif tag == W + "fldChar":
                kind = w(child, "fldCharType")
                if kind == "begin" and child not in self.ignored:
                    self.fields.append("instruction")
                elif kind == "separate" and self.fields:
                    self.fields[-1] = "result"
                elif kind == "end" and self.fields:
                    self.fields.pop()
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                if not hidden:
                    self.references.add((tag, w(child, "id")))
            elif tag == W + "txbxContent":
                if not hidden and not in_instruction:
                    saved, self.fields = self.fields, []
                    content = self.blocks(child)
                    self.fields = saved
                    # Where no word stands before its anchor, a box is read before the paragraph, else behind it.
                    (boxes if any(text) else self.before).extend(content)
            elif hidden or in_instruction:
                if tag not in GONE:
                    self.inline(child, style, text, boxes, hidden)
            elif tag in (W + "t", M + "t"):
                content = "".join(child.itertext())
                text.append(content.replace("\n", " ").replace("\r", " "))
            elif tag in (W + "tab", W + "ptab"):
                text.append("\t")
            elif tag in (W + "br", W + "cr"):
                text.append("\n")
            elif tag == W + "noBreakHyphen":
                text.append("-")
            elif tag == W + "sym":
                text.append("\ue000")
            elif tag == W + "tbl":
                boxes.append(("table", self.table(child)))
            elif tag not in GONE:
                self.inline(child, style, text, boxes, hidden)

    def rows(self, root):
        for child in root:
            if child.tag == W + "tr":
                yield child
            elif child.tag not in GONE and child.tag != W + "tc":
                yield from self.rows(child)

    def cells(self, root):
        for child in root:
            if child.tag == W + "tc":
                yield child
            elif child.tag not in GONE:
                yield from self.cells(child)

    def table(self, element):
        rows, open_merges = [], set()
        for row in self.rows(element):
            properties = row.find(W + "trPr")
            if properties is not None and (properties.find(W + "del") is not None):
                continue
            column = self.number(properties, "gridBefore", 0)
            cells, merges = [], set()
            for cell in self.cells(row):
                properties = cell.find(W + "tcPr")
                if properties is not None and properties.find(W + "cellDel") is not None:
                    continue
                span = self.number(properties, "gridSpan", 1) or 1
                merge = properties.find(W + "vMerge") if properties is not None else None
                goes_on = merge is not None and w(merge, "val") != "restart"
                saved, self.fields = self.fields, []
                text = plain(self.blocks(cell))
                self.fields = saved
                continues = goes_on and column in open_merges
                if merge is not None:
                    merges.add(column)
                across = properties.find(W + "hMerge") if properties is not None else None
                if across is not None and w(across, "val") != "restart" and cells:
                    last = cells[-1]
                    cells[-1] = (last[0], last[1] + span, last[2], (last[3] + "\n" + text).strip())
                else:
                    cells.append((column, span, continues, text))
                column += span
            if cells:
                open_merges = merges
                rows.append(cells)
        return rows

    def number(self, properties, name, unsaid):
        found = properties.find(W + name) if properties is not None else None
        value = integer(w(found, "val"), unsaid) if found is not None else unsaid
        return value if 0 <= value <= 1000 else unsaid


def plain(blocks):
    lines = []
    for block in blocks:
        if block[0] == "paragraph":
            lines.append(f"{block[1]} {block[2]}" if block[1] else block[2])
        else:
            lines.extend(cell[3] for row in block[1] for cell in row)
    return "\n".join(lines)


def read(path):
    """The blocks of the body, and the notes by kind and id."""
    package = Package(path)
    main = package.main()

    def optional(kind):
        for part in package.related(main, kind):
            try:
                return package.tree(part)
            except (etree.XMLSyntaxError, zipfile.BadZipFile):
                return None

    styles, numbering = Styles(optional("styles")), optional("numbering")
    root = package.tree(main)
    body = root.find(W + "body")
    story = Story(styles, Numbers(numbering, styles))
    blocks = story.read(body if body is not None else root)
    mentions = {(tag, w(item, "id")) for tag in (W + "footnoteReference", W + "endnoteReference") for item in root.iter(tag)}
    gone, notes = mentions - story.references, []
    for kind, name in (("footnotes", "footnote"), ("endnotes", "endnote")):
        part = optional(kind)
        numbers = Numbers(numbering, styles)
        for note in part.iter(W + name) if part is not None else ():
            if w(note, "type") in (None, "normal") and (f"{W}{name}Reference", w(note, "id")) not in gone:
                notes.append(plain(Story(styles, numbers).read(note)))
    return blocks, notes
