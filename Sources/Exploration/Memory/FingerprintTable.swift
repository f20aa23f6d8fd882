/// Whether a table of visited states can look up a state's number by its fingerprint.
///
/// Only edges need that, and only a property about reachable ends needs edges.
enum Numbering: Sendable {
  case none
  case byKey
}

/// The visited states, of which only parts of their fingerprints are kept.
///
/// There are no locks. While states are expanded, all threads only read; after that each shard is
/// written by one thread alone.
@usableFromInline
final class FingerprintTable: @unchecked Sendable {
  static let shardCount = 256
  /// How many shards one task writes to.
  static let shardsPerGroup = 4
  static let groupCount = shardCount / shardsPerGroup

  static func shards(ofGroup group: Int) -> Range<Int> {
    group * shardsPerGroup..<(group + 1) * shardsPerGroup
  }

  let numbering: Numbering
  private let shards: UnsafeMutablePointer<FingerprintShard>

  init(numbering: Numbering) {
    self.numbering = numbering
    shards = .allocate(capacity: Self.shardCount)
    for shard in 0..<Self.shardCount {
      (shards + shard).initialize(to: FingerprintShard(capacity: 16, numbering: numbering))
    }
  }

  deinit {
    for shard in 0..<Self.shardCount { shards[shard].free() }
    shards.deallocate()
  }

  /// Finds out which candidates are new, and in which slots the others are.
  ///
  /// It goes through them twice, since the memory answers slowly: the first loads depend on
  /// nothing, so the processor waits for many of them at once.
  @usableFromInline
  func lookUp(_ candidates: UnsafeMutablePointer<Candidate>, _ count: Int) {
    for place in 0..<count {
      let key = candidates[place].key
      let (slot, found) = shards[Int(key.shard)].home(of: key.word)
      candidates[place].slot = UInt32(truncatingIfNeeded: slot)
      candidates[place].isNew = found != key.word
    }
    for place in 0..<count where candidates[place].isNew {
      let key = candidates[place].key
      let (slot, isEmpty) = shards[Int(key.shard)].place(
        of: key.word, from: Int(candidates[place].slot))
      candidates[place].slot = UInt32(truncatingIfNeeded: slot)
      candidates[place].isNew = isEmpty
    }
  }

  func contains(_ key: Key) -> Bool {
    let shard = shards[Int(key.shard)]
    return !shard.place(of: key.word, from: shard.home(of: key.word).slot).isEmpty
  }

  func insert(_ key: Key) -> (slot: Int, isNew: Bool) { shards[Int(key.shard)].insert(key.word) }

  @usableFromInline
  func number(of key: Key, at slot: Int) -> UInt32 { shards[Int(key.shard)].number(at: slot) }

  @usableFromInline
  func setNumber(_ number: UInt32, of key: Key, at slot: Int) {
    shards[Int(key.shard)].setNumber(number, at: slot)
  }

  func reserve(_ more: Int, shard: Int) { shards[shard].reserve(more) }

  var bytes: Int {
    (0..<Self.shardCount).reduce(0) { $0 + bytes(ofSlots: shards[$1].capacity) }
  }

  /// The memory that the table will take once it has room for more states.
  func bytes(adding more: [Int]) -> Int {
    more.indices.reduce(0) { $0 + bytes(ofSlots: shards[$1].capacity(adding: more[$1])) }
  }

  private func bytes(ofSlots slots: Int) -> Int {
    switch numbering {
    case .none: slots * MemoryLayout<UInt64>.stride
    case .byKey: slots * (MemoryLayout<UInt64>.stride + MemoryLayout<UInt32>.stride)
    }
  }
}
