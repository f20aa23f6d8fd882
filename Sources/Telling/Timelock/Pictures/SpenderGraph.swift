internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// The funding output and the transactions that would spend it, of which at most one ever does.
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
