internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation
internal import Walkthroughs

/// The events of a step: a lane for each participant and one for the chain, and an arrow for each
/// message.
struct SequenceDiagram<Family: IllustratedFamily> {
  let scene: Scene<Family>
  let heading: String
  private let wording: Wording<Family>

  init(scene: Scene<Family>, heading: String) {
    self.scene = scene
    self.heading = heading
    wording = Wording(of: scene)
  }

  var markup: [Markup] {
    let rows = rows
    guard !rows.isEmpty else { return [] }
    let participants = Family.Role.allCases.map { (scene.cast.shortName($0), $0.rawValue) }
    let lanes = (participants + [(told("chain"), "chain")]).map {
      Markup.element("span", of: "lane \($0.1)", $0.0)
    }
    return [
      .element(heading, of: "label", told("What happens")),
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
      rows += self.rows(of: place..<repetition.untold.lowerBound)
      rows.append(
        note(
          "both", told("... \(grouped(repetition.untoldRounds)) more like these"), "remark"))
      place = repetition.untold.upperBound
    }
    return rows + self.rows(of: place..<scene.steps.count)
  }

  private func rows(of moves: Range<Int>) -> [Markup] {
    var rows: [Markup] = []
    var blocks: ClosedRange<UInt32>?
    for event in scene.steps[moves].flatMap(\.events) {
      if case .ledger(.mined(_, let height, let labels)) = event, labels.isEmpty {
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
      ? note("chain", told("block \(grouped(blocks.lowerBound))"), "block")
      : note(
        "chain",
        told("blocks \(grouped(blocks.lowerBound)) to \(grouped(blocks.upperBound))"), "block")
  }

  private func row(_ event: Event<Family>) -> Markup? {
    switch event {
    case .sent(let role, let message): sent(role, Family.words(for: message, wording))
    case .refused(let role, let refusal):
      note(
        role.rawValue, told("refuses: \(scene.cast.naming(rolesIn: refusal.sentences))"), "bad")
    case .ledger(let event): row(event)
    case .stored, .delivered, .gained: nil
    case .lost, .tampered, .rescheduled, .released, .crashed, .restarted, .silent, .awake:
      event.phrases(wording).first.map(note)
    }
  }

  private func row(_ event: ChainEvent<Family.Role, Family.Name>) -> Markup? {
    switch event {
    case .broadcast(let role, let label, let transaction, let verdict):
      broadcast(role, "\(label.words) \(transaction.txid.short)", verdict)
    case .mined(_, let height, let labels):
      note(
        "chain",
        told("block \(height.words): \(labels.map(\.words).joined(separator: told(", ")))"),
        "block full")
    case .blockRefused(_, let refusal, _):
      note("chain", told("nobody takes this block: \(wording.sentences(of: refusal))"), "bad")
    case .evicted, .reorganised: event.phrases(wording).first.map(note)
    }
  }

  /// An arrow to the receiver, where there is only one that it can be.
  private func sent(_ role: Family.Role, _ words: String) -> Markup {
    let others = Family.Role.allCases.filter { $0 != role }
    return others.count == 1
      ? arrow(role, to: others[0].rawValue, words) : note(role.rawValue, told("sends \(words)"), "")
  }

  private func broadcast(_ role: Family.Role?, _ name: String, _ verdict: Verdict) -> Markup {
    let (text, kind) =
      switch verdict {
      case .accepted: (told("\(name): accepted"), "good")
      case .refused(let refusal):
        (told("\(name): refused. \(wording.sentences(of: refusal))"), "bad")
      case .handedToMiner: (told("\(name), to a miner"), "good")
      }
    guard let role else { return note("chain", text, kind == "bad" ? kind : "") }
    return arrow(role, to: "chain", text, kind)
  }

  private func arrow(
    _ role: Family.Role, to target: String, _ words: String, _ kind: String = ""
  ) -> Markup {
    .element(
      "li", of: "arrow \(role.rawValue)-\(target) \(kind)",
      .element(
        "span", of: "spoken", told("\(scene.cast.shortName(role)) to \(spoken(target)): ")),
      Markup(words))
  }

  private func spoken(_ target: String) -> String {
    Family.Role(rawValue: target).map { scene.cast.shortName($0) } ?? told("the network")
  }

  /// A phrase at its subject's lane, or across all of them.
  private func note(_ phrase: Phrase) -> Markup {
    let isRole = Family.Role(rawValue: phrase.subject) != nil
    return note(isRole ? phrase.subject : "both", phrase.text.text, "")
  }

  private func note(_ lane: String, _ words: String, _ kind: String) -> Markup {
    let who = Family.Role(rawValue: lane).map { "\(scene.cast.shortName($0)) " } ?? ""
    return .element("li", of: "note at-\(lane) \(kind)", Markup(who + words))
  }
}
