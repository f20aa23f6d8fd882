public import Bitcoin
public import Channels
internal import MockLedger
internal import Secp256k1
public import Simulation

// How things stand.
extension OneWay {
  public static func goods(in world: World<OneWay>) -> Amount { world.participant(.payee).given }

  public static func agreed(by party: Party) -> PerRole<PaymentRole, Amount>? {
    guard let payment = party.latest, let channel = party.channel else { return nil }
    let balances = channel.channel.balances(
      of: payment, capacity: channel.capacity(with: payment.backing))
    return PerRole(payer: balances.payer, payee: balances.payee)
  }

  public static func claim(of role: PaymentRole, in world: World<OneWay>) -> Claim<OneWay>? {
    switch role {
    case .payer: world.refundClaim
    case .payee: world.closeClaim
    }
  }

  /// What a side that held to its rules is short of.
  public static func shortfall(of role: PaymentRole, in world: World<OneWay>) -> Amount {
    switch role {
    case .payer: world.payerShortfall
    case .payee: world.payeeShortfall
    }
  }
}

extension World<OneWay> {
  /// The payee can close with the latest payment, from where the money stands.
  fileprivate var closeClaim: Claim<OneWay>? {
    guard case .paid(let signed)? = payee.open?.standing, signed.isRelayable,
      let channel = contract
    else { return nil }
    let payment = signed.payment
    for source in channel.sources {
      let name = OneWay.TransactionName(payment, from: source)
      guard let close = held(name, by: .payee), let lock = close.lockHeight,
        close.inputs.allSatisfy({ isUnspent($0.previousOutput) })
      else { continue }
      return Claim(
        transaction: name, amount: close.amount(paying: channel.channel.payee.payout),
        firstBlock: max(lock, height).next)
    }
    return nil
  }

  /// The payer can take its refund, once the lock is over; with a kick-off after that.
  fileprivate var refundClaim: Claim<OneWay>? {
    guard let channel = contract, let refund = held(.refund, by: .payer),
      let first = firstRefundBlock(of: channel, refund)
    else { return nil }
    return Claim(
      transaction: .refund, amount: refund.amount(paying: channel.channel.payer.payout),
      firstBlock: max(first, height.next))
  }

  private func firstRefundBlock(
    of channel: OneWay.FundedChannel, _ refund: Transaction
  ) -> BlockHeight? {
    let variant = channel.channel.terms.variant
    guard let point = refund.inputs.first?.previousOutput else { return nil }
    if isUnspent(point) {
      return variant.firstRefundBlock(confirmedIn: ledger.place(of: point.txid)?.height)
    }
    guard channel.kickOffOutPoint == point, isUnspent(channel.outPoint),
      held(.kickOff, by: .payer) != nil
    else { return nil }
    return variant.firstRefundBlock(confirmedIn: height.next)
  }
}

extension OneWay.SignedPayment {
  /// Whether nodes pass its closes on: a payee that waives rules can be left with others.
  fileprivate var isRelayable: Bool {
    closes.allSatisfy { $0.signatures.allSatisfy(\.signature.isLowS) }
  }
}

extension Transaction {
  /// What it pays to a script.
  package func amount(paying script: Script) -> Amount {
    Amount(
      uncheckedSatoshis: outputs.filter { $0.scriptPubKey == script }
        .reduce(0) { $0 &+ $1.value.satoshis })
  }
}
