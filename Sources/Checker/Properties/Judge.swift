internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

/// Tells whether situations keep the promises, by what stands on the chain and what is certain.
struct Judge: Sendable {
  let terms: Timelock.Terms
  /// How many blocks a branch may undo.
  let undoable: Int
  let freedoms = Recall<Bool>()
  private let verdicts = Recall<Set<Promise>>()

  init(_ bounds: WorldBounds) {
    self.init(bounds.terms, undoable: bounds.reorganisationDepth)
  }

  /// Judges worlds under some terms, in which one branch may undo so many blocks.
  init(_ terms: Timelock.Terms, undoable: Int) {
    self.terms = terms
    self.undoable = undoable
  }

  /// What a situation breaks of all that can be seen of its chain and its sides.
  ///
  /// What is on its way makes no difference to it, so that many situations share an answer.
  func broken(in situation: Situation) -> Set<Promise> {
    verdicts.answer(to: question(of: situation)) {
      Set(Promise.allCases.filter { !$0.isKept(byWorldOf: situation, self) })
    }
  }

  private func question(of situation: Situation) -> Mark {
    let world = situation.world
    let awake = (world.isAwake(.payer) ? 1 : 0) | (world.isAwake(.payee) ? 2 : 0)
    let cheat = situation.cheat.map { Sides($0).rawValue } ?? 0
    let undoable = situation.allowance.permits(.reorganisations) ? 1 : 0
    return world.chainMark.mixed(with: world.mark(of: .payer))
      .mixed(with: world.mark(of: .payee))
      .mixed(with: UInt64(awake) << 16 | UInt64(cheat) << 8 | UInt64(undoable))
      .mixed(with: situation.wealth.satoshis)
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
  func keepsShare(_ role: Role, in situation: Situation) -> Bool {
    guard role != situation.cheat, situation.world.fundedChannel != nil else { return true }
    switch role {
    case .payer: return payerKeepsShare(in: situation)
    case .payee: return payeeKeepsShare(in: situation)
    }
  }

  private func payerKeepsShare(in situation: Situation) -> Bool {
    !isSettled(in: situation) || situation.world.outcome.shortfall.payer == .zero
  }

  /// What was handed over on credit may be lost, and is at most one unit.
  private func payeeKeepsShare(in situation: Situation) -> Bool {
    let world = situation.world
    let agreed = world.payee.open?.standing.division.toPayee ?? .zero
    let credit = max(0, world.goods.satoshis - agreed.satoshis)
    guard credit <= terms.unit.satoshis else { return false }
    return !isSettled(in: situation)
      || world.outcome.shortfall.payee.satoshis <= credit + dust(in: world)
  }

  /// What the payee's latest state says is its own and gives it nowhere: an output below the dust
  /// threshold is left out, and nobody was promised it.
  func dust(in world: World) -> Int64 {
    guard let open = world.payee.open else { return 0 }
    let division = open.standing.division
    let given = open.channel.channel.outputs(of: division)
      .filter { $0.scriptPubKey == world.payee.member.payout }
      .reduce(0) { $0 + $1.value.satoshis }
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
