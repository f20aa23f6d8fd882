import Bitcoin
import TestSupport
import Testing

@testable import MockLedger

@Suite("The memory for transactions whose blocks leave the chain")
struct DisconnectedMemoryTests {
  /// A coinbase of 592 bytes, two payments of 464, 112 for each to find it, and 48 for three
  /// buckets.
  private static let twoPayments = 592 + 2 * 464 + 3 * 112 + 48
  /// The same with one payment, and 48 for two buckets.
  private static let onePayment = 592 + 464 + 2 * 112 + 48

  /// Two coinbases and two payments, and 64 for five buckets.
  private static let twoBlocks = 2 * 592 + 2 * 464 + 4 * 112 + 64

  private struct Undone {
    var scene = MinedScene()
    let payments: [Transaction]
    let child: Transaction
  }

  /// Two payments, confirmed in as many blocks as are given, and a child of the second that waits.
  private func confirmed(in blocks: Int, capacity: Int) throws -> Undone {
    var scene = MinedScene()
    scene.ledger.disconnectedCapacity = capacity
    let payments = [scene.spending(1), scene.spending(2)]
    if blocks == 1 {
      try scene.ledger.mine(exactly: payments, to: anyone)
    } else {
      for payment in payments { try scene.ledger.mine(exactly: [payment], to: anyone) }
    }
    let child = payment(from: [payments[1].output(0)], [4_000_000_000])
    try scene.ledger.send(child)
    return Undone(scene: scene, payments: payments, child: child)
  }

  @Test(
    "drops the transactions that were confirmed last, with their descendants",
    arguments: [(0, true), (1, false)])
  func limit(short: Int, isKept: Bool) throws {
    var undone = try confirmed(in: 1, capacity: Self.twoPayments - short)
    try undone.scene.ledger.invalidate(undone.scene.ledger.tip)
    let (first, second) = (undone.payments[0].txid, undone.payments[1].txid)
    #expect(Set(undone.scene.names) == (isKept ? [first, second, undone.child.txid] : [first]))
  }

  @Test("is counted anew for each block that is called invalid")
  func perBlock() throws {
    var undone = try confirmed(in: 2, capacity: Self.onePayment)
    let first = try #require(
      undone.scene.ledger.blockHash(at: BlockHeight(uncheckedValue: 121)))
    try undone.scene.ledger.invalidate(first)
    #expect(
      Set(undone.scene.names) == Set(undone.payments.map(\.txid) + [undone.child.txid]))
  }

  @Test("is counted once for a longer branch", arguments: [(0, true), (1, false)])
  func perBranch(short: Int, isKept: Bool) throws {
    var undone = try confirmed(in: 2, capacity: Self.twoBlocks - short)
    var other = undone.scene.ledger
    try other.invalidate(#require(other.blockHash(at: BlockHeight(uncheckedValue: 121))))
    other.forgetMempool()
    for block in other.mine(3, to: .payToWitnessScriptHash(of: Script([0x52]))) {
      undone.scene.ledger.submit(block)
    }
    #expect(undone.scene.ledger.tip == other.tip)
    let (first, second) = (undone.payments[0].txid, undone.payments[1].txid)
    #expect(Set(undone.scene.names) == (isKept ? [first, second, undone.child.txid] : [first]))
  }

  @Test("counts the table's buckets as GNU's library makes them")
  func buckets() {
    let seen = [
      1: 2, 2: 2, 3: 3, 4: 5, 5: 5, 6: 7, 8: 11, 11: 11, 12: 13, 13: 13, 14: 17, 16: 17, 17: 19,
      20: 23, 4_703: 5_087, 5_000: 5_087, 62_232: 62_233, 62_233: 67_307,
    ]
    for (entries, buckets) in seen { #expect(HashTable.buckets(for: entries) == buckets) }
  }

  @Test(
    "is 20 MB, which a single block can fill with the smallest of witness items",
    .enabled(if: Campaign.isOn, "it takes long"), arguments: [true, false])
  func wholeMemory(isLast: Bool) throws {
    var scene = MinedScene()
    let coin = payment(from: [scene.coinbase(1)], [1_000_000])
    var unknown = coin
    unknown.outputs[0].scriptPubKey = .witness(version: 2, program: [1, 2])
    try scene.ledger.mine(exactly: [unknown], to: anyone)
    var giant = payment(from: [unknown.output(0)], [900_000])
    giant.inputs[0].witness = Witness(Array(repeating: [], count: 850_000))
    let small = scene.spending(2)
    try scene.ledger.mine(exactly: isLast ? [small, giant] : [giant, small], to: anyone)
    try scene.ledger.invalidate(scene.ledger.tip)
    // What comes after it is forgotten before it, and it is never passed on itself.
    #expect(scene.names == (isLast ? [small.txid] : []))
  }
}
