import Bitcoin
import Testing

@testable import MockLedger

@Suite("A cluster that grows because a parent comes back")
struct ClusterTrimTests {
  /// Confirms a parent of this many outputs, sends a child for each, the poorest first, and undoes
  /// the block.
  private func undone(children count: Int) throws -> (MinedScene, [Transaction]) {
    var scene = MinedScene()
    let parent = payment(
      from: [scene.coinbase(1)], Array(repeating: 1_000_000, count: count))
    try scene.ledger.mine(exactly: [parent], to: anyone)
    let children = (0..<count).map { index in
      payment(from: [parent.output(UInt32(index))], [999_000 - Int64(index) * 20])
    }
    for child in children { try scene.ledger.send(child) }
    try scene.ledger.invalidate(scene.ledger.tip)
    return (scene, [parent] + children)
  }

  @Test("loses its poorest child when it is one too many, although that one arrived first")
  func poorest() throws {
    let (scene, family) = try undone(children: 64)
    #expect(Set(scene.names) == Set(family.map(\.txid)).subtracting([family[1].txid]))
    #expect(scene.ledger.refusal(of: family[1])?.rejectReason == "too-large-cluster")
  }

  @Test("keeps all when there is room for all")
  func room() throws {
    let (scene, family) = try undone(children: 63)
    #expect(Set(scene.names) == Set(family.map(\.txid)))
  }

  /// Confirms a chain of so many, sends what spends its end and much more is paid for, and undoes
  /// it.
  private func chain(_ count: Int) throws -> (MinedScene, [Transaction], Transaction) {
    var scene = MinedScene()
    var chain: [Transaction] = []
    for number in 0..<count {
      let point = chain.last?.output(0) ?? scene.coinbase(1)
      chain.append(payment(from: [point], [4_999_900_000 - Int64(number) * 500]))
    }
    try scene.ledger.mine(exactly: chain, to: anyone)
    let last = payment(from: [chain[count - 1].output(0)], [1_000_000])
    try scene.ledger.send(last)
    try scene.ledger.invalidate(scene.ledger.tip)
    return (scene, chain, last)
  }

  @Test(
    "is measured when each comes back, without what waits for it",
    arguments: [(63, 63, true), (64, 64, false), (65, 64, false)])
  func measured(confirmed: Int, returned: Int, isLastKept: Bool) throws {
    let (scene, chain, last) = try chain(confirmed)
    let expected = chain.prefix(returned).map(\.txid) + (isLastKept ? [last.txid] : [])
    #expect(Set(scene.names) == Set(expected))
  }

  @Test("puts in the highest rate of a whole chunk first, not that of one transaction")
  func chunks() throws {
    var scene = MinedScene()
    let parent = payment(
      from: [scene.coinbase(1)], Array(repeating: 100_000_000, count: 5))
    try scene.ledger.mine(exactly: [parent], to: anyone)
    // Each of these weighs about a quarter of what a cluster may weigh.
    let fees: [Int64] = [60_000, 50_000, 40_000, 20_000]
    var sent = fees.enumerated().map { index, fee in
      heavy(spending: parent.output(UInt32(index)), fee: fee)
    }
    // Alone it pays least, with its child most.
    let poor = heavy(spending: parent.output(4), fee: 6_000, checks: 30)
    let rich = payment(from: [poor.output(0)], [100_000])
    sent += [poor, rich]
    for transaction in sent { try scene.ledger.send(transaction) }
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(
      Set(scene.names)
        == Set([parent, poor, rich, sent[0], sent[1], sent[2]].map(\.txid)))
  }

  private func heavy(spending point: OutPoint, fee: Int64, checks: Int = 60) -> Transaction {
    var transaction = payment(
      from: [point], [100_000_000 - fee - Int64(checks) * 1_000])
    let multisig = Script.multisig(required: 1, keys: FormRefusalTests.keys(1))
    transaction.outputs += Array(
      repeating: TransactionOutput(value: sat(1_000), scriptPubKey: multisig), count: checks)
    return transaction
  }
}
