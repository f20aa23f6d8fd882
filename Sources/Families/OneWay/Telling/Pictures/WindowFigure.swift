internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The window of a step in a page: a bar from each height at which something ends or begins.
struct WindowFigure {
  let window: OneWay.Window
  let heading: String

  /// The figure; `nil` where the step has no window.
  init?(scene: Scene<OneWay>, heading: String) {
    guard let window = scene.window else { return nil }
    self.window = window
    self.heading = heading
  }

  var markup: [Markup] {
    [
      .element(heading, of: "label", "The window"),
      .element("div", [("class", "ruler")], [scale, .element("ol", [], rows.map(row))]),
    ]
  }

  /// What begins at a height.
  private struct Row {
    let name: String
    let height: Int
    let note: String
    let kind: String
  }

  private var rows: [Row] {
    let deadline = window.deadline
    let (last, close) = (deadline.lastTipToAccept + 1, deadline.closeBy + 1)
    return [
      Row(
        name: "no payment", height: last, note: "accepted from tip \(grouped(last)) on",
        kind: "locked"),
      Row(
        name: "late close", height: close,
        note: "may come too late from tip \(grouped(close)) on", kind: "ready"),
      Row(
        name: "refund", height: Int(deadline.firstRefundBlock.value),
        note: "possible from block \(deadline.firstRefundBlock.words) on", kind: "waiting"),
    ]
  }

  private var scale: Markup {
    .element("p", of: "scale", "The chain is at height \(window.tip.words).")
  }

  private func row(_ row: Row) -> Markup {
    .element(
      "li", [("class", "rung \(row.kind)")],
      [
        .element("span", of: "name", row.name),
        .element(
          "span", [("class", "track"), ("aria-hidden", "true")],
          [
            .element(
              "span", [("class", "bar"), ("style", "--from:\(place(row.height))%")], []),
            .element(
              "span", [("class", "tip"), ("style", "--at:\(place(Int(window.tip.value)))%")], []),
          ]),
        .element("span", of: "note", row.note),
      ])
  }

  /// In hundredths of the track, which ends a little beyond the refund's first block.
  private func place(_ height: Int) -> Int {
    let low = min(Int(window.tip.value), window.firstTip)
    let span = max(1, Int(window.deadline.firstRefundBlock.value) - low)
    return min(100, max(0, (height - low) * 85 / span))
  }
}
