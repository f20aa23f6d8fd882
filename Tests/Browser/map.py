"""Walks through the pages that `paychan explore --html` writes, in a real browser.

The buttons lead where the map says, Back leads back, the shortest attack ends where a promise is
broken, and can be left at any step and found again. The map has every situation that the explorer
counts. At three widths, in light and in dark, nothing scrolls sideways and all of it can be read.
"""

import argparse
import contextlib
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from browser import Browser, Problem
from pages import WIDTHS, audit, expect

HOLDS = ["--updates 1", "--family one-way --payments 1", "--updates 1 --adversary none"]
BROKEN = ["--updates 2 --step 1 --without safe-ladder", "--family one-way --late 1"]
CUT = "--updates 3 --crashes 1"
LARGEST = 10_000_000


def written(paychan: str, bounds: str, folder: str) -> tuple[Path, dict, dict]:
    """The page, the map in it, and what the explorer says."""
    page = Path(folder, re.sub(r"\W+", "-", bounds) + ".html")
    words = [paychan, "explore", *bounds.split(), "--without-reductions", "--json", "--html",
             str(page)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=600)
    expect(done.returncode in (0, 1), f"{bounds}: {done.stderr}")
    text = page.read_text()
    expect(len(text.encode()) <= LARGEST, f"{bounds}: the page has {len(text)} characters")
    data = re.search(r'<script type="application/json" id="map">(.*?)</script>', text, re.DOTALL)
    return page, json.loads(data[1]), json.loads(done.stdout)


def buttons(browser: Browser) -> list[str]:
    return browser.run("[...document.querySelectorAll('.map-moves button')]"
                       ".map((button) => button.textContent)")


def click(browser: Browser, query: str, place: int = 0) -> None:
    browser.run(f"document.querySelectorAll('{query}')[{place}].click()")
    browser.run("new Promise((done) => setTimeout(done, 15))")


def where(browser: Browser) -> str:
    return browser.run("document.querySelector('.where').textContent")


def wander(browser: Browser, page: Path, data: dict, steps: int, dice: random.Random) -> None:
    """Goes anywhere, and sees at each place what the map has of it."""
    browser.open(page)
    several = len(data["beginnings"]) > 1
    place, way = None if several else 0, []
    for _ in range(steps):
        shown = buttons(browser)
        if place is None:
            expect(shown == data["beginnings"], f"{page.name}: begins with {shown}")
        else:
            rows, broken, ways, _ = data["places"][place]
            words = [data["texts"][text].split("\t")[1] for text, _ in ways]
            expect(shown == words, f"{page.name}: shows {shown} instead of {words}")
            told = browser.run("[...document.querySelectorAll('.map-rows dd')]"
                               ".map((row) => row.textContent)")
            expect(told == [data["texts"][row].split("\t")[1] for row in rows],
                   f"{page.name}: tells {told}")
            bad = browser.run("document.querySelectorAll('.map-promises .bad').length")
            expect(bad == len(broken), f"{page.name}: {bad} promises are broken, not {len(broken)}")
        if not shown or (way and dice.random() < 0.2):
            click(browser, "[data-do=back]")
            place = way.pop() if way else place
            continue
        choice = dice.randrange(len(shown))
        way.append(place)
        place = choice if place is None else data["places"][place][2][choice][1]
        click(browser, ".map-moves button", choice)
    expect(where(browser).startswith(f"{len(way)} step"), f"{page.name}: is at {where(browser)}")


def attack(browser: Browser, page: Path, data: dict, told: dict) -> None:
    browser.open(page)
    length = len(data["attack"]) - 1
    expect(told["attack"]["length"] == length,
           f"{page.name}: {length} steps, and the explorer has {told['attack']['length']}")
    steps = length + (len(data["beginnings"]) > 1)
    for step in range(steps):
        expect("broken" not in where(browser), f"{page.name}: broken at step {step}")
        click(browser, "[data-do=attack]")
        if step == steps // 2:
            click(browser, "[data-do=back]")
            click(browser, "[data-do=attack]")
    expect("a promise is broken" in where(browser), f"{page.name}: ends with {where(browser)}")
    address = browser.run("location.hash")
    browser.open(page, address)
    expect("a promise is broken" in where(browser), f"{page.name}{address} does not lead there")
    click(browser, "[data-do=start]")
    expect(where(browser).startswith("0 steps"), f"{page.name}: does not start over")


def check_itself(browser: Browser, page: Path, data: dict) -> None:
    """A map of which one text is another must be found to differ from its page."""
    wrong = data | {"texts": [text + " not" for text in data["texts"]]}
    try:
        wander(browser, page, wrong, 3, random.Random(1))
    except Problem:
        return
    raise Problem("nobody finds another text")


def looks(browser: Browser, page: Path) -> None:
    for theme in ("light", "dark"):
        browser.prefer(theme)
        for width in WIDTHS:
            browser.size(width)
            browser.open(page)
            for _ in range(4):
                audit(browser, f"{page.name} at {width} in {theme}")
                if buttons(browser):
                    click(browser, ".map-moves button")
    browser.prefer("light")


def main() -> int:
    parser = argparse.ArgumentParser(prog="Browser/map.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH")
    parser.add_argument("--seed", type=int, default=1, metavar="NUMBER")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory() as folder, contextlib.closing(Browser()) as browser:
            for bounds in HOLDS + BROKEN + [CUT]:
                page, data, told = written(options.paychan, bounds, folder)
                is_cut = any(place[3] for place in data["places"])
                expect(is_cut == (bounds == CUT), f"{bounds}: cut, or not cut")
                if bounds in HOLDS:
                    expect(told["states"] == len(data["places"]),
                           f"{bounds}: {told['states']} states, {len(data['places'])} places")
                check_itself(browser, page, data)
                wander(browser, page, data, 40, dice)
                expect(bool(data["attack"]) == (bounds in BROKEN), f"{bounds}: an attack, or none")
                if bounds in BROKEN:
                    attack(browser, page, data, told)
                looks(browser, page)
                print(f"{len(data['places']):6,} situations, {page.stat().st_size:9,} bytes  "
                      f"{bounds}", flush=True)
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    print(f"{time.monotonic() - started:.1f} s, no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main())
