import Bitcoin
import Testing

@testable import MockLedger

/// A tree of blocks grown at random, some of them invalid, held against the plainest judge: of all
/// chains from the first block that are valid from end to end, the highest counts.
@Suite("A random tree of blocks")
struct RandomTreeTests {
  /// A plain generator, so that each seed is the same tree everywhere.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  /// A block that was submitted, and whether it and all before it keep the rules.
  private struct Leaf {
    let hash: BlockHash
    let height: UInt32
    let isValid: Bool
  }

  @Test("leads to the highest valid chain, as if no other had been there", arguments: 1...12)
  func grow(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var ledger = Ledger.withCoins(height: 102)
    ledger.setClock(to: ledger.now + 1_000_000)
    var leaves = [Leaf(hash: ledger.tip, height: 102, isValid: true)]
    for number in 0..<60 {
      let parent = leaves[leaves.count - 1 - dice.roll(min(6, leaves.count))]
      var draft = BlockDraft(on: parent.hash, of: ledger, tag: UInt8(number + 1))
      if dice.roll(2) == 0 { draft.spend(ledger.coinbase(UInt32(1 + dice.roll(2)))) }
      let breaks = dice.roll(6) == 0
      if breaks { draft.coinbase.outputs[0].value = Amount(uncheckedSatoshis: 5_000_000_001) }
      let block = draft.sealed()
      let answer = ledger.submit(block)
      guard ledger.tree[block.hash] != nil else {
        #expect(answer.rejectReason == "bad-prevblk" && !parent.isValid)
        continue
      }
      let isValid = parent.isValid && !breaks && isSpendValid(block, on: parent.hash, ledger)
      leaves.append(Leaf(hash: block.hash, height: parent.height + 1, isValid: isValid))
      let best = leaves.filter(\.isValid).map(\.height).max()
      #expect(ledger.height.value == best)
      try ledger.checkSupply()
    }
    try expectReplay(of: ledger)
  }

  /// Walks back to see whether what the block spends was spent before on its branch.
  private func isSpendValid(_ block: Block, on parent: BlockHash, _ ledger: Ledger) -> Bool {
    let spent = Set(block.transactions.dropFirst().flatMap(\.inputs).map(\.previousOutput))
    var next = ledger.tree[parent]
    while let record = next {
      for named in (record.transactions ?? []).dropFirst()
      where named.transaction.inputs.contains(where: { spent.contains($0.previousOutput) }) {
        return false
      }
      next = ledger.tree[record.header.previousBlock]
    }
    return true
  }

  private func expectReplay(of ledger: Ledger) throws {
    var other = Ledger()
    other.setClock(to: ledger.now)
    for height in 1...ledger.height.value {
      let hash = try #require(ledger.blockHash(at: BlockHeight(uncheckedValue: height)))
      #expect(other.submit(try #require(ledger.block(hash))) == .accepted)
    }
    #expect(other.tip == ledger.tip && other.coinList == ledger.coinList)
    #expect(other.supply == ledger.supply)
  }
}
