/// The places of candidates, sorted by the group of shards that each belongs to.
///
/// With it the thread that writes a group looks at no other candidate.
struct SortedPlaces: Sendable {
  private var places: ContiguousArray<UInt32> = []
  private var starts = ContiguousArray<Int>(repeating: 0, count: FingerprintTable.groupCount + 1)
  /// How many candidates each shard may get.
  private(set) var shardCounts = ContiguousArray<Int>(
    repeating: 0, count: FingerprintTable.shardCount)

  /// Sorts by counting, so that within a group the order stays.
  mutating func sort(_ candidates: UnsafeBufferPointer<Candidate>) {
    for shard in shardCounts.indices { shardCounts[shard] = 0 }
    for candidate in candidates { shardCounts[Int(candidate.key.shard)] += 1 }
    var next = setStarts()
    // Appending nothing to an array without capacity writes into memory that all empty arrays
    // share: a race, though a harmless one.
    guard !candidates.isEmpty else { return places = [] }
    places = ContiguousArray(unsafeUninitializedCapacity: candidates.count) { buffer, count in
      for (place, candidate) in candidates.enumerated() {
        let group = Int(candidate.key.shard) / FingerprintTable.shardsPerGroup
        buffer[next[group]] = UInt32(truncatingIfNeeded: place)
        next[group] += 1
      }
      count = candidates.count
    }
  }

  /// The places of all candidates, in the order in which they were found.
  var indices: Range<Int> { places.indices }

  func forEach(inGroup group: Int, _ body: (Int) -> Void) {
    for at in starts[group]..<starts[group + 1] { body(Int(places[at])) }
  }

  private mutating func setStarts() -> ContiguousArray<Int> {
    var total = 0
    for group in 0..<FingerprintTable.groupCount {
      starts[group] = total
      for shard in FingerprintTable.shards(ofGroup: group) { total += shardCounts[shard] }
    }
    starts[FingerprintTable.groupCount] = total
    return starts
  }
}
