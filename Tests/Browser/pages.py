"""Opens the pages of all stories in a real browser, and goes through them as a reader does.

Every step and every fork is reached by keys and by clicks and by its address; at three widths, in
light and in dark, nothing scrolls sideways, every text stands out from its ground, and whatever can
be pressed has a name; nothing complains, and nothing is asked for from anywhere. Without scripts
all of it is there to read. What a reader looks for is where it is looked for (reading.py), and the
slider says what the data of the story say (slider.py).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import chinese
import reading
import slider
from browser import Browser, Problem

WIDTHS = [390, 768, 1440]
LARGEST = 1_000_000
# So many stories are there at least.
LEAST = {"timelock": 8, "one-way": 3}
AUDIT = (Path(__file__).parent / "audit.js").read_text()


def expect(condition: bool, what: str) -> None:
    if not condition:
        raise Problem(what)


def audit(browser: Browser, where: str) -> None:
    problems = browser.run(AUDIT)
    expect(not problems, f"{where}: " + "; ".join(problems[:8]))
    strange = [each for each in browser.addresses
               if not each.startswith(("file:", "data:", "about:"))]
    expect(not strange, f"{where}: asks for {strange}")
    expect(not browser.complaints, f"{where}: the console says {browser.complaints}")


def current(browser: Browser) -> str:
    return browser.run("document.querySelector('.step.current').id")


def go_through(browser: Browser, page: Path, pictures: Path | None) -> int:
    """By arrow keys to the end and back, and into every fork; how many places that were."""
    browser.open(page)
    count = browser.run("document.querySelectorAll('.step').length")
    for number in range(1, count + 1):
        expect(current(browser) == f"step-{number}", f"{page.name}: not at step {number}")
        expect(browser.run("location.hash") in ("", f"#step-{number}"), "the address lags behind")
        shown = browser.run("[...document.querySelectorAll('.step')].filter("
                            "(step) => step.checkVisibility()).length")
        expect(shown == 1, f"{page.name}: {shown} steps are shown at once")
        if pictures:
            browser.picture(pictures / f"{page.stem}-{number}.png")
        browser.key("ArrowRight")
    expect(current(browser) == f"step-{count}", f"{page.name}: goes on behind its end")
    browser.key("ArrowLeft")
    expect(current(browser) == f"step-{max(1, count - 1)}", f"{page.name}: does not go back")
    browser.run("document.querySelectorAll('[data-go]')[1].click()")
    expect(current(browser) == f"step-{count}", f"{page.name}: the button does not go on")
    forks = browser.run("[...document.querySelectorAll('.fork')].map((fork) => fork.id)")
    for place, fork in enumerate(forks):
        enter(browser, page, fork, is_right=place % 2 == 0)
        if pictures:
            browser.picture(pictures / f"{page.stem}-{fork}.png")
    return count + len(forks)


def enter(browser: Browser, page: Path, fork: str, is_right: bool) -> None:
    """Guesses how it ends, right or wrong, and reads what happens."""
    where = f"{page.name}: {fork}"
    box = f"document.getElementById('{fork}')"
    browser.run(f"location.hash = '#{fork}'")
    browser.run("new Promise((done) => setTimeout(done, 30))")
    expect(browser.run(f"{box}.open && {box}.checkVisibility()"), f"{where} does not open")
    expect(not browser.run(f"{box}.querySelector('.course').checkVisibility()"),
           f"{where} tells before one could guess")
    answer = browser.run(f"{box}.dataset.right")
    sign = "=" if is_right else "!="
    browser.run(f"[...{box}.querySelectorAll('[data-guess]')].find((button) => "
                f"button.dataset.guess && button.dataset.guess {sign}= '{answer}').click()")
    expect(browser.run(f"{box}.querySelector('.course').checkVisibility()"), f"{where} tells nothing")
    verdict = browser.run(f"{box}.querySelector('.verdict').textContent")
    expect(verdict == ("You were right." if is_right else "Not as you thought."),
           f"{where} says '{verdict}'")
    expect(browser.run(f"{box}.querySelector('.reply').textContent"), f"{where} explains nothing")


def addresses(browser: Browser, page: Path) -> None:
    """Each step and each turn of a fork has an address of its own, which leads there."""
    browser.open(page)
    ids = browser.run("[...document.querySelectorAll('.step, .turn, .transaction')]"
                      ".map((place) => place.id)")
    for place in ids[:: max(1, len(ids) // 12)]:
        browser.open(page, f"#{place}")
        expect(browser.run(f"document.getElementById('{place}').checkVisibility()"),
               f"{page.name}#{place} does not lead there")


def looks(browser: Browser, page: Path, pictures: Path | None) -> None:
    """Every width in light and in dark, with everything open that can be."""
    for theme in ("light", "dark"):
        browser.prefer(theme)
        for width in WIDTHS:
            browser.size(width)
            browser.open(page)
            audit(browser, f"{page.name} at {width} in {theme}, one step")
            browser.run("document.querySelector('[data-mode]')?.click();"
                        "document.querySelectorAll('details').forEach((box) => {"
                        " box.open = true; box.classList.add('revealed'); });")
            audit(browser, f"{page.name} at {width} in {theme}, all of it")
            if pictures:
                browser.picture(pictures / f"{page.stem}-all-{width}-{theme}.png")
    browser.prefer("light")


def without_scripts(browser: Browser, page: Path) -> None:
    browser.scripts(False)
    browser.open(page)
    browser.scripts(True)  # for the questions alone: the page's own have not run
    expect(not browser.run("document.documentElement.classList.contains('played')"),
           "scripts ran where they should not")
    hidden = browser.run("[...document.querySelectorAll('.step p, .step h2')].filter((text) => "
                         "!text.closest('details') && !text.checkVisibility()).length")
    expect(hidden == 0, f"{page.name}: {hidden} texts are hidden without scripts")
    browser.run("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    hidden = browser.run("[...document.querySelectorAll('.turn p, .ending p')].filter((text) => "
                         "text.textContent && !text.checkVisibility()).length")
    expect(hidden == 0, f"{page.name}: {hidden} texts of forks are hidden without scripts")


def bytes_and_copies(browser: Browser, page: Path) -> None:
    """Every transaction's bytes stand beside what they mean, and its buttons hold the same."""
    browser.open(page)
    found = browser.run("""[...document.querySelectorAll('.transaction')].map((card) => [
        [...card.querySelectorAll('.byte dt')].map((field) => field.textContent).join(''),
        card.querySelector('[data-copy]').dataset.copy,
        [...card.querySelectorAll('.byte')].every((field) => field.querySelector('dd b').textContent
          && field.querySelector('dd span').textContent),
        card.querySelectorAll('.byte.signed').length,
        card.querySelectorAll('.byte.witness.signed').length])""")
    for joined, copied, is_told, signed, witnesses in found:
        expect(joined == copied, f"{page.name}: the fields are not the transaction")
        expect(is_told, f"{page.name}: a field says nothing")
        expect(signed > 0 and witnesses == 0, f"{page.name}: what a signature covers is wrong")


