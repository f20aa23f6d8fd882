extension PageStyle {
  /// The list of stories: a place, a picture, and what each is about.
  static var index: String {
    """
    .stories { list-style: none; padding: 0; margin: 1.5rem 0 0; }
    .stories li { border-top: 1px solid var(--line); }
    .stories a { display: grid; gap: .3rem 1.8rem; align-items: center; padding: 1.2rem 0;
      grid-template-columns: 2rem 11rem minmax(0, 1fr); text-decoration: none; }
    .stories a:hover h2 { text-decoration: underline; text-decoration-thickness: 1px; }
    .stories .place { font-size: 1.6rem; color: var(--soft); align-self: start;
      font-variant-numeric: oldstyle-nums; }
    .stories h2 { margin: 0 0 .15rem; font-size: 1.35rem; line-height: 1.2; }
    .stories p { margin: 0; max-width: 40rem; line-height: 1.5; }
    .stories .length { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .25rem; }
    .start { font: 650 .8125rem/1.4 var(--sans); color: var(--focus); }
    .columns { display: block; width: 100%; height: auto; }
    .columns .none { fill: var(--bar); } .columns .ask-dot { fill: var(--focus); }
    @media (max-width: 40rem) {
      .stories a { grid-template-columns: 2rem minmax(0, 1fr); padding: 1rem 0; }
      .stories .columns { max-width: 11rem; } .blurb { grid-column: 2; }
    }

    """
  }
}
