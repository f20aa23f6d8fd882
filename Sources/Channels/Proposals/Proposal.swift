public import Bitcoin
public import Secp256k1

/// A transaction on its way to being signed by both: what a PSBT says, ready to be compared.
public struct Proposal: Hashable, Sendable {
  /// The transaction without signatures.
  public var transaction: Transaction
  /// Which of its inputs the rest speaks of: nearly always the only one.
  public var input: Int
  /// The output that this input spends.
  public var spentOutput: TransactionOutput
  /// The script that the output hides.
  public var script: Script
  /// What signers are asked to cover.
  public var type: SighashType
  /// The sender's signature, if it gives one already.
  public var signature: PartialSignature?

  /// Puts a proposal together.
  public init(
    transaction: Transaction, input: Int = 0, spentOutput: TransactionOutput, script: Script,
    type: SighashType = .all, signature: PartialSignature? = nil
  ) {
    self.transaction = transaction
    self.input = input
    self.spentOutput = spentOutput
    self.script = script
    self.type = type
    self.signature = signature
  }
}

/// A signature and the key that it claims to be by.
public struct PartialSignature: Hashable, Sendable {
  /// Whose it claims to be.
  public var key: PublicKey
  /// The signature.
  public var signature: ChannelSignature

  /// Puts both together.
  public init(key: PublicKey, signature: ChannelSignature) {
    self.key = key
    self.signature = signature
  }
}
