"""Styles and automatic numbers of a DOCX, as `docx_by_specification.py` needs them (ECMA-376 part 1, 17.7 and 17.9)."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def w(element, name):
    return element.get(W + name)


def on(element):
    """A toggle or on/off property: None where it is not said."""
    return None if element is None else w(element, "val") not in ("0", "false", "off")


def integer(text, unsaid=None):
    try:
        return int(text)
    except (TypeError, ValueError):
        return unsaid


class Styles:
    def __init__(self, root):
        self.by_id, self.default, self.hides_all, self.language = {}, None, False, ""
        for style in root.iter(W + "style") if root is not None else ():
            self.by_id.setdefault(w(style, "styleId"), style)
            if w(style, "type") == "paragraph" and w(style, "default") in ("1", "true", "on") and self.default is None:
                self.default = w(style, "styleId")
        defaults = root.find(W + "docDefaults") if root is not None else None
        if defaults is not None:
            self.hides_all = bool(on(defaults.find(f".//{W}vanish")))
            language = defaults.find(f".//{W}lang")
            self.language = (w(language, "val") or "") if language is not None else ""

    def chain(self, style):
        seen = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            based = self.by_id[style].find(W + "basedOn")
            style = None if based is None else w(based, "val")

    def first(self, style, path):
        for one in self.chain(style):
            found = one.find(path)
            if found is not None:
                return found
        return None

    def is_hidden(self, paragraph, run, direct):
        if direct is not None:
            return direct
        path = f"{W}rPr/{W}vanish"
        if self.hides_all:
            return True
        return bool(on(self.first(paragraph, path))) != bool(on(self.first(run, path)))


class Numbers:
    def __init__(self, root, styles):
        self.styles, self.abstracts, self.lists = styles, {}, {}
        self.counts, self.begun = {}, set()
        for item in root.iter(W + "abstractNum") if root is not None else ():
            self.abstracts[w(item, "abstractNumId")] = item
        for item in root.iter(W + "num") if root is not None else ():
            self.lists[w(item, "numId")] = item

    def abstract_of(self, number, tries=8):
        reference = self.lists[number].find(W + "abstractNumId")
        abstract = self.abstracts.get(w(reference, "val")) if reference is not None else None
        link = abstract.find(W + "numStyleLink") if abstract is not None else None
        if link is not None and tries:
            target = self.styles.first(w(link, "val"), f"{W}pPr/{W}numPr/{W}numId")
            if target is not None and w(target, "val") in self.lists:
                return self.abstract_of(w(target, "val"), tries - 1)
        return abstract

    def level(self, number, index):
        for override in self.lists[number].findall(W + "lvlOverride"):
            if integer(w(override, "ilvl")) == index and override.find(W + "lvl") is not None:
                return override.find(W + "lvl")
        abstract = self.abstract_of(number)
        for level in abstract.findall(W + "lvl") if abstract is not None else ():
            if integer(w(level, "ilvl")) == index:
                return level
        return None

    def value(self, level, name, unsaid=None):
        found = level.find(W + name) if level is not None else None
        return unsaid if found is None else w(found, "val")

    def next(self, style, properties):
        own = properties.find(W + "numPr") if properties is not None else None
        said = lambda name: None if own is None or own.find(W + name) is None else w(own.find(W + name), "val")
        styled = lambda name: self.styles.first(style, f"{W}pPr/{W}numPr/{W}{name}")
        number = said("numId")
        if number is None and styled("numId") is not None:
            number = w(styled("numId"), "val")
        if number in (None, "0") or number not in self.lists:
            return ""
        index = integer(said("ilvl"))
        if index is None:
            linked = [i for i in range(9) if style and self.value(self.level(number, i), "pStyle") == style]
            index = linked[0] if linked else integer(w(styled("ilvl"), "val")) if styled("ilvl") is not None else 0
        level = self.level(number, index)
        if level is None:
            return ""
        key = id(self.abstract_of(number))
        count = self.counts.setdefault(key, {})
        starts = {}
        for override in self.lists[number].findall(W + "lvlOverride"):
            if override.find(W + "startOverride") is not None:
                starts[integer(w(override, "ilvl"))] = integer(w(override.find(W + "startOverride"), "val"), 0)
        if index in starts and (number, index) not in self.begun:
            self.begun.add((number, index))
            count.pop(index, None)
        for above in range(index):
            if self.level(number, above) is not None:
                count.setdefault(above, integer(self.value(self.level(number, above), "start"), 0))
        if index in count:
            count[index] += 1
        else:
            count[index] = starts.get(index, integer(self.value(level, "start"), 0))
        for deeper in range(index + 1, 9):
            restart = integer(self.value(self.level(number, deeper), "lvlRestart"), deeper)
            if index < restart:
                count.pop(deeper, None)
        return self.shown(number, level, count)

    def shown(self, number, level, count):
        form = self.value(level, "numFmt", "decimal")
        if form == "bullet":
            return ""
        legal = on(level.find(W + "isLgl"))
        pattern, text, at = self.value(level, "lvlText", "") or "", "", 0
        while at < len(pattern):
            if pattern[at] == "%" and pattern[at + 1:at + 2] in tuple("123456789"):
                index = int(pattern[at + 1]) - 1
                other = self.level(number, index)
                if other is not None:
                    value = count.get(index, integer(self.value(other, "start"), 0))
                    text += format_number(value, other.find(W + "numFmt"), legal, self.styles.language)
                at += 2
            else:
                text += pattern[at]
                at += 1
        return text


def format_number(value, form, legal, language):
    name = "decimal" if form is None else w(form, "val")
    if legal and name not in ("bullet", "none"):
        name = "decimal"
    if name in ("none", "bullet"):
        return ""
    if name in ("upperRoman", "lowerRoman") and value > 0:
        text, rest = "", value
        for amount, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
                                   "M CM D CD C XC L XL X IX V IV I".split()):
            text += letters * (rest // amount)
            rest %= amount
        return text if name == "upperRoman" else text.lower()
    alphabets = {"Letter": "abcdefghijklmnopqrstuvwxyz", "russian": "абвгдежзиклмнопрстуфхцчшщыэюя"}
    for kind, letters in alphabets.items():
        if kind in name and value > 0:
            text = letters[(value - 1) % len(letters)] * ((value - 1) // len(letters) + 1)
            return text.upper() if "pper" in name else text
    if name == "decimalZero":
        return "%02d" % value
    if name == "ordinal":
        if language.startswith("ru"):
            return f"{value}-й"
        return str(value) + ("th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th"))
    if name == "custom" and set((w(form, "format") or "x").split(",")[0]) <= set("01"):
        return str(value).zfill(len(w(form, "format").split(",")[0]))
    return str(value)
