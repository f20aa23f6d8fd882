internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

// A branch that undoes the block of the latest state.
extension Attack<Timelock> {
  /// A state is agreed so late that a branch can bring back the one before it.
  static let undoneCommitment = Attack(
    name: "undone-commitment",
    fails: Telling(
      title: "A branch could undo the next state's block: too late to agree on it",
      about: """
        The next block could hold commitment 2, one block before commitment 1 is final. But the \
        terms reckon with a branch that undoes one block, and after it both would be final: the \
        payee does not sign, and hands nothing more over.
        """,
      terms: branching, moves: undoing),
    succeeds: Telling(
      title: "A branch undoes the latest state's block: the state before it wins",
      about: """
        Commitment 2 is agreed at the last moment and is in the next block. A branch replaces \
        that block by two empty ones. Now commitment 1 is final, too, and a miner prefers it: one \
        unit is gone unpaid.
        """,
      terms: branching, moves: undoing),
    cheat: .payer([.predecessorLock]), waived: .both([.predecessorLock]))

  private static let branching = Shop.terms(
    step: 4, reaction: 0, delay: 1, undone: 1, signingOrder: .payerFirst)

  private static let undoing = Moves.joining(
    Shop.opening, Shop.payments(1), Shop.mining(to: Shop.refundHeight - 5), Shop.payments(1),
    [
      .silence(.payer), .mine(1, .mempool), .reorganise(1, .only([])),
      .broadcast(by: .payer, .commitment(1), nil),
      .mine(1, .only([.channel(.commitment(1))])),
    ])
}
