internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

/// Everything that may happen next in a situation, in an order that is always the same.
struct Choices {
  let situation: Situation
  let bounds: WorldBounds
  let ladder: Timelock.Ladder
  let memory: ModelMemory
  var deeds: [Deed]

  init(_ situation: Situation, in model: WorldModel, into deeds: [Deed]) {
    self.situation = situation
    bounds = model.bounds
    ladder = model.terms.ladder
    memory = model.memory
    self.deeds = deeds
  }

  var world: World { situation.world }

  /// The height of the last block.
  var tip: UInt32 { world.height.value }

  mutating func addAll() {
    for role in PaymentRole.allCases {
      for index in 0..<world.waiting(for: role) { addDeeds(about: index, to: role) }
    }
    for role in PaymentRole.allCases { addDeeds(of: role) }
    addBlocks()
  }

  /// What one side does, and what happens to it, whatever is on its way; the other side sees
  /// nothing of it before the next block.
  mutating func addDeeds(of role: PaymentRole) {
    addOrders(to: role)
    addFall(of: role)
    if role == .payer { addRenaming() }
    if role == situation.cheat { addMalice(of: role) }
  }

  mutating func add(_ moves: Move..., charge: Allowance.Item? = nil) {
    if let charge, !situation.allowance.permits(charge) { return }
    deeds.append(Deed(moves, charge: charge))
  }

  /// Whether a side leaves out any rule, so that orders may be followed out of their phase.
  func isLax(_ role: PaymentRole) -> Bool { !bounds.waived[role].isEmpty }
}

// What owners order. An order that is refused changes nothing, and is given only in a phase in which
// a side that holds to every rule could follow it.
extension Choices {
  mutating func addOrders(to role: PaymentRole) {
    guard world.isAwake(role) else {
      if situation.missed[role] > 0 { add(.wake(role)) }
      return
    }
    switch role {
    case .payer: addPayerOrders()
    case .payee: addPayeeOrders()
    }
  }

  private mutating func addPayerOrders() {
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
      let pay = Move.pay(WorldBounds.price(of: units))
      add(pay, charge: charge)
      guard situation.cheat != .payer, charge == nil else { continue }
      addCrashes(of: .payer, during: pay)
    }
  }

  private mutating func addPayeeOrders() {
    let phase = world.payee.phase
    switch phase {
    case .idle: break
    case .negotiating: addResume(.payee)
    case .open, .updating: add(.release(WorldBounds.unit), charge: .releases)
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
