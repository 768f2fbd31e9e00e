"""picture-site.py [FOLDER [PICTURES]]: takes a picture of each kind of page of a built site in each language, on a phone
and on a desk, and a sheet of all languages for each kind.

picture-site.py --readme [FOLDER]: takes the README's pictures, small enough to stand in the repository."""

import io
import pathlib
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

from built_site import CHROMIUM, Site

DEVICES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 860}}
README = pathlib.Path("Sources/diglot/Diglot.docc/Resources")
# The most bytes of a picture of the README.
LIMIT = 60_000


def shoot(tab, address, mode="off", scheme="light", ticks=0, full=False):
    tab.emulate_media(color_scheme=scheme)
    tab.goto(address)
    if tab.locator(f"#source-{mode}").count():
        tab.locator(f"#source-{mode}").check(force=True)
    for box in tab.locator(".tick input").all()[:ticks]:
        box.check(force=True)
    if tab.locator("#query").is_visible():
        tab.keyboard.type(tab.locator(".site-name").inner_text().split()[0])
        tab.wait_for_timeout(1500)
    return Image.open(io.BytesIO(tab.screenshot(full_page=full)))


def views(site, locale):
    """A name for each picture of a language, the same in all languages, its page, and how the page is shown."""
    counts = {}
    for page in site.sample(locale):
        if page.moves_on:
            continue
        number = counts[page.kind] = counts.get(page.kind, 0) + 1
        name = page.kind if number == 1 else f"{page.kind}-{number}"
        yield name, page, {"full": True, "ticks": 2}
        if page.has_modes:
            yield f"{name}-below", page, {"mode": "below"}
            yield f"{name}-beside", page, {"mode": "beside", "scheme": "dark"}


def sheet(pictures, width=420):
    """Pictures side by side, made as wide as one another."""
    small = [picture.resize((width, picture.height * width // picture.width)) for picture in pictures]
    whole = Image.new("RGB", (len(small) * (width + 16), min(2400, max(picture.height for picture in small))), "#888")
    for index, picture in enumerate(small):
        whole.paste(picture, (index * (width + 16), 0))
    return whole


def picture_all(site, browser, root, folder):
    sheets = {}
    for device, viewport in DEVICES.items():
        for locale in site.locales:
            context = browser.new_context(viewport=viewport, reduced_motion="reduce")
            tab = context.new_page()
            for name, page, how in views(site, locale):
                picture = shoot(tab, root + page.path, **how)
                (folder / locale).mkdir(parents=True, exist_ok=True)
                picture.save(folder / locale / f"{name}-{device}.png")
                sheets.setdefault(f"{name}-{device}", []).append(picture)
            context.close()
    for name, pictures in sheets.items():
        sheet(pictures).save(folder / f"{name}.png")


def picture_readme(site, browser, root):
    """A journey on a desk, a flow on a phone, reading side by side, and search."""
    def save(name, picture, width):
        picture = picture.convert("RGB").resize((width, picture.height * width // picture.width), Image.Resampling.LANCZOS)
        for colours in (192, 96, 48, 24):
            file = io.BytesIO()
            picture.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
            if file.tell() <= LIMIT:
                break
        (README / f"{name}.png").write_bytes(file.getvalue())
        print(f"{README / name}.png: {file.tell()} bytes")

    def flow(locale):
        return root + max(site.of(locale, "flow"), key=lambda page: page.html.count('<li><div class="text">')).path

    desk = browser.new_page(viewport={"width": 1120, "height": 760}, device_scale_factor=1)
    phone = browser.new_page(viewport={"width": 390, "height": 720}, device_scale_factor=2)
    locales = [locale for locale in ("es-ES", "ru-RU", "zh-CN", "de-DE") if locale in site.locales]
    page = max(site.of(locales[1], "page"), key=lambda page: page.units)
    save("journey", shoot(desk, f"{root}{locales[0]}/index.html"), 900)
    save("side-by-side", shoot(desk, root + page.path, mode="beside"), 900)
    save("steps", shoot(phone, flow(locales[2]), ticks=2), 390)
    save("dark", shoot(phone, flow(locales[3]), scheme="dark", ticks=1), 390)


def main():
    words = [word for word in sys.argv[1:] if word != "--readme"]
    site = Site(words[0] if words else "_site")
    root = site.serve("/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        if "--readme" in sys.argv:
            picture_readme(site, browser, root)
        else:
            folder = pathlib.Path(words[1] if len(words) > 1 else ".build/pictures")
            picture_all(site, browser, root, folder)
            print(f"Pictures of each kind of page are in {folder}")
        browser.close()


if __name__ == "__main__":
    main()
