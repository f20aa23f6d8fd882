extension PageStyle {
  /// Wide and narrow screens, motion, and paper.
  static var media: String {
    """
    @media (min-width: 62rem) {
      .scene:not(.plain) { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 3rem; }
      .left, .right { display: block; } .events > .label { margin-top: 1.6rem; }
    }
    @media (max-width: 30rem) {
      body { font-size: 1rem; line-height: 1.55; }
      .top, main, .after, .transactions, .glossary, footer, .steps { padding-left: 1rem;
        padding-right: 1rem; }
      .step { padding-top: .8rem; } .step > h2 { margin-bottom: .6rem; }
      .played:not(.whole) h1 { margin-top: .4rem; font-size: .9375rem; }
      .about { font-size: 1rem; line-height: 1.45; margin: .2rem 0; }
      .choices { gap: .1rem; } .choices button { padding: .4rem .5rem; }
      .heights { --names: 7.4rem; font-size: .75rem; } .plot.dense { height: 7.5rem; }
      .spender { grid-template-columns: 7.6rem minmax(0, 1fr); }
      .played .steps .play { gap: .4rem; } .contents summary { font-size: .875rem; }
      .played .steps .play > button { min-width: 5rem; }
      .byte { grid-template-columns: minmax(0, 1fr); }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      .steps, .skip, .guess, .choices, .copies button, .more, .ask, .cursor, .meaning {
        display: none !important; }
      .played .step, .played .fork .course { display: block !important; }
      .played .when[hidden] { display: block !important; }
      .step, .fork, .transaction { break-inside: avoid-page; } body { background: #fff;
        color: #000; }
    }
    """
  }
}
