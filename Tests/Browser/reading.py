"""What a reader finds without searching: the step in view, targets that a thumb hits, the way back,
the next story, the meaning of a word, and in the list of transactions nothing of what comes later.
"""

from pathlib import Path

from browser import Browser, Problem

SIZES = [(1280, 900), (390, 844)]
# A thumb hits this many pixels.
LEAST = 44


def expect(condition: bool, what: str) -> None:
    if not condition:
        raise Problem(what)


def wait(browser: Browser) -> None:
    browser.run("new Promise((done) => setTimeout(done, 60))")


IN_VIEW = """(() => {
  const step = document.querySelector('.step.current');
  const foot = document.querySelector('.steps').getBoundingClientRect().top;
  const parts = {
    title: step.querySelector('h2'), narration: step.querySelector('.told p'),
    picture: step.querySelector('.picture .plot') ?? step.querySelector('.picture .balance'),
    slider: step.querySelector('.picture .ask'), controls: document.querySelector('.play'),
  };
  return Object.entries(parts).filter(([name, part]) => {
    if (!part) return false;
    const box = part.getBoundingClientRect();
    const bottom = name === 'narration' ? Math.min(box.bottom, box.top + 50) : box.bottom;
    return box.top < 0 || bottom > (name === 'controls' ? innerHeight : foot);
  }).map(([name]) => name);
})()"""


def in_view(browser: Browser, page: Path) -> None:
    """Title, beginning of the narration, main picture and controls of every step, unscrolled."""
    for width, height in SIZES:
        browser.size(width, height)
        browser.open(page)
        for number in range(1, browser.run("document.querySelectorAll('.step').length") + 1):
            lost = browser.run(IN_VIEW)
            expect(not lost, f"{page.name}: step {number} at {width} x {height}: {lost} not in view")
            expect(browser.run("scrollY") == 0, f"{page.name}: step {number} begins scrolled")
            browser.key("ArrowRight")


TARGETS = """[...document.querySelectorAll('a, button, summary, input')].filter((each) => {
  if (!each.checkVisibility() || each.matches('.skip, .term')) return false;
  const box = each.getBoundingClientRect();
  return box.width < %d - .5 || box.height < %d - .5;
}).map((each) => `${each.tagName} '${each.textContent.trim().slice(0, 24)}' `
  + `${each.getBoundingClientRect().width} x ${each.getBoundingClientRect().height}`)""" % (
    LEAST, LEAST)


def targets(browser: Browser, page: Path) -> None:
    """Whatever can be tapped is large enough; only words within a text are as high as its lines."""
    browser.size(*SIZES[1])
    browser.open(page)
    small = browser.run(TARGETS)
    expect(not small, f"{page.name}: too small for a thumb: {small[:4]}")
    browser.run("document.querySelector('[data-mode]')?.click();"
                "document.querySelectorAll('details').forEach((box) => {"
                " box.open = true; box.classList.add('revealed'); })")
    small = browser.run(TARGETS)
    expect(not small, f"{page.name}: too small for a thumb: {small[:4]}")


def back(browser: Browser, page: Path) -> None:
    """The browser's own Back leads to the step before, and to the page without a place."""
    browser.open(page)
    if browser.run("document.querySelectorAll('.step').length") < 3:
        return
    browser.key("ArrowRight")
    browser.run("document.querySelectorAll('.contents li a')[2].click()")
    wait(browser)
    expect(browser.run("document.querySelector('.step.current').id") == "step-3",
           f"{page.name}: the contents do not lead to step 3")
    for wanted in ("step-2", "step-1"):
        browser.run("history.back()")
        wait(browser)
        found = browser.run("document.querySelector('.step.current').id")
        expect(found == wanted, f"{page.name}: Back leads to {found} instead of {wanted}")


def no_spoilers(browser: Browser, page: Path, story: dict) -> None:
    """A step lists only transactions that were made by then; those of a fork once it is opened."""
    browser.open(page)
    for number, step in enumerate(story["steps"], 1):
        made = {name for names in step["held"].values() for name in names}
        focus = step["transaction"]
        made |= {focus["label"]} if focus else set()
        listed = browser.run("[...document.querySelectorAll('.transaction')].filter((card) => "
                             "card.checkVisibility()).map((card) => "
                             "card.querySelector('b').textContent)")
        early = set(listed) - made
        expect(not early, f"{page.name}: step {number} lists {sorted(early)} before they are made")
        fork = browser.run("""(() => {
          const fork = document.querySelector('.step.current .fork');
          if (!fork) return null;
          const step = document.querySelector('.step.current');
          const own = new Set(step.dataset.transactions.split(' '));
          const later = fork.dataset.transactions.split(' ').filter((id) => id && !own.has(id));
          const shown = () => later.filter((id) => document.getElementById(id).checkVisibility());
          const before = shown().length;
          fork.open = true;
          fork.querySelector('[data-guess=""]').click();
          return [before, shown().length, later.length];
        })()""")
        if fork:
            expect(fork[0] == 0, f"{page.name}: step {number} lists what only a fork shows")
            expect(fork[1] == fork[2], f"{page.name}: a fork opened in step {number} lists too little")
        browser.key("ArrowRight")


def next_story(browser: Browser, page: Path, onward: str | None) -> None:
    """The last step leads to the story after it, and only the last step does."""
    browser.open(page)
    count = browser.run("document.querySelectorAll('.step').length")
    link = "[...document.querySelectorAll('.onward-story, .onward')].filter((each) => " \
           "each.checkVisibility()).map((each) => each.getAttribute('href'))"
    if count > 1:
        expect(not browser.run(link), f"{page.name}: the first step leads to the next story")
    browser.run(f"location.hash = '#step-{count}'")
    wait(browser)
    wanted = [onward, onward] if onward else []
    expect(browser.run(link) == wanted, f"{page.name}: the last step does not lead to {onward}")
    expect(onward is None or (page.parent / onward).exists(), f"{onward} is not there")


def terms(browser: Browser, page: Path) -> None:
    """A word says what it means where it is pointed at, has the focus, or is tapped."""
    browser.open(page)
    browser.run("document.querySelector('[data-mode]').click()")
    for act in ("term.focus()", "term.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
                "term.click()"):
        right = browser.run("""(() => {
          const term = [...document.querySelectorAll('.term')].find((each) => each.checkVisibility());
          if (!term) return true;
          const wanted = document.querySelector(term.getAttribute('href')).nextElementSibling;
          document.querySelector('.meaning')?.remove();
          %s;
          const note = document.querySelector('.meaning');
          const isRight = note?.checkVisibility() && note.textContent === wanted.textContent;
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
          term.blur();
          return isRight && !note.isConnected;
        })()""" % act)
        expect(right, f"{page.name}: {act} does not explain a word")


def languages(browser: Browser, page: Path, other: Path) -> None:
    """The switch leads to the same place of the page in the other language."""
    browser.open(page, "#story")
    link = browser.run("""(() => {
      const link = document.querySelector('a.language');
      addEventListener('click', (event) => event.preventDefault(), {once: true});
      link.click();
      return link.getAttribute('href').split('/').pop();
    })()""")
    expect(link == f"{other.name}#story", f"{page.name}: the switch leads to {link}")
    expect(other.exists(), f"{other.name} is not there")
