extension Expansion {
  /// The candidates, for whoever enters them into the table.
  var entry: Entry { Entry(candidates: candidates.start, sorted: sorted) }
}

/// The candidates of some sources on their way into the table.
///
/// It is the same for every model: to get at candidates where they lie takes longer than to enter
/// them, as long as the compiler does not know whose they are.
struct Entry {
  fileprivate let candidates: UnsafeMutablePointer<Candidate>
  fileprivate let sorted: SortedPlaces

  /// Enters the candidates that go to a group of shards into the table; tells how many were new.
  func enter(group: Int, _ table: FingerprintTable) -> Int {
    var newCount = 0
    sorted.forEach(inGroup: group) { place in
      let (slot, isNew) = table.insert(candidates[place].key)
      candidates[place].isNew = isNew
      candidates[place].slot = UInt32(truncatingIfNeeded: slot)
      if isNew { newCount += 1 }
    }
    return newCount
  }
}
