"""see-site.py FOLDER: shows a built site in Chromium and tells what a reader would stumble over.

Of every page: errors of the console, requests that leave the host or fail, scrolling sideways on a phone, more bytes than
a page may weigh. Of a sample that has each kind of page in each language, in every mode of reading, light and dark, on a
phone and on a desk: what axe-core finds, and text that is held back without JavaScript."""

import atexit
import collections
import concurrent.futures
import multiprocessing
import os
import pathlib
import re
import sys
import urllib.parse

import axe_playwright_python
from playwright.sync_api import sync_playwright

from built_site import CHROMIUM, Site

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text()
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
WIDTHS = {"phone": 360, "desktop": 1280}
MODES = ["off", "below", "beside", "only"]
# The most bytes of HTML, CSS and JavaScript of a page that has no more than so many units.
WEIGHT, UNITS = 60_000, 25
NO_SCRIPTS = "without JavaScript"

Visit = collections.namedtuple("Visit", "address root path kind has_modes moves_on is_sampled")


def listen(tab, visit, told):
    def tell(fault):
        told.append((fault, "at once"))

    def request(request):
        if not request.url.startswith((visit.root, "data:")):
            tell(f"asks for {request.url}, outside of the site")

    def response(response):
        if response.status >= 400 and response.url != visit.address:
            tell(f"asks for {response.url}, which is not there")

    def console(message):
        # A browser reports the wrong address itself, for which the page is shown.
        expected = visit.kind == "not-found" and "404" in message.text and message.location["url"] == visit.address
        if message.type in ("error", "warning") and not expected:
            tell(f"console: {message.text}")

    tab.on("request", request)
    tab.on("response", response)
    tab.on("console", console)
    tab.on("pageerror", lambda error: tell(f"script: {error}"))
    if visit.moves_on:
        stay = lambda route: route.request.is_navigation_request() and route.request.url != visit.address
        tab.route("**", lambda route: route.fulfill(status=204) if stay(route) else route.continue_())


def unfold(tab):
    """Opens everything that is folded but the menu of languages, which lies over other things, and ticks a step."""
    tab.evaluate("document.querySelectorAll('details:not(.languages)').forEach(part => part.open = true)")
    for box in tab.locator(".tick input").all()[:1]:
        box.check(force=True)


def axe(tab, where, part="html"):
    """What axe-core finds in a part of the page."""
    violations = tab.evaluate("([part, options]) => axe.run(part, options).then(told => told.violations)", [part, OPTIONS])
    for violation in violations:
        for node in violation["nodes"]:
            reason = next(iter(node["any"] + node["all"] + node["none"]), {"message": violation["help"]})
            yield f"{violation['id']}: {reason['message']}\n    {node['html'][:200]}", where


def glance(context, visit):
    """Looks at a page on a phone, in each mode of reading."""
    told = []
    tab = context.new_page()
    listen(tab, visit, told)
    tab.goto(visit.address)
    for mode in MODES if visit.has_modes else [None]:
        if mode:
            tab.locator(f"#source-{mode}").check(force=True)
        if tab.evaluate("document.documentElement.scrollWidth") > WIDTHS["phone"]:
            told.append(("scrolls sideways", f"{mode}, phone" if mode else "phone"))
    tab.close()
    return told


def look(browser, visit):
    """Looks at a page with JavaScript, in each mode of reading, as light and dark, on a phone and on a desk."""
    told = []
    context = browser.new_context(reduced_motion="reduce")
    tab = context.new_page()
    listen(tab, visit, told)
    tab.goto(visit.address)
    tab.evaluate(AXE)
    unfold(tab)
    for mode in MODES if visit.has_modes else [None]:
        if mode:
            tab.locator(f"#source-{mode}").check(force=True)
        for device, width in WIDTHS.items():
            tab.set_viewport_size({"width": width, "height": 780})
            where = f"{mode}, {device}" if mode else device
            if tab.evaluate("document.documentElement.scrollWidth") > width:
                told.append(("scrolls sideways", where))
            for scheme in ("light", "dark"):
                tab.emulate_media(color_scheme=scheme)
                told += axe(tab, f"{where}, {scheme}")
                if mode in ("off", None) and tab.locator(".languages").count():
                    tab.evaluate("document.querySelector('.languages').open = true")
                    told += axe(tab, f"menu of languages, {device}, {scheme}", ".languages")
                    tab.evaluate("document.querySelector('.languages').open = false")
    if visit.has_modes:
        tab.locator("#source-off").check(force=True)
    tab.evaluate("document.querySelectorAll('.steps-left, .tick, .ticks-kept').forEach(part => part.remove())")
    text = tab.locator("main").inner_text()
    context.close()
    return told, text


