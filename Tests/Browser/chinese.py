"""The same page in Chinese: as much of everything, the same bytes and numbers, and no English
but what stays as it is everywhere."""

import re
from pathlib import Path

from browser import Browser, Problem

# What stays as it is in every language: commands, names of messages, rules and fields, units, people,
# and what nodes say.
FIGURES = """(() => ({
  steps: [...document.querySelectorAll('.step, .turn')].map((each) => each.id),
  endings: [...document.querySelectorAll('.fork')].map((each) =>
    [each.id, each.dataset.ending, each.dataset.right]),
  transactions: [...document.querySelectorAll('.transaction')].map((each) =>
    [each.id, each.querySelector('[data-copy]').dataset.copy]),
  bars: [...document.querySelectorAll('.balance')].map((each) => each.getAttribute('style')),
  tables: [...document.querySelectorAll('table')].map((each) =>
    [each.rows.length, each.rows[0].cells.length]),
}))()"""


def expect(condition: bool, what: str) -> None:
    if not condition:
        raise Problem(what)


def other(page: Path) -> Path:
    return page.with_suffix(".zh.html")


def same_figures(browser: Browser, page: Path) -> None:
    """Steps, forks and how they end, transactions, bars and tables are those of the English page."""
    browser.open(page)
    english = browser.run(FIGURES)
    browser.open(other(page))
    chinese = browser.run(FIGURES)
    for what, wanted in english.items():
        expect(chinese[what] == wanted, f"{other(page).name}: other {what} than in English")


def no_english(browser: Browser, page: Path) -> None:
    """Outside of code, no four words of English follow one another."""
    browser.open(other(page))
    expect(browser.run("document.documentElement.lang") == "zh-Hans", "the page has no language")
    texts = browser.run("""[...document.querySelectorAll('h1, h2, h3, h4, h5, p, li, td, th, dd,'
      + ' button, summary, caption, [title], [aria-label]')].flatMap((each) => {
        const copy = each.cloneNode(true);
        copy.querySelectorAll('code, pre, script').forEach((code) => code.remove());
        return [copy.textContent, each.title ?? '', each.getAttribute('aria-label') ?? ''];
      })""")
    for text in texts:
        plain = re.sub(r"“[^”]*”|\([^)]*\)|（[^）]*）|'[^']*'|paychan [^|]*", "", text)
        found = re.search(r"([A-Za-z]{2,}[ ,.]+){3}[A-Za-z]{2,}", plain)
        expect(not found, f"{other(page).name}: English is left: {found and found.group()}")
