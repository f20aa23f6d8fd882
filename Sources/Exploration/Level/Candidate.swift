/// A state that was reached, and that the table may not know yet; another candidate for the same
/// state may come before it.
@usableFromInline
struct Candidate: Sendable {
  @usableFromInline let key: Key
  /// The place of the action that led to it, among those of its source.
  @usableFromInline let ordinal: UInt16
  @usableFromInline var isNew = false
  /// The source's place among the states that were expanded together.
  @usableFromInline let source: UInt32
  /// Its slot in the shard, once it has one.
  @usableFromInline var slot: UInt32 = 0

  @inlinable
  init(key: Key, ordinal: UInt16, source: UInt32) {
    self.key = key
    self.ordinal = ordinal
    self.source = source
  }
}
