import Bitcoin
import Testing

@testable import MockLedger

@Suite("Relative locks, as the mempool stores them")
struct StoredLockTests {
  struct Child: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var version: UInt32 = 2
    let sequence: UInt32
    let isKept: Bool
  }

  static let children = [
    Child(testDescription: "a lock of no blocks", sequence: 0, isKept: false),
    Child(testDescription: "a lock of no time", sequence: 0x40_0000, isKept: false),
    Child(testDescription: "version 1", version: 1, sequence: 0, isKept: true),
    Child(testDescription: "a lock that is switched off", sequence: 0x8000_0000, isKept: true),
  ]

  @Test(
    "a child of a waiting transaction is dropped with the tip at which it arrived",
    arguments: children)
  func onWaitingParent(_ child: Child) throws {
    var scene = MinedScene()
    let parent = scene.spending(1)
    try scene.ledger.send(parent)
    let transaction = scene.child(of: [parent.output(0)], child.version, [child.sequence])
    try scene.ledger.send(transaction)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == (child.isKept ? [parent.txid, transaction.txid] : [parent.txid]))
    // Dropped or not, it could be sent on this tip.
    #expect(scene.ledger.refusal(of: transaction) == (child.isKept ? .alreadyInMempool : nil))
    try scene.ledger.send(transaction)
    #expect(scene.names == [parent.txid, transaction.txid])
  }

  @Test(
    "are computed anew when the newest block that they were computed from is undone",
    arguments: [(0, true), (0xffff_fffe, false)] as [(UInt32, Bool)])
  func onConfirmedParent(sequence: UInt32, isKept: Bool) throws {
    var scene = MinedScene()
    let (waiting, confirmed) = (scene.spending(1), scene.spending(2))
    try scene.ledger.send(waiting)
    try scene.ledger.mine(exactly: [confirmed], to: anyone)
    let child = scene.child(of: [waiting.output(0), confirmed.output(0)], 2, [0, sequence])
    try scene.ledger.send(child)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names.contains(child.txid) == isKept)
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(Set(scene.names) == [waiting.txid, confirmed.txid])
  }

  @Test("drop the descendants of dropped transactions, and nothing else")
  func descendants() throws {
    var scene = MinedScene()
    let parent = payment(from: [scene.coinbase(1)], [1_000_000, 1_000_000])
    let locked = scene.child(of: [parent.output(0)], 2, [0])
    let grandchild = payment(from: [locked.output(0)], [800_000])
    let other = payment(from: [parent.output(1)], [900_000])
    for transaction in [parent, locked, grandchild, other] { try scene.ledger.send(transaction) }
    try scene.ledger.invalidate(scene.ledger.tip)
    #expect(scene.names == [parent.txid, other.txid])
  }

  @Test("name the highest demand of all inputs, and the newest block of those that count")
  func computed() throws {
    var scene = Scene()
    let points = [
      scene.coin(height: 150), scene.coin(height: 160), scene.coin(height: 170),
      scene.coin(height: 180),
    ]
    var transaction = payment(from: points, [100_000])
    for (index, sequence) in [12, 0x40_0003, 0x40_0000, 0x8000_0001].enumerated() {
      transaction.inputs[index].sequence = InputSequence(rawValue: UInt32(sequence))
    }
    let chain = scene.ledger.chain
    let heights = [150, 160, 170, 180].map { BlockHeight(uncheckedValue: $0) }
    let points2 = LockPoints(of: transaction, spentHeights: heights, on: chain)
    let (first, second) = (
      try #require(chain.medianTimePast(at: heights[1].previous ?? .genesis)),
      try #require(chain.medianTimePast(at: heights[2].previous ?? .genesis))
    )
    #expect(points2.height == 150 + 12 - 1)
    #expect(points2.time == max(Int64(first) + 3 * 512 - 1, Int64(second) - 1))
    #expect(points2.newestInput?.height == heights[2])
    #expect(points2.newestInput?.hash == chain.hash(at: heights[2]))
    transaction.version = 1
    let version1 = LockPoints(of: transaction, spentHeights: heights, on: chain)
    #expect((version1.height, version1.time) == (-1, -1))
    #expect(version1.newestInput?.height == heights[3])
  }
}

extension MinedScene {
  /// Spends outputs with these locks and pays 0.001 bitcoin or more.
  func child(of points: [OutPoint], _ version: UInt32, _ sequences: [UInt32]) -> Transaction {
    var transaction = payment(from: points, [900_000])
    transaction.version = version
    for (index, sequence) in sequences.enumerated() {
      transaction.inputs[index].sequence = InputSequence(rawValue: sequence)
    }
    return transaction
  }
}
