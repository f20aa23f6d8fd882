internal import Bitcoin
internal import Channels
internal import Hashing
internal import Secp256k1

/// Takes down all that a thing is, and gives the mark of it.
struct MarkWriter: ByteSink {
  private var hash = SHA256()

  mutating func write(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }

  mutating func write(_ digest: Digest<32>) { digest.withUnsafeBytes { write($0) } }

  /// Writes a text with its end.
  mutating func write(_ text: String) {
    let bytes = Array(text.utf8)
    write(UInt32(bytes.count))
    hash.update(bytes)
  }

  mutating func write(_ mark: Mark) {
    write(mark.high)
    write(mark.low)
  }

  mutating func write(_ thing: some Marked) { thing.write(to: &self) }

  /// Writes a thing that need not be there.
  mutating func write(_ thing: (some Marked)?) {
    write(UInt8(thing == nil ? 0 : 1))
    if let thing { write(thing) }
  }

  /// The mark of what was written.
  var mark: Mark {
    hash.finalize().withUnsafeBytes { bytes in
      Mark(
        high: bytes.loadUnaligned(as: UInt64.self),
        low: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }
}

/// A thing that can be told from others by its content.
protocol Marked: Sendable {
  /// Writes down all that can ever matter of it.
  func write(to writer: inout MarkWriter)
  /// What tells it from others.
  var mark: Mark { get }
}

extension Marked {
  var mark: Mark {
    var writer = MarkWriter()
    writer.write(self)
    return writer.mark
  }
}
