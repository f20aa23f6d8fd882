extension PageStyle {
  /// The page around a story: its measure, its head, its foot.
  static var frame: String {
    """
    *, *::before, *::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding: 1rem 0 5rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
    a { color: inherit; text-decoration-color: var(--bar); text-underline-offset: .2em; }
    a:hover { text-decoration-color: currentColor; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
    h1, h2, h3, h4 { font-weight: 600; text-wrap: balance; } h2:focus { outline: none; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem;
      z-index: 9; }
    .top, main, .after, .transactions, .glossary, footer { max-width: 74rem; margin: 0 auto;
      padding: 0 1.25rem; }
    .bar-top { display: flex; justify-content: space-between; align-items: center; gap: 1rem;
      border-bottom: 1px solid var(--line); min-height: 3.25rem; }
    .choices { display: flex; gap: .5rem; align-items: center; }
    .choices a, .brand a { display: inline-flex; align-items: center;
      min-height: 44px; min-width: 44px; justify-content: center; padding: 0 .4rem; }
    .brand a { padding-left: 0; justify-content: start; font-weight: 650; color: var(--ink);
      text-decoration: none; }
    .choices a { font: .875rem/1.4 var(--sans); } .choices button { display: none; }
    .scripted .choices button { display: inline-block; border-color: transparent;
      background: none; min-width: 44px; }
    .scripted .choices button:hover { border-color: var(--bar); }
    h1 { font-size: clamp(1.9rem, 5vw, 2.8rem); line-height: 1.12; margin: 1.4rem 0 .5rem;
      letter-spacing: -.012em; }
    .brand, .cast { font: .875rem/1.5 var(--sans); color: var(--soft); margin: 0; }
    .about { font-size: 1.15rem; line-height: 1.5; max-width: 42rem; margin: 0 0 .5rem; }
    .who { font-family: var(--sans); font-weight: 650; }
    footer { font: .8125rem/1.5 var(--sans); color: var(--soft); padding-top: 2rem;
      padding-bottom: 3rem; }
    .played footer { padding-bottom: 7rem; }
    button { font: 600 .875rem/1.3 var(--sans); color: var(--ink); background: var(--card);
      border: 1px solid var(--bar); border-radius: 6px; padding: .4rem .8rem; cursor: pointer;
      min-height: 44px; }
    button:hover { border-color: var(--ink); } button:disabled { color: var(--soft);
      border-color: var(--line); cursor: default; }
    summary { cursor: pointer; }
    code { font-family: var(--mono); font-size: .875em; }

    """
  }

  /// The contents and the bar at the foot that goes through the steps.
  static var controls: String {
    """
    .steps { max-width: 74rem; margin: 1rem auto 0; padding: 0 1.25rem;
      font: .9375rem/1.4 var(--sans); }
    .steps .play > button, .onward-story { display: none; }
    .contents ol { list-style: none; margin: 0; padding: .4rem 0; }
    .contents li a { display: flex; gap: .8rem; align-items: center; min-height: 44px;
      padding: .2rem .9rem; text-decoration: none; }
    .contents li a:hover { background: var(--paper); }
    .contents li .number { color: var(--soft); min-width: 1.4rem; text-align: right;
      font-variant-numeric: tabular-nums; }
    .contents li a[aria-current] { font-weight: 650; box-shadow: inset 3px 0 var(--ink); }
    .contents summary { min-height: 44px; display: flex; align-items: center; gap: .5rem;
      justify-content: center; }
    .played .steps { position: fixed; inset: auto 0 0; z-index: 6; max-width: none; margin: 0;
      background: var(--card); border-top: 1px solid var(--line); }
    .played .steps .play { display: grid; grid-template-columns: 1fr auto 1fr; gap: .75rem;
      align-items: center; max-width: 71.5rem; margin: 0 auto; padding: .45rem 0; }
    .played .steps .play > button { display: block; min-width: 6rem; }
    .played .steps .play > button:first-child { justify-self: start; }
    .played .steps .play > :last-child, .played .play > button + .onward-story,
    .played .play > [data-go="1"] { justify-self: end; }
    .played .steps .contents ol { position: absolute; bottom: 100%; left: 50%; width: \
    min(32rem, 100vw);
      transform: translateX(-50%); max-height: 70vh; overflow-y: auto; background: var(--card);
      border: 1px solid var(--line); box-shadow: 0 -8px 24px rgb(0 0 0 / .14); }
    .where { color: var(--soft); white-space: nowrap; font-variant-numeric: tabular-nums; }
    .last .play > [data-go="1"]:not(:last-child) { display: none !important; }
    .last .play > .onward-story { display: inline-flex; align-items: center; min-height: 44px;
      padding: 0 1rem; border-radius: 6px; background: var(--ink); color: var(--paper);
      font-weight: 600; text-decoration: none; }
    .play > [data-go="1"]:not(:disabled) { background: var(--ink); color: var(--paper);
      border-color: var(--ink); }
    .map-keys { display: none; gap: .5rem; align-items: center; flex-wrap: wrap; }
    .played .map-keys { display: flex; } .map-keys .where { margin-left: auto; }

    """
  }
}
