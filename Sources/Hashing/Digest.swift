/// The output of a hash function, held inline: making one allocates nothing.
@frozen
public struct Digest<let count: Int>: Sendable {
  /// The bytes in the order in which the hash function gives them.
  public let bytes: InlineArray<count, UInt8>

  /// Wraps bytes that a hash function gave, or that were read from a file or a message.
  @inlinable
  public init(_ bytes: InlineArray<count, UInt8>) {
    self.bytes = bytes
  }

  /// Makes a digest from exactly `count` bytes; `nil` if there are more or fewer.
  @inlinable
  public init?(_ source: some Collection<UInt8>) {
    guard source.count == count else { return nil }
    var bytes = InlineArray<count, UInt8>(repeating: 0)
    for (index, byte) in zip(0..<count, source) { bytes[index] = byte }
    self.bytes = bytes
  }

  /// Makes a digest by letting `fill` write all of its bytes.
  init(filledBy fill: (UnsafeMutablePointer<UInt8>?) -> Void) {
    var bytes = InlineArray<count, UInt8>(repeating: 0)
    withUnsafeMutableBytes(of: &bytes) { buffer in
      fill(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    self.bytes = bytes
  }

  /// The same bytes as an array.
  @inlinable
  public var array: [UInt8] {
    withUnsafeBytes { Array($0) }
  }

  /// Lends `body` the bytes in place, without copying them.
  @inlinable
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: bytes, body)
  }
}

extension Digest: Hashable {
  /// Compares word by word: channels and ledgers compare names far more often than they hash.
  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    left.withUnsafeBytes { leftBytes in
      right.withUnsafeBytes { rightBytes in
        var difference: UInt32 = 0
        let end = count & ~3
        for offset in stride(from: 0, to: end, by: 4) {
          difference |=
            leftBytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            ^ rightBytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        }
        for index in end..<count { difference |= UInt32(leftBytes[index] ^ rightBytes[index]) }
        return difference == 0
      }
    }
  }

  @inlinable
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Digest: Comparable {
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.withUnsafeBytes { leftBytes in
      right.withUnsafeBytes { rightBytes in leftBytes.lexicographicallyPrecedes(rightBytes) }
    }
  }
}
