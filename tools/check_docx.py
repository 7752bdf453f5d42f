#!/usr/bin/env python3
"""Compares what ingest reads in DOCX files with a second reader, by words, by paragraphs and by table cells.

    tools/check_docx.py .build/release/ingest FOLDER_OR_FILE...      (needs lxml; -v shows the differences)

Text boxes are placed by either reader as it sees fit, so that words are compared as a bag, and so are the paragraphs
outside tables. A file that both refuse agrees. Exit code 1 where a file disagrees.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import time

import docx_by_specification

ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}
# Symbols of fonts are spelled by ingest and marked by the other.
SYMBOL = re.compile("[\ue000-\uf8ff\u2190-\u27bf\u2b00-\u2bff]")


def words(text):
    return SYMBOL.sub("", text.replace("\u00ad", "")).split()


def ours(program, path):
    started = time.monotonic()
    try:
        done = subprocess.run([program, "document", path], capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return None, "hangs", 60
    seconds = time.monotonic() - started
    if done.returncode == 0:
        return json.loads(done.stdout), "", seconds
    return None, f"exit {done.returncode}: {done.stderr.decode(errors='replace').strip()}", seconds


def shape_of_ours(document):
    paragraphs, tables = [], []
    for block in document["blocks"]:
        if block["kind"] == "paragraph":
            paragraphs.append(words(block["text"]))
        else:
            tables.append([
                [(cell["column"], cell["columnSpan"], cell.get("continues", False), words(cell["text"]))
                 for cell in row["cells"]] for row in block["rows"]])
    return paragraphs, tables, [words(note) for note in document["notes"]]


def shape_of_other(blocks, notes):
    paragraphs = [words(f"{block[1]} {block[2]}") for block in blocks if block[0] == "paragraph"]
    tables = [[[(*cell[:3], words(cell[3])) for cell in row] for row in block[1]] for block in blocks if block[0] == "table"]
    return paragraphs, tables, [words(note) for note in notes]


def bag(shape):
    paragraphs, tables, _ = shape
    every = [word for paragraph in paragraphs for word in paragraph]
    every += [word for table in tables for row in table for cell in row for word in cell[3]]
    return collections.Counter(every)


def compare(program, path):
    """The kinds of differences of a file, each with what shows it."""
    document, refusal, seconds = ours(program, path)
    if seconds > 10:
        return {"slow": f"{seconds:.1f} s"}
    try:
        other = shape_of_other(*docx_by_specification.read(path))
    except Exception as error:
        return {} if document is None else {"read": f"only ingest reads it; the other: {error!r}"}
    if document is None:
        return {"read": refusal}
    mine, differences = shape_of_ours(document), {}
    a, b = bag(mine), bag(other)
    if a != b:
        differences["words"] = f"only ingest: {sorted((a - b).elements())[:20]}; only the other: {sorted((b - a).elements())[:20]}"
    count = lambda shape: collections.Counter(" ".join(p) for p in shape[0] if p)
    a, b = count(mine), count(other)
    if a != b:
        differences["paragraphs"] = f"only ingest: {list((a - b))[:5]}; only the other: {list((b - a))[:5]}"
    if mine[1] != other[1]:
        unlike = next((pair for pair in zip(mine[1], other[1]) if pair[0] != pair[1]), None)
        rows = unlike and next((pair for pair in zip(*unlike) if pair[0] != pair[1]), tuple(map(len, unlike)))
        differences["cells"] = f"{len(mine[1])} and {len(other[1])} tables; {rows}"
    if [note for note in mine[2] if note] != [note for note in other[2] if note]:
        if sorted(note for note in mine[2] if note) != sorted(note for note in other[2] if note):
            differences["notes"] = f"{mine[2][:5]} and {other[2][:5]}"
    return differences


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    files = []
    for argument in map(pathlib.Path, arguments[1:]):
        found = sorted(argument.rglob("*")) if argument.is_dir() else [argument]
        files += [path for path in found if path.is_file() and (path.suffix.lower() in ENDINGS or path == argument)]
    totals = collections.Counter()
    for path in files:
        differences = compare(arguments[0], path)
        totals.update(differences.keys() or ["none"])
        if differences:
            print(f"{path}: {', '.join(differences)}")
            if "-v" in sys.argv:
                for kind, shown in differences.items():
                    print(f"    {kind}: {shown}")
    print(f"{len(files)} files, {totals['none']} without a difference; " + ", ".join(
        f"{kind}: {totals[kind]}" for kind in ("read", "slow", "words", "paragraphs", "cells", "notes")))
    sys.exit(0 if totals["none"] == len(files) else 1)


if __name__ == "__main__":
    main()
