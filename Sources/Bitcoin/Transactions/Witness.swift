/// A witness: the stack that an input gives to a witness program, bottom first.
public struct Witness: Hashable, Sendable {
  /// The items, bottom of the stack first.
  public var items: [[UInt8]]

  /// Takes the items, bottom of the stack first.
  public init(_ items: [[UInt8]] = []) {
    self.items = items
  }

  /// Whether it is empty.
  public var isEmpty: Bool { items.isEmpty }

  /// The annex of a taproot spend: the last of several items, if it starts with 0x50 (BIP-0341).
  public var annex: [UInt8]? {
    guard items.count >= 2, let last = items.last, last.first == 0x50 else { return nil }
    return last
  }
}

extension Witness: WireFormat {
  public static var minimumSize: Int { 1 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    let count = try reader.readCount(minimumItemSize: 1)
    items = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try reader.readPrefixedBytes()) }
  }

  public func encode(to sink: inout some ByteSink) {
    sink.write(compactSize: items.count)
    for item in items { sink.write(prefixed: item) }
  }
}
