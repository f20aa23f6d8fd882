internal import Bitcoin
internal import Channels
internal import Simulation
internal import Telling
internal import Walkthroughs

/// The heights from now on, and a bar for each state from the first block that may hold it.
struct Ruler {
  let scene: Scene<Timelock>
  let heading: String

  var markup: [Markup] {
    let rungs = scene.rungs(atMost: 8)
    guard !rungs.isEmpty else { return [] }
    return [
      .element(heading, of: "label", "The ladder"),
      .element("div", [("class", "ruler")], [scale(rungs)] + rows(rungs)),
    ]
  }

  private func rows(_ rungs: [Rung]) -> [Markup] {
    let axis = Axis(rungs, tip: scene.standing.height.value)
    var rows: [Markup] = []
    for (place, rung) in rungs.enumerated() {
      if place > 0, rung.state > rungs[place - 1].state + 1 {
        rows.append(
          .element(
            "li", of: "gap",
            "... \(grouped(rung.state - rungs[place - 1].state - 1)) more states"))
      }
      rows.append(row(rung, axis))
    }
    return [.element("ol", [], rows)]
  }

  private func row(_ rung: Rung, _ axis: Axis) -> Markup {
    .element(
      "li", [("class", "rung \(rung.whereabouts.kind(isDecided))")],
      [
        .element("span", of: "name", rung.label.shortWords),
        .element(
          "span", [("class", "track"), ("aria-hidden", "true")],
          [
            .element(
              "span",
              [("class", "bar"), ("style", "--from:\(axis.place(rung.firstBlock.value))%")], []),
            .element("span", [("class", "tip"), ("style", "--at:\(axis.tip)%")], []),
          ]),
        .element(
          "span", of: "note",
          "from block \(rung.firstBlock.words), \(rung.whereabouts.words(scene, isDecided))"),
      ])
  }

  /// Where the chain is, in words: the line in the tracks shows the same.
  private func scale(_ rungs: [Rung]) -> Markup {
    let axis = Axis(rungs, tip: scene.standing.height.value)
    let height = "The chain is at height \(scene.standing.height.words)"
    let cut = axis.isCut ? ", far to the left of these bars" : ""
    return .element("p", of: "scale", "\(height)\(cut).")
  }

  private var isDecided: Bool { scene.isOver }

  /// Which heights the tracks show.
  private struct Axis {
    let low: Double
    let high: Double
    let tip: Int
    let isCut: Bool

    init(_ rungs: [Rung], tip: UInt32) {
      let blocks = rungs.map { Double($0.firstBlock.value) }
      let (first, last) = (blocks.min() ?? 0, blocks.max() ?? 1)
      let span = max(1, last - first)
      let height = Double(tip)
      isCut = height < first - 4 * max(span, 3)
      low = isCut ? first - span * 0.35 : min(first, height) - span * 0.1
      high = max(last + span * 0.35, height + span * 0.1)
      self.tip = isCut ? 0 : Int(((height - low) / (high - low) * 100).rounded())
    }

    /// In hundredths of the track.
    func place(_ height: UInt32) -> Int {
      Int(((Double(height) - low) / (high - low) * 100).rounded())
    }
  }
}
