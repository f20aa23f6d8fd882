/// A state that was not known when it was come by; another way to it may be sorted in before.
@usableFromInline
struct Candidate: Sendable {
  @usableFromInline let key: Key
  /// Which action of its source led to it.
  @usableFromInline let ordinal: UInt16
  @usableFromInline var isNew = false
  /// Its source's place among those that were expanded together.
  @usableFromInline let source: UInt32
  /// Where it stands in its shard, once it does.
  @usableFromInline var slot: UInt32 = 0

  @inlinable
  init(key: Key, ordinal: UInt16, source: UInt32) {
    self.key = key
    self.ordinal = ordinal
    self.source = source
  }
}
