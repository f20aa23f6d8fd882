/// BIP340's tagged hash: SHA-256 that starts with the tag's own hash, twice.
///
/// The tag fills exactly one block of SHA-256. Make the value once, keep it, and every hash that
/// starts from a copy of it saves that block.
public struct TaggedHash: Sendable {
  @usableFromInline let start: SHA256

  /// Prepares the hash of one tag.
  public init(tag: String) {
    let tagHash = SHA256.hash(Array(tag.utf8))
    var start = SHA256()
    start.update(tagHash)
    start.update(tagHash)
    self.start = start
  }

  /// Gives a running hash that has absorbed the tag and nothing else.
  @inlinable
  public func begin() -> SHA256 {
    start
  }

  /// Hashes bytes all at once under the tag.
  @inlinable
  public func hash(_ bytes: [UInt8]) -> Digest<32> {
    var running = start
    running.update(bytes)
    return running.finalize()
  }
}