def told(program: str, family: str, *words: str):
    """What the program says as data."""
    made = subprocess.run([program, "tour", "--family", family, *words, "--json"], check=True,
                          timeout=600, capture_output=True)
    return json.loads(made.stdout)


def read(browser: Browser, page: Path, story: dict, onward: str | None) -> int:
    """As somebody reads who knows nothing of how pages are made; how often the slider was asked."""
    reading.in_view(browser, page)
    reading.targets(browser, page)
    browser.size(1440)
    reading.back(browser, page)
    reading.no_spoilers(browser, page, story)
    reading.next_story(browser, page, onward)
    reading.terms(browser, page)
    return slider.agrees(browser, page, story)


def check_other(browser: Browser, page: Path) -> None:
    """The same page in Chinese: it looks as well, and the two lead to each other."""
    other = page.with_name(f"{page.stem}.zh.html")
    for width in WIDTHS:
        browser.size(width)
        browser.open(other)
        audit(browser, f"{other.name} at {width}")
    expect(browser.run("document.documentElement.lang") == "zh-Hans", f"{other.name} is not Chinese")
    reading.targets(browser, other)
    reading.languages(browser, page, other)
    reading.languages(browser, other, page)
    if page.stem != "index":
        chinese.same_figures(browser, page)
        chinese.no_english(browser, page)
        reading.in_view(browser, other)
        reading.terms(browser, other)
    browser.size(1440)


