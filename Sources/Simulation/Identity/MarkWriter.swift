public import Bitcoin
public import Hashing

/// Takes down all that a thing is, and gives the mark of it.
public struct MarkWriter: ByteSink {
  private var hash = SHA256()

  /// Starts with nothing.
  public init() {}

  /// Takes down bytes.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }

  /// Takes down a digest.
  public mutating func write(_ digest: Digest<32>) { digest.withUnsafeBytes { write($0) } }

  /// Writes a text with its end.
  public mutating func write(_ text: String) {
    let bytes = Array(text.utf8)
    write(UInt32(bytes.count))
    hash.update(bytes)
  }

  /// Takes down a mark.
  public mutating func write(_ mark: Mark) {
    write(mark.high)
    write(mark.low)
  }

  /// Takes down a thing.
  public mutating func write(_ thing: some Marked) { thing.write(to: &self) }

  /// Writes a thing that need not be there.
  public mutating func write(_ thing: (some Marked)?) {
    write(UInt8(thing == nil ? 0 : 1))
    if let thing { write(thing) }
  }

  /// The mark of what was written.
  public var mark: Mark {
    hash.finalize().withUnsafeBytes { bytes in
      Mark(
        high: bytes.loadUnaligned(as: UInt64.self),
        low: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }
}

/// A thing that has a fingerprint, which follows from its content.
public protocol Marked: Sendable {
  /// Writes down all that can ever matter of it.
  func write(to writer: inout MarkWriter)
  /// The fingerprint.
  var mark: Mark { get }
}

extension Marked {
  public var mark: Mark {
    var writer = MarkWriter()
    writer.write(self)
    return writer.mark
  }
}
