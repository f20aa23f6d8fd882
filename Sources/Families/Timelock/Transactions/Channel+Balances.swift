public import Bitcoin
public import Channels

extension Timelock.Channel {
  /// What a division gives each side.
  public func balances(of division: Timelock.Division) -> Balances {
    Balances(
      payer: Amount(
        uncheckedSatoshis: terms.capacity.satoshis &- division.toPayee.satoshis),
      payee: division.toPayee)
  }

  /// The outputs of a division: the payer's first, and none that would be dust.
  public func outputs(of division: Timelock.Division) -> [TransactionOutput] {
    let made = madeAmounts(of: division)
    var outputs: [TransactionOutput] = []
    outputs.reserveCapacity(made.count)
    for role in PaymentRole.allCases {
      guard let amount = made[role] else { continue }
      outputs.append(TransactionOutput(value: amount, scriptPubKey: self[role].payout))
    }
    return outputs
  }

  /// What each side's output holds; `nil` where it is left out and its value goes to the fee.
  func madeAmounts(of division: Timelock.Division) -> Timelock.MadeAmounts {
    let balances = balances(of: division)
    return Timelock.MadeAmounts(
      payer: made(balances.payer, threshold: dustThresholds.payer),
      payee: made(balances.payee, threshold: dustThresholds.payee))
  }

  private func made(_ share: Amount, threshold: Amount) -> Amount? {
    share >= threshold && share > .zero ? share : nil
  }
}

extension Timelock {
  /// The amounts of the outputs that a division makes, held inline.
  struct MadeAmounts: Hashable, Sendable {
    let payer: Amount?
    let payee: Amount?

    /// How many outputs there are.
    var count: Int { (payer == nil ? 0 : 1) + (payee == nil ? 0 : 1) }

    subscript(role: PaymentRole) -> Amount? {
      switch role {
      case .payer: payer
      case .payee: payee
      }
    }
  }
}
