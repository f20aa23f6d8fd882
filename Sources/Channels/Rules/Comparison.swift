public import Bitcoin
public import Secp256k1

/// One of the things that a refusal compared, under its name.
public struct Comparison: Hashable, Sendable {
  /// What it is, in kebab-case; the name stays the same from version to version.
  public let name: String
  /// Its value.
  public let value: Compared

  /// Names a value.
  public init(_ name: String, _ value: Compared) {
    self.name = name
    self.value = value
  }
}

/// What can be compared.
public enum Compared: Hashable, Sendable {
  /// An amount.
  case amount(Amount)
  /// The amounts of outputs, in their order.
  case amounts([Amount])
  /// A fee rate.
  case feeRate(FeeRate)
  /// A count.
  case count(Int)
  /// A number of blocks.
  case blocks(UInt32)
  /// A height.
  case height(BlockHeight)
  /// A height that a formula gave, which may lie below the first block.
  case computedHeight(Int)
  /// A number that a family counts something by: a lane, a nonce.
  case number(UInt64)
  /// The number of a state.
  case state(UInt32)
  /// The version of a transaction.
  case version(UInt32)
  /// A lock time.
  case lock(LockTime)
  /// A sequence.
  case sequence(InputSequence)
  /// A channel.
  case channel(ChannelID)
  /// A transaction.
  case transaction(Txid)
  /// The place of an output.
  case outPoint(OutPoint)
  /// An output.
  case output(TransactionOutput)
  /// A script.
  case script(Script)
  /// A public key.
  case key(PublicKey)
  /// What a signature covers.
  case hashType(SighashType)
  /// What documents call a role of the family.
  case role(String)
  /// What documents call a phase of the family.
  case phase(String)
  /// The name of a message, an order, a fault or a choice.
  case name(String)
}
