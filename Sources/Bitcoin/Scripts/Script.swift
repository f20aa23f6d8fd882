/// A script as its bytes: any bytes are a script, and only running it shows whether it is valid.
public struct Script: Hashable, Sendable {
  /// The bytes on the wire.
  public let bytes: [UInt8]

  /// Takes bytes as a script.
  public init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// Whether it is empty.
  public var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes it has.
  public var count: Int { bytes.count }
}

extension Script: WireFormat {
  public static var minimumSize: Int { 1 }

  public init(from reader: inout ByteReader) throws(CodecError) {
    bytes = try reader.readPrefixedBytes()
  }

  public func encode(to sink: inout some ByteSink) {
    sink.write(prefixed: bytes)
  }
}
