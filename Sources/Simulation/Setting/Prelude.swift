internal import Bitcoin
internal import MockLedger
internal import Synchronization

/// What was there before a story began: blocks that paid the payer, and those that let them ripen.
struct Prelude: Sendable {
  /// The ledger after the last of them.
  let ledger: Ledger
  /// All of them, in order.
  let blocks: [Block]

  /// How many blocks pay the payer.
  static let coinCount = 2

  /// The blocks that pay the payer.
  var coins: some Sequence<Block> { blocks.prefix(Self.coinCount) }

  /// Mines on a ledger that has only its first block.
  private init(_ payees: Payees) {
    var ledger = Ledger()
    blocks =
      ledger.mine(Self.coinCount, to: payees.payer)
      + ledger.mine(Int(ledger.parameters.coinbaseMaturity), to: payees.miner)
    self.ledger = ledger
  }
}

extension Prelude {
  /// Whom the blocks pay: nothing else tells one prelude from another.
  private struct Payees: Hashable {
    let payer: Script
    let miner: Script
  }

  /// The preludes of the last stories: one story is often told many times.
  private struct Shelf {
    var known: [Payees: Prelude] = [:]
    var order: [Payees] = []

    mutating func add(_ prelude: Prelude, for payees: Payees) {
      guard known.updateValue(prelude, forKey: payees) == nil else { return }
      order.append(payees)
      if order.count > 16 { known[order.removeFirst()] = nil }
    }
  }

  private static let shelf = Mutex(Shelf())

  /// The blocks that pay these two.
  static func paying(payer: Script, miner: Script) -> Prelude {
    let payees = Payees(payer: payer, miner: miner)
    if let known = shelf.withLock({ $0.known[payees] }) { return known }
    let prelude = Prelude(payees)
    shelf.withLock { $0.add(prelude, for: payees) }
    return prelude
  }
}
