"""visit-site.py FOLDER: goes through a built site by keyboard alone, as a member would, once from each language, and once
from disk. Every step asserts what the member would see."""

import os
import pathlib
import re
import sys
import urllib.parse

from playwright.sync_api import Error, sync_playwright

from built_site import CHROMIUM, Site

# More stops than any page of a sample has.
STOPS = 400
VIEWPORT = {"width": 1280, "height": 780}


class Lost(Exception):
    """The visit cannot go on; the text says what the member would have expected."""


def expect(holds, otherwise):
    if not holds:
        raise Lost(otherwise)


class Member:
    """A tab that is steered by keys alone."""

    def __init__(self, context, root):
        self.root = root
        self.tab = context.new_page()
        self.faults = []
        self.tab.on("console", lambda message: message.type in ("error", "warning") and self.faults.append(message.text))
        self.tab.on("pageerror", lambda error: self.faults.append(str(error)))

    def press(self, *keys):
        for key in keys:
            self.tab.keyboard.press(key)

    def is_at(self, selector):
        return self.tab.evaluate("selector => document.activeElement.matches(selector)", selector)

    def reach(self, selector, back=False):
        """Tabs to the first stop that a selector fits. It must be seen there."""
        expect(self.tab.locator(selector).count(), f"there is no {selector} on {self.tab.url}")
        for _ in range(STOPS):
            self.press("Shift+Tab" if back else "Tab")
            if self.is_at(selector):
                seen = self.tab.evaluate("""() => {
                  const box = document.activeElement.getBoundingClientRect();
                  return document.activeElement.matches(':focus-visible') && box.width > 0
                    && box.bottom > 0 && box.top < innerHeight }""")
                expect(seen, f"{selector} is reached, but cannot be seen, on {self.tab.url}")
                return
        raise Lost(f"Tab does not reach {selector} on {self.tab.url}")

    def follow(self, selector, back=False):
        """Opens the link that a selector fits."""
        self.reach(selector, back)
        address = self.tab.evaluate("document.activeElement.href")
        self.press("Enter")
        self.tab.wait_for_url(lambda url: url.split("#")[0] == address.split("#")[0], timeout=10_000)
        self.tab.wait_for_load_state()

    def sees(self, selector):
        return self.tab.locator(selector).first.is_visible()

    def text(self, selector):
        return self.tab.locator(selector).first.inner_text().strip()

    @property
    def place(self):
        """Language, path in it and section of what is shown."""
        address, _, section = self.tab.url.partition("#")
        return *address.removeprefix(self.root).split("/", 1), section

    @property
    def lang(self):
        return self.tab.locator("html").get_attribute("lang")


def choose_language(member, address, locale):
    member.tab.goto(address)
    member.follow(f'main a[hreflang="{locale}"]')
    expect(member.lang == locale, f"{locale} was chosen, and {member.tab.url} is in {member.lang}")


def skip(member):
    member.reach(".skip")
    member.press("Enter")
    expect(member.is_at("main"), "the link that skips to the content does not lead there")


def open_flow(member, flow):
    name = flow.path.rsplit("/", 1)[1]
    member.follow(f'.journey a.card[href$="{name}"]')
    expect(member.sees("h1") and member.sees("ol.steps > li"), f"{flow} shows no steps")


def tick(member):
    """Ticks two steps, or the only one; what is left is said, and stays said after a reload."""
    count = member.tab.locator("ol.steps > li").count()
    words = member.tab.locator("#flow-ticking").evaluate("parts => [...parts.content.querySelectorAll('li')].map(li => li.textContent)")
    expect(len(words) == count + 1, f"the page has words for {len(words) - 1} steps and has {count}")
    expect(member.text(".steps-left") == words[count], f"before anything is ticked the page says ‘{member.text('.steps-left')}’")
    ticked = min(count, 2)
    for index in range(ticked):
        member.reach(f"ol.steps > li:nth-child({index + 1}) input[type=checkbox]")
        member.press("Space")
        left = words[count - index - 1]
        expect(member.text(".steps-left") == left, f"after a tick the page says ‘{member.text('.steps-left')}’, not ‘{left}’")
    member.tab.reload()
    expect(member.tab.locator(".tick input:checked").count() == ticked, "the ticks are gone after a reload")
    expect(member.text(".steps-left") == words[count - ticked], "after a reload the page does not say what is left")
    folder = urllib.parse.urlsplit(member.root).path
    keys = member.tab.evaluate("Object.keys(localStorage)")
    expect(keys and all(f" {folder}" in key for key in keys), f"another site of the host would take {keys} for its own")


