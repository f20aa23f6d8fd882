internal import Bitcoin

/// The locks of BIP65 and BIP112, against the transaction that asks to be let through.
extension SignatureChecker {
  /// Whether nLockTime reaches at least this far, is of the same kind, and counts.
  func satisfiesLockTime(_ required: Int64) -> Bool {
    let actual = Int64(hasher.transaction.lockTime.rawValue)
    let threshold = Int64(LockTime.timeThreshold)
    return (actual < threshold) == (required < threshold) && required <= actual
      && spender.sequence != .final
  }

  /// Whether nSequence waits at least this long, in the same unit, and counts.
  func satisfiesSequence(_ operand: Int64) -> Bool {
    let required = InputSequence(rawValue: UInt32(truncatingIfNeeded: operand))
    guard let requiredLock = required.relativeLock else { return true }
    guard hasher.transaction.version >= 2, let actualLock = spender.sequence.relativeLock else {
      return false
    }
    switch (requiredLock, actualLock) {
    case (.blocks(let required), .blocks(let actual)): return required <= actual
    case (.timeUnits(let required), .timeUnits(let actual)): return required <= actual
    case (.blocks, .timeUnits), (.timeUnits, .blocks): return false
    }
  }
}
