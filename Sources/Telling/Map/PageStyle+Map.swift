extension PageStyle {
  /// What only the page of a map has: three columns, one below the other where there is no room.
  static var map: String {
    """
    .map { font-family: var(--sans); font-size: .9375rem; line-height: 1.45; }
    .map h2 { font-size: 1.0625rem; margin: 1rem 0 .4rem; }
    .map h3 { font-size: .8125rem; color: var(--soft); margin: .9rem 0 .3rem; font-weight: 600; }
    .map h3::first-letter { text-transform: uppercase; }
    .map-keys { position: sticky; top: 0; background: var(--paper); z-index: 5; padding: .6rem 0;
      border-bottom: 1px solid var(--line); }
    .map button { min-height: 44px; }
    .map-columns { display: grid; gap: 0 2rem; grid-template-columns: 1fr; }
    .map-rows { display: grid; grid-template-columns: max-content 1fr; gap: .35rem .9rem;
      margin: 0; }
    .map-rows dt { font-weight: 650; } .map-rows dd { margin: 0; }
    .map-rows .new { background: var(--chain-soft); border-radius: 4px; }
    .map-promises, .map-path { margin: 0; padding-left: 1.2rem; }
    .map-promises .good { color: var(--good); } .map-promises .bad { color: var(--bad);
      font-weight: 650; }
    .map-moves button { display: block; width: 100%; text-align: left; margin: 0 0 .4rem;
      font-weight: 500; }
    .map-path button { width: 100%; text-align: left; margin: 0 0 .3rem; font-weight: 400;
      border-color: var(--line); }
    .map-path button[aria-current] { font-weight: 650; }
    .map .cut { color: var(--soft); }
    @media (min-width: 62rem) { .map-columns { grid-template-columns: 5fr 4fr 4fr; } }

    """
  }
}
