public import Bitcoin
public import Secp256k1

extension Timelock {
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
    case amount(Amount)
    case amounts([Amount])
    case feeRate(FeeRate)
    case count(Int)
    case blocks(UInt32)
    case height(BlockHeight)
    /// A height that a formula gave, which may lie below the first block.
    case computedHeight(Int)
    case state(UInt32)
    case version(UInt32)
    case lock(LockTime)
    case sequence(InputSequence)
    case channel(ChannelID)
    case transaction(Txid)
    case outPoint(OutPoint)
    case output(TransactionOutput)
    case script(Script)
    case key(PublicKey)
    case hashType(SighashType)
    case role(Role)
    case phase(Phase)
    /// The name of a message, an order, a fault or a choice.
    case name(String)
  }
}
