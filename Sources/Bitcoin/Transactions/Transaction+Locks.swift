extension Transaction {
  /// The nLockTime in force: none if it is zero, or if every input's sequence is final.
  ///
  /// Everything that asks whether a transaction must wait asks here, so that consensus, parties
  /// and screens cannot disagree.
  public var lockInForce: LockTime.Meaning? {
    guard lockTime != .none, inputs.contains(where: { $0.sequence != .final }) else { return nil }
    return lockTime.meaning
  }

  /// The relative lock in force for one of the inputs: none before version 2 (BIP-0068).
  public func relativeLockInForce(for input: TransactionInput) -> InputSequence.RelativeLock? {
    version >= 2 ? input.sequence.relativeLock : nil
  }
}
