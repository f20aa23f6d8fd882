/// What is kept of a fingerprint: its shard, and the word in a slot of that shard.
@usableFromInline
struct Key: Sendable, Hashable {
  @usableFromInline let word: UInt64
  @usableFromInline let shard: UInt8

  /// Mixes both halves, so that a model whose fingerprints are plain numbers does not fill one
  /// corner of the table. An empty slot is zero, so the word zero is stored as one.
  @usableFromInline
  init(_ fingerprint: Fingerprint) {
    let mixed = fingerprint.low.mixed
    word = mixed == 0 ? 1 : mixed
    shard = UInt8(truncatingIfNeeded: (fingerprint.high &* 0x9e37_79b9_7f4a_7c15) >> 56)
  }

  /// A key that was kept.
  init(word: UInt64, shard: UInt8) {
    self.word = word
    self.shard = shard
  }
}