def check_index(browser: Browser, page: Path, names: list[str]) -> None:
    """All stories in their order, each with its length and its picture."""
    reading.targets(browser, page)
    browser.size(1440)
    browser.open(page)
    links = browser.run("[...document.querySelectorAll('.stories a')].map((link) => "
                        "[link.getAttribute('href'), /[0-9]/.test(link.querySelector('.length')"
                        ".textContent), link.querySelectorAll('svg rect').length])")
    expect([link[0] for link in links] == [f"{name}.html" for name in names],
           f"{page.name} has another order: {links}")
    expect(all(length and bars for _, length, bars in links), f"{page.name}: no length or picture")
    preview = browser.run("document.querySelector('meta[property=\"og:image\"]').content")
    expect((page.parent / preview).exists(), f"{preview} is not there")


PLANTED = {
    "scrolls sideways": "document.body.insertAdjacentHTML('beforeend', "
                        "'<div style=\"width:3000px\">wide</div>')",
    "contrast": "document.body.insertAdjacentHTML('beforeend', "
                "'<p style=\"color:#999;background:#aaa\">faint</p>')",
    "no name": "document.body.insertAdjacentHTML('beforeend', '<button></button>')",
    "given twice": "document.body.insertAdjacentHTML('beforeend', '<p id=\"story\">again</p>')",
    "nowhere": "document.body.insertAdjacentHTML('beforeend', '<a href=\"#nowhere\">there</a>')",
    "heading of level": "document.body.insertAdjacentHTML('beforeend', '<h2>a</h2><h6>b</h6>')",
    "the console says": "console.error('planted')",
    "asks for": "fetch('http://192.0.2.1/').catch(() => 0); 0",
}


def check_itself(browser: Browser, page: Path) -> None:
    """Each planted fault must be found."""
    for words, script in PLANTED.items():
        browser.open(page)
        browser.complaints.clear()
        browser.addresses.clear()
        browser.run(script)
        browser.run("new Promise((done) => setTimeout(done, 30))")
        try:
            audit(browser, "planted")
        except Problem as problem:
            expect(words in str(problem), f"instead of '{words}' is found: {problem}")
        else:
            raise Problem(f"nobody finds that it {words}")
    browser.complaints.clear()
    browser.addresses.clear()


def main() -> int:
    parser = argparse.ArgumentParser(prog="Browser/pages.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH",
                        help="the program")
    parser.add_argument("--family", default="timelock", metavar="NAME", help="whose stories")
    parser.add_argument("--screenshots", type=Path, metavar="FOLDER", help="take pictures")
    options = parser.parse_args()
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="paychan-pages-"))
    subprocess.run([options.paychan, "tour", "--family", options.family, "--all", str(folder)],
                   check=True, timeout=600, stderr=subprocess.DEVNULL)
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    names = [story["name"] for story in told(options.paychan, options.family, "--list")]
    stories = [folder / f"{name}.html" for name in names]
    browser = Browser()
    places = asked = 0
    try:
        check_itself(browser, stories[0])
        browser.size(1440)
        browser.prefer("light")
        for page in [*stories, folder / "index.html"]:
            expect(page.stat().st_size < LARGEST, f"{page.name} is larger than {LARGEST} bytes")
            looks(browser, page, options.screenshots)
            check_other(browser, page)
            if page.stem == "index":
                check_index(browser, page, names)
                continue
            following = names[names.index(page.stem) + 1:][:1]
            asked += read(browser, page, told(options.paychan, options.family, page.stem),
                          f"{following[0]}.html" if following else None)
            places += go_through(browser, page, options.screenshots)
            addresses(browser, page)
            without_scripts(browser, page)
            bytes_and_copies(browser, page)
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    finally:
        browser.close()
    largest = max(page.stat().st_size for page in stories)
    print(f"{len(stories)} stories and their index, {places} steps and forks, {asked} questions to "
          f"sliders, the largest page has {largest} bytes; {time.monotonic() - started:.1f} s, "
          "no problems")
    return 0 if len(stories) >= LEAST[options.family] else 1


if __name__ == "__main__":
    sys.exit(main())
