"""Reads the QR codes of the stories back with a program of another house, zxing-cpp.

It sees what a camera sees: pictures of the page, in light and in dark, on a phone and on a wide
screen, and pictures of a terminal, whose cells a browser draws in a font for terminals. What a code
says must be what `tour --json` says, and its address must be that of the output into which the
money of the story really goes, as Core's decoder shows the transaction.
"""

import argparse
import html
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import zxingcpp
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent.parent / "Terminal"))
from browser import Browser  # noqa: E402
from tour import Problem, Terminal, expect  # noqa: E402

STORY = "video-stream"
WARNING = "never send money to it"
# Of terminals.
SIZES = [(80, 24), (100, 40), (200, 50)]
COLORS = {"30": "#000", "37": "#ccc", "38;5;231": "#fff", "38;5;16": "#000"}
GROUNDS = {"40": "#000", "48;5;231": "#fff", "48;5;16": "#000"}
FONT = "font: 16px/18.6px 'DejaVu Sans Mono', monospace; white-space: pre; margin: 24px;"


def output_of(*words: str) -> str:
    return subprocess.run(words, check=True, timeout=300, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True).stdout


def wanted(paychan: str) -> dict:
    """The code that the story's data have, held to the funding transaction itself."""
    story = json.loads(output_of(paychan, "tour", STORY, "--json"))
    found = [(number, step) for number, step in enumerate(story["steps"], 1) if step["code"]]
    expect(len(found) > 0, f"no step of '{STORY}' has a code")
    number, step = found[0]
    code = step["code"]
    funding = json.loads(output_of(paychan, "tx", "decode", step["transaction"]["hex"]))
    paid = {output["scriptPubKey"]["address"]: output["value"] for output in funding["vout"]}
    expect(code["address"] in paid, f"the funding does not pay to {code['address']}: {paid}")
    satoshis = round(float(paid[code["address"]]) * 100_000_000)
    expect(code["amount"] == satoshis, f"the funding pays {satoshis}, not {code['amount']}")
    uri = re.fullmatch(r"bitcoin:([0-9a-z]+)\?amount=([0-9.]+)", code["text"].lower())
    expect(uri is not None, f"'{code['text']}' is no URI of a payment")
    expect(uri[1] == code["address"], f"the URI has the address {uri[1]}")
    expect(round(float(uri[2]) * 100_000_000) == satoshis, f"the URI has the amount {uri[2]}")
    return code | {"step": number}


def read(picture: Path) -> list[str]:
    codes = zxingcpp.read_barcodes(Image.open(picture).convert("L"),
                                   formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in codes]


def expect_code(picture: Path, code: dict, where: str) -> None:
    texts = read(picture)
    expect(texts == [code["text"]], f"{where}: reads {texts}, not {code['text']}; see {picture}")


def on_the_page(browser: Browser, paychan: str, code: dict, folder: Path) -> int:
    page, picture = folder / "story.html", folder / "page.png"
    output_of(paychan, "tour", STORY, "--html", str(page))
    count = 0
    for theme in ("light", "dark"):
        browser.prefer(theme)
        for width in (390, 1440):
            where = f"the page at {width} in {theme}"
            browser.size(width)
            browser.open(page, f"#step-{code['step']}")
            told = browser.run(f"document.querySelector('#step-{code['step']}').innerText")
            expect(code["address"] in told and WARNING in told, f"{where} says less than the code")
            name = browser.run("document.querySelector('svg.code').getAttribute('aria-label')")
            expect(code["address"] in name, f"{where} calls the code '{name}'")
            browser.run("document.querySelector('svg.code').scrollIntoView({block: 'center'})")
            browser.picture(picture)
            expect_code(picture, code, where)
            count += 1
    return count


