public import Bitcoin
public import Channels

/// A transaction that one party sent to the other, half signed.
public struct SentProposal<Role: ChannelRole> {
  /// The sender.
  let role: Role
  /// The transaction without signatures.
  let transaction: Transaction
  /// The transaction with the sender's signature, if it gave one.
  let psbt: PSBT

  /// Describes what was sent.
  public init(by role: Role, _ transaction: Transaction, _ psbt: PSBT) {
    self.role = role
    self.transaction = transaction
    self.psbt = psbt
  }
}
