internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

extension Event {
  /// The event in short phrases.
  var phrases: [Phrase] {
    switch self {
    case .refused(let role, let refusal): refusal.phrases(by: role)
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
      verdict.phrases(of: "\(label.words) \(transaction.txid.short)", by: role)
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

extension Verdict {
  fileprivate func phrases(of transaction: String, by role: PaymentRole?) -> [Phrase] {
    let subject = role?.rawValue ?? "somebody"
    switch self {
    case .accepted(let replaced):
      let names = replaced.map(\.short).joined(separator: ", ")
      let more = replaced.isEmpty ? "" : ", in place of \(names)"
      return [
        Phrase(subject: subject, text: "broadcasts \(transaction): \("accepted", .good)\(more)")
      ]
    case .refused(let refusal):
      let wait = refusal.firstPossibleHeight.map { " First possible block: \($0.words)." } ?? ""
      return [
        Phrase(
          subject: subject,
          text: "broadcasts \(transaction): \("refused", .bad), \(refusal.testReason)",
          isAlone: true),
        Phrase(subject: "", text: Line(refusal.explanation.words + wait), isAlone: true),
      ]
    case .handedToMiner:
      return [Phrase(subject: subject, text: "hands \(transaction) to a miner")]
    }
  }
}

extension PaymentRole {
  /// A phrase about what this side does.
  fileprivate func does(_ text: Line) -> Phrase { Phrase(subject: rawValue, text: text) }
}
