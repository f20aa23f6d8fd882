public import Bitcoin
public import Channels

extension OneWay.Channel {
  /// What a payment gives each side of a capacity.
  public func balances(of payment: OneWay.Payment, capacity: Amount) -> Balances {
    Balances(
      payer: Amount(uncheckedSatoshis: capacity.satoshis &- payment.toPayee.satoshis),
      payee: payment.toPayee)
  }

  /// The outputs of a close: the payer's first, and none that would be dust.
  public func outputs(of payment: OneWay.Payment, capacity: Amount) -> [TransactionOutput] {
    let balances = balances(of: payment, capacity: capacity)
    return PaymentRole.allCases.compactMap { role in
      made(balances[role], for: role).map {
        TransactionOutput(value: $0, scriptPubKey: self[role].payout)
      }
    }
  }

  /// BIP-0143's hash of the same outputs, without building them.
  func outputsHash(of payment: OneWay.Payment, capacity: Amount) -> OutputsHash {
    let balances = balances(of: payment, capacity: capacity)
    var hash = OutputsHash()
    if let amount = made(balances.payer, for: .payer) { hash.append(amount, payer.payout) }
    if let amount = made(balances.payee, for: .payee) { hash.append(amount, payee.payout) }
    return hash
  }

  /// What a side's output holds; `nil` where it is left out and its value goes to the fee.
  private func made(_ share: Amount, for role: PaymentRole) -> Amount? {
    share >= dustThresholds[role] && share > .zero ? share : nil
  }
}
