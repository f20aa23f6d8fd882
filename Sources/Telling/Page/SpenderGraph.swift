internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation
internal import Walkthroughs

/// The output that holds the money and the transactions that would spend it, of which at most one
/// ever does; and for each, from which block on it can be in one, by whose hand, or why not.
struct SpenderGraph<Family: IllustratedFamily> {
  let scene: Scene<Family>

  var markup: [Markup] {
    guard let funding = scene.made(.funding)?.transaction, let output = output(of: funding) else {
      return []
    }
    let spenders = scene.spenders
    let prospects = scene.prospects(of: spenders.map(\.label))
    let rows = prospects.compactMap { prospect in
      spenders.first { $0.label == prospect.label }.map {
        SpenderRow(scene: scene, portrait: $0, spans: prospect.spans).markup
      }
    }
    return [
      .element(
        "details", [("class", "graph"), ("open", nil)],
        [
          .element("summary", [("class", "label")], [Markup(told("Who could take the money"))]),
          .element(
            "a", [("class", "output"), ("href", "#\(funding.anchor)")],
            [
              .element("b", [], [Markup(told("funding output"))]),
              Markup(" \(scene.denomination.words(output.value))"),
            ]),
          .element("ul", [], rows),
        ])
    ]
  }

  /// The output that holds the money.
  private func output(of funding: Transaction) -> TransactionOutput? {
    guard let contract = scene.moment.contract else { return nil }
    let scripts = Family.channelScripts(of: contract)
    return funding.outputs.first { scripts.contains($0.scriptPubKey) }
  }
}

/// A transaction that would spend the money, and what blocks may hold of it.
private struct SpenderRow<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let portrait: Portrait<Family>
  let spans: [Prospect]

  var markup: Markup {
    let kind = portrait.whereabouts.kind(scene.isOver)
    let name = Markup.element(kind == "dead" ? "s" : "b", [], [Markup(portrait.label.shortWords)])
    return .element(
      "li",
      [
        ("class", "spender \(kind)\(isFocus ? " focus" : "")"),
        ("data-label", "\(portrait.label)"),
      ],
      [
        .element("a", [("href", "#\(portrait.transaction.anchor)")], [name]),
        .element("span", of: "pays", pays),
      ] + spans.map(answer))
  }

  private var isFocus: Bool { scene.beat.focus.flatMap(scene.label) == portrait.label }

  /// What each output pays.
  private var pays: String {
    zip(portrait.transaction.outputs, portrait.owners).map { output, owner in
      let name =
        switch owner {
        case .side(let role), .change(let role): scene.cast.shortName(role)
        case .channel: told(Family.Role.allCases.count == 2 ? "both" : "all")
        case .other: told("another")
        }
      return told("\(scene.denomination.words(output.value)) for \(name)")
    }.joined(separator: told(", "))
  }

  /// From a block on: by whose hand it can be in one, or why it cannot.
  private func answer(_ span: Prospect) -> Markup {
    let words = span.refusal.map(reason) ?? possible
    return .element(
      "span",
      [
        ("class", "when \(span.refusal == nil ? "can" : "cannot")"),
        ("data-from", "\(span.block.value)"), ("data-reason", span.refusal?.rejectReason ?? ""),
      ],
      (spans.count > 1 ? [.element("span", of: "since", since(span))] : []) + [Markup(words)])
  }

  /// Where a reader without a slider sees from when on an answer holds.
  private func since(_ span: Prospect) -> String { told("from block \(span.block.words): ") }

  private var possible: String {
    switch portrait.whereabouts {
    case .confirmed(let height): return told("stands in block \(height.words)")
    case .waiting: return told("can be in it: it waits in the mempool")
    case .dead: return told("can be in it, though nodes keep the one that waits in the mempool")
    case .ready, .locked:
      let names = portrait.holders.map { scene.cast.shortName($0) }
      return names.isEmpty
        ? told("can be in it, by a miner's hand")
        : told("can be in it, by the hand of \(names.joined(separator: told(" or ")))")
    }
  }

  private func reason(_ refusal: TransactionRefusal) -> String {
    if let first = refusal.firstPossibleHeight {
      return told("too early: its lock holds until block \(first.words)")
    }
    return switch scene.answer(to: refusal) {
    case .spent(_, let taker, let height):
      told("too late: \(taker.words) stands in block \(height.words) and spends the same")
    case .neverMade(let made): told("no block holds \(made.words), which it spends")
    case .wrongSignature: told("its signatures were made for another content")
    case .locked, .rivalWaits, .other: scene.answer(to: refusal).words
    }
  }
}
