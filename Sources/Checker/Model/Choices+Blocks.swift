internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

// What miners do, and who sees it.
extension Choices {
  mutating func addBlocks() {
    // Once the money is where no branch can undo it, later blocks only make the rules stricter:
    // every state that is agreed on at a later tip can be agreed on at this one.
    guard !isDecided else { return }
    switch bounds.pace(from: world) {
    case .each: addEachBlock()
    case .together(let count): addBlock(.mine(count, .mempool), missing: [], charge: nil)
    case .none: break
    }
  }

  private mutating func addEachBlock() {
    let choices = memory.blocks.answer(to: world.layerMark) { blockChoices }
    for choice in choices { addBlock(.mine(1, choice)) }
    guard situation.allowance.permits(.reorganisations) else { return }
    for depth in stride(from: 1, through: bounds.reorganisationDepth, by: 1) {
      for choice in branchChoices {
        addBlock(.reorganise(depth, choice), charge: .reorganisations)
      }
    }
  }

  /// Whether what spent the funding output can never be undone.
  private var isDecided: Bool {
    let undoable = situation.allowance.permits(.reorganisations) ? bounds.reorganisationDepth : 0
    return Family.isDecided(world, undoable: undoable)
  }

  /// The block or the branch, and for each honest participant that would act on it, that it misses
  /// or seen.
  private mutating func addBlock(_ block: Move<Family>, charge: Allowance.Item? = nil) {
    let wavering = situation.honest.filter(isLate)
    for pick in 0..<(1 << wavering.count) {
      let missing = wavering.indices.filter { pick >> $0 & 1 == 1 }.map { wavering[$0] }
      addBlock(block, missing: missing, charge: charge)
    }
  }

  private mutating func addBlock(
    _ block: Move<Family>, missing: [Family.Role], charge: Allowance.Item?
  ) {
    let falling = missing.filter { world.isAwake($0) }
    let rising = situation.honest.filter { !world.isAwake($0) && !missing.contains($0) }
    let moves: [Move<Family>] =
      falling.map { .silence($0) } + [block] + rising.map { .wake($0) }
    actions.append(
      ModelAction(
        block: moves, missing: missing.reduce(into: []) { $0.formUnion(RoleSet($1)) },
        charge: charge))
  }

  /// Whether a participant may miss the next block and would lose something by it.
  ///
  /// While it sleeps it takes no message, which is what the network could do to it too; so that to
  /// miss a block matters only if it would broadcast something at the sight of it.
  private func isLate(_ role: Family.Role) -> Bool {
    guard situation.missed[role.index] < bounds.lateness(of: role) else { return false }
    return situation.missed[role.index] > 0 || Family.wouldAct(role, atNextBlockOf: world)
  }
}

// What blocks may hold.
extension Choices {
  /// Everything that waits; nothing; all but one; or something that miners were handed and that
  /// conflicts with what waits. Whatever conflicts excludes the rest, so that a block
  /// holds no more of the offered transactions than one and what it stands on.
  private var blockChoices: [Family.Layer.Choice] {
    let offers = world.offerViews
    let waiting = offers.filter { $0.arrival != nil }
    var list: [Family.Layer.Choice] = [.mempool]
    let due = waiting.filter(isDue)
    if !waiting.isEmpty, due.isEmpty { list.append(.only([])) }
    if waiting.count > 1 {
      for offer in waiting where !isDue(offer) { list.append(.without([offer.label])) }
    }
    for offer in offers where offer.arrival == nil && offer.height == nil {
      guard canStand(offer, beside: waiting) else { continue }
      let parents = waiting.filter { offer.spends($0) }
      guard due.allSatisfy({ offer.conflicts(with: $0) || offer.spends($0) }) else { continue }
      list.append(.only(parents.map { $0.label } + [offer.label]))
    }
    return list
  }

  /// Whether the next block must hold it, or something else in its place.
  private func isDue(_ offer: OfferView<Family.Name>) -> Bool {
    guard let arrival = offer.arrival else { return false }
    return tip + 1 - arrival.value >= bounds.delay
  }

  private func canStand(_ offer: OfferView<Family.Name>, beside waiting: [OfferView<Family.Name>])
    -> Bool
  {
    guard offer.lock.map({ $0.value <= tip }) ?? true else { return false }
    return offer.transaction.inputs.allSatisfy { input in
      if case .unspent = world.ledger.output(input.previousOutput) { return true }
      return waiting.contains { $0.txid == input.previousOutput.txid }
    }
  }

  /// A branch holds everything, nothing, or something that the old one kept out.
  private var branchChoices: [Family.Layer.Choice] {
    [.mempool, .only([])]
      + world.offerViews.filter { $0.height == nil }.map { .only([$0.label]) }
  }
}

extension OfferView {
  fileprivate func conflicts(with other: OfferView) -> Bool {
    transaction.inputs.contains { input in
      other.transaction.inputs.contains { $0.previousOutput == input.previousOutput }
    }
  }

  fileprivate func spends(_ other: OfferView) -> Bool {
    transaction.inputs.contains { $0.previousOutput.txid == other.txid }
  }
}
