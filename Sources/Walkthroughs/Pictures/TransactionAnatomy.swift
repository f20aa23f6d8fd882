public import Bitcoin

/// A transaction byte by byte: every field with its name, its value and what it means.
///
/// The bytes of all fields, one after the other, are those of the transaction.
public struct TransactionAnatomy: Equatable, Sendable {
  /// The fields in their order.
  public let fields: [Field]

  /// A run of bytes that means one thing.
  public struct Field: Equatable, Sendable {
    /// Which part of the transaction it belongs to.
    public let part: Part
    /// What it is called.
    public let name: String
    /// What it says.
    public let value: String
    /// What that means.
    public let meaning: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// Whether a signature of hash type ALL covers it, as every signature of a story does
    /// (BIP-0143): a change of it would make all signatures worthless.
    public let isSigned: Bool
  }

  /// A part of a transaction.
  public enum Part: String, CaseIterable, Sendable {
    case frame, input, output, witness, lock
  }

  /// Takes a transaction apart.
  public init(_ transaction: Transaction) {
    var dissection = Dissection()
    dissection.version(transaction)
    dissection.inputs(transaction)
    dissection.outputs(transaction)
    dissection.witnesses(transaction)
    dissection.lock(transaction)
    fields = dissection.fields
  }
}