def is_beside(member):
    """Whether the first text of the page has its source at its side."""
    text, source = (member.tab.locator(selector).first.bounding_box()
                    for selector in (".text p > .unit:has(+ .source)", ".text p > .unit + .source"))
    if not text or not source:
        return False
    left, right = sorted((text, source), key=lambda box: box["x"])
    return right["x"] >= left["x"] + left["width"] - 1 and abs(text["y"] - source["y"]) < 40


def read_side_by_side(member):
    expect(not member.sees(".source"), "the source shows before it was asked for")
    member.reach(".reading input:checked", back=True)
    member.press("ArrowRight", "ArrowRight")
    expect(member.is_at("#source-beside:checked"), "the arrows do not choose ‘side by side’")
    expect(is_beside(member), "‘side by side’ does not show the source beside the text")


def open_full_page(member, is_bilingual):
    member.follow(".full-page a")
    expect(member.sees("article h1"), f"{member.tab.url} shows no title")
    if is_bilingual:
        expect(member.tab.locator("#source-beside").is_checked() and is_beside(member), "the next page has forgotten ‘side by side’")


def go_to_section(member, site, other):
    """Opens the list of headings where it is folded, and follows the last entry that the other language has too."""
    _, path, _ = member.place
    names = [href[1:] for href in member.tab.locator(".on-this-page a").evaluate_all("all => all.map(a => a.getAttribute('href'))")]
    shared = [name for name in names if f' id="{name}"' in site.page(f"{other}/{path}").html]
    expect(shared, f"no heading of {path} has a name that {other} knows too")
    entry = f'.on-this-page a[href="#{shared[-1]}"]'
    if not member.sees(entry):
        member.reach(".on-this-page summary")
        member.press("Enter")
    member.reach(entry)
    member.press("Enter")
    expect(member.place[2] == shared[-1] and member.sees(":target"), f"{member.tab.url} leads to no section")


def change_language(member, locale, is_bilingual):
    _, path, section = member.place
    member.reach(".languages summary", back=True)
    member.press("Enter")
    expect(member.sees(".languages li"), "the menu of languages does not open")
    member.follow(f'.languages a:has([lang="{locale}"])')
    expect(member.lang == locale, f"the menu of languages leads to {member.lang}")
    expect(member.place == (locale, path, section), f"the menu of languages leads from {path}#{section} to {member.place}")
    expect(member.sees(":target"), f"{member.tab.url} shows no section")
    if is_bilingual:
        expect(is_beside(member), "‘side by side’ is lost with the change of language")


def source_word(flow):
    """A long word that stands in the source of a flow's units, and nowhere in their text."""
    text = re.sub(r"<[^>]+>", " ", re.sub(r'<span class="source".*?</span>', " ", flow.html, flags=re.S)).lower()
    sources = " ".join(re.findall(r'<span class="source"[^>]*>(.*?)</span>', flow.html, re.S))
    words = re.findall(r"[A-Za-z]{5,}", re.sub(r"<[^>]+>", " ", sources))
    return max((word for word in words if word.lower()[:4] not in text), key=len, default=None)


def search(member, word, source):
    member.follow(".search-link", back=True)
    expect(member.is_at("#query"), "the page that searches does not wait for a word")
    member.tab.keyboard.type("qzxwvqzxwv")
    found = '.search-status:has-text("qzxwvqzxwv")'
    member.tab.wait_for_selector(found, timeout=10_000)
    expect(not member.sees(".results li"), "the search finds what is nowhere")
    member.press("Control+a")
    member.tab.keyboard.type(word)
    member.tab.wait_for_selector(".results a", timeout=10_000)
    expect(any(letter.isdigit() for letter in member.text(".search-status")), "the search does not say how much it found")
    locale = member.lang
    if source:
        member.press("Control+a")
        member.tab.keyboard.type(source)
        member.tab.wait_for_selector(".results .source-excerpt mark", timeout=10_000)
        shown = member.tab.locator(".results .source-excerpt").first
        expect(shown.get_attribute("lang") != locale, "the source is shown as if it were the reader's language")
        text = member.text(".results li:has(.source-excerpt) p:first-of-type")
        expect(source not in text, f"what is found in the source is shown within the text: ‘{text}’")
    member.follow(".results a")
    expect(member.lang == locale and member.sees("article h1"), f"the search leads to {member.tab.url}")


