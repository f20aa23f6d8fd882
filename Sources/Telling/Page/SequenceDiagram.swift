internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation
internal import Walkthroughs

/// The events of a step: three lanes, the two sides and the chain, and an arrow for each message.
struct SequenceDiagram {
  let scene: Scene
  let heading: String

  var markup: [Markup] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    let lanes = [
      (scene.cast.shortName(.payer), "payer"), (scene.cast.shortName(.payee), "payee"),
      ("chain", "chain"),
    ].map { Markup.element("span", of: "lane \($0.1)", $0.0) }
    return [
      .element(heading, of: "label", "What happens"),
      .element(
        "div", [("class", "sequence")],
        [
          .element("div", [("class", "lanes"), ("aria-hidden", "true")], lanes),
          .element("ol", [], rows),
        ]),
    ]
  }

  /// A row for each event that is shown; a repetition is cut to its first rounds and its last.
  private var rows: [Markup] {
    var rows: [Markup] = []
    var place = 0
    for repetition in Repetition.all(in: scene.steps.map(\.shape)) {
      rows += told(place..<repetition.untold.lowerBound)
      rows.append(
        note("both", "... \(grouped(repetition.untoldRounds)) more like these", "remark"))
      place = repetition.untold.upperBound
    }
    return rows + told(place..<scene.steps.count)
  }

  private func told(_ moves: Range<Int>) -> [Markup] {
    var rows: [Markup] = []
    var blocks: ClosedRange<UInt32>?
    for event in scene.steps[moves].flatMap(\.events) {
      if case .mined(_, let height, let labels) = event, labels.isEmpty {
        blocks = (blocks?.lowerBound ?? height.value)...height.value
        continue
      }
      if let run = blocks { rows.append(empty(run)) }
      let more = row(event)
      if more != nil || blocks != nil { blocks = nil }
      rows += more.map { [$0] } ?? []
    }
    return rows + (blocks.map { [empty($0)] } ?? [])
  }

  private func empty(_ blocks: ClosedRange<UInt32>) -> Markup {
    blocks.count == 1
      ? note("chain", "block \(grouped(blocks.lowerBound))", "block")
      : note(
        "chain", "blocks \(grouped(blocks.lowerBound)) to \(grouped(blocks.upperBound))", "block")
  }

  private func row(_ event: Event) -> Markup? {
    switch event {
    case .sent(let role, let message): arrow(role, to: "\(role.other)", message.words)
    case .broadcast(let role, let label, let transaction, let verdict):
      broadcast(role, "\(label.words) \(transaction.txid.short)", verdict)
    case .mined(_, let height, let labels):
      note(
        "chain", "block \(height.words): \(labels.map(\.words).joined(separator: ", "))",
        "block full")
    case .refused(let role, let refusal):
      note("\(role)", "refuses: \(refusal.sentences)", "bad")
    case .blockRefused(_, let refusal, _):
      note(
        "chain",
        "nobody takes this block: \(refusal.explanation.words)", "bad")
    case .stored, .delivered, .gained: nil
    case .lost, .tampered, .rescheduled, .released, .evicted, .reorganised, .crashed, .restarted,
      .silent, .awake:
      event.phrases.first.map { phrase in
        note(PaymentRole(rawValue: phrase.subject) == nil ? "both" : phrase.subject, phrase.text.text, "")
      }
    }
  }

  private func broadcast(_ role: PaymentRole?, _ name: String, _ verdict: Verdict) -> Markup {
    let text =
      switch verdict {
      case .accepted: "\(name): accepted"
      case .refused(let refusal): "\(name): refused, \(refusal.rejectReason)"
      case .handedToMiner: "\(name), to a miner"
      }
    let isRefused =
      switch verdict {
      case .refused: true
      case .accepted, .handedToMiner: false
      }
    guard let role else { return note("chain", text, isRefused ? "bad" : "") }
    return arrow(role, to: "chain", text, isRefused ? "bad" : "good")
  }

  private func arrow(
    _ role: PaymentRole, to target: String, _ words: String, _ kind: String = ""
  ) -> Markup {
    .element(
      "li", of: "arrow \(role)-\(target) \(kind)",
      .element("span", of: "spoken", "\(scene.cast.shortName(role)) to \(spoken(target)): "),
      Markup(words))
  }

  private func spoken(_ target: String) -> String {
    PaymentRole(rawValue: target).map { scene.cast.shortName($0) } ?? "the network"
  }

  private func note(_ lane: String, _ words: String, _ kind: String) -> Markup {
    let who = PaymentRole(rawValue: lane).map { "\(scene.cast.shortName($0)) " } ?? ""
    return .element("li", of: "note at-\(lane) \(kind)", Markup(who + words))
  }
}
