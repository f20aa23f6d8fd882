/// The identifier of one output: its transaction and its index.
public struct OutPoint: Hashable, Comparable, Sendable {
  /// The transaction that has the output.
  public var txid: Txid
  /// The index of the output, from 0.
  public var index: UInt32

  /// Makes the identifier of an output.
  public init(txid: Txid, index: UInt32) {
    self.txid = txid
    self.index = index
  }

  /// The outpoint of a coinbase's input, which spends no output.
  public static var null: OutPoint { OutPoint(txid: .zero, index: .max) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.txid, left.index) < (right.txid, right.index)
  }
}

extension OutPoint: CustomStringConvertible {
  public var description: String { "\(txid):\(index)" }
}

extension OutPoint: WireFormat {
  public static var minimumSize: Int { 36 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    txid = try Txid(from: &reader)
    index = try reader.readInteger()
  }

  public func encode(to sink: inout some ByteSink) {
    txid.encode(to: &sink)
    sink.write(index)
  }
}
