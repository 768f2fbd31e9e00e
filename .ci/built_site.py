"""A built site as the scripts beside this one look at it: its pages by what they hold, and a server for it."""

import functools
import http.server
import pathlib
import re
import threading
import urllib.parse

CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}

# What can make a page differ from others of its kind, and how its HTML shows it.
BLOCKS = {
    "alert": 'class="alert', "table": "<table", "tabs": 'class="tabs"', "code": "<pre", "image": "<img",
    "columns": 'class="row"', "quote": "<blockquote", "neighbours": 'class="pager"', "sections": 'class="on-this-page"',
    "flows": 'class="page-flows"', "foreign": " hreflang=", "improve": 'class="improve"',
}


class Page:
    def __init__(self, folder, file):
        self.path = file.relative_to(folder).as_posix()
        self.html = file.read_text(encoding="utf-8")
        self.lang = self.find(r'<html lang="([^"]*)"')
        self.kind = self._kind()
        self.has_modes = 'class="reading"' in self.html
        self.moves_on = 'http-equiv="refresh"' in self.html
        self.units = self.html.count('class="unit"')
        self.notices = set(re.findall(r'class="notice notice-(\w+)"', self.html))
        self.canonical = self.find(r'<link rel="canonical" href="([^"]*)"')

    def find(self, pattern):
        match = re.search(pattern, self.html)
        return match and match[1]

    def _kind(self):
        names = (self.find(r'<main[^>]* class="([^"]*)"') or "").split()
        for name in ("flow", "search", "help-map", "not-found"):
            if name in names:
                return name
        if "home" in names:
            return "folder" if 'class="breadcrumbs"' in self.html else "home"
        if "chooser" in names:
            return "moved" if "/" in self.path else "chooser"
        return "page"

    @property
    def features(self):
        notes = {f"{self.kind} {name}" for name in self.notices}
        blocks = {f"{self.kind} {name}" for name, mark in BLOCKS.items() if mark in self.html}
        modes = {f"{self.kind} modes"} if self.has_modes else set()
        return {self.kind} | notes | blocks | modes

    def __repr__(self):
        return self.path


class Site:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.pages = [Page(self.folder, file) for file in sorted(self.folder.rglob("*.html"))
                      if "pagefind" not in file.relative_to(self.folder).parts]
        if not self.pages:
            raise SystemExit(f"error: {folder} holds no pages")
        tops = {page.path.split("/")[0] for page in self.pages if page.kind == "home"}
        self.locales = sorted(tops)
        home = next((page for page in self.pages if page.kind == "home" and page.canonical), None)
        # The address that the site gives as its own, with a slash at its end; nil without ‘site.url’.
        self.url = home and home.canonical.removesuffix(home.path).removesuffix(home.path.removesuffix("index.html"))

    def of(self, locale, kind=None):
        """The pages of a locale, or with None as locale those beside the locales."""
        return [page for page in self.pages if kind in (None, page.kind)
                and (page.path.split("/")[0] == locale if locale else page.path.split("/")[0] not in self.locales)]

    def page(self, path):
        return next(page for page in self.pages if page.path == path)

    def sample(self, locale):
        """A few pages that together hold everything that the pages of a locale hold."""
        left = self.of(locale)
        wanted = set().union(*(page.features for page in left)) if left else set()
        chosen = []
        while wanted:
            best = max(left, key=lambda page: (len(page.features & wanted), len(page.html)))
            wanted -= best.features
            chosen.append(best)
        return chosen

    def serve(self, base):
        """Serves the site below a path, and returns the address of its root."""
        handler = functools.partial(Handler, base=base, directory=str(self.folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{base}"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as static hosts do: for a wrong address it shows the page of its locale that says so."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, base, **options):
        self.base = base
        super().__init__(*arguments, **options)

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass  # A browser that is closed takes no more.

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        return super().translate_path("/" + path.removeprefix(self.base) if path.startswith(self.base) else "/outside")

    def send_error(self, code, message=None, explain=None):
        locale = urllib.parse.urlsplit(self.path).path.removeprefix(self.base).split("/")[0]
        pages = [pathlib.Path(self.directory, *folder, "404.html") for folder in ([locale], [])]
        page = next((page for page in pages if page.is_file()), None)
        if code != 404 or not page:
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass
