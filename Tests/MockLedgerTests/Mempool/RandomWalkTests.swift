import Bitcoin
import TestSupport
import Testing

@testable import MockLedger

/// A user who spends any coin, mines, and invalidates blocks, all at random.
struct RandomWalker {
  var scene = MinedScene()
  private var numbers: Numbers
  private var points: [OutPoint]
  private var invalidated: [BlockHash] = []
  /// How many transactions were accepted, and how many of those replaced others.
  private(set) var accepted = 0
  private(set) var replacements = 0
  private(set) var refusals: Set<String> = []

  init(seed: UInt64) {
    numbers = Numbers(state: seed)
    let scene = scene
    points = (1...20).map { scene.coinbase($0) }
  }

  mutating func step() throws {
    switch numbers.next(below: 20) {
    case 0: scene.ledger.mine(1, to: anyone)
    case 1: try invalidate()
    case 2: try reconsider()
    default: send()
    }
    try scene.ledger.checkMempool()
    try scene.ledger.checkSupply()
  }

  private mutating func send() {
    let spent = Set(
      (0...numbers.next(below: 3)).map { _ in points[numbers.next(below: points.count)] })
    let value = spent.sorted().reduce(0) { $0 + worth($1) }
    let fee = Int64(numbers.next(below: 4_000))
    let shares = Int64(1 + numbers.next(below: 4))
    var transaction = payment(
      from: spent.sorted(), (0..<shares).map { _ in (value - fee) / shares })
    if numbers.next(below: 4) == 0 {
      transaction.inputs[0].sequence = InputSequence(rawValue: UInt32(numbers.next(below: 3)))
    }
    do throws(TransactionRefusal) {
      let answer = try scene.ledger.send(transaction)
      accepted += 1
      replacements += answer.replaced.isEmpty ? 0 : 1
      points += transaction.outputs.indices.map { transaction.output(UInt32($0)) }
    } catch {
      refusals.insert(error.rejectReason)
    }
  }

  /// The value of an output, wherever it is; some amount if it no longer exists.
  private func worth(_ point: OutPoint) -> Int64 {
    let ledger = scene.ledger
    let made = ledger.mempoolEntry(point.txid)?.transaction.outputs[Int(point.index)].value
    let value = made ?? ledger.chain.coins.coin(at: point)?.output.value
    return value?.satoshis ?? 1_000_000
  }

  private mutating func invalidate() throws {
    let depth = UInt32(numbers.next(below: 3))
    let height = BlockHeight(uncheckedValue: scene.ledger.height.value - depth)
    let hash = try #require(scene.ledger.blockHash(at: height))
    try scene.ledger.invalidate(hash)
    invalidated.append(hash)
  }

  private mutating func reconsider() throws {
    guard !invalidated.isEmpty else { return }
    let hash = invalidated.remove(at: numbers.next(below: invalidated.count))
    try scene.ledger.reconsider(hash)
  }
}

@Suite("A mempool on which much happens by chance")
struct RandomWalkTests {
  @Test("holds only what the next block could hold", arguments: Campaign.seeds(4))
  func walk(seed: UInt64) throws {
    var walker = RandomWalker(seed: seed)
    for _ in 0..<250 { try walker.step() }
    #expect(walker.accepted > 20 && walker.replacements > 0)
    #expect(walker.refusals.contains("bad-txns-inputs-missingorspent"))
    let ledger = walker.scene.ledger
    let selection = ledger.selection(maximumWeight: 4_000_000, maximumSignatureCost: 80_000)
    #expect(Set(selection.map(\.txid)) == Set(ledger.mempoolEntries.map(\.txid)))
  }
}
