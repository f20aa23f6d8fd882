internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Synchronization

/// What was there before the first move: blocks that paid those who fund the channel, and those
/// that let these coins ripen.
struct Prelude: Sendable {
  /// The ledger after the last of them.
  let ledger: Ledger
  /// All of them, in order.
  let blocks: [Block]

  /// How many blocks pay each funder.
  private static let coinCount = 2

  /// The coins that a funder got, by its place among the funders.
  func coins(ofFunder place: Int) -> [WalletCoin] {
    blocks[place * Self.coinCount..<(place + 1) * Self.coinCount].map { block in
      let coinbase = block.transactions[0]
      return WalletCoin(
        outPoint: OutPoint(txid: coinbase.txid, index: 0), output: coinbase.outputs[0])
    }
  }

  /// Mines on a ledger that has only its first block.
  private init(_ payees: Payees) {
    var ledger = Ledger()
    blocks =
      payees.funders.flatMap { ledger.mine(Self.coinCount, to: $0) }
      + ledger.mine(Int(ledger.parameters.coinbaseMaturity), to: payees.miner)
    self.ledger = ledger
  }
}

extension Prelude {
  /// The scripts that the blocks pay: a prelude follows from them.
  private struct Payees: Hashable {
    let funders: [Script]
    let miner: Script
  }

  /// The preludes of the last scenarios: one scenario is often run many times.
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

  /// The blocks that pay these scripts.
  static func paying(_ funders: [Script], miner: Script) -> Prelude {
    let payees = Payees(funders: funders, miner: miner)
    if let known = shelf.withLock({ $0.known[payees] }) { return known }
    let prelude = Prelude(payees)
    shelf.withLock { $0.add(prelude, for: payees) }
    return prelude
  }
}
