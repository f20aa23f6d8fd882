extension PageStyle {
  /// A step: its words, its tables, and its forks.
  static var story: String {
    """
    .step { padding: 1.4rem 0 1.6rem; border-bottom: 1px solid var(--line); }
    .played:not(.whole) .step { display: none; border: 0; }
    .played:not(.whole) .step.current { display: block; }
    .step > h2 { font-size: clamp(1.4rem, 3.4vw, 1.9rem); line-height: 1.2; margin: 0 0 .9rem;
      letter-spacing: -.005em; }
    .step > h2 .number { color: var(--soft); text-decoration: none; font-weight: 400;
      display: inline-block; padding: .65rem 1rem; margin: -.65rem -.7rem -.65rem -1rem;
      min-width: 44px; }
    .played:not(.whole) h1 { font: 600 1rem/1.3 var(--sans); letter-spacing: 0; color: var(--soft);
      margin: .7rem 0 0; }
    .played:not(.whole):not(.first):has(.step) :is(.about, .cast) { display: none; }
    .played:not(.whole):not(.last) .after { display: none; }
    .played:not(.whole) .step { scroll-margin-top: 60rem; }
    .scene { display: flex; flex-direction: column; gap: 1.1rem; }
    .left, .right { display: contents; }
    .picture { order: 1; } .told { order: 2; } .shown { order: 3; } .events { order: 4; }
    .asked .shown { order: 1; }
    .told > p { margin: 0 0 .85rem; max-width: 36rem; } .told > :last-child { margin-bottom: 0; }
    .term { text-decoration: underline dotted var(--bar) 1.5px; text-underline-offset: .22em; }
    .term:hover, .term:focus-visible { text-decoration-style: solid; }
    .meaning { position: absolute; z-index: 8; max-width: min(22rem, 92vw); background: var(--ink);
      color: var(--paper); font: .875rem/1.45 var(--sans); padding: .6rem .8rem;
      border-radius: 6px; }
    .label { font: 650 .8125rem/1.4 var(--sans); color: var(--soft); margin: 1.1rem 0 .4rem; }
    .picture > .label:first-child, .shown > .label:first-child { margin-top: 0; }
    .more { margin: 1.2rem 0 0; font: .875rem/1.5 var(--sans); color: var(--soft); }
    .more > summary, .graph > summary, .transaction > summary { min-height: 44px;
      align-content: center; }
    .more pre { font: .8125rem/1.6 var(--mono); background: var(--card); color: var(--ink);
      border: 1px solid var(--line); padding: .7rem .9rem; overflow-x: auto; margin: .3rem 0 0; }
    .table { overflow-x: auto; margin: 1.2rem 0; }
    table { border-collapse: collapse; font: .875rem/1.5 var(--sans);
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 650; color: var(--soft); padding-bottom: .4rem;
      white-space: normal; }
    th, td { text-align: right; padding: .3rem .8rem; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    tbody th, thead th:first-child { text-align: left; padding-left: 0; font-weight: 600; }
    thead th { color: var(--soft); font-weight: 600; }

    """ + guesses
  }

  private static var guesses: String {
    """
    .forks { margin-top: 1.8rem; border-top: 1px solid var(--line); }
    .forks > h3 { font-size: 1.15rem; margin: 1rem 0 .2rem; }
    .fork { border-bottom: 1px solid var(--line); }
    .fork > summary { padding: .7rem 0; font-weight: 600; min-height: 44px; }
    .guess, .course { padding: .2rem 0 1.2rem; }
    .guess { display: none; }
    .played .fork:not(.revealed) .guess { display: flex; flex-wrap: wrap; gap: .5rem;
      align-items: center; }
    .guess p { flex-basis: 100%; margin: .3rem 0 0; }
    .guess button { text-align: left; }
    .played .fork:not(.revealed) .course { display: none; }
    .turn { padding-left: 1.2rem; border-left: 3px solid var(--line); margin-bottom: 1.4rem; }
    .turn h4 { font-size: 1.15rem; margin: 0 0 .7rem; } .turn h4 a { text-decoration: none;
      display: inline-block; padding: .7rem 0; margin: -.7rem 0; min-width: 44px; }
    .ending { border-left: 3px solid; padding: .5rem 0 .5rem 1.2rem; margin-top: 1.3rem; }
    .ending p { margin: .2rem 0; max-width: 42rem; }
    .ending .answer { font-weight: 700; font-family: var(--sans); }
    .ending.good { border-color: var(--good); } .ending.bad { border-color: var(--bad); }
    .ending.good .answer { color: var(--good); } .ending.bad .answer { color: var(--bad); }
    .verdict:empty, .reply:empty { display: none; }
    .verdict { font-family: var(--sans); font-weight: 650; }
    .after { display: grid; gap: .6rem; padding-top: 1.6rem; padding-bottom: 1rem; }
    .after a { min-height: 44px; align-content: center; }
    .onward { display: grid; gap: .15rem; text-decoration: none; border: 1px solid var(--ink);
      border-radius: 6px; padding: .9rem 1.1rem; max-width: 42rem; background: var(--card); }
    .onward span { color: var(--soft); font-size: .9375rem; } .onward b { font-size: 1.2rem; }

    """
  }
}