def search_in_vain(member):
    """Where there is no index, or no server, the page says so, and leads to the contents."""
    member.follow(".search-link", back=True)
    if member.tab.locator("#search-words").count():
        words = member.tab.locator("#search-words").evaluate("parts => parts.content.querySelector('[data-word=disk]').textContent")
        expect(member.text(".search-status") == words, f"the page that searches says ‘{member.text('.search-status')}’")
    expect(member.text(".search-status"), "the page that cannot search does not say so")
    expect(not member.sees("#query"), "the page that cannot search asks for a word")
    member.follow('main a[href$="#contents"]')
    expect(member.sees("#contents"), "the page that cannot search leads to no contents")


def print_page(member, flow_address):
    member.tab.goto(flow_address)
    member.tab.emulate_media(media="print")
    for selector in ("h1", "ol.steps > li", "ol.steps > li .unit, ol.steps > li p"):
        expect(member.sees(selector), f"{selector} is not printed")
    for selector in (".skip", ".search-link", ".languages", ".reading", ".breadcrumbs", ".site-footer", ".improve", ".next-flows"):
        expect(not member.tab.locator(selector).count() or not member.sees(selector), f"{selector} is printed")
    expect(member.tab.pdf().startswith(b"%PDF"), "the page cannot be printed")
    member.tab.emulate_media(media="screen")


def best(flows):
    """The flow to visit: one that is translated, with most to tick."""
    return max(flows, key=lambda flow: (flow.has_modes, flow.html.count('<li><div class="text">')))


def walk(context, site, root, locale, other):
    """One visit; tells its steps as they are made."""
    member = Member(context, root)
    flow = best(site.of(locale, "flow"))
    name = flow.path.rsplit("/", 1)[1]
    is_bilingual, is_other_bilingual = (best(site.of(one, "flow")).has_modes for one in (locale, other))
    title = flow.find(r"<h1[^>]*>(.*?)</h1>").split()
    word = max(title, key=lambda word: (not word.isascii(), len(word)))
    yield "a language", lambda: choose_language(member, f"{root}index.html", locale)
    yield "the content", lambda: skip(member)
    yield "a flow", lambda: open_flow(member, flow)
    yield "its steps", lambda: tick(member)
    if is_bilingual:
        yield "the source", lambda: read_side_by_side(member)
    yield "the full page", lambda: open_full_page(member, is_bilingual)
    yield "a section", lambda: go_to_section(member, site, other)
    yield "another language", lambda: change_language(member, other, is_bilingual and is_other_bilingual)
    yield "the first again", lambda: change_language(member, locale, is_bilingual)
    has_index = (site.folder / locale / "pagefind").is_dir() and not root.startswith("file:")
    yield "search", (lambda: search(member, word, is_bilingual and source_word(flow))) if has_index else (lambda: search_in_vain(member))
    yield "paper", lambda: print_page(member, f"{root}{locale}/flows/{name}")
    yield "the console", lambda: expect(not member.faults, f"the console says: {member.faults[:1]}")


def main():
    site = Site(sys.argv[1])
    served, disk = site.serve("/any/folder/"), site.folder.as_uri() + "/"
    visits = [(served, locale) for locale in site.locales] + [(disk, site.locales[-1])]
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for root, locale in visits:
            where = f"{locale}{' from disk' if root is disk else ''}"
            other = site.locales[site.locales.index(locale) - 1]
            context = browser.new_context(viewport=VIEWPORT, reduced_motion="reduce")
            context.set_default_timeout(10_000)
            for step, make in walk(context, site, root, locale, other):
                try:
                    make()
                except (Lost, Error) as error:
                    print(f"{where}: error: {step}: {error}", file=sys.stderr)
                    failed = True
                    break
            else:
                print(f"{where}: visited by keyboard")
            context.close()
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
