"""The slider over the heights says of each transaction what the data of the story say of it."""

from pathlib import Path

from browser import Browser, Problem

ASK = """(([number, label, block]) => {
  const step = document.getElementById(`step-${number}`);
  const slider = step.querySelector('.ask input');
  const row = [...step.querySelectorAll('.scene > .right .spender')]
    .find((each) => each.dataset.label === label);
  if (!slider || !row) return null;
  slider.value = block;
  slider.dispatchEvent(new Event('input', {bubbles: true}));
  const shown = [...row.querySelectorAll('.when')].filter((span) => !span.hidden);
  const cursor = step.querySelector('.heights').style.getPropertyValue('--at');
  return {shown: shown.map((span) => span.classList.contains('can')),
    reason: shown[0]?.dataset.reason, text: slider.getAttribute('aria-valuetext'), cursor};
})(%s)"""


def expect(condition: bool, what: str) -> None:
    if not condition:
        raise Problem(what)


def ask(browser: Browser, number: int, label: str, block: int):
    return browser.run(ASK % [number, label, block])


def openings(step: dict) -> list[tuple[str, int]]:
    """Each transaction that the data call locked, and the first block that may hold it."""
    found = [(rung["label"], rung["first-block"]) for rung in step.get("ladder") or []
             if rung["whereabouts"]["state"] == "locked"]
    focus = step["transaction"]
    if focus and focus["whereabouts"]["state"] == "locked":
        found.append((focus["label"], focus["whereabouts"]["first-block"]))
    return found


def agrees(browser: Browser, page: Path, story: dict) -> int:
    """One block before a lock ends it is too early, and then it is not; how many were asked."""
    browser.open(page)
    browser.run("document.querySelector('[data-mode]').click()")
    asked = 0
    for number, step in enumerate(story["steps"], 1):
        for label, first in openings(step):
            early = ask(browser, number, label, first - 1)
            if early is None or first - 1 <= step["height"]:
                continue
            where = f"{page.name}, step {number}, {label}"
            expect(early["shown"] == [False], f"{where}: block {first - 1} may hold it")
            expect("final" in early["reason"].lower(), f"{where}: says {early['reason']}")
            late = ask(browser, number, label, first)
            expect(len(late["shown"]) == 1 and "final" not in late["reason"].lower(),
                   f"{where}: still too early in block {first}")
            expect(f"{first:,}" in late["text"], f"{where}: the slider says {late['text']}")
            expect(late["cursor"] != early["cursor"], f"{where}: the line does not move")
            asked += 1
    return asked
