"""edit-with-translate-toolkit.py FORMAT FILE OUT EVERY: opens an export with the Translate Toolkit, puts words at the
end of the target of one unit in EVERY, saves the file as OUT and prints how many units it edited.

Where the toolkit knows inline elements, it writes them anew. Of a table it keeps no more than the texts, so that
Python's own writer saves it, every cell in quotes."""

import csv
import sys

from translate.storage import csvl10n, poxliff, pypo, tmx, xliff, xliff2

WORDS = " Qvz"
STORES = {
    "xliff": xliff2.Xliff2File,
    "xliff1": xliff.xlifffile,
    "poxliff": poxliff.PoXliffFile,
    "po": pypo.pofile,
    "tmx": tmx.tmxfile,
}


def target(unit):
    """The element that holds the target; None where the format has no elements."""
    root = getattr(unit, "xmlelement", None)
    nodes = [] if root is None else [
        node for node in root.iter() if str(node.tag).rpartition("}")[2] in ("target", "seg")]
    return nodes[-1] if nodes else None


def edit(unit, form):
    node = target(unit)
    if node is None or len(node) == 0:
        unit.target = str(unit.target) + WORDS
    elif form in ("xliff", "xliff1"):
        rich = unit.rich_target
        rich[0].sub.append(WORDS)
        unit.rich_target = rich
    else:
        node[-1].tail = (node[-1].tail or "") + WORDS


form, path, out, every = sys.argv[1:4] + [int(sys.argv[4])]
edited = 0
if form == "csv":
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    units = csvl10n.csvfile.parsefile(path).units
    if [(unit.source, unit.target) for unit in units] != [(row["source"], row["target"]) for row in rows]:
        sys.exit(f"error: {path}: the toolkit reads other texts than the table has")
    for row in [row for row in rows if row["target"]][::every]:
        row["target"] += WORDS
        edited += 1
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows(rows)
else:
    store = STORES[form].parsefile(path)
    for unit in [unit for unit in store.units if unit.target and not unit.isheader()][::every]:
        edit(unit, form)
        edited += 1
    store.savefile(out)
print(edited)