def look_without_scripts(browser, visit, expected):
    told = []
    context = browser.new_context(java_script_enabled=False, viewport={"width": WIDTHS["desktop"], "height": 780})
    tab = context.new_page()
    listen(tab, visit, told)
    tab.goto(visit.address)
    if visit.kind == "search":
        if not tab.locator(".search-status").inner_text().strip() or tab.locator("form").is_visible():
            told.append(("does not say that there is no search", NO_SCRIPTS))
    else:
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        lines = {line.strip() for line in tab.locator("main").inner_text().split("\n")}
        missing = [line for line in expected.split("\n") if line.strip() not in lines]
        told += [(f"lacks ‘{line}’", NO_SCRIPTS) for line in missing[:3]]
    if visit.has_modes:
        for device, width in WIDTHS.items():
            tab.set_viewport_size({"width": width, "height": 780})
            for mode in MODES:
                tab.locator(f"#source-{mode}").check(force=True)
                wrong = reading_fault(tab, mode if device == "desktop" or mode != "beside" else "below")
                if wrong:
                    told.append((f"‘{mode}’ on a {device} {wrong}", NO_SCRIPTS))
    context.close()
    return told


def reading_fault(tab, mode):
    """What is wrong with how the first paragraph's text and source stand in a mode of reading."""
    text = tab.locator(".text p > .unit:has(+ .source)").first
    source = tab.locator(".text p > .unit + .source").first
    if text.is_visible() != (mode != "only"):
        return "shows the text" if mode == "only" else "hides the text"
    if source.is_visible() != (mode != "off"):
        return "shows the source" if mode == "off" else "hides the source"
    if mode in ("below", "beside"):
        one, other = text.bounding_box(), source.bounding_box()
        if mode == "below" and other["y"] + 1 < one["y"] + one["height"]:
            return "does not show the source under the text"
        left, right = sorted((one, other), key=lambda box: box["x"])
        if mode == "beside" and right["x"] < left["x"] + left["width"] - 1:
            return "does not show the source beside the text"
    return None


browser = phone = None


def start():
    global browser, phone
    playwright = sync_playwright().start()
    browser = playwright.chromium.launch(**CHROMIUM)
    phone = browser.new_context(viewport={"width": WIDTHS["phone"], "height": 780})
    atexit.register(playwright.stop)


def see(visit):
    try:
        if not visit.is_sampled:
            return glance(phone, visit)
        told, text = look(browser, visit)
        return told + look_without_scripts(browser, visit, text)
    except Exception as error:
        return [(f"cannot be shown: {error}", "at once")]


def weigh(site, page):
    """Tells of a page that is too heavy for its few units."""
    if page.units > UNITS:
        return []
    loaded = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"', page.html)
    folder = (site.folder / page.path).parent
    weight = len(page.html.encode())
    for style, script in loaded:
        address = style or script
        file = site.folder / address.removeprefix("/") if address.startswith("/") else folder / address
        weight += file.stat().st_size if file.is_file() else 0
    return [(f"weighs {weight} bytes, more than {WEIGHT}", f"with {page.units} units")] if weight > WEIGHT else []


def main():
    site = Site(sys.argv[1])
    base = urllib.parse.urlsplit(site.url).path if site.url else "/a/folder/"
    root = site.serve(base)
    sample = {page for locale in [None, *site.locales] for page in site.sample(locale)}
    visits = []
    for page in site.pages:
        # Where the site knows its address, its page for wrong addresses must look right at any depth.
        deep = page.kind == "not-found" and site.url
        address = root + (page.path.replace("404.html", "no/such/page.html") if deep else page.path)
        visits.append(Visit(address, root, page.path, page.kind, page.has_modes, page.moves_on, page in sample))
    told = collections.defaultdict(list)
    for page in site.pages:
        for fault, where in weigh(site, page):
            told[fault].append(f"{page} ({where})")
    spawn = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count(), spawn, start) as pool:
        for visit, faults in zip(visits, pool.map(see, visits)):
            for fault, where in faults:
                told[fault].append(f"{visit.path} ({where})")
    for fault, places in told.items():
        more = f" and in {len(places) - 1} more places" if len(places) > 1 else ""
        print(f"{places[0]}{more}: error: {fault}", file=sys.stderr)
    kinds = collections.Counter(page.kind for page in sample)
    print(f"Seen {len(visits)} pages in {len(site.locales)} languages, of these closely",
          ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    sys.exit(1 if told else 0)


if __name__ == "__main__":
    main()
