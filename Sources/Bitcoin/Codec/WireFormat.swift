/// A value with exactly one encoding on the wire: decoding and encoding gives the same bytes.
public protocol WireFormat {
  /// The fewest bytes that any value takes, so that an absurd count is refused before memory is
  /// allocated.
  static var minimumSize: Int { get }

  /// Reads one value.
  init(from reader: inout ByteReader) throws(CodecError)

  /// Writes the value.
  func encode(to sink: inout some ByteSink)
}

extension WireFormat {
  /// Decodes bytes that hold exactly one value.
  public init(decoding bytes: [UInt8]) throws(CodecError) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    try reader.finish()
  }

  /// The value's bytes.
  public var encoded: [UInt8] {
    var buffer = ByteBuffer(capacity: encodedSize)
    encode(to: &buffer)
    return buffer.bytes
  }

  /// How many bytes the encoding takes.
  public var encodedSize: Int {
    var counter = ByteCounter()
    encode(to: &counter)
    return counter.count
  }
}
