public import MockLedger

/// One rule that a transaction breaks, in Bitcoin Core's words and with what was compared.
public struct Finding: Equatable, Sendable {
  /// Bitcoin Core's string for it.
  public let reason: String
  /// The rule by its stable name, the numbers compared, and a sentence.
  public let explanation: Explanation

  /// The rule's stable name.
  public var rule: String { explanation.rule }

  /// What a mempool says.
  public init(_ refusal: TransactionRefusal) {
    reason = refusal.testReason
    explanation = refusal.explanation
  }

  /// What a block says that held the transaction.
  public init(_ refusal: BlockRefusal) {
    reason = refusal.rejectReason
    explanation = refusal.explanation
  }
}
