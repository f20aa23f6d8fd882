internal import Bitcoin

/// Comparing with the template without building it.
extension Timelock.FundedChannel {
  /// Whether a transaction is the template's.
  ///
  /// What its input shows already is left aside, since no signature covers it and both parties put
  /// their own in its place.
  func isTemplate(_ transaction: Transaction, _ fields: Timelock.ClosingFields) -> Bool {
    guard transaction.version == Timelock.ClosingFields.version,
      transaction.lockTime == fields.lock, transaction.inputs.count == 1,
      transaction.inputs[0].sequence == fields.sequence,
      transaction.inputs[0].previousOutput == outPoint,
      transaction.outputs.count == fields.made.count
    else { return false }
    return hasTemplateOutputs(transaction, fields)
  }

  private func hasTemplateOutputs(
    _ transaction: Transaction, _ fields: Timelock.ClosingFields
  ) -> Bool {
    var index = 0
    for role in PaymentRole.allCases {
      guard let amount = fields.made[role] else { continue }
      let output = transaction.outputs[index]
      guard output.value == amount, output.scriptPubKey == channel[role].payout else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Says what keeps a transaction from being the template's, unless every such rule is waived.
  func checkShape(
    of transaction: Transaction, _ fields: Timelock.ClosingFields, balances: Balances,
    under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    let version = Timelock.ClosingFields.version
    try rulebook.require(
      transaction.version == version,
      else: .template(.wrongVersion(expected: version, found: transaction.version)))
    try checkInput(of: transaction, fields, under: rulebook)
    try checkLock(transaction.lockTime, fields.lock, under: rulebook)
    try checkOutputs(of: transaction, fields.made, balances: balances, under: rulebook)
  }

  /// Without any input there is nothing to sign, whatever is waived.
  private func checkInput(
    of transaction: Transaction, _ fields: Timelock.ClosingFields,
    under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    guard let input = transaction.inputs.first else { throw .template(.wrongInputCount(0)) }
    try rulebook.require(
      transaction.inputs.count == 1, else: .template(.wrongInputCount(transaction.inputs.count)))
    try rulebook.require(
      input.previousOutput == outPoint,
      else: .template(.wrongOutPoint(expected: outPoint, found: input.previousOutput)))
    try rulebook.require(
      input.sequence == fields.sequence,
      else: Self.refusal(of: input.sequence, fields))
  }

  /// The most telling reason against a sequence: that the lock is off, or that another one is on.
  private static func refusal(
    of sequence: InputSequence, _ fields: Timelock.ClosingFields
  ) -> Timelock.Refusal {
    if sequence == .final { return .template(.finalSequence(lock: fields.lock)) }
    if sequence.relativeLock != nil { return .template(.relativeLock(sequence)) }
    return .template(.wrongSequence(expected: fields.sequence, found: sequence))
  }

  private func checkLock(
    _ found: LockTime, _ expected: LockTime, under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    guard found != expected else { return }
    switch found.meaning {
    case .time: try rulebook.refuse(.template(.lockIsTime(expected: expected, found: found)))
    case .height: try rulebook.refuse(.template(.wrongLock(expected: expected, found: found)))
    }
  }
}
