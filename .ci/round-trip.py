"""round-trip.py DIGLOT CORPUS: takes every document of the corpus out and back in every two-way format.

Unedited, with fingerprints and without them, no byte of a document may change. Then words are put into targets:
of one unit in each document, and of all units of the tricky ones. The documents must be the old ones but for
these words, and what is exported again must be the file that was brought back."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

LOCALES = ("de-DE", "es-ES", "ru-RU", "zh-CN")
# Folders, whether every unit is edited, and the locale of documents that tell none.
SETS = [("seeds", True, None), ("partner-center/tagged", False, None), ("partner-center/plain", False, None),
        ("win32", False, None)] + [("tricky", True, locale) for locale in LOCALES]
FORMATS = ("xliff", "xliff1", "po", "tmx", "csv", "tsv", "jsonl")
# The list of the tricky documents, which is none of them.
INDEX = "INDEX.md"
ONE_LOCALE = ("xliff", "xliff1", "po")
BEFORE, AFTER = "Qvz ", " Qvz"

csv.field_size_limit(1 << 30)
TARGET = re.compile(r"<file |(<target(?: [^>]*)?(?<!/)>)(.*?)(</target>)", re.S)
TRANSLATION = re.compile(r"<tu .*?</tu>", re.S)
SEGMENT = re.compile(r"(.*<seg>)(.*)(</seg></tuv></tu>)$", re.S)
TRAILING = re.compile(r"(?:\s|\\[nrt])*\Z")
FINGERPRINTS = {
    "xliff": re.compile(r'<mda:meta type="x-fingerprint">\w+</mda:meta>'),
    "xliff1": re.compile(r'<context context-type="x-fingerprint">\w+</context>'),
    "tmx": re.compile(r'<prop type="x-fingerprint">\w+</prop>'),
    "po": re.compile(r"#\. fingerprint: \w+\n"),
}


class Edit:
    """Words that are put into targets: at the end, or before the beginning where `leads`; into one of each document
    unless `everywhere`."""

    def __init__(self, leads, everywhere):
        self.leads, self.everywhere = leads, everywhere
        self.count = 0
        self.documents = set()
        # How many documents began in files that name them above their units.
        self.files = 0

    def apply(self, text, document):
        if not text or not self.everywhere and document in self.documents:
            return text
        self.documents.add(document)
        self.count += 1
        if self.leads:
            return BEFORE + text
        # Behind a line end, written as it is or by an escape, words would stand on a line of their own.
        return TRAILING.sub(lambda end: AFTER + end[0], text, count=1)


def rows(data, name):
    """The cells of a table, and the function that writes them."""
    if name == "csv":
        def write(table):
            out = io.StringIO(newline="")
            csv.writer(out, lineterminator="\r\n").writerows(table)
            return out.getvalue()
        return list(csv.reader(io.StringIO(data, newline=""))), write
    lines = data.split("\n")
    return ([line.split("\t") for line in lines if line],
            lambda table: "".join("\t".join(cells) + "\n" for cells in table))


def edited(data, name, edit):
    """An exchange file with the targets that `edit` makes."""
    if name in ("xliff", "xliff1"):
        def replace(match):
            if match[1] is None:
                edit.files += 1
                return match[0]
            return match[1] + edit.apply(match[2], edit.files) + match[3]
        return TARGET.sub(replace, data)
    if name == "tmx":
        def replace(match):
            parts = SEGMENT.match(match[0])
            if not parts:
                return match[0]
            path = re.search('x-path">([^<]*)', match[0])[1]
            return parts[1] + edit.apply(parts[2], path) + parts[3]
        return TRANSLATION.sub(replace, data)
    if name == "po":
        blocks = data.split("\n\n")
        for index, block in enumerate(blocks):
            start = block.find("\nmsgstr ") + len("\nmsgstr ")
            body = block[start:].rstrip("\n")
            path = re.search(r"^#: (.*):\d+$", block, re.M)
            if not path or not body.replace('"', "").strip():
                continue
            text = edit.apply(body[1:-1], path[1])
            blocks[index] = block[:start] + '"' + text + '"' + block[start + len(body):]
        return "\n\n".join(blocks)
    if name == "jsonl":
        objects = [json.loads(line) for line in data.split("\n") if line]
        for item in objects:
            item["target"] = edit.apply(item["target"], item["path"])
        return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in objects)
    table, write = rows(data, name)
    target, path = table[0].index("target"), table[0].index("path")
    for cells in table[1:]:
        cells[target] = edit.apply(cells[target], cells[path])
    return write(table)


def forgetful(data, name):
    """An exchange file without what an edit changes besides the target: fingerprints and columns."""
    if name in FINGERPRINTS:
        return FINGERPRINTS[name].sub("", data)
    if name == "jsonl":
        objects = [json.loads(line) for line in data.split("\n") if line]
        return "".join(json.dumps(dict(item, fingerprint=None, column=None)) + "\n" for item in objects)
    table, write = rows(data, name)
    for heading in ("fingerprint", "column"):
        index = table[0].index(heading)
        for cells in table[1:]:
            cells[index] = ""
    return write(table)


class Trip:
    """One set of documents in one format, in a folder of its own."""

    def __init__(self, program, corpus, name, locale, form):
        self.program, self.form = program, form
        self.title = " ".join(filter(None, (name, locale, form)))
        self.originals = os.path.join(corpus, name)
        self.options = ["--locale", locale] if locale else []
        self.folder = tempfile.mkdtemp(prefix="round-trip-")
        self.documents = os.path.join(self.folder, "docs")

    def fail(self, message):
        raise SystemExit(f"error: {self.title}: {message}")

    def copy(self):
        """Puts the documents as they were into the folder."""
        shutil.rmtree(self.documents, ignore_errors=True)
        shutil.copytree(self.originals, self.documents, ignore=shutil.ignore_patterns(INDEX))

    def run(self, *words):
        words = [self.program, *words, *self.options]
        done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True)
        if done.returncode > 1:
            self.fail(f"{' '.join(words)} ends with {done.returncode}: {done.stderr[-2000:]}")
        return done

    def export(self, folder):
        """The exchange files that are written into a folder."""
        name = ("{locale}." if self.form in ONE_LOCALE else "all.") + self.form
        self.run("export", "--quiet", "--format", self.form, "--output", f"{folder}/{name}", "docs")
        return self.files(folder)

    def files(self, folder):
        place = os.path.join(self.folder, folder)
        files = {}
        for name in sorted(os.listdir(place)):
            with open(os.path.join(place, name), encoding="utf-8", newline="") as file:
                files[name] = file.read()
        return files

    def bring_back(self, files, folder):
        """Imports files; how many translations were taken and refused."""
        os.makedirs(os.path.join(self.folder, folder), exist_ok=True)
        for name, data in files.items():
            with open(os.path.join(self.folder, folder, name), "w", encoding="utf-8", newline="") as file:
                file.write(data)
        paths = [f"{folder}/{name}" for name in files]
        done = self.run("import", "--into", "docs", "--state", "needs-review", "--format", self.form, *paths)
        last = done.stderr.rstrip("\n").rpartition("\n")[2].replace(",", "")
        taken = re.search(r"Took (\d+) ", last)
        if not taken:
            self.fail(f"no summary: {done.stderr[-2000:]}")
        refused = re.search(r" (\d+) not taken", last)
        return int(taken[1]), int(refused[1]) if refused else 0, done.stdout

    def compare(self, leads=None):
        """How many words stand in the documents, which must be the originals but for them."""
        words = (BEFORE if leads else AFTER).encode()
        count = 0
        for place, _, names in os.walk(self.originals):
            for name in names:
                if name == INDEX:
                    continue
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    old = file.read()
                with open(os.path.join(self.documents, os.path.relpath(path, self.originals)), "rb") as file:
                    new = file.read()
                if leads is not None:
                    count += new.count(words)
                    new = new.replace(words, b"")
                if new != old:
                    self.fail(f"{os.path.relpath(path, self.originals)} is not what it was")
        return count

    def go(self, everywhere):
        started = time.monotonic()
        os.mkdir(os.path.join(self.folder, "out"))
        self.copy()
        files = self.export("out")
        for back in (files, {name: forgetful(data, self.form) for name, data in files.items()}):
            taken, refused, report = self.bring_back(back, "unedited")
            if taken or refused:
                self.fail(f"unedited, but {taken} taken and {refused} refused\n{report[:2000]}")
            self.compare()
        units = 0
        for leads in (False, True) if everywhere else (False,):
            edit = Edit(leads, everywhere)
            back = {name: edited(data, self.form, edit) for name, data in files.items()}
            taken, refused, report = self.bring_back(back, "edited")
            if taken + refused != edit.count or refused > max(1, edit.count // 100):
                self.fail(f"{edit.count} edited, but {taken} taken and {refused} refused\n{report[:2000]}")
            if self.compare(leads) != taken:
                self.fail(f"{taken} taken, but {self.compare(leads)} written")
            again = self.export("again")
            for name in again:
                same = forgetful(again[name], self.form) == forgetful(back[name], self.form)
                if not same and not refused:
                    self.fail(f"{name} exported again is not what was brought back")
            units += taken
            self.copy()
        shutil.rmtree(self.folder)
        print(f"{self.title}: nothing changes unedited, {units} edits come back"
              f" ({time.monotonic() - started:.0f} s)", flush=True)


def main():
    program, corpus = (os.path.abspath(path) for path in sys.argv[1:3])
    trips = [(Trip(program, corpus, name, locale, form), everywhere)
             for name, everywhere, locale in SETS for form in FORMATS]
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(trip.go, everywhere) for trip, everywhere in trips]:
            done.result()


main()
