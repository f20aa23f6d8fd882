public import Hashing

/// Reads little-endian values from untrusted bytes; never relies on a length before checking that
/// the bytes are there.
public struct ByteReader: Sendable {
  private let bytes: [UInt8]

  /// The offset of the next value.
  public private(set) var offset = 0

  /// Starts at the first of these bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How many bytes are left.
  public var remaining: Int { bytes.count - offset }

  /// Reads a fixed-width integer.
  @inline(__always)
  public mutating func readInteger<Value: FixedWidthInteger>(
    _: Value.Type = Value.self
  ) throws(CodecError) -> Value {
    let start = try advance(by: MemoryLayout<Value>.size)
    return bytes.withUnsafeBytes {
      Value(littleEndian: $0.loadUnaligned(fromByteOffset: start, as: Value.self))
    }
  }

  /// Reads exactly this many bytes.
  public mutating func readBytes(count: Int) throws(CodecError) -> [UInt8] {
    let start = try advance(by: count)
    return Array(bytes[start..<start + count])
  }

  /// Reads 32 bytes as a digest.
  public mutating func readDigest() throws(CodecError) -> Digest<32> {
    let start = try advance(by: 32)
    var digest = InlineArray<32, UInt8>(repeating: 0)
    bytes.withUnsafeBytes { source in
      withUnsafeMutableBytes(of: &digest) {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + 32]))
      }
    }
    return Digest(digest)
  }

  /// Reads a compact size and that many bytes.
  public mutating func readPrefixedBytes() throws(CodecError) -> [UInt8] {
    let count = try readCount(minimumItemSize: 1)
    return try readBytes(count: count)
  }

  /// Reads how many items follow, each of which needs at least this many bytes.
  public mutating func readCount(minimumItemSize: Int) throws(CodecError) -> Int {
    let start = offset
    let count = try readCompactSize()
    guard count <= UInt64(remaining / minimumItemSize) else {
      throw .countBeyondInput(offset: start, count: count)
    }
    return Int(count)
  }

  /// Reads a list: a count, then that many values.
  public mutating func readList<Element: WireFormat>(
    of _: Element.Type = Element.self
  ) throws(CodecError) -> [Element] {
    let count = try readCount(minimumItemSize: Element.minimumSize)
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try Element(from: &self)) }
    return list
  }

  /// Looks at a byte ahead without reading it; `nil` if the input ends before it.
  public func peek(ahead: Int = 0) -> UInt8? {
    ahead < remaining ? bytes[offset + ahead] : nil
  }

  /// Confirms that nothing is left over.
  public func finish() throws(CodecError) {
    guard remaining == 0 else { throw .trailingBytes(offset: offset, count: remaining) }
  }

  private mutating func advance(by count: Int) throws(CodecError) -> Int {
    guard count <= remaining else { throw .truncated(offset: offset, needed: count) }
    defer { offset += count }
    return offset
  }
}
