internal import Bitcoin
internal import Channels

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
}
