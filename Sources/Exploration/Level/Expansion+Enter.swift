extension Expansion {
  /// Enters the candidates that go to a group of shards into the table; tells how many were new.
  borrowing func enter(group: Int, _ table: FingerprintTable) -> Int {
    let candidates = candidates.start
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
