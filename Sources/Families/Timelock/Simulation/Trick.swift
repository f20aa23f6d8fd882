public import Bitcoin
public import Channels
internal import Secp256k1
public import Simulation

extension Timelock {
  /// What only cheats of a timelock channel do.
  public enum Trick: Hashable, Sendable {
    /// The payer asks for a state in which the payee has so much less than now.
    case askBackwards(Amount)
    /// The payer spends the coins of the funding another way, for so much more fee, and offers it
    /// to the network; without more fee only to miners that prefer it.
    case doubleSpend(extraFee: Amount)
    /// Anyone gives an unconfirmed legacy funding another txid, by the twin of its signature.
    case malleate
  }

  public static func perform(
    _ trick: Trick, in turn: inout Turn<Timelock>
  ) throws(MoveRefusal<Timelock>) {
    switch trick {
    case .askBackwards(let amount): try turn.askBackwards(amount)
    case .doubleSpend(let extraFee): try turn.doubleSpend(extraFee: extraFee, by: .payer)
    case .malleate: try turn.malleateFunding(of: .payer)
    }
  }
}

extension Turn<Timelock> {
  /// The payer asks for the next state with less for the payee, in the order of the terms.
  fileprivate mutating func askBackwards(_ less: Amount) throws(MoveRefusal<Timelock>) {
    try requireUp(.payer)
    let key = world.mark(of: .payer).mixed(with: less.satoshis)
    let message = try makeMessage(key) { () throws(MoveRefusal<Timelock>) in
      try world.asking(forLess: less)
    }
    send(message, from: .payer, to: .payee)
  }
}

extension World<Timelock> {
  fileprivate func asking(
    forLess less: Amount
  ) throws(MoveRefusal<Timelock>) -> Timelock.Message {
    let payer = payer
    guard let channel = payer.channel, let latest = payer.latest?.division else {
      throw .trick(.notOpen)
    }
    guard less >= .zero, less <= latest.toPayee else {
      throw .amountOutOfRange(less, maximum: latest.toPayee)
    }
    let next = Timelock.Division(
      state: latest.state + 1,
      toPayee: Amount(uncheckedSatoshis: latest.toPayee.satoshis - less.satoshis))
    return Timelock.Message(
      channel: channel.channel.id, state: next.state, body: asking(for: next, in: channel))
  }

  private func asking(
    for division: Timelock.Division, in channel: Timelock.FundedChannel
  ) -> Timelock.Message.Body {
    switch channel.channel.terms.signingOrder {
    case .payeeFirst: return .request(toPayee: division.toPayee)
    case .payerFirst:
      let signature = channel.sign(division, with: setting.wallets.secrets.payer)
      return .propose(
        toPayee: division.toPayee,
        channel.proposal(division, signature: signature, by: .payer))
    }
  }
}

// The moves under their own names.
extension Move<Timelock> {
  /// The payer's owner orders it to offer the scenario's terms.
  public static var open: Self { .order(.payer, .open) }
  /// The payer's owner orders it to pay so much more.
  public static func pay(_ amount: Amount) -> Self { .order(.payer, .pay(amount)) }
  /// The payee's owner orders it to hand over goods before they are paid.
  public static func release(_ amount: Amount) -> Self { .order(.payee, .release(amount)) }
  /// An owner orders to close together.
  public static func close(_ role: PaymentRole) -> Self { .order(role, .close) }
  /// An owner orders to agree on nothing more and to leave alone.
  public static func giveUp(_ role: PaymentRole) -> Self { .order(role, .giveUp) }
  /// An owner orders to ask again and to say again.
  public static func resume(_ role: PaymentRole) -> Self { .order(role, .resume) }
  /// The payer asks for a state in which the payee has so much less than now.
  public static func askBackwards(_ amount: Amount) -> Self { .trick(.askBackwards(amount)) }
  /// The payer spends the coins of the funding another way, for so much more fee.
  public static func doubleSpend(extraFee: Amount) -> Self {
    .trick(.doubleSpend(extraFee: extraFee))
  }
  /// Anyone gives an unconfirmed legacy funding another txid.
  public static var malleate: Self { .trick(.malleate) }
}
