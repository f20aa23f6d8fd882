/// The stack that an input brings to a witness program, bottom first.
public struct Witness: Hashable, Sendable {
  /// The items, bottom of the stack first.
  public var items: [[UInt8]]

  /// Takes the items, bottom of the stack first.
  public init(_ items: [[UInt8]] = []) {
    self.items = items
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { items.isEmpty }
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
