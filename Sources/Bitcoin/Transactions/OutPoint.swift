/// Names one output of one transaction.
public struct OutPoint: Hashable, Comparable, Sendable {
  /// The transaction that has the output.
  public var txid: Txid
  /// Which of its outputs, from 0.
  public var index: UInt32

  /// Names an output.
  public init(txid: Txid, index: UInt32) {
    self.txid = txid
    self.index = index
  }

  /// What a coinbase has in place of an output that it spends.
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
