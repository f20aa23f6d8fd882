internal import Bitcoin
internal import Channels
internal import Simulation
package import Walkthroughs

/// The heights from the next block on: bars to scale, and a slider that asks what a block may hold.
package struct HeightFigure<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let heading: String
  /// What the bars are.
  let title: String
  /// The bars, the refund first.
  let rows: [HeightRow]

  /// Bars of a step under a title; a family hands over what only it knows.
  package init(scene: Scene<Family>, heading: String, title: String, rows: [HeightRow]) {
    self.scene = scene
    self.heading = heading
    self.title = title
    self.rows = rows
  }

  package var markup: [Markup] {
    guard !rows.isEmpty else { return [] }
    return [
      .element(
        "div", [("class", "heights")],
        [
          .element(heading, of: "label", title), HeightPlot(rows: rows, axis: axis).markup,
          HeightScale(axis: axis).markup, slider,
        ])
    ]
  }

  private var axis: HeightAxis {
    HeightAxis(next: scene.standing.height.next.value, blocks: rows.map(\.from))
  }

  /// Moves along the axis block by block; over what is cut out, in longer steps.
  private var slider: Markup {
    let (low, start) = (Int(axis.low), axis.sliderStart)
    let words = told("Block \("#")")
    return .element(
      "div", [("class", "ask")],
      [
        .void(
          "input",
          [
            ("type", "range"), ("min", "\(start)"), ("max", "\(axis.high)"), ("value", "\(start)"),
            ("data-low", "\(low)"), ("data-next", "\(axis.next)"), ("data-words", words),
            ("aria-label", told("The block to ask about")), ("autocomplete", "off"),
          ]),
        .element("output", [], [Markup(told("Block \(grouped(axis.next))"))]),
      ])
  }
}
