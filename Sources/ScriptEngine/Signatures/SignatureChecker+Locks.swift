internal import Bitcoin

/// The checks of BIP65 and BIP112 against the locks of the spending transaction.
extension SignatureChecker {
  /// Whether nLockTime is of the same kind, at least as great, and not disabled by this input.
  func satisfiesLockTime(_ required: Int64) -> Bool {
    let actual = Int64(hasher.transaction.lockTime.rawValue)
    let threshold = Int64(LockTime.timeThreshold)
    return (actual < threshold) == (required < threshold) && required <= actual
      && spender.sequence != .final
  }

  /// Whether nSequence has a relative lock in the same unit that is at least as long.
  func satisfiesSequence(_ operand: Int64) -> Bool {
    let required = InputSequence(rawValue: UInt32(truncatingIfNeeded: operand))
    guard let requiredLock = required.relativeLock else { return true }
    guard let actualLock = hasher.transaction.relativeLockInForce(for: spender) else {
      return false
    }
    switch (requiredLock, actualLock) {
    case (.blocks(let required), .blocks(let actual)): return required <= actual
    case (.timeUnits(let required), .timeUnits(let actual)): return required <= actual
    case (.blocks, .timeUnits), (.timeUnits, .blocks): return false
    }
  }
}
