extension PageStyle {
  /// The bars over the heights, their axis, and the slider below.
  static var heights: String {
    """
    .heights { --names: 8.2rem; --at: 0%; font: .8125rem/1.3 var(--sans); }
    .plot { display: grid; grid-template-columns: var(--names) minmax(0, 1fr);
      height: calc(var(--rows) * 1.3rem); }
    .plot.dense { height: 9.5rem; }
    .plot .names { position: relative; list-style: none; margin: 0; padding: 0; }
    .plot .names li { position: absolute; left: 0; transform: translateY(-50%);
      white-space: nowrap; font-weight: 600; }
    .plot.dense .names li:first-child { transform: none; }
    .plot.dense .names li:last-child { transform: translateY(-100%); }
    .plot .field { position: relative; border: solid var(--line); border-width: 0 0 1px 1px; }
    .plot svg { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
    .plot path { fill: var(--bar); } .plot path.blocks { fill: none; stroke: var(--line);
      vector-effect: non-scaling-stroke; }
    .plot path.confirmed { fill: var(--good); } .plot path.waiting { fill: var(--waiting); }
    .plot path.ready { fill: var(--chain); }
    .plot path.dead { fill: color-mix(in srgb, var(--bar) 35%, var(--paper)); }
    .plot .names .dead { color: var(--soft); text-decoration: line-through; }
    .cursor { display: none; }
    .played .cursor { display: block; position: absolute; top: 0; bottom: -.4rem; width: 2px;
      left: calc(var(--at) - 1px); background: var(--focus); }
    .scale, .ask { margin-left: var(--names); position: relative; }
    .scale { height: 1.5rem; color: var(--soft); font-variant-numeric: tabular-nums; }
    .scale span { position: absolute; top: .3rem; left: var(--at); transform: translateX(-50%);
      white-space: nowrap; }
    .scale .next { transform: none; left: -.2rem; }
    .scale .cut { top: -.75rem; background: var(--paper); padding: 0 .1rem; font-weight: 700; }
    .ask { display: none; }
    .played .ask { display: block; }
    .ask input { -webkit-appearance: none; appearance: none; display: block; margin: 0 -12px;
      width: calc(100% + 24px); height: 44px; background: none; cursor: grab; }
    .ask::before { content: ""; position: absolute; inset: 21px 0 auto; height: 2px;
      background: var(--bar); }
    .ask input { position: relative; }
    .ask input::-webkit-slider-runnable-track { height: 2px; }
    .ask input::-moz-range-track { height: 2px; }
    .ask input::-webkit-slider-thumb { -webkit-appearance: none; width: 24px; height: 24px;
      margin-top: -11px; border-radius: 50%; background: var(--focus); border: 3px solid \
    var(--paper); box-shadow: 0 0 0 1px var(--focus); }
    .ask input::-moz-range-thumb { width: 18px; height: 18px; border-radius: 50%;
      background: var(--focus); border: 3px solid var(--paper); box-shadow: 0 0 0 1px \
    var(--focus); }
    .ask output { position: absolute; right: 100%; top: 0; width: var(--names); line-height: 44px;
      font-weight: 650; font-size: .875rem; color: var(--focus); white-space: nowrap;
      padding-right: 1.2rem; font-variant-numeric: tabular-nums; }

    """
  }
}
