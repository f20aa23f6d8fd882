internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

/// A phrase about somebody.
struct Telling: Equatable {
  /// Whom it is about.
  let actor: String
  let phrase: Line
  /// Whether it is too long to share a paragraph.
  var isAlone = false

  fileprivate static func network(_ phrase: Line) -> Telling {
    Telling(actor: "network", phrase: phrase)
  }

  fileprivate static func miners(_ phrase: Line, isAlone: Bool = false) -> Telling {
    Telling(actor: "miners", phrase: phrase, isAlone: isAlone)
  }

  /// Blocks that hold nothing of the story.
  static func miners(emptyBlocks: ClosedRange<UInt32>) -> Telling {
    emptyBlocks.count == 1
      ? .miners("find block \(grouped(emptyBlocks.lowerBound))")
      : .miners(
        "find blocks \(grouped(emptyBlocks.lowerBound)) to \(grouped(emptyBlocks.upperBound))")
  }
}

extension PaymentRole {
  fileprivate func does(_ phrase: Line) -> Telling { Telling(actor: rawValue, phrase: phrase) }
}

extension Event {
  /// The event in short phrases.
  var telling: [Telling] {
    switch self {
    case .refused(let role, let refusal): refusal.telling(by: role)
    case .stored(let role, let record): [role.does("stores record \(grouped(record))")]
    case .sent(let role, let message): [role.does("sends \(message.words)")]
    case .delivered(let role, let message): [role.does("receives \(message.shortWords)")]
    case .lost(let role, let message):
      [.network("loses \(message.shortWords) to the \(role.rawValue)")]
    case .tampered(let role, let message):
      [.network("carries changed to the \(role.rawValue): \(message.words)")]
    case .rescheduled(let role, let message):
      [.network("queues \(message.shortWords) to the \(role.rawValue) again")]
    case .released(let total): [PaymentRole.payee.does("has handed over goods worth \(total.words)")]
    case .broadcast(let role, let label, let transaction, let verdict):
      verdict.telling(of: "\(label.words) \(transaction.txid.short)", by: role)
    case .gained(let role, let label, _): [role.does("now holds \(label.words)")]
    case .evicted(let label): [.network("drops \(label.words) from the mempool")]
    case .mined(_, let height, let labels):
      [.miners("find block \(height.words)\(Self.content(labels))")]
    case .blockRefused(_, let refusal, let labels):
      [
        .miners(
          """
          find a block\(Self.content(labels)) that \("nobody accepts", .bad): \
          \(refusal.rejectReason). \(refusal.explanation.words)
          """, isAlone: true)
      ]
    case .reorganised(let depth): [.miners("undo \(counted(depth, "block"))")]
    case .crashed(let role): [role.does("falls over")]
    case .restarted(let role, nil): [role.does("starts again, with nothing stored")]
    case .restarted(let role, let record?): [role.does("starts again from record \(record)")]
    case .silent(let role): [role.does("falls silent")]
    case .awake(let role): [role.does("is awake again")]
    }
  }

  private static func content(_ labels: [TransactionLabel]) -> String {
    labels.isEmpty ? "" : " with \(labels.map(\.words).joined(separator: ", "))"
  }
}

extension Timelock.Refusal {
  fileprivate func telling(by role: PaymentRole) -> [Telling] {
    [
      Telling(
        actor: role.rawValue, phrase: "\("refuses", .bad), by the rule '\(rule.rawValue)'",
        isAlone: true),
      Telling(actor: "", phrase: Line(sentences), isAlone: true),
    ]
  }

  /// What the rule says, what was compared, and when it would have been acceptable.
  var sentences: String {
    let numbers = comparisonWords
    let parts = [rule.statement, numbers.isEmpty ? "" : "Here: \(numbers).", remedy.words]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Verdict {
  fileprivate func telling(of transaction: String, by role: PaymentRole?) -> [Telling] {
    let actor = role?.rawValue ?? "somebody"
    switch self {
    case .accepted(let replaced):
      let names = replaced.map(\.short).joined(separator: ", ")
      let more = replaced.isEmpty ? "" : ", in place of \(names)"
      return [
        Telling(actor: actor, phrase: "broadcasts \(transaction): \("accepted", .good)\(more)")
      ]
    case .refused(let refusal):
      let wait = refusal.firstPossibleHeight.map { " First possible block: \($0.words)." } ?? ""
      return [
        Telling(
          actor: actor,
          phrase: "broadcasts \(transaction): \("refused", .bad), \(refusal.testReason)",
          isAlone: true),
        Telling(actor: "", phrase: Line(refusal.explanation.words + wait), isAlone: true),
      ]
    case .handedToMiner:
      return [Telling(actor: actor, phrase: "hands \(transaction) to a miner")]
    }
  }
}
