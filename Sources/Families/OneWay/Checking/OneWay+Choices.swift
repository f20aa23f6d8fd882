internal import Bitcoin
public import Channels
public import Checker
internal import MockLedger
public import Simulation

// What owners order. An order that is refused changes nothing, and is given only in a phase in
// which a side that holds to every rule could follow it.
extension OneWay {
  public static func addOrders(to role: PaymentRole, in choices: inout Choices<OneWay>) {
    switch role {
    case .payer: choices.addPayerOrders()
    case .payee: choices.addPayeeOrders()
    }
  }

  /// Nothing of a segwit transaction's name can be changed by others.
  public static func addMischief(beside role: PaymentRole, in choices: inout Choices<OneWay>) {}

  public static func addMalice(of cheat: PaymentRole, in choices: inout Choices<OneWay>) {
    guard cheat == .payer else { return }
    if let latest = choices.world.payer.open?.latest, latest.number > 0 {
      choices.add(.askBackwards(latest.toPayee), charge: .tampers)
    }
    guard choices.world.isFundingWaiting else { return }
    for fee in [0, 2_000] {
      choices.add(
        .doubleSpend(extraFee: Amount(uncheckedSatoshis: Int64(fee))), charge: .tampers)
    }
  }

  /// A signature that covers everything fits no other transaction, and a refund that the payer
  /// signs alone is bound by the script.
  public static func rewritings(
    of holding: Holding, by cheat: PaymentRole
  ) -> [Tampering<MessageChange>] {
    switch holding.open {
    case .own: return []
    case .cosigned(let type):
      guard type != .all else { return [] }
      return switch cheat {
      case .payer: [.everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000))]
      case .payee: [.moveValue(from: 0, to: 1, Bounds.unit)]
      }
    }
  }

  public static func canBroadcast(
    _ holding: Holding, by cheat: PaymentRole, in world: World<OneWay>
  ) -> Bool {
    switch holding.name {
    case .funding, .topUp: true
    case .refund, .topUpRefund, .kickOff, .close, .closeAfterKickOff:
      world.couldStand(holding.draft)
    }
  }

  public static func wouldAct(
    _ role: PaymentRole, atNextBlockOf world: World<OneWay>
  ) -> Bool {
    guard world[role].channel != nil else { return false }
    if world[role].phase == .leaving { return true }
    switch role {
    case .payer: return world.wouldPayerAct
    case .payee: return world.wouldPayeeAct
    }
  }

  /// Whether what spent the channel's outputs can never be undone.
  public static func isDecided(_ world: World<OneWay>, undoable: Int) -> Bool {
    guard world.isEverythingSpent, let channel = world.contract else { return false }
    return channel.watch.outputs.allSatisfy { watched in
      guard case .spent(_, let spender) = world.ledger.output(watched.outPoint) else {
        return true
      }
      return world.ledger.confirmations(of: spender.txid) > undoable
    }
  }
}

extension Choices<OneWay> {
  fileprivate mutating func addPayerOrders() {
    let phase = world.payer.phase
    switch phase {
    case .idle: add(.open)
    case .negotiating, .funding: add(.resume(.payer), charge: .resumes)
    case .open:
      addPayments(charge: nil)
      addTopUp()
      add(.resume(.payer), charge: .resumes)
      add(.close(.payer), charge: .partings)
      add(.giveUp(.payer), charge: .partings)
    case .closing, .leaving:
      if isLax(.payer), situation.allowance.permits(.resumes) { addPayments(charge: .resumes) }
      add(.resume(.payer), charge: .resumes)
      if phase == .closing { add(.giveUp(.payer), charge: .partings) }
    }
  }

  /// Where rules are left out payments may be ordered out of their phase, over and over; these are
  /// charged like everything else that is said again.
  private mutating func addPayments(charge: Allowance.Item?) {
    guard let latest = world.payer.open?.latest.number, latest < bounds.payments else { return }
    for units in bounds.prices {
      let pay = Move<OneWay>.pay(
        Amount(uncheckedSatoshis: terms.unit.satoshis * Int64(units)))
      add(pay, charge: charge)
      guard situation.cheat != .payer, charge == nil else { continue }
      addCrashes(of: .payer, during: pay)
    }
  }

  private mutating func addTopUp() {
    guard let units = bounds.topUp else { return }
    let topUp = Move<OneWay>.topUp(OneWay.Bounds.price(of: units))
    if world.contract?.topUp == nil { return add(topUp) }
    if isLax(.payer) { add(topUp, charge: .resumes) }
  }

  fileprivate mutating func addPayeeOrders() {
    switch world.payee.phase {
    case .idle: break
    case .negotiating: add(.resume(.payee), charge: .resumes)
    case .open:
      add(.release(terms.unit), charge: .releases)
      add(.resume(.payee), charge: .resumes)
      add(.close(.payee), charge: .partings)
      add(.giveUp(.payee), charge: .partings)
    case .leaving, .funding, .closing: add(.resume(.payee), charge: .resumes)
    }
  }
}

extension World<OneWay> {
  /// Whether the funding is built and not on the chain.
  fileprivate var isFundingWaiting: Bool {
    guard let funding = contract?.outPoint.txid else { return false }
    return ledger.place(of: funding) == nil
  }

  /// A payer offers again what a reorganisation has undone, and takes its refund when it can.
  fileprivate var wouldPayerAct: Bool {
    guard let channel = contract, ledger.place(of: channel.outPoint.txid) != nil else {
      return true
    }
    if let topUp = channel.topUp, ledger.place(of: topUp.outPoint.txid) == nil { return true }
    return firstRefundBlock.map { $0.value <= height.value + 2 } ?? false
  }

  /// A payee closes at its deadline, and as soon as it sees the payer's kick-off.
  fileprivate var wouldPayeeAct: Bool {
    guard let latest = payee.open?.latest, latest.number > 0 else { return false }
    if isKickOffKnown { return true }
    return deadline.map { Int(height.value) + 1 >= $0.lastTipToAccept } ?? false
  }
}
