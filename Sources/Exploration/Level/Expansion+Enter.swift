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

  /// Writes a record of each new candidate, whose numbers follow each other.
  func record(_ visited: Visited, from first: Int, count: Int, to place: UnsafeMutableRawPointer) {
    var number = first
    for candidate in sorted.indices where candidates[candidate].isNew && number < first + count {
      let record = VisitRecord(
        key: candidates[candidate].key,
        parent: UInt32(truncatingIfNeeded: visited.ancestry.parent(of: number)),
        ordinal: UInt16(truncatingIfNeeded: visited.ancestry.ordinal(of: number)))
      record.write(to: place + (number - first) * VisitRecord.bytes)
      number += 1
    }
  }
}
