internal import Channels

/// The style of the pages: calm, in light and in dark, on a phone and on a wide screen.
struct PageStyle<Role: ChannelRole> {
  /// The whole style, with colours and lanes for the roles of a family.
  var css: String {
    colors + Self.frame + names + Self.story + Self.figures + lanes + Self.details + Self.media
  }

  /// The colours in the light and in the dark.
  private var colors: String {
    """
    :root { color-scheme: light dark;
      --paper: #fbfaf7; --card: #ffffff; --ink: #1c1e21; --soft: #5a5f66; --line: #dcd9d0;
      \(colors(of: PagePalette.light))
      --good: #1d6b3a; --good-soft: #dff2e5; --bad: #a3271f; --bad-soft: #fae3e0;
      --bar: #8d98a5; --chain: #7a5a10; --chain-soft: #f6ecd2; --focus: #b35900;
      --waiting: \(PagePalette.light[0].strong); --witness: \(PagePalette.light[1].strong);
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
      --serif: "Iowan Old Style", Charter, "Palatino Linotype", Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {
    \(dark) } }
    :root[data-theme="dark"] { color-scheme: dark;
    \(dark) }
    :root[data-theme="light"] { color-scheme: light; }

    """
  }

  private var dark: String {
    """
      --paper: #14161a; --card: #1c1f25; --ink: #e8e6e1; --soft: #a5abb3; --line: #343941;
      \(colors(of: PagePalette.dark))
      --good: #86d3a1; --good-soft: #173925; --bad: #f2a29a; --bad-soft: #4a1f1c;
      --bar: #6f7a87; --chain: #e2c27a; --chain-soft: #3d3214; --focus: #ffb366;
      --waiting: \(PagePalette.dark[0].strong); --witness: \(PagePalette.dark[1].strong);
    """
  }

  private static var frame: String {
    """
    *, *::before, *::after { box-sizing: border-box; }
    html { scroll-padding-top: 7rem; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; }
    a { color: inherit; text-decoration-color: var(--bar); text-underline-offset: .2em; }
    a:hover { text-decoration-color: currentColor; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .4rem .8rem; z-index: \
    9; }
    .top, main, .transactions, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    .top { padding-top: 2.2rem; padding-bottom: .6rem; }
    h1 { font-size: clamp(1.9rem, 5vw, 3rem); line-height: 1.1; margin: .2rem 0 .6rem;
      letter-spacing: -.01em; font-weight: 600; text-wrap: balance; }
    .brand, .cast { font: .875rem/1.5 var(--sans); color: var(--soft); margin: 0; }
    .about { font-size: 1.2rem; max-width: 44rem; margin: 0 0 .7rem; }
    .who { font-family: var(--sans); font-weight: 650; }
    footer { font: .8125rem/1.5 var(--sans); color: var(--soft); padding-top: 2rem;
      padding-bottom: 3rem; }
    .steps { position: sticky; top: 0; z-index: 5; background: var(--paper);
      border-bottom: 1px solid var(--line); font: .875rem/1.4 var(--sans); }
    .steps ol { display: flex; gap: .35rem; list-style: none; margin: 0 auto; max-width: 76rem;
      padding: .6rem 1.25rem .3rem; overflow-x: auto; }
    .steps li a { display: flex; gap: .45rem; align-items: baseline; text-decoration: none;
      border: 1px solid var(--line); border-radius: 99px; padding: .2rem .7rem; color: var(--soft);
      white-space: nowrap; background: var(--card); }
    .steps li .name { display: none; }
    .steps li a[aria-current] { color: var(--ink); border-color: var(--ink); font-weight: 650; }
    .steps li a[aria-current] .name { display: inline; max-width: 15rem; overflow: hidden;
      text-overflow: ellipsis; }
    .play { display: none; gap: .5rem; align-items: center; flex-wrap: wrap; max-width: 76rem;
      margin: 0 auto; padding: .2rem 1.25rem .6rem; }
    .played .play { display: flex; }
    .where { color: var(--soft); margin-left: auto; white-space: nowrap; }
    button { font: 600 .875rem/1.3 var(--sans); color: var(--ink); background: var(--card);
      border: 1px solid var(--bar); border-radius: 7px; padding: .4rem .8rem; cursor: pointer; }
    button:hover { border-color: var(--ink); } button:disabled { color: var(--soft);
      border-color: var(--line); cursor: default; }
    .stories { list-style: none; padding: 0; display: grid; gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
    .stories a { display: block; height: 100%; background: var(--card); text-decoration: none;
      border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.3rem; }
    .stories a:hover { border-color: var(--ink); }
    .stories h2 { margin: 0 0 .3rem; font-size: 1.3rem; } .stories p { margin: 0; color: \
    var(--soft); }

    """
  }

