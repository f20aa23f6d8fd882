internal import Bitcoin
internal import Channels
internal import MockLedger

/// What parties see of the chain, and what they put there.
extension World {
  /// Lets a party look, awake or not.
  mutating func tick(_ role: Role) throws(MoveRefusal) {
    try requireUp(role)
    look(role)
  }

  /// Lets every party that is awake look.
  mutating func lookEverywhere() {
    for role in Role.allCases where conditions[role].isAwake { look(role) }
  }

  /// Lets a party look, if it is still up.
  mutating func look(_ role: Role) {
    guard conditions[role].isUp else { return }
    switch role {
    case .payer: give(Timelock.Payer.Input.chain(facts(about: payer.watch)))
    case .payee: give(Timelock.Payee.Input.chain(facts(about: payee.watch)))
    }
  }

  /// What a wallet would see of what it watches.
  private func facts(about watch: Timelock.Watch?) -> Timelock.ChainFacts {
    guard let watch else { return Timelock.ChainFacts(tip: ledger.height) }
    return Timelock.ChainFacts(
      tip: ledger.height, funding: sighting(at: watch.outPoint) ?? twin(of: watch) ?? .unseen,
      spender: spending(of: watch.outPoint))
  }

  /// What is seen of an output.
  private func sighting(at point: OutPoint) -> Timelock.ChainFacts.Sighting? {
    switch ledger.output(point) {
    case .unspent(let coin):
      .confirmed(point, coin.output, depth: ledger.confirmations(of: point.txid))
    case .spent(let output, _), .unspendable(let output):
      .confirmed(point, output, depth: ledger.confirmations(of: point.txid))
    case .unknown: waiting(point)
    }
  }

  private func waiting(_ point: OutPoint) -> Timelock.ChainFacts.Sighting? {
    guard let entry = ledger.mempoolEntry(point.txid),
      Int(point.index) < entry.transaction.outputs.count
    else { return nil }
    return .waiting(point)
  }

  /// Another output with the script that is watched, on the chain or else in the mempool.
  ///
  /// Before the story nobody paid the script, so that the story's own transactions are all there is
  /// to be searched.
  private func twin(of watch: Timelock.Watch) -> Timelock.ChainFacts.Sighting? {
    let points = offers.compactMap { offer in
      offer.transaction.outputs.firstIndex { $0.scriptPubKey == watch.output.scriptPubKey }
        .map { OutPoint(txid: offer.txid, index: UInt32($0)) }
    }
    let isOnChain = { (point: OutPoint) in ledger.place(of: point.txid) != nil }
    return points.first(where: isOnChain).flatMap(sighting)
      ?? points.lazy.compactMap(sighting).first
  }

  private func spending(of point: OutPoint) -> Timelock.ChainFacts.Spending {
    if case .spent(_, let spender) = ledger.output(point) {
      return .confirmed(spender.txid, depth: ledger.confirmations(of: spender.txid))
    }
    return ledger.mempoolSpender(of: point).map { .waiting($0.txid) } ?? .none
  }

  /// Offers a transaction to the network.
  mutating func offer(_ transaction: Transaction, _ label: TransactionLabel, by role: Role?) {
    remember(label, transaction)
    let before = waitingOffers
    let verdict: Verdict
    do {
      verdict = .accepted(replaced: try ledger.send(transaction).replaced)
    } catch {
      verdict = .refused(error)
    }
    told.append(.broadcast(by: role, label, transaction, verdict))
    tellEvictions(since: before)
  }

  /// Gives a transaction to miners alone.
  mutating func handToMiners(
    _ transaction: Transaction, _ label: TransactionLabel, by role: Role?
  ) {
    remember(label, transaction)
    told.append(.broadcast(by: role, label, transaction, .handedToMiner))
  }

  private mutating func remember(_ label: TransactionLabel, _ transaction: Transaction) {
    let offer = Offer(label, transaction)
    offers.removeAll { $0 == offer }
    offers.append(offer)
  }

  /// What a transaction of the story is called.
  func label(of transaction: Transaction) -> TransactionLabel? {
    offers.last { $0.transaction == transaction }?.label
  }

  /// What waits in the mempool.
  var waitingOffers: [Offer] {
    offers.filter { ledger.mempoolEntry($0.txid)?.transaction == $0.transaction }
  }

  /// Tells what has left the mempool without being mined.
  mutating func tellEvictions(since before: [Offer]) {
    for offer in before
    where ledger.mempoolEntry(offer.txid) == nil && ledger.place(of: offer.txid) == nil {
      told.append(.evicted(offer.label))
    }
  }
}
