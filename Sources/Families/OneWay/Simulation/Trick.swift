public import Bitcoin
public import Channels
internal import Secp256k1
public import Simulation

extension OneWay {
  /// What only cheats of a one-way channel do.
  public enum Trick: Hashable, Sendable {
    /// The payer signs a next payment by which the payee has so much less than now.
    case askBackwards(Amount)
    /// The payer spends the coins of the funding another way, for so much more fee, and offers it
    /// to the network; without more fee only to miners that prefer it.
    case doubleSpend(extraFee: Amount)
  }

  public static func perform(
    _ trick: Trick, in turn: inout Turn<OneWay>
  ) throws(MoveRefusal<OneWay>) {
    switch trick {
    case .askBackwards(let amount): try turn.payBackwards(amount)
    case .doubleSpend(let extraFee): try turn.doubleSpend(extraFee: extraFee, by: .payer)
    }
  }
}

extension Turn<OneWay> {
  fileprivate mutating func payBackwards(_ less: Amount) throws(MoveRefusal<OneWay>) {
    try requireUp(.payer)
    let key = world.mark(of: .payer).mixed(with: less.satoshis)
    let message = try makeMessage(key) { () throws(MoveRefusal<OneWay>) in
      try world.payment(ofLess: less)
    }
    send(message, from: .payer, to: .payee)
  }
}

extension World<OneWay> {
  fileprivate func payment(
    ofLess less: Amount
  ) throws(MoveRefusal<OneWay>) -> OneWay.Message {
    let payer = payer
    guard let channel = payer.channel, let latest = payer.open?.latest else {
      throw .trick(.notOpen)
    }
    guard less >= .zero, less <= latest.toPayee else {
      throw .amountOutOfRange(less, maximum: latest.toPayee)
    }
    let next = OneWay.Payment(
      number: latest.number + 1,
      toPayee: Amount(uncheckedSatoshis: latest.toPayee.satoshis - less.satoshis),
      backing: latest.backing)
    return OneWay.Message(
      .pay(
        toPayee: next.toPayee, next.backing,
        channel.proposals(of: next, with: setting.wallets.secrets.payer)),
      about: next.number, of: channel)
  }
}

// The moves under their own names.
extension Move<OneWay> {
  /// The payer's owner orders it to offer the scenario's terms.
  public static var open: Self { .order(.payer, .open) }
  /// The payer's owner orders it to pay so much more.
  public static func pay(_ amount: Amount) -> Self { .order(.payer, .pay(amount)) }
  /// The payee's owner orders it to hand over goods before they are paid.
  public static func release(_ amount: Amount) -> Self { .order(.payee, .release(amount)) }
  /// The payee's owner orders it to close, or the payer's to ask for that.
  public static func close(_ role: PaymentRole) -> Self { .order(role, .close) }
  /// An owner orders to take part in nothing more.
  public static func giveUp(_ role: PaymentRole) -> Self { .order(role, .giveUp) }
  /// An owner orders to ask again and to say again.
  public static func resume(_ role: PaymentRole) -> Self { .order(role, .resume) }
  /// The payer's owner orders it to fund a second output.
  public static func topUp(_ amount: Amount) -> Self { .order(.payer, .topUp(amount)) }
  /// The payer signs a next payment by which the payee has so much less than now.
  public static func askBackwards(_ amount: Amount) -> Self { .trick(.askBackwards(amount)) }
  /// The payer spends the coins of the funding another way, for so much more fee.
  public static func doubleSpend(extraFee: Amount) -> Self {
    .trick(.doubleSpend(extraFee: extraFee))
  }
}
