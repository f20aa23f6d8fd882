internal import Bitcoin
internal import Channels
internal import Checker
internal import Simulation
internal import Walkthroughs

/// The output that holds the money and the transactions that would spend it, of which at most one
/// ever does.
struct SpenderGraph<Family: ToldFamily> {
  let scene: Scene<Family>
  let heading: String

  var markup: [Markup] {
    guard let funding = scene.made(.funding)?.transaction, let output = output(of: funding) else {
      return []
    }
    return [
      .element(heading, of: "label", "One output, many that would spend it"),
      .element(
        "div", [("class", "graph")],
        [
          .element(
            "a", [("class", "output"), ("href", "#\(funding.anchor)")],
            [
              .element("b", [], [Markup("funding output")]),
              Markup(" \(scene.denomination.words(output.value))"),
            ]),
          .element("ul", [], scene.spenders.map(row)),
        ]),
    ]
  }

  /// The output that holds the money.
  private func output(of funding: Transaction) -> TransactionOutput? {
    guard let contract = scene.moment.contract else { return nil }
    let scripts = Family.channelScripts(of: contract)
    return funding.outputs.first { scripts.contains($0.scriptPubKey) }
  }

  private func row(_ portrait: Portrait<Family>) -> Markup {
    let kind = portrait.whereabouts.kind(scene.isOver)
    let isLost = kind == "dead"
    let name = Markup.element(
      isLost ? "s" : "b", [], [Markup(portrait.label.shortWords)])
    return .element(
      "li", [("class", "spender \(kind)\(isFocus(portrait) ? " focus" : "")")],
      [
        .element("a", [("href", "#\(portrait.transaction.anchor)")], [name]),
        .element("span", of: "pays", pays(portrait)),
        .element("span", of: "chip", portrait.whereabouts.words(scene, scene.isOver)),
      ])
  }

  private func isFocus(_ portrait: Portrait<Family>) -> Bool {
    scene.beat.focus.flatMap(scene.label) == portrait.label
  }

  /// What each output pays.
  private func pays(_ portrait: Portrait<Family>) -> String {
    zip(portrait.transaction.outputs, portrait.owners).map { output, owner in
      let name =
        switch owner {
        case .side(let role), .change(let role): scene.cast.shortName(role)
        case .channel: Family.Role.everyone
        case .other: "another"
        }
      return "\(scene.denomination.words(output.value)) to \(name)"
    }.joined(separator: ", ")
  }
}
