internal import Bitcoin
public import Channels
public import Checker
internal import MockLedger
public import Simulation

// What owners order. An order that is refused changes nothing, and is given only in a phase in
// which a side that holds to every rule could follow it.
extension Timelock {
  public static func addOrders(to role: PaymentRole, in choices: inout Choices<Timelock>) {
    switch role {
    case .payer: choices.addPayerOrders()
    case .payee: choices.addPayeeOrders()
    }
  }

  /// Anyone can give a legacy funding that waits another txid.
  public static func addMischief(beside role: PaymentRole, in choices: inout Choices<Timelock>) {
    guard role == .payer, choices.terms.fundingKind == .p2sh, choices.world.isFundingWaiting
    else { return }
    choices.add(.malleate, charge: .tampers)
  }

  public static func addMalice(of cheat: PaymentRole, in choices: inout Choices<Timelock>) {
    guard cheat == .payer else { return }
    if let latest = choices.world.payer.latest?.division, latest.state > 0 {
      choices.add(.askBackwards(latest.toPayee), charge: .tampers)
    }
    guard choices.world.isFundingWaiting else { return }
    for fee in [0, 2_000] {
      choices.add(
        .doubleSpend(extraFee: Amount(uncheckedSatoshis: Int64(fee))), charge: .tampers)
    }
  }

  /// A signature that covers everything fits no other transaction.
  public static func rewritings(
    of holding: Holding, by cheat: PaymentRole
  ) -> [Tampering<MessageChange>] {
    guard case .closing(let closing, _) = holding.content, closing[cheat.other].type != .all
    else { return [] }
    return switch cheat {
    case .payer: [.everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000))]
    case .payee: [.moveValue(from: 0, to: 1, Bounds.unit)]
    }
  }

  public static func canBroadcast(
    _ holding: Holding, by cheat: PaymentRole, in world: World<Timelock>
  ) -> Bool {
    switch holding.content {
    case .funding: true
    case .closing(let closing, let channel):
      closing.lock(on: channel.channel.terms.ladder).map { $0 <= world.height } ?? true
        && world.isFundingThere
    }
  }

  public static func wouldAct(
    _ role: PaymentRole, atNextBlockOf world: World<Timelock>
  ) -> Bool {
    let party = world[role]
    guard let channel = party.channel else { return false }
    if role == .payer, world.ledger.place(of: channel.outPoint.txid) == nil { return true }
    if party.phase == .leaving { return true }
    guard let state = party.latest?.state, let lock = channel.channel.terms.ladder.lock(of: state)
    else { return false }
    return lock <= world.height.next
  }

  /// Whether what spent the funding output can never be undone.
  public static func isDecided(_ world: World<Timelock>, undoable: Int) -> Bool {
    guard let point = world.fundedChannel?.outPoint,
      case .spent(_, let spender) = world.ledger.output(point)
    else { return false }
    return world.ledger.confirmations(of: spender.txid) > undoable
  }
}

extension Choices<Timelock> {
  fileprivate mutating func addPayerOrders() {
    let phase = world.payer.phase
    switch phase {
    case .idle: add(.open)
    case .negotiating, .funding: addResume(.payer)
    case .open: addPayments(charge: nil)
    case .updating, .settling, .leaving:
      if isLax(.payer), situation.allowance.permits(.resumes) { addPayments(charge: .resumes) }
      addResume(.payer)
    }
    addPartings(.payer, phase)
  }

  /// Where rules are left out payments may be ordered out of their phase, over and over; these are
  /// charged like everything else that is said again.
  private mutating func addPayments(charge: Allowance.Item?) {
    guard let latest = world.payer.latest?.division.state, latest < bounds.updates else { return }
    for units in bounds.payments {
      let pay = Move<Timelock>.pay(
        Amount(uncheckedSatoshis: terms.unit.satoshis * Int64(units)))
      add(pay, charge: charge)
      guard situation.cheat != .payer, charge == nil else { continue }
      addCrashes(of: .payer, during: pay)
    }
  }

  fileprivate mutating func addPayeeOrders() {
    let phase = world.payee.phase
    switch phase {
    case .idle: break
    case .negotiating: addResume(.payee)
    case .open, .updating: add(.release(terms.unit), charge: .releases)
    case .funding, .settling, .leaving: break
    }
    if phase != .idle, phase != .negotiating { addResume(.payee) }
    addPartings(.payee, phase)
  }

  private mutating func addResume(_ role: PaymentRole) { add(.resume(role), charge: .resumes) }

  private mutating func addPartings(_ role: PaymentRole, _ phase: Timelock.Phase) {
    switch phase {
    case .idle, .negotiating, .funding, .leaving: break
    case .open:
      add(.close(role), charge: .partings)
      add(.giveUp(role), charge: .partings)
    case .updating:
      if isLax(role) { add(.close(role), charge: .partings) }
      add(.giveUp(role), charge: .partings)
    case .settling: add(.giveUp(role), charge: .partings)
    }
  }
}

extension World<Timelock> {
  /// Whether the funding is built and not on the chain.
  fileprivate var isFundingWaiting: Bool {
    guard let funding = fundedChannel?.outPoint.txid else { return false }
    return ledger.place(of: funding) == nil
  }

  /// Whether something could spend the funding output.
  fileprivate var isFundingThere: Bool {
    guard let point = fundedChannel?.outPoint else { return false }
    return ledger.mempoolEntry(point.txid) != nil || isUnspent(point)
  }
}
