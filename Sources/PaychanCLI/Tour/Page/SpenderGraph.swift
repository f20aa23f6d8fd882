internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// One funding output and everything that wants to spend it: at most one ever will.
struct SpenderGraph {
  let scene: Scene
  let heading: String

  var markup: [Markup] {
    let spenders = scene.spenders
    guard let channel = scene.moment.channel, let funding = scene.made(.funding) else { return [] }
    return [
      .element(heading, of: "label", "One output, many that would spend it"),
      .element(
        "div", [("class", "graph")],
        [
          .element(
            "a", [("class", "output"), ("href", "#\(funding.transaction.anchor)")],
            [
              .element("b", [], [Markup("funding output")]),
              Markup(" \(channel.fundingOutput.value.words)"),
            ]),
          .element("ul", [], spenders.map(row)),
        ]),
    ]
  }

  private func row(_ portrait: Portrait) -> Markup {
    let kind = portrait.whereabouts.kind(scene.isClosed)
    let isLost = kind == "dead"
    let name = Markup.element(
      isLost ? "s" : "b", [], [Markup(portrait.label.shortWords)])
    return .element(
      "li", [("class", "spender \(kind)\(isFocus(portrait) ? " focus" : "")")],
      [
        .element("a", [("href", "#\(portrait.transaction.anchor)")], [name]),
        .element("span", of: "pays", pays(portrait)),
        .element("span", of: "chip", portrait.whereabouts.words(scene, scene.isClosed)),
      ])
  }

  private func isFocus(_ portrait: Portrait) -> Bool {
    scene.beat.focus.flatMap(scene.label) == portrait.label
  }

  /// What each side gets.
  private func pays(_ portrait: Portrait) -> String {
    zip(portrait.transaction.outputs, portrait.owners).map { output, owner in
      let who =
        switch owner {
        case .side(let role): scene.cast.shortName(role)
        case .both: "both"
        case .change: scene.cast.shortName(.payer)
        case .other: "another"
        }
      return "\(scene.purse.words(output.value)) to \(who)"
    }.joined(separator: ", ")
  }
}

extension Scene {
  /// What would spend the funding output: the settlement first, then changed ones, then the ladder.
  var spenders: [Portrait] {
    let rungs = rungs(atMost: 5).map(\.label)
    let others = moment.made.map(\.label).filter { label in
      switch label {
      case .channel(.settlement), .changed: true
      case .channel(.funding), .channel(.refund), .channel(.commitment), .doubleSpend, .malleated:
        false
      }
    }
    var focus: [TransactionLabel] = []
    if let label = beat.focus.flatMap(label), case .channel(.commitment) = label,
      !rungs.contains(label)
    {
      focus = [label]
    }
    var seen: Set<TransactionLabel> = []
    return (others + rungs + focus).filter { seen.insert($0).inserted }.compactMap { portrait($0) }
  }
}

extension Transaction {
  /// Where the page takes it apart.
  var anchor: String { "tx-\(wtxid.description.prefix(12))" }
}
