public import Hashing

/// A destination of an encoding: an array, a hash, or only a count.
public protocol ByteSink {
  /// Appends bytes.
  mutating func write(_ bytes: UnsafeRawBufferPointer)
}

extension ByteSink {
  /// Writes an integer, least significant byte first.
  @inlinable
  public mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { write($0) }
  }

  /// Writes bytes as they are.
  @inlinable
  public mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0) }
  }

  /// Writes a digest's bytes as they are.
  @inlinable
  public mutating func write<let count: Int>(_ digest: Digest<count>) {
    digest.withUnsafeBytes { write($0) }
  }

  /// Writes a compact size and the bytes that it counts.
  @inlinable
  public mutating func write(prefixed bytes: [UInt8]) {
    write(compactSize: bytes.count)
    write(bytes)
  }

  /// Writes a count and then each value.
  @inlinable
  public mutating func write(list values: [some WireFormat]) {
    write(compactSize: values.count)
    for value in values { value.encode(to: &self) }
  }
}

/// A sink that keeps what is written.
public struct ByteBuffer: ByteSink, Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  /// Starts empty, with room for an expected size.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends bytes.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) {
    self.bytes.append(contentsOf: bytes)
  }
}

/// A sink that only counts.
struct ByteCounter: ByteSink {
  private(set) var count = 0

  mutating func write(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
  }
}

/// A sink that hashes what is written.
struct HashSink<Function: HashFunction>: ByteSink {
  private(set) var function: Function

  init(_ function: Function = Function()) {
    self.function = function
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) {
    function.update(bytes)
  }

  func finalize() -> Function.Output {
    function.finalize()
  }
}
