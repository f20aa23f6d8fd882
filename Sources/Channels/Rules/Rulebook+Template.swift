public import Bitcoin

extension Rulebook where Refusal: SpendingRefusal {
  /// Says what keeps a transaction from being the template's, unless every such rule is waived.
  ///
  /// What inputs show already is left aside, since no signature covers it. The shares are those
  /// that the outputs should hold, dust included.
  public func requireShape(
    of found: Transaction, as expected: Transaction, shares: [Amount]
  ) throws(Refusal) {
    try require(
      found.version == expected.version,
      else: .template(.wrongVersion(expected: expected.version, found: found.version)))
    try requireInputs(of: found, as: expected)
    try requireLock(found.lockTime, expected.lockTime)
    try requireOutputs(found.outputs, expected.outputs, shares: shares)
  }

  /// Without any input there is nothing to sign, whatever is waived.
  private func requireInputs(
    of found: Transaction, as expected: Transaction
  ) throws(Refusal) {
    let (count, wanted) = (found.inputs.count, expected.inputs.count)
    guard count > 0 else { throw .template(.wrongInputCount(0, expected: wanted)) }
    try require(count == wanted, else: .template(.wrongInputCount(count, expected: wanted)))
    for (input, wanted) in zip(found.inputs, expected.inputs) {
      try require(
        input.previousOutput == wanted.previousOutput,
        else: .template(
          .wrongOutPoint(expected: wanted.previousOutput, found: input.previousOutput)))
      try require(
        input.sequence == wanted.sequence,
        else: .template(
          .sequence(input.sequence, expected: wanted.sequence, lock: expected.lockTime)))
    }
  }

  private func requireLock(_ found: LockTime, _ expected: LockTime) throws(Refusal) {
    guard found != expected else { return }
    switch found.meaning {
    case .time: try refuse(.template(.lockIsTime(expected: expected, found: found)))
    case .height: try refuse(.template(.wrongLock(expected: expected, found: found)))
    }
  }

  private func requireOutputs(
    _ found: [TransactionOutput], _ expected: [TransactionOutput], shares: [Amount]
  ) throws(Refusal) {
    try require(
      found.count == expected.count,
      else: .template(.wrongOutputCount(expected: expected.count, found: found.count)))
    let swapped = areSwapped(found, expected)
    try require(!swapped, else: .template(.outputsSwapped))
    let order = swapped ? Array(expected.reversed()) : expected
    try requireScripts(found, order)
    let addsUp = zip(found, order).allSatisfy { $0.value == $1.value }
    try require(
      addsUp, else: .template(.valueDoesNotAddUp(expected: shares, found: found.map(\.value))))
  }

  /// Whether each of two outputs pays the other's script.
  private func areSwapped(
    _ found: [TransactionOutput], _ expected: [TransactionOutput]
  ) -> Bool {
    let scripts = expected.map(\.scriptPubKey)
    guard found.count == 2, scripts.count == 2, scripts[0] != scripts[1] else { return false }
    return found.map(\.scriptPubKey) == scripts.reversed()
  }

  private func requireScripts(
    _ found: [TransactionOutput], _ expected: [TransactionOutput]
  ) throws(Refusal) {
    for (index, (output, wanted)) in zip(found, expected).enumerated() {
      let (script, expected) = (output.scriptPubKey, wanted.scriptPubKey)
      try require(
        script == expected,
        else: .template(.wrongScript(output: index, expected: expected, found: script)))
    }
  }
}

extension TemplateFault {
  /// The most telling reason against a sequence: that the lock is off, or that another one is on.
  fileprivate static func sequence(
    _ found: InputSequence, expected: InputSequence, lock: LockTime
  ) -> TemplateFault {
    if found == .final { return .finalSequence(lock: lock) }
    if found.relativeLock != nil { return .relativeLock(found) }
    return .wrongSequence(expected: expected, found: found)
  }
}
