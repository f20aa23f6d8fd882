internal import Bitcoin
internal import Channels
internal import Checker
internal import MockLedger
internal import Simulation

extension ChainEvent where Name: ToldName {
  /// The event in short phrases.
  func phrases<Family: ToldFamily>(_ wording: Wording<Family>) -> [Phrase] {
    switch self {
    case .broadcast(let role, let label, let transaction, let verdict):
      verdict.phrases(of: "\(label.words) \(transaction.txid.short)", by: role?.rawValue, wording)
    case .evicted(let label): [.network(toldLine("drops \(label.words) from the mempool"))]
    case .mined(_, let height, let labels):
      [.miners(toldLine("find block \(height.words)\(Self.content(labels))"))]
    case .blockRefused(_, let refusal, let labels):
      [
        .miners(
          toldLine(
            """
            find a block\(Self.content(labels)) that \(told("nobody accepts"), .bad): \
            \(wording.sentences(of: refusal))
            """), isAlone: true)
      ]
    case .reorganised(let depth): [.miners(toldLine("undo \(counted(depth, "block"))"))]
    }
  }

  private static func content(_ labels: [TransactionLabel<Name>]) -> String {
    labels.isEmpty ? "" : told(" with \(labels.map(\.words).joined(separator: told(", ")))")
  }
}

extension Verdict {
  fileprivate func phrases<Family: ToldFamily>(
    of transaction: String, by role: String?, _ wording: Wording<Family>
  ) -> [Phrase] {
    let subject = role ?? Phrase.nobodyInParticular
    switch self {
    case .accepted(let replaced):
      let names = replaced.map(\.short).joined(separator: told(", "))
      let more = replaced.isEmpty ? "" : told(", in place of \(names)")
      return [
        Phrase(
          subject: subject,
          text: toldLine("broadcasts \(transaction): \(told("accepted"), .good)\(more)"))
      ]
    case .refused(let refusal):
      return [
        Phrase(
          subject: subject,
          text: toldLine(
            "broadcasts \(transaction): \(told("refused"), .bad)\(wording.reason(of: refusal))"),
          isAlone: true),
        Phrase(subject: "", text: Line(wording.sentences(of: refusal)), isAlone: true),
      ]
    case .handedToMiner:
      return [Phrase(subject: subject, text: toldLine("hands \(transaction) to a miner"))]
    }
  }
}
