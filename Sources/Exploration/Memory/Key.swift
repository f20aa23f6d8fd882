/// What is kept of a fingerprint: the shard that it belongs to, and the word that stands there.
@usableFromInline
struct Key: Sendable {
  @usableFromInline let word: UInt64
  @usableFromInline let shard: UInt8

  /// Stirs both halves, so that a model whose fingerprints are plain numbers does not fill one
  /// corner of the table. An empty slot is zero, therefore zero itself shares the place of one.
  @usableFromInline
  init(_ fingerprint: Fingerprint) {
    let mixed = fingerprint.low.mixed
    word = mixed == 0 ? 1 : mixed
    shard = UInt8(truncatingIfNeeded: (fingerprint.high &* 0x9e37_79b9_7f4a_7c15) >> 56)
  }
}
