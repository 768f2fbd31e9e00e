"""read-with-translate-toolkit.py SEGMENTS.jsonl FILE.tmx FILE.xliff1: whether the Translate Toolkit reads in
the TMX and the XLIFF what the table holds: as many units, the same text in each source and target."""

import collections
import json
import re
import sys

from translate.storage import tmx, xliff


def letters(text):
    """The letters and digits of a text: the client shows tags where the table shows Markdown."""
    return collections.Counter(re.findall(r"\w", text))


def plain(element):
    """The text of an element without its tags and what they stand for."""
    if element is None:
        return ""
    texts = [element.text or ""]
    for child in element:
        name = child.tag.rpartition("}")[2]
        # What is in these is text; what is in others is markup.
        if name in ("g", "mrk", "hi"):
            texts.append(plain(child))
        texts.append(child.tail or "")
    return "".join(texts)


rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
for path, storage in ((sys.argv[2], tmx.tmxfile), (sys.argv[3], xliff.xlifffile)):
    units = [unit for unit in storage.parsefile(path).units if unit.istranslatable() or unit.target is not None]
    if len(units) != len(rows):
        sys.exit(f"error: {path}: {len(units)} units, but the table has {len(rows)}")
    for row, unit in zip(rows, units):
        source, target = unit.getlanguageNode(index=0), unit.getlanguageNode(index=1)
        if storage is tmx.tmxfile:
            source, target = source.find("seg"), target.find("seg")
        for side, element in (("source", source), ("target", target)):
            text, cell = plain(element), row[side] or ""
            # Markup has letters too, in destinations and tags: all that is text must be in the cell.
            same = not letters(text) - letters(cell) if len(element) else text == cell
            if not same:
                sys.exit(f"error: {path}: the {side} of {row['path']} {row['key']} is ‘{text}’, not ‘{cell}’")
    print(f"{path}: the client reads {len(units)} units, sources and targets as exported")
