"""validate-site.py FOLDER: checks what binds the files of a built site together: links and anchors, what a page says of
itself in other languages, sitemaps, feeds, robots.txt, llms.txt, the help map, and the steps told to search engines."""

import html.parser
import json
import pathlib
import posixpath
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


class Reader(html.parser.HTMLParser):
    """What a page refers to, what it can be referred by, and the data it carries."""

    def __init__(self, text):
        super().__init__()
        self.links, self.names, self.alternates, self.data = [], [], {}, []
        self.canonical = None
        self.is_found = "data-pagefind-body" in text
        self._in_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.names += [values["id"]] if values.get("id") else []
        relation = (values.get("rel") or "").split()
        if tag == "link" and "canonical" in relation:
            self.canonical = values["href"]
        elif tag == "link" and "alternate" in relation and "hreflang" in values:
            self.alternates[values["hreflang"]] = values["href"]
        else:
            self.links += [values[key] for key in ("href", "src", "poster") if values.get(key) is not None]
        self._in_data = tag == "script" and values.get("type") == "application/ld+json"
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.links.append(values["content"].partition("url=")[2])

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_data(self, data):
        if self._in_data:
            self.data.append(data)

    def handle_endtag(self, tag):
        self._in_data = False


class Site:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.faults = []
        self.files = {file.relative_to(self.folder).as_posix(): file for file in sorted(self.folder.rglob("*"))
                      if file.is_file()}
        self.pages = {path: Reader(file.read_text(encoding="utf-8")) for path, file in self.files.items()
                      if path.endswith(".html")}
        self.url = next((page.canonical.removesuffix(path).removesuffix(path.removesuffix("index.html"))
                         for path, page in self.pages.items() if page.canonical and path.count("/") == 1
                         and path.endswith("/index.html")), None)

    def tell(self, path, fault):
        self.faults.append(f"{path}: error: {fault}")

    def path(self, address, beside=""):
        """The path within the site that an address leads to, with its fragment, or None where it leads away."""
        address, _, fragment = address.partition("#")
        if self.url and address.startswith(self.url):
            address = address.removeprefix(self.url)
        elif re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.IGNORECASE):
            return None, fragment
        elif address.startswith("/"):
            base = urllib.parse.urlsplit(self.url or "/").path
            address = address.removeprefix(base)
        elif not address:
            return beside, fragment
        else:
            address = posixpath.join(posixpath.dirname(beside), address)
        path = urllib.parse.unquote(address.partition("?")[0])
        path += "index.html" if path == "" or path.endswith("/") else ""
        return posixpath.normpath(path), urllib.parse.unquote(fragment)

    def check_link(self, origin, address, beside=None):
        path, fragment = self.path(address, origin if beside is None else beside)
        if path is None:
            return
        if path not in self.files:
            self.tell(origin, f"leads to ‘{address}’, which is not there")
        elif fragment and path in self.pages and fragment not in self.pages[path].names:
            self.tell(origin, f"leads to ‘{address}’, where nothing has that name")


def check_pages(site):
    for path, page in site.pages.items():
        for address in page.links:
            site.check_link(path, address)
        for name in {name for name in page.names if page.names.count(name) > 1}:
            site.tell(path, f"two things are named ‘{name}’")
        for data in page.data:
            check_how_to(site, path, data)
        for tag, address in page.alternates.items():
            other, _ = site.path(address)
            if other is None:
                site.tell(path, f"its alternate in {tag} is not on this site: {address}")
            elif other not in site.pages:
                site.tell(path, f"its alternate in {tag} is not there: {address}")
            elif page.canonical and site.pages[other].alternates != page.alternates:
                site.tell(path, f"its alternate {address} does not name the same alternates")
        if page.canonical:
            site.check_link(path, page.canonical)
        if page.alternates and (page.canonical not in page.alternates.values() or "x-default" not in page.alternates):
            site.tell(path, "its alternates lack the page itself or x-default")


def check_how_to(site, path, data):
    try:
        value = json.loads(data)
    except ValueError as error:
        return site.tell(path, f"its data cannot be read: {error}")
    steps = value.get("step", [])
    if value.get("@context") != "https://schema.org" or value.get("@type") != "HowTo" or not value.get("name"):
        site.tell(path, "its data is no HowTo with a name")
    if not steps or any(step.get("@type") not in ("HowToStep", "HowToSection") or not (step.get("text") or step.get("name")
                        or step.get("itemListElement")) for step in steps):
        site.tell(path, "its HowTo has no steps, or one without a text")


