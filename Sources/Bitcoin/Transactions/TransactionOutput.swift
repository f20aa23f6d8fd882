/// An output: an amount and the script that locks it.
public struct TransactionOutput: Hashable, Sendable {
  /// The amount; from the wire it may be out of range.
  public var value: Amount
  /// The condition for spending it.
  public var scriptPubKey: Script

  /// Pays an amount to a script.
  public init(value: Amount, scriptPubKey: Script) {
    self.value = value
    self.scriptPubKey = scriptPubKey
  }
}

extension TransactionOutput: WireFormat {
  public static var minimumSize: Int { 9 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    value = try Amount(from: &reader)
    scriptPubKey = try Script(from: &reader)
  }

  public func encode(to sink: inout some ByteSink) {
    value.encode(to: &sink)
    scriptPubKey.encode(to: &sink)
  }
}