  private static var story: String {
    """
    .step { padding: 1.6rem 0 2rem; border-bottom: 1px solid var(--line); }
    .played:not(.whole) .step { display: none; border: 0; }
    .played:not(.whole) .step.current { display: block; }
    .step > h2 { font-size: clamp(1.4rem, 3.5vw, 2rem); line-height: 1.2; margin: 0 0 1rem;
      text-wrap: balance; }
    .step > h2 .number { color: var(--soft); text-decoration: none; font-weight: 400;
      margin-right: .35rem; }
    .scene { display: grid; gap: 1.2rem 2.6rem; grid-template-columns: minmax(0, 1fr); }
    .told > p { margin: 0 0 .9rem; max-width: 40rem; }
    .shown > :first-child, .told > :first-child { margin-top: 0; }
    .label { font: 650 .8125rem/1.4 var(--sans); color: var(--soft); margin: 1.5rem 0 .5rem;
      letter-spacing: .02em; }
    .more { margin: 1rem 0 0; font: .875rem/1.5 var(--sans); }
    .more pre { font: .8125rem/1.6 var(--mono); background: var(--card); color: var(--ink);
      border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; overflow-x: auto;
      margin: .5rem 0 0; }
    summary { cursor: pointer; }
    .table { overflow-x: auto; margin: 1.2rem 0; }
    table { border-collapse: collapse; font: .875rem/1.5 var(--sans);
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 650; color: var(--soft); padding-bottom: .4rem;
      white-space: normal; }
    th, td { text-align: right; padding: .3rem .8rem; border-bottom: 1px solid var(--line);
      white-space: nowrap; }
    tbody th, thead th:first-child { text-align: left; padding-left: 0; font-weight: 600; }
    thead th { color: var(--soft); font-weight: 600; }
    .forks { margin-top: 1.8rem; }
    .forks > h3 { font-size: 1.2rem; margin: 0 0 .6rem; }
    .fork { border: 1px solid var(--line); border-radius: 12px; background: var(--card);
      margin: 0 0 .7rem; }
    .fork > summary { padding: .75rem 1.1rem; font-weight: 600; }
    .fork[open] > summary { border-bottom: 1px solid var(--line); }
    .guess, .course { padding: .4rem 1.1rem 1rem; }
    .guess { display: none; }
    .played .fork:not(.revealed) .guess { display: flex; flex-wrap: wrap; gap: .5rem;
      align-items: center; }
    .guess p { flex-basis: 100%; margin: .4rem 0 0; font-weight: 600; }
    .guess button { text-align: left; }
    .played .fork:not(.revealed) .course { display: none; }
    .turn h4 { font-size: 1.15rem; margin: 1.1rem 0 .6rem; } .turn h4 a { text-decoration: none; }
    .ending { border-radius: 10px; padding: .8rem 1.1rem; margin-top: 1.3rem; }
    .ending p { margin: .2rem 0; } .ending .answer { font-weight: 700; font-family: var(--sans); }
    .ending.good { background: var(--good-soft); } .ending.bad { background: var(--bad-soft); }
    .ending.good .answer { color: var(--good); } .ending.bad .answer { color: var(--bad); }
    .verdict:empty, .reply:empty { display: none; }
    .verdict { font-family: var(--sans); font-weight: 650; }

    """
  }