def check_sitemaps(site):
    """Sitemaps name each page that is its own canonical, with the alternates that the page itself names."""
    listed = {}
    for path, file in site.files.items():
        if not path.endswith(".xml"):
            continue
        root = ElementTree.parse(file).getroot()
        if root.tag == f"{ATOM}feed":
            check_feed(site, path, root)
        elif root.tag == f"{SITEMAP}sitemapindex":
            for place in root.iter(f"{SITEMAP}loc"):
                site.check_link(path, place.text)
        elif root.tag == f"{SITEMAP}urlset":
            for entry in root:
                listed[entry.findtext(f"{SITEMAP}loc")] = {
                    link.get("hreflang"): link.get("href") for link in entry.iter(f"{XHTML}link")}
        else:
            site.tell(path, f"its root is {root.tag}, which is neither a sitemap nor a feed")
    own = {page.canonical: path for path, page in site.pages.items()
           if page.canonical and site.path(page.canonical)[0] == path}
    for address, path in own.items():
        page = site.pages[path]
        if page.is_found and address not in listed:
            site.tell(path, "no sitemap names it")
        elif address in listed and listed[address] != page.alternates:
            site.tell(path, "the sitemap names other alternates than the page")
    for address in listed.keys() - own.keys():
        site.tell("sitemap", f"names {address}, which is no page that says so of itself")


def check_feed(site, path, root):
    for kind, element in [("feed", root), *(("entry", entry) for entry in root.iter(f"{ATOM}entry"))]:
        for name in ("id", "title", "updated"):
            if not (element.findtext(ATOM + name) or "").strip():
                site.tell(path, f"a {kind} lacks {name}")
        if not MOMENT.match(element.findtext(f"{ATOM}updated") or ""):
            site.tell(path, f"a {kind} was updated at ‘{element.findtext(f'{ATOM}updated')}’")
        if element is not root and root.find(f"{ATOM}author") is None and element.find(f"{ATOM}author") is None:
            site.tell(path, "an entry has no author")
        for link in element.findall(f"{ATOM}link"):
            site.check_link(path, link.get("href"))
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        site.tell(path, "the feed does not link to itself")
    names = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    if len(names) != len(set(names)):
        site.tell(path, "two entries have one id")


def check_texts(site):
    if "robots.txt" in site.files:
        lines = site.files["robots.txt"].read_text().splitlines()
        for line in lines:
            name, _, value = line.partition(":")
            if line.strip() and not line.startswith("#") and name.lower() not in ("user-agent", "allow", "disallow", "sitemap"):
                site.tell("robots.txt", f"‘{line}’ is not understood")
            if name.lower() == "sitemap":
                site.check_link("robots.txt", value.strip())
        if site.url and not any(line.lower().startswith("sitemap:") for line in lines):
            site.tell("robots.txt", "names no sitemap")
    for path, file in site.files.items():
        if path.endswith("llms.txt"):
            text = file.read_text(encoding="utf-8")
            links = re.findall(r"\]\(<?([^)>\s]+)>?\)", text)
            if not text.startswith("# ") or not links:
                site.tell(path, "has no title or no links")
            for link in links:
                site.check_link(path, link)


def check_help_map(site):
    path = "help-map.json"
    if path not in site.files:
        return
    entries = json.loads(site.files[path].read_text(encoding="utf-8"))["help"]
    for name, entry in entries.items():
        site.check_link(path, entry["url"])
        for locale, page in entry["locales"].items():
            site.check_link(path, page["url"])
            if not page["title"] or not page["availability"]:
                site.tell(path, f"{name} has no title or no availability in {locale}")
    if not entries or any(not entry["locales"] for entry in entries.values()):
        site.tell(path, "leads nowhere")


def main():
    site = Site(sys.argv[1])
    check_pages(site)
    check_sitemaps(site)
    check_texts(site)
    check_help_map(site)
    expected = ["robots.txt", "sitemap.xml"] if site.url else []
    for path in expected + ["help-map.json", "llms.txt"]:
        if path not in site.files:
            site.tell(path, "is not there")
    print(*site.faults, sep="\n", file=sys.stderr)
    print(f"{len(site.pages)} pages, {sum(len(page.links) for page in site.pages.values())} links, {len(site.faults)} faults")
    sys.exit(1 if site.faults else 0)


if __name__ == "__main__":
    main()
