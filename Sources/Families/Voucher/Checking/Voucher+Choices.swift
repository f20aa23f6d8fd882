internal import AccountLedger
internal import Bitcoin
public import Channels
public import Checker
internal import Filecoin
public import Simulation

// What owners order. An order is given only where a side that holds to every rule could follow it.
extension Voucher {
  public static func addOrders(to role: PaymentRole, in choices: inout Choices<Voucher>) {
    switch role {
    case .payer: choices.addPayerOrders()
    case .payee: choices.addPayeeOrders()
    }
  }

  /// Nobody but the two sides has a say.
  public static func addMischief(beside role: PaymentRole, in choices: inout Choices<Voucher>) {}

  /// A message that is signed is one whole.
  public static func rewritings(of holding: Holding, by cheat: PaymentRole) -> [VoucherChange] {
    []
  }

  public static func canBroadcast(
    _ holding: Holding, by cheat: PaymentRole, in world: World<Voucher>
  ) -> Bool {
    let message = holding.act.message
    return world.layer.ledger.account(message.from)?.nextNonce == message.nonce
  }

  /// Only the payee does something by itself that has a deadline: after a settle it hands in what
  /// it has.
  public static func wouldAct(
    _ role: PaymentRole, atNextBlockOf world: World<Voucher>
  ) -> Bool {
    guard role == .payee, let channel = world.channel else { return false }
    guard channel.state.isSettling else { return world.isSettleWaiting }
    return !world.hasWindowClosed(of: channel)
  }

  /// Whether what ended the channel can never be undone.
  public static func isDecided(_ world: World<Voucher>, undoable: Int) -> Bool {
    guard world.isCollected else { return false }
    return world.layer.ledger.epoch.value - world.lastExecution.value + 1 > Int64(undoable)
  }

  public static func forgeries(
    of message: Message, to victim: PaymentRole, in choices: Choices<Voucher>
  ) -> Forgeries<Voucher> {
    let amount = message.voucher.amount
    return Forgeries(
      bySender: choices.bounds.changes, byNetwork: [.amount(amount + amount), .unsigned])
  }
}

extension World<Voucher> {
  /// Whether a settle is on its way.
  var isSettleWaiting: Bool { isWaiting(.settle) }

  /// Whether a call of some kind waits for a block.
  func isWaiting(_ kind: MessageKind, by role: PaymentRole? = nil) -> Bool {
    let sender = role.map { setting.wallets.addresses[$0] }
    return layer.ledger.mempool.contains {
      $0.message.kind == kind && (sender == nil || $0.message.from == sender)
    }
  }

  /// Whether a side could collect in the next block, and has not asked for it.
  func canCollect(_ role: PaymentRole) -> Bool {
    guard let channel, hasWindowClosed(of: channel) else { return false }
    return !isWaiting(.collect)
  }
}

extension Choices<Voucher> {
  fileprivate mutating func addPayerOrders() {
    let party = world[.payer]
    switch party.phase {
    case .idle: add(.addFunds(.fil(bounds.funds)))
    case .creating: add(.resume(.payer), charge: .resumes)
    case .open, .settling:
      addPayments(party)
      add(.resume(.payer), charge: .resumes)
      addParting(of: .payer)
    case .settled: addCollect(by: .payer)
    case .closed: break
    }
  }

  /// One more voucher in a lane, as long as that many vouchers are signed.
  private mutating func addPayments(_ party: Voucher.Party) {
    guard let channel = party.wallet.store.channels.last, !party.isLeaving,
      channel.vouchers.count < bounds.vouchers
    else { return }
    for lane in bounds.lanes {
      for price in bounds.prices {
        let pay = Move<Voucher>.pay(.fil(price), lane: lane)
        add(pay)
        if situation.cheat != .payer { addCrashes(of: .payer, during: pay) }
      }
    }
  }

  /// Only a side that is honest leaves in good form; a cheat needs no permission.
  private mutating func addParting(of role: PaymentRole) {
    guard role != situation.cheat, !world[role].isLeaving else { return }
    if role == .payer, !isSettling { add(.settle(role), charge: .partings) }
    add(.giveUp(role), charge: .partings)
  }

  private var isSettling: Bool {
    world.channel?.state.isSettling ?? false || world.isSettleWaiting
  }

  private mutating func addCollect(by role: PaymentRole) {
    guard role != situation.cheat, !world[role].isLeaving, world.canCollect(role) else { return }
    add(.collect(role))
  }

  fileprivate mutating func addPayeeOrders() {
    let party = world[.payee]
    switch party.phase {
    case .idle, .creating, .closed: break
    case .open, .settling:
      if bounds.handsIn { addHandingIn(party) }
      if bounds.isHasty { addHaste(party) }
      add(.resume(.payee), charge: .resumes)
      addParting(of: .payee)
    case .settled: addCollect(by: .payee)
    }
  }

  private mutating func addHandingIn(_ party: Voucher.Party) {
    guard let address = party.wallet.store.channels.last?.address else { return }
    for voucher in party.best(in: address) {
      add(.order(.payee, .submit(voucher, channel: nil, secret: [])))
    }
  }
}

extension Choices<Voucher> {
  /// The owner hands in whatever the wallet has not handed in yet.
  private mutating func addHaste(_ party: Voucher.Party) {
    guard let channel = party.wallet.store.channels.last, let address = channel.address,
      !world.isWaiting(.update, by: .payee)
    else { return }
    for stored in channel.vouchers where !stored.isSubmitted {
      add(.order(.payee, .submit(stored.voucher, channel: address, secret: [])), charge: .resumes)
    }
  }
}

extension Voucher.Party {
  /// What its wallet would hand in.
  func best(in channel: Filecoin.Address) -> [SignedVoucher] {
    do { return try wallet.bestSpendable(channel) } catch { return [] }
  }
}
