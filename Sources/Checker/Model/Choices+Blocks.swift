internal import Channels
internal import Simulation

// What miners do, and who sees it.
extension Choices {
  mutating func addBlocks() {
    // Once the money is where no branch can undo it, later blocks only make the rules stricter:
    // every state that is agreed on at a later tip can be agreed on at this one.
    guard !isDecided else { return }
    switch bounds.pace(from: world) {
    case .each: addEachBlock()
    case .together(let count):
      addBlock(.mine(count, Family.Layer.usualChoice), missing: [], charge: nil)
    case .none: break
    }
  }

  private mutating func addEachBlock() {
    let choices = memory.blocks.answer(to: world.layerMark) {
      world.layer.blockChoices(within: bounds.delay)
    }
    for choice in choices { addBlock(.mine(1, choice)) }
    guard situation.allowance.permits(.reorganisations) else { return }
    for depth in stride(from: 1, through: bounds.reorganisationDepth, by: 1) {
      for choice in world.layer.branchChoices {
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
