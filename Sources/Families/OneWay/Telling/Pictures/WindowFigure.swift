internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The window of a step in a page: a bar from each block at which something ends or begins.
struct WindowFigure {
  let scene: Scene<OneWay>
  let window: OneWay.Window
  let heading: String

  /// The figure; `nil` where the step has no window.
  init?(scene: Scene<OneWay>, heading: String) {
    guard let window = scene.window else { return nil }
    self.scene = scene
    self.window = window
    self.heading = heading
  }

  var markup: [Markup] {
    HeightFigure(
      scene: scene, heading: heading, title: told("The window: from which block on"), rows: rows
    ).markup
  }

  private var rows: [HeightRow] {
    let deadline = window.deadline
    return [
      HeightRow(
        told("no payment"), from: block(behind: deadline.lastTipToAccept + 1), kind: "locked"),
      HeightRow(told("late close"), from: block(behind: deadline.closeBy + 1), kind: "ready"),
      HeightRow(told("refund"), from: deadline.firstRefundBlock.value, kind: "waiting"),
    ]
  }

  /// The block after a tip.
  private func block(behind tip: Int) -> UInt32 { UInt32(max(0, tip + 1)) }
}
