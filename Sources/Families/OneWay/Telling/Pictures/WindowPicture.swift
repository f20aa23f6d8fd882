internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The window of a step, drawn: two bars that end and one that begins.
struct WindowPicture {
  let window: OneWay.Window
  let style: Style
  let width: Int

  /// The picture; `nil` where the step has no window.
  init?(scene: Scene<OneWay>, style: Style, width: Int) {
    guard let window = scene.window else { return nil }
    self.window = window
    self.style = style
    self.width = width
  }

  var lines: [Line] {
    let bars = WindowBars(
      window: window, columns: max(8, min(36, width - 36)), full: style.full)
    return [
      Line(told("The window"), .strong).adding(told("  the chain is at height \(window.tip.words)"))
    ]
      + bars.rows.map { row in
        Line(row.title).adding(Line(row.note, .faint), at: 12).adding(row.bar, at: 30).indented()
      }
  }
}