def as_html(screen: str, ground: str, ink: str) -> str:
    """A screen with its colours, as tmux gives them, as a page in a font for terminals."""
    parts, style = [], {}
    for piece in re.split(r"(\x1b\[[0-9;]*m)", screen):
        if not piece.startswith("\x1b"):
            css = ";".join(f"{name}:{value}" for name, value in style.items())
            parts.append(f"<span style='{css}'>{html.escape(piece)}</span>")
            continue
        code = piece[2:-1]
        if code in ("", "0"):
            style = {}
        for sign in re.findall(r"[34]8;5;\d+|\d+", code):
            if sign == "39":
                style.pop("color", None)
            elif sign == "49":
                style.pop("background", None)
            elif sign in COLORS:
                style["color"] = COLORS[sign]
            elif sign in GROUNDS:
                style["background"] = GROUNDS[sign]
    return (f"<!DOCTYPE html><meta charset='utf-8'><body style=\"background:{ground};color:{ink};"
            f"{FONT}\">{''.join(parts)}")


def in_a_terminal(browser: Browser, paychan: str, code: dict, folder: Path) -> int:
    """With colours on a dark and on a light ground, and without on a dark one."""
    count = 0
    for columns, rows in SIZES:
        for has_color in (True, False):
            grounds = [("#1b1b1b", "#ccc"), ("#fff", "#222")] if has_color else [("#111", "#eee")]
            screen = screen_with_code(paychan, columns, rows, has_color)
            for ground, ink in grounds:
                page, picture = folder / "screen.html", folder / "terminal.png"
                page.write_text(as_html(screen, ground, ink))
                browser.size(2200, 1200)
                browser.open(page)
                browser.picture(picture)
                expect_code(picture, code, f"a terminal of {columns} x {rows} on {ground}")
                count += 1
    return count


def screen_with_code(paychan: str, columns: int, rows: int, has_color: bool) -> str:
    terminal = Terminal(paychan, columns, rows)
    try:
        if not has_color:
            terminal.keys("export NO_COLOR=1", "Enter")
        terminal.start(STORY)
        for _ in range(8):
            screen = terminal.screen()
            if screen.count("█") > 100:
                edges = len(re.findall(r"(?<!█)█{41}(?!█)", screen))
                expect(edges == 4, f"a code has {edges} lines of its border of 4", screen)
                return terminal.tmux("capture-pane", "-e", "-p", "-t", terminal.name)
            terminal.press("Enter")
        raise Problem(f"no screen of {columns} x {rows} has the code:\n{terminal.screen()}")
    finally:
        terminal.close()


def in_ascii(paychan: str, code: dict, folder: Path) -> None:
    """`--plain` draws a dark module as two signs; on paper they are as good as black."""
    lines = output_of(paychan, "tour", STORY, "--plain").splitlines()
    rows = [line for line in lines if set(line) == {"#", " "}]
    size = max(map(len, rows)) // 2 + 4
    image = Image.new("L", (size, len(rows) + 8), 255)
    for y, row in enumerate(rows):
        for x in range(0, len(row), 2):
            if row[x] == "#":
                image.putpixel((x // 2, y + 4), 0)
    picture = folder / "plain.png"
    image.resize((size * 4, image.height * 4), Image.Resampling.NEAREST).save(picture)
    expect_code(picture, code, "--plain")


def check_itself(folder: Path, code: dict) -> None:
    """A code of which a corner is gone must not be taken for one."""
    picture = Image.open(folder / "plain.png")
    picture.paste(255, (0, 0, picture.width // 2, picture.height // 2))
    picture.save(folder / "torn.png")
    try:
        expect_code(folder / "torn.png", code, "planted")
    except Problem:
        return
    raise Problem("a planted fault is not found")


def main() -> int:
    parser = argparse.ArgumentParser(prog="Browser/codes.py", description=__doc__)
    parser.add_argument("--paychan", default=".build/release/paychan", metavar="PATH",
                        help="the program")
    paychan = str(Path(parser.parse_args().paychan).resolve())
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="paychan-codes-"))
    browser = Browser()
    try:
        code = wanted(paychan)
        in_ascii(paychan, code, folder)
        check_itself(folder, code)
        count = 1 + on_the_page(browser, paychan, code, folder)
        count += in_a_terminal(browser, paychan, code, folder)
    except Problem as problem:
        print(f"PROBLEM: {problem}")
        return 1
    finally:
        browser.close()
    print(f"{count} pictures say {code['text']}; {time.monotonic() - started:.1f} s, no problems")
    return 0


if __name__ == "__main__":
    sys.exit(main())
