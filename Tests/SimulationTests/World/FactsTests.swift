import Bitcoin
import Channels
import Testing
import Timelock

@testable import Simulation

@Suite("What a party sees of the chain")
struct FactsTests {
  @Test("an output that a waiting transaction does not have is not seen there")
  func noSuchOutput() throws {
    let world = try World.after([.open, .exchange])
    let funding = try #require(world.fundingTransaction)
    let count = UInt32(funding.outputs.count)
    for index in 0...count {
      let watch = ChainWatch([
        WatchedOutput(
          outPoint: OutPoint(txid: funding.txid, index: index), output: funding.outputs[0])
      ])
      // An output with the same script elsewhere is what the party is shown instead.
      let seen = OutPoint(txid: funding.txid, index: index < count ? index : 0)
      #expect(world.layer.sight(of: watch).funding == .waiting(seen))
    }
  }

  @Test("without a watch a party sees the height and nothing more")
  func nothingWatched() throws {
    let world = try World.after([.open, .exchange])
    #expect(world.layer.sight(of: nil) == ChainFacts(tip: world.height))
  }

  @Test("each watched output is seen in its place, with what spends it")
  func severalOutputs() throws {
    var world = try World.after([.open, .exchange])
    let funding = try #require(world.fundingTransaction)
    let coin = try #require(world.coin(spentBy: funding))
    let made = funding.outputs.enumerated().map { index, output in
      WatchedOutput(
        outPoint: OutPoint(txid: funding.txid, index: UInt32(index)), output: output)
    }
    let watch = ChainWatch([made[1], coin, made[0]])
    let spender = SpendingTransaction(funding)
    let coinFacts = try #require(world.layer.sight(of: watch).outputs[1].depth)
    #expect(
      world.layer.sight(of: watch).outputs == [
        OutputFacts(.waiting(made[1].outPoint)),
        OutputFacts(
          .confirmed(coin.outPoint, coin.output, depth: coinFacts), spending: .waiting(spender)),
        OutputFacts(.waiting(made[0].outPoint)),
      ])
    try world.make([.mine(2, .mempool)])
    #expect(
      world.layer.sight(of: watch).outputs == [
        OutputFacts(.confirmed(made[1].outPoint, made[1].output, depth: 2)),
        OutputFacts(
          .confirmed(coin.outPoint, coin.output, depth: coinFacts + 2),
          spending: .confirmed(spender, depth: 2)),
        OutputFacts(.confirmed(made[0].outPoint, made[0].output, depth: 2)),
      ])
  }

  @Test("the mempool is seen by a party that watches it, and by no other")
  func mempool() throws {
    var world = try World.after([.open, .exchange])
    let funding = try #require(world.fundingTransaction)
    let (all, none) = (ChainWatch([], mempool: .everything), ChainWatch([]))
    #expect(world.layer.sight(of: all).mempool == [funding])
    #expect(world.layer.sight(of: none).mempool == nil)
    try world.make([.mine(1, .mempool)])
    #expect(world.layer.sight(of: all).mempool == [])
    #expect(all.mark != none.mark)
  }

  @Test("what is seen has a fingerprint that differs where anything of it does")
  func marks() throws {
    let world = try World.after([.open, .exchange])
    let funding = try #require(world.fundingTransaction)
    let point = OutPoint(txid: funding.txid, index: 0)
    let waiting = OutputFacts(.waiting(point))
    let spent = OutputFacts(.waiting(point), spending: .waiting(SpendingTransaction(funding)))
    let buried = OutputFacts(
      .waiting(point), spending: .confirmed(SpendingTransaction(funding), depth: 1))
    let tip = world.height
    let seen = [
      ChainFacts(tip: tip), ChainFacts(tip: tip.next), ChainFacts(tip: tip, mempool: []),
      ChainFacts(tip: tip, mempool: [funding]), ChainFacts(tip: tip, outputs: [waiting]),
      ChainFacts(tip: tip, outputs: [spent]), ChainFacts(tip: tip, outputs: [buried]),
      ChainFacts(tip: tip, outputs: [waiting, spent]),
      ChainFacts(tip: tip, outputs: [spent, waiting]),
    ]
    #expect(Set(seen.map(\.mark)).count == seen.count)
  }
}

extension World {
  /// The payer's coin that the first input of a transaction spends.
  fileprivate func coin(spentBy transaction: Transaction) -> WatchedOutput? {
    setting.wallets.coins.payer.first { $0.outPoint == transaction.inputs[0].previousOutput }
      .map { WatchedOutput(outPoint: $0.outPoint, output: $0.output) }
  }
}

extension OutputFacts {
  /// How many confirmations the output has, if it is on the chain.
  fileprivate var depth: Int? {
    if case .confirmed(_, _, let depth) = sighting { depth } else { nil }
  }
}
