internal import Bitcoin

/// Saying what is wrong with outputs that are not the template's: the slow way, taken only then.
extension Timelock.FundedChannel {
  func checkOutputs(
    of transaction: Transaction, _ made: Timelock.MadeAmounts, balances: Balances,
    under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    let found = transaction.outputs
    let owners = PaymentRole.allCases.filter { made[$0] != nil }
    try rulebook.require(
      found.count == owners.count,
      else: .template(.wrongOutputCount(expected: owners.count, found: found.count)))
    let swapped = areSwapped(found, owners)
    try rulebook.require(!swapped, else: .template(.outputsSwapped))
    let order = swapped ? Array(owners.reversed()) : owners
    try checkScripts(of: found, order, under: rulebook)
    let addsUp = zip(found, order).allSatisfy { output, owner in output.value == made[owner] }
    try rulebook.require(
      addsUp,
      else: .template(.valueDoesNotAddUp(expected: balances.amounts, found: found.map(\.value))))
  }

  /// Whether each of two outputs pays the other's script.
  private func areSwapped(_ found: [TransactionOutput], _ owners: [PaymentRole]) -> Bool {
    let expected = owners.map { channel[$0].payout }
    guard found.count == 2, expected.count == 2, expected[0] != expected[1] else { return false }
    return found.map(\.scriptPubKey) == expected.reversed()
  }

  private func checkScripts(
    of found: [TransactionOutput], _ owners: [PaymentRole], under rulebook: Timelock.Rulebook
  ) throws(Timelock.Refusal) {
    for (index, (output, owner)) in zip(found, owners).enumerated() {
      let expected = channel[owner].payout
      try rulebook.require(
        output.scriptPubKey == expected,
        else: .template(.wrongScript(output: index, expected: expected, found: output.scriptPubKey))
      )
    }
  }
}
