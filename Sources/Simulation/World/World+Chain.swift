public import Bitcoin
internal import Channels
internal import MockLedger

/// What parties see of the chain, and what they put there.
extension World {
  /// Lets a party look, awake or not.
  mutating func tick(_ role: PaymentRole) throws(MoveRefusal) {
    try requireUp(role)
    look(role)
  }

  /// Lets every party that is awake look.
  mutating func lookEverywhere() {
    for role in PaymentRole.allCases where conditions[role].isAwake { look(role) }
  }

  /// Lets a party look, if it is still up.
  mutating func look(_ role: PaymentRole) {
    guard conditions[role].isUp else { return }
    switch role {
    case .payer: payerSide = react(payerSide, to: .look(facts(for: payerSide)))
    case .payee: payeeSide = react(payeeSide, to: .look(facts(for: payeeSide)))
    }
  }

  /// The height of the last block.
  public var height: BlockHeight { chain.content.ledger.height }

  /// Offers a transaction to the network.
  mutating func offer(_ offer: Part<Offer>, by role: PaymentRole?) {
    changeChainSurely(offer.mark) { $0.offer(offer.content, by: role) }
  }

  /// Gives a transaction to miners alone.
  mutating func handToMiners(_ offer: Part<Offer>, by role: PaymentRole?) {
    changeChainSurely(offer.mark.mixed(with: 1)) { chain in
      chain.remember(offer.content)
      return [.broadcast(by: role, offer.content.label, offer.content.transaction, .handedToMiner)]
    }
  }
}

extension Chain {
  /// Takes an offer, or refuses it.
  fileprivate mutating func offer(_ offer: Offer, by role: PaymentRole?) -> [Event] {
    remember(offer)
    let before = waitingOffers
    let verdict: Verdict
    do {
      verdict = .accepted(replaced: try ledger.send(offer.transaction).replaced)
    } catch {
      verdict = .refused(error)
    }
    return [.broadcast(by: role, offer.label, offer.transaction, verdict)]
      + evicted(of: before).map(Event.evicted)
  }
}
