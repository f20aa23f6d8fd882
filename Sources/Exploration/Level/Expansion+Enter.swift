extension Expansion {
  /// The candidates, for the code that enters them into the table.
  var entry: Entry { Entry(candidates: candidates.start, sorted: sorted) }
}

/// The candidates of some sources on their way into the table.
///
/// It is not generic over the model: without knowing the model, the compiler would take longer to
/// reach a candidate than to enter it.
struct Entry {
  fileprivate let candidates: UnsafeMutablePointer<Candidate>
  fileprivate let sorted: SortedPlaces

  /// Enters the candidates for a group of shards into the table; gives how many were new.
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
