internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

// What a cheat does, with its own keys, and the network, without any.
extension Choices {
  /// Anybody can give a legacy funding that waits another name.
  mutating func addRenaming() {
    guard world.fundedChannel?.channel.terms.fundingKind == .p2sh, isFundingWaiting else { return }
    add(.malleate, charge: .tampers)
  }

  mutating func addMalice(of cheat: PaymentRole) {
    addBroadcasts(by: cheat)
    if cheat == .payer { addPayerMalice() }
    add(world.isAwake(cheat) ? .silence(cheat) : .wake(cheat), charge: .silences)
  }

  private mutating func addBroadcasts(by cheat: PaymentRole) {
    let side = world.mark(of: cheat).mixed(with: world.channelMark)
    let question = world.chainMark.mixed(with: side).mixed(with: Sides(cheat).rawValue)
    for deed in memory.broadcasts.answer(to: question, by: { broadcasts(by: cheat) })
    where deed.charge.map(situation.allowance.permits) ?? true {
      deeds.append(deed)
    }
  }

  /// A cheat broadcasts what the next block could hold.
  ///
  /// Before it is final, or while the funding is nowhere, every node refuses a transaction, and
  /// whatever miners know of it they can be told later as well.
  private func broadcasts(by cheat: PaymentRole) -> [Deed] {
    let offers = world.offerViews
    var deeds: [Deed] = []
    for holding in world.holdingViews(of: cheat) {
      if let lock = holding.lock, lock.value > tip { continue }
      let isKnown = offers.contains {
        $0.label == .channel(holding.name) && ($0.height != nil || $0.arrival != nil)
      }
      guard !isKnown, holding.name == .funding || isFundingThere else { continue }
      deeds.append(Deed([.broadcast(by: cheat, holding.name, nil)]))
      // A signature that covers everything fits no other transaction.
      guard let coverage = holding.coverage, coverage != .all else { continue }
      deeds += Self.rewritings(by: cheat).map {
        Deed([.broadcast(by: cheat, holding.name, $0)], charge: .tampers)
      }
    }
    return deeds
  }

  private static func rewritings(by cheat: PaymentRole) -> [Tampering] {
    switch cheat {
    case .payer: [.everythingToPayer(fee: Amount(uncheckedSatoshis: 2_000))]
    case .payee: [.moveValue(from: 0, to: 1, WorldBounds.unit)]
    }
  }

  private mutating func addPayerMalice() {
    if let latest = world.payer.latest?.division, latest.state > 0 {
      add(.askBackwards(latest.toPayee), charge: .tampers)
    }
    guard isFundingWaiting else { return }
    for fee in [0, 2_000] {
      add(.doubleSpend(extraFee: Amount(uncheckedSatoshis: Int64(fee))), charge: .tampers)
    }
  }

  /// Whether the funding is built and not on the chain.
  private var isFundingWaiting: Bool {
    guard let funding = world.fundedChannel?.outPoint.txid else { return false }
    return world.ledger.place(of: funding) == nil
  }

  /// Whether something could spend the funding output.
  private var isFundingThere: Bool {
    guard let point = world.fundedChannel?.outPoint else { return false }
    if world.ledger.mempoolEntry(point.txid) != nil { return true }
    switch world.ledger.output(point) {
    case .unspent: return true
    case .spent, .unknown, .unspendable: return false
    }
  }
}