  private static var figures: String {
    """
    .ruler { font: .875rem/1.4 var(--sans); }
    .ruler ol, .graph ul, .money, .sequence ol { list-style: none; margin: 0; padding: 0; }
    .scale { margin: 0 0 .4rem; color: var(--soft); }
    .rung { display: grid; grid-template-columns: 8.8rem 1fr; align-items: center; gap: 0 .7rem;
      padding: .18rem 0; }
    .rung .name { font-weight: 600; white-space: nowrap; }
    .rung .note { grid-column: 2; color: var(--soft); font-size: .8125rem; }
    .track { position: relative; height: 1.05rem; border-radius: 4px;
      background: color-mix(in srgb, var(--line) 45%, transparent); overflow: hidden; }
    .bar { position: absolute; inset: 0 0 0 var(--from); background: var(--bar);
      border-radius: 4px 0 0 4px; }
    .tip { position: absolute; top: 0; bottom: 0; left: var(--at); width: 3px;
      background: var(--focus); }
    .rung.confirmed .bar { background: var(--good); } .rung.waiting .bar { background: \
    var(--waiting); }
    .rung.ready .bar { background: var(--chain); }
    .rung.dead .bar { background: repeating-linear-gradient(135deg, var(--line) 0 5px,
      transparent 5px 10px); }
    .rung.dead .name { color: var(--soft); text-decoration: line-through; }
    .gap { color: var(--soft); padding: .1rem 0 .1rem 9.5rem; }
    .shares { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem;
      font: .875rem/1.5 var(--sans); margin-bottom: .3rem; }
    .balance { display: flex; border-radius: 8px; overflow: hidden; height: 1.4rem;
      border: 1px solid var(--line); }
    .money { font: .875rem/1.5 var(--sans); margin-top: .5rem; }
    .money li { padding: .1rem 0; }
    .graph { display: grid; grid-template-columns: 1fr; gap: .5rem; font: .875rem/1.45 \
    var(--sans); }
    .graph .output { border: 2px solid var(--chain); background: var(--chain-soft); color: \
    var(--chain);
      border-radius: 9px; padding: .5rem .8rem; text-decoration: none; justify-self: start; }
    .graph ul { border-left: 2px solid var(--chain); margin-left: 1.1rem; padding-left: 1rem;
      display: grid; gap: .45rem; }
    .spender { position: relative; background: var(--card); border: 1px solid var(--line);
      border-radius: 9px; padding: .45rem .75rem; display: flex; flex-wrap: wrap; gap: .1rem .7rem;
      align-items: baseline; }
    .spender::before { content: ""; position: absolute; left: -1rem; top: 50%; width: 1rem;
      border-top: 2px solid var(--chain); }
    .spender.dead { color: var(--soft); background: transparent; border-style: dashed; }
    .spender.dead::before { border-top-style: dashed; border-color: var(--bar); }
    .spender.focus { border-color: var(--ink); border-width: 2px; }
    .spender.confirmed { background: var(--good-soft); border-color: var(--good); }
    .pays { color: var(--soft); } .spender.confirmed .pays { color: var(--ink); }
    .chip { margin-left: auto; font-weight: 600; } .spender.dead .chip { color: var(--bad); }
    .spender.confirmed .chip, .spender.waiting .chip { color: var(--good); }
    .spender.ready .chip { color: var(--chain); }
    .sequence { font: .875rem/1.4 var(--sans); position: relative; border: 1px solid var(--line);
      border-radius: 10px; background: var(--card); padding: .5rem .6rem .7rem; }
    .lane { text-align: center; font-weight: 700; padding-bottom: .3rem; }
    .lane.chain { color: var(--chain); }
    .arrow { position: relative; text-align: center; padding: .25rem .4rem .6rem; margin: .1rem 0; }
    .arrow::after { content: ""; position: absolute; bottom: .2rem; height: .55rem;
      background: var(--way); clip-path: polygon(0 38%, calc(100% - .6rem) 38%,
      calc(100% - .6rem) 0, 100% 50%, calc(100% - .6rem) 100%, calc(100% - .6rem) 62%, 0 62%); }
    .arrow.bad { --way: var(--bad); color: var(--bad); font-weight: 600; }
    .sequence .note { text-align: center; border-radius: 7px; padding: .15rem .45rem; margin: \
    .2rem .15rem;
      align-self: center; }
    .sequence .note { background: var(--paper); border: 1px solid var(--line); color: var(--ink); }
    .sequence .note.bad { background: var(--bad-soft); color: var(--bad); border-color: \
    var(--bad); }
    .sequence .note.block { background: var(--chain-soft); color: var(--chain);
      border-color: transparent; }
    .sequence .note.full { border-color: var(--chain); font-weight: 650; }
    .sequence .note.remark { background: none; border: 0; color: var(--soft); }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: \
    inset(50%); }

    """
  }

  private static var details: String {
    """
    .transactions { padding-top: 1.5rem; } .transactions > h2 { font-size: 1.4rem; }
    .transaction { border: 1px solid var(--line); border-radius: 10px; background: var(--card);
      margin: 0 0 .6rem; font: .9375rem/1.5 var(--sans); }
    .transaction > summary { padding: .55rem .9rem; }
    .transaction > p, .bytes { margin: 0; padding: .3rem .9rem .6rem; }
    .copies { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    .txid { font: .75rem/1.5 var(--mono); color: var(--soft); overflow-wrap: anywhere; }
    code { font-family: var(--mono); font-size: .875em; }
    .bytes { font: .8125rem/1.9 var(--mono); overflow-wrap: anywhere; }
    .byte { padding: .1rem .15rem; border-radius: 3px; margin-right: .2rem; cursor: help;
      border-bottom: 2px solid var(--hue); -webkit-box-decoration-break: clone;
      box-decoration-break: clone; }
    .byte:hover, .byte:focus { background: var(--hue); color: var(--paper); outline-offset: 0; }
    .byte.frame { --hue: var(--soft); } .byte.input { --hue: var(--chain); }
    .byte.output { --hue: var(--good); } .byte.witness { --hue: var(--witness); }
    .byte.lock { --hue: var(--bad); }
    .field { color: var(--soft); min-height: 3rem; }

    """
  }

  private static var media: String {
    """
    @media (min-width: 62rem) {
      .scene { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    }
    @media (max-width: 30rem) {
      body { font-size: 1rem; } .top, main, .transactions, footer { padding: 0 1rem; }
      .rung { grid-template-columns: 7.6rem 1fr; } .gap { padding-left: 8.3rem; }
      .play { gap: .35rem; } .play button { padding: .35rem .6rem; }
      .chip { margin-left: 0; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; }
      .played:not(.whole) .step.current { animation: come .25s ease-out; }
      @keyframes come { from { opacity: 0; transform: translateY(4px); } } }
    @media print {
      .steps, .play, .skip, .guess, .copies button, .more { display: none !important; }
      .played .step, .played .fork .course { display: block !important; }
      .step, .fork, .transaction { break-inside: avoid-page; } body { background: #fff; color: \
    #000; }
    }
    """
  }
}
