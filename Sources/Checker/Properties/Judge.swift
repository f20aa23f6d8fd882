internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

/// Tells whether situations keep the promises, by what stands on the chain and what is certain.
struct Judge: Sendable {
  let terms: Timelock.Terms
  /// How many blocks a branch may undo.
  let undoable: Int
  /// What was answered before; `nil` where the same is hardly asked twice.
  private let answers: Recall<Bool>?
  /// What moves have led to, where many situations end alike.
  let worlds: WorldMemory?

  init(_ bounds: WorldBounds, remembering worlds: WorldMemory = WorldMemory()) {
    terms = bounds.terms
    undoable = bounds.reorganisationDepth
    answers = Recall()
    self.worlds = worlds
  }

  /// Judges random futures of a deal, which are all different.
  init(_ deal: Deal) {
    terms = deal.terms
    undoable = deal.undoable
    answers = nil
    worlds = nil
  }

  /// Whether a situation keeps a promise, by its chain and its sides.
  func keeps(_ promise: Promise, in situation: Situation) -> Bool {
    PaymentRole.allCases.allSatisfy { keeps(promise, to: $0, in: situation) }
  }

  /// Whether a situation keeps to one side what a promise says, by its chain, its channel, and that
  /// side; what is promised to nobody is kept to the payer.
  func keeps(_ promise: Promise, to role: PaymentRole, in situation: Situation) -> Bool {
    switch promise {
    case .valueConserved:
      role != .payer
        || recall(promise, about: nil, in: situation) { isValueConserved(in: situation) }
    case .payerKeepsItsShare:
      role != .payer
        || recall(promise, about: role, in: situation) { keepsShare(role, in: situation) }
    case .payeeKeepsItsShare:
      role != .payee
        || recall(promise, about: role, in: situation) { keepsShare(role, in: situation) }
    case .noHostage:
      role == situation.cheat
        || recall(promise, about: role, in: situation) { isFree(role, in: situation) }
    case .noStaleState:
      role == situation.cheat
        || recall(promise, about: role, in: situation) { sawNothingStale(role, in: situation) }
    case .twoTransactions:
      role != .payer
        || recall(promise, about: nil, in: situation) { leavesTwoTransactions(in: situation) }
    case .refusalChangesNothing, .oneTransactionPerState: true
    }
  }

  /// Answers a question about the chain, the channel and at most one side, which many situations
  /// share: what is on its way makes no difference, nor does what the other side does.
  private func recall(
    _ promise: Promise, about role: PaymentRole?, in situation: Situation, _ judge: () -> Bool
  ) -> Bool {
    guard let answers else { return judge() }
    let world = situation.world
    let undoable = situation.allowance.permits(.reorganisations) ? 1 : 0
    var question = world.chainMark.mixed(with: world.channelMark)
      .mixed(with: situation.wealth.satoshis)
      .mixed(with: promise.number << 3 | (role == situation.cheat ? 2 : 0) | undoable)
    if let role {
      question = question.mixed(with: world.mark(of: role))
        .mixed(with: UInt64(world.condition(of: role)) << 8 | UInt64(Sides(role).rawValue))
    }
    return answers.answer(to: question, by: judge)
  }

  /// The first promise: the ledger's books balance, and the two sides took nothing from nobody.
  func isValueConserved(in situation: Situation) -> Bool {
    let world = situation.world
    let found =
      world.wealth(of: .payer).satoshis + world.wealth(of: .payee).satoshis
      + world.lockedWealth.satoshis
    return world.ledger.supply.isBalanced && found <= situation.wealth.satoshis
  }

  /// The second and the third promise.
  func keepsShare(_ role: PaymentRole, in situation: Situation) -> Bool {
    guard role != situation.cheat, situation.world.fundedChannel != nil else { return true }
    switch role {
    case .payer: return payerKeepsShare(in: situation)
    case .payee: return payeeKeepsShare(in: situation)
    }
  }

  private func payerKeepsShare(in situation: Situation) -> Bool {
    !isSettled(in: situation) || situation.world.shortfall(of: .payer) == .zero
  }

  /// What was handed over on credit may be lost, and is at most one unit.
  private func payeeKeepsShare(in situation: Situation) -> Bool {
    let world = situation.world
    let credit = max(0, world.goods.satoshis - agreed(by: world.payee).toPayee.satoshis)
    guard credit <= terms.unit.satoshis else { return false }
    return !isSettled(in: situation)
      || world.shortfall(of: .payee).satoshis <= credit + dust(of: world.payee)
  }

  /// What the payee has by what both have signed: the settlement once there is one, for an update
  /// that was under way may be settled before the payee has its commitment.
  private func agreed(by payee: Timelock.Payee) -> Timelock.Division {
    if case .leaving(_, .together(let closing)) = payee.state { return closing.division }
    return payee.open?.standing.division ?? .refund
  }

  /// What is the payee's own by what both have signed, and is given to it nowhere: an output below
  /// the dust threshold is left out, and nobody was promised it.
  func dust(of payee: Timelock.Payee) -> Int64 {
    guard let channel = payee.channel?.channel else { return 0 }
    let division = agreed(by: payee)
    let given = channel.outputs(of: division).total(to: channel.payee.payout)
    return division.toPayee.satoshis - given
  }

  /// The sixth promise: whatever spends the funding output is the second and the last.
  func leavesTwoTransactions(in situation: Situation) -> Bool {
    leavesNoOther(
      spent: isFundingSpent(in: situation),
      confirmed: situation.world.offerViews.count { $0.height != nil })
  }

  /// Whether so many transactions on the chain are what a channel leaves.
  func leavesNoOther(spent: Bool, confirmed: Int) -> Bool { !spent || confirmed == 2 }

  /// Whether what stands on the chain can no longer be undone.
  func isSettled(in situation: Situation) -> Bool {
    let world = situation.world
    guard situation.allowance.permits(.reorganisations), let channel = world.fundedChannel else {
      return true
    }
    let depths = world.offerViews.filter { offer in
      offer.transaction.inputs.contains { $0.previousOutput == channel.outPoint }
        || world.fundingTransaction?.inputs.contains(where: { coin in
          offer.transaction.inputs.contains { $0.previousOutput == coin.previousOutput }
        }) ?? false
    }.filter { $0.height != nil }.map { world.ledger.confirmations(of: $0.txid) }
    return depths.allSatisfy { $0 > undoable }
  }

  /// Whether a transaction on the chain spends the funding output.
  func isFundingSpent(in situation: Situation) -> Bool {
    guard let channel = situation.world.fundedChannel else { return false }
    switch situation.world.ledger.output(channel.outPoint) {
    case .spent: return true
    case .unspent, .unknown, .unspendable: return false
    }
  }
}
