import Bitcoin

/// What a node keeps of the relative locks of a transaction that waits.
struct StoredLocks: Equatable {
  var minHeight = -1
  var minTime = -1
  /// The newest block that the locks were computed from, by height and name.
  var newestHeight = 0
  var newest: BlockHash
}

extension SlowNode {
  /// Computes locks from the outputs' current places; `nil` if one no longer exists.
  func locks(of transaction: Transaction) -> StoredLocks? {
    var locks = StoredLocks(newest: layers[0].hash)
    for input in transaction.inputs {
      guard let coin = coin(at: input.previousOutput) else { return nil }
      let sequence = input.sequence.rawValue
      let isDisabled = sequence >> 31 == 1
      if transaction.version >= 2, isDisabled { continue }
      if coin.height <= height { locks.newestHeight = max(locks.newestHeight, coin.height) }
      guard transaction.version >= 2 else { continue }
      let count = Int(sequence & 0xffff)
      if sequence >> 22 & 1 == 1 {
        let start = medianTime(at: max(coin.height - 1, 0))
        locks.minTime = max(locks.minTime, start + 512 * count - 1)
      } else {
        locks.minHeight = max(locks.minHeight, coin.height + count - 1)
      }
    }
    locks.newest = layers[locks.newestHeight].hash
    return locks
  }

  func areMet(_ locks: StoredLocks) -> Bool {
    locks.minHeight < height + 1 && locks.minTime < medianTime(at: height)
  }

  func isFinal(_ transaction: Transaction) -> Bool {
    let lock = Int(transaction.lockTime.rawValue)
    let isOpen = lock < (lock < 500_000_000 ? height + 1 : medianTime(at: height))
    return lock == 0 || isOpen || transaction.inputs.allSatisfy { $0.sequence.rawValue == .max }
  }

  func areMature(_ transaction: Transaction) -> Bool {
    transaction.inputs.compactMap { coin(at: $0.previousOutput) }
      .allSatisfy { !$0.isCoinbase || height + 1 - $0.height >= 100 }
  }

  /// Step A: drops everything that the next block could not hold by the stored locks.
  mutating func dropLocked() {
    var dropped: Set<Txid> = []
    for index in waiting.indices {
      let entry = waiting[index]
      guard isFinal(entry.named.transaction) else {
        count(.notFinal)
        dropped.insert(entry.named.txid)
        continue
      }
      let computed = locks(of: entry.named.transaction)
      let isOpen: Bool
      if layers.indices.contains(entry.locks.newestHeight),
        layers[entry.locks.newestHeight].hash == entry.locks.newest
      {
        isOpen = areMet(entry.locks)
        note(entry, isOpen: isOpen, computed)
      } else if let computed, areMet(computed) {
        waiting[index].locks = computed
        count(.locksStoredAnew)
        isOpen = true
      } else {
        count(.droppedByNewLocks)
        isOpen = false
      }
      let isMature = areMature(entry.named.transaction)
      if isOpen, !isMature { count(.immature) }
      if !isOpen || !isMature { dropped.insert(entry.named.txid) }
    }
    remove(dropped)
  }

  private mutating func note(_ entry: Entry, isOpen: Bool, _ computed: StoredLocks?) {
    let isLocked = entry.locks.minHeight >= 0 || entry.locks.minTime >= 0
    if isOpen, isLocked, entry.locks.newestHeight > 0 { count(.keptByStoredLocks) }
    if !isOpen, let computed, areMet(computed) { count(.droppedByStoredLocks) }
  }
}
