import Bitcoin
import Hashing
import Testing

@testable import MockLedger

/// A small cluster whose shape, fees and sizes follow from a seed.
struct RandomCluster {
  let entries: [MempoolEntry]
  let parents: [[Int]]

  init(seed: UInt64, fee: (Int) -> Amount? = { _ in nil }) {
    var numbers = Numbers(state: seed &+ 1)
    let count = 2 + numbers.next(below: 8)
    var entries: [MempoolEntry] = []
    var parents: [[Int]] = []
    for index in 0..<count {
      let chosen = (0..<index).filter { _ in numbers.next(below: 3) == 0 }
      let points = chosen.map { OutPoint(txid: entries[$0].txid, index: UInt32(index)) }
      let own = OutPoint(txid: Txid(DoubleSHA256.hash([UInt8(index)])), index: 0)
      let anyFee = sat(Int64(numbers.next(below: 50)))
      let weight = 1 + numbers.next(below: 20)
      entries.append(
        MempoolEntry(
          named: NamedTransaction(payment(from: points + [own], [1_000])), arrival: index,
          fee: fee(weight) ?? anyFee, weight: weight,
          signatureOperationCost: 0, height: .genesis))
      parents.append(chosen)
    }
    self.entries = entries
    self.parents = parents
  }

  /// The best rate first, found by trying every set that needs no other.
  var bruteForceDiagram: FeeRateDiagram {
    var remaining = Set(entries.indices)
    var steps: [FeeRateDiagram.Step] = []
    while !remaining.isEmpty {
      let best = closedSets(of: remaining).map { (set: $0, step: step(of: $0)) }
        .reduce(nil as (set: Set<Int>, step: FeeRateDiagram.Step)?) { best, next in
          guard let best else { return next }
          return next.step.pays(moreThan: best.step) ? next : best
        }
      guard let best else { break }
      steps.append(best.step)
      remaining.subtract(best.set)
    }
    return FeeRateDiagram(steps)
  }

  /// The sets of these entries that do not need the rest of them.
  func closedSets(of members: [MempoolEntry]) -> [[MempoolEntry]] {
    let names = Set(members.map(\.txid))
    let remaining = Set(entries.indices.filter { names.contains(entries[$0].txid) })
    return closedSets(of: remaining).map { $0.sorted().map { entries[$0] } }
  }

  private func closedSets(of remaining: Set<Int>) -> [Set<Int>] {
    (1..<(1 << entries.count)).compactMap { bits in
      let set = Set(entries.indices.filter { bits & (1 << $0) != 0 })
      guard set.isSubset(of: remaining) else { return nil }
      let isClosed = set.allSatisfy { index in
        parents[index].allSatisfy { set.contains($0) || !remaining.contains($0) }
      }
      return isClosed ? set : nil
    }
  }

  private func step(of set: Set<Int>) -> FeeRateDiagram.Step {
    Chunk(entries: set.sorted().map { entries[$0] }).step
  }
}

/// Numbers that look random and are the same at every run.
struct Numbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

@Suite("The order of a cluster")
struct LinearizationTests {
  @Test("is the best of all orders", arguments: 0..<300 as Range<UInt64>)
  func best(seed: UInt64) {
    let random = RandomCluster(seed: seed)
    let chunks = Cluster(random.entries).chunks
    let diagram = FeeRateDiagram(chunks.map(\.step))
    let expected = random.bruteForceDiagram
    #expect(!diagram.improves(expected) && !expected.improves(diagram))
    #expect(diagram.steps == chunks.map(\.step))
    let order = chunks.flatMap(\.entries).map(\.txid)
    #expect(Set(order) == Set(random.entries.map(\.txid)))
    for (index, parents) in random.parents.enumerated() {
      let place = order.firstIndex(of: random.entries[index].txid) ?? -1
      for parent in parents {
        #expect((order.firstIndex(of: random.entries[parent].txid) ?? .max) < place)
      }
    }
  }

  @Test("does not hang on the order in which entries are given")
  func anyOrder() {
    let random = RandomCluster(seed: 7)
    let forward = Cluster(random.entries).chunks.map { $0.entries.map(\.txid) }
    let backward = Cluster(random.entries.reversed()).chunks.map { $0.entries.map(\.txid) }
    #expect(forward == backward)
  }

  @Test("lets a child pay for its parent, and not a parent for its child")
  func childPays() throws {
    var scene = Scene()
    let poor = payment(from: [scene.coin()], [999_980])
    let child = payment(from: [poor.output(0)], [890_000])
    let middle = payment(from: [scene.coin()], [990_000])
    let rich = payment(from: [scene.coin()], [950_000])
    let poorChild = payment(from: [rich.output(0)], [949_980])
    scene.mustSend(poor, child, middle, rich, poorChild)
    let selection = scene.ledger.selection(
      maximumWeight: 4_000_000, maximumSignatureCost: 80_000)
    #expect(
      selection.map(\.txid)
        == [poor.txid, child.txid, rich.txid, middle.txid, poorChild.txid])
  }

  @Test("leaves out a chunk that does not fit, and the later ones of its cluster")
  func room() {
    var scene = Scene()
    let parent = payment(from: [scene.coin()], [900_000])
    let child = payment(from: [parent.output(0)], [850_000])
    let other = payment(from: [scene.coin()], [999_000])
    scene.mustSend(parent, child, other)
    let weight = parent.weight
    let one = scene.ledger.selection(maximumWeight: weight, maximumSignatureCost: 80_000)
    #expect(one.map(\.txid) == [parent.txid])
    let none = scene.ledger.selection(maximumWeight: weight - 1, maximumSignatureCost: 80_000)
    #expect(none.isEmpty)
    let all = scene.ledger.selection(maximumWeight: 3 * weight, maximumSignatureCost: 0)
    #expect(all.map(\.txid) == [parent.txid, child.txid, other.txid])
  }

  @Test("leaves out a child that has room when its parent has none")
  func heavyParent() {
    var scene = Scene()
    let parent = payment(from: [scene.coin()], [400_000, 500_000])
    let child = payment(from: [parent.output(0)], [399_000])
    scene.mustSend(parent, child)
    #expect(child.weight < parent.weight)
    let none = scene.ledger.selection(
      maximumWeight: parent.weight - 1, maximumSignatureCost: 80_000)
    #expect(none.isEmpty)
    let one = scene.ledger.selection(maximumWeight: parent.weight, maximumSignatureCost: 80_000)
    #expect(one.map(\.txid) == [parent.txid])
  }
}

@Suite("The order that Bitcoin Core keeps a cluster in")
struct CoreOrderTests {
  /// A cluster in which many rates are equal.
  private func cluster(seed: UInt64) -> RandomCluster {
    RandomCluster(seed: seed) { sat(Int64($0) * Int64(seed % 3)) }
  }

  @Test("has chunks that no equal rate could make smaller", arguments: 0..<200 as Range<UInt64>)
  func smallest(seed: UInt64) {
    let random = cluster(seed: seed)
    var order = Cluster(random.entries).linearization
    #expect(Set(order.map(\.entry.txid)) == Set(random.entries.map(\.txid)))
    while let chunk = order.first?.chunk {
      var members: [MempoolEntry] = []
      while members.reduce(0, { $0 + $1.weight }) < chunk.weight {
        members.append(order.removeFirst().entry)
      }
      #expect(Chunk(entries: members).step == chunk)
      for set in random.closedSets(of: members) where set.count < members.count {
        #expect(chunk.pays(moreThan: Chunk(entries: set).step))
      }
    }
  }

  @Test("puts of equal rates the smaller first, and of equal sizes the lower name")
  func ties() {
    var scene = Scene()
    let coin = scene.coin()
    let parent = payment(from: [coin], [300_000, 300_000, 300_000])
    let children = (0..<3).map { payment(from: [parent.output($0)], [200_000]) }
    func entry(_ transaction: Transaction, _ fee: Int64, _ weight: Int) -> MempoolEntry {
      MempoolEntry(
        named: NamedTransaction(transaction), arrival: 0, fee: sat(fee), weight: weight,
        signatureOperationCost: 0, height: .genesis)
    }
    let entries = [
      entry(parent, 1_000, 100), entry(children[0], 200, 20), entry(children[1], 100, 10),
      entry(children[2], 100, 10),
    ]
    let equal = [children[1].txid, children[2].txid].sorted()
    let order = Cluster(entries).linearization.map(\.entry.txid)
    #expect(order == [parent.txid] + equal + [children[0].txid])
  }
}

@Suite("Fee-rate diagrams")
struct FeeRateDiagramTests {
  struct Comparison: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: [(Int64, Int)]
    let after: [(Int64, Int)]
    let improves: Bool
  }

  static let comparisons: [Comparison] = [
    Comparison(
      testDescription: "the same", before: [(10, 10)], after: [(10, 10)], improves: false),
    Comparison(
      testDescription: "the same in two steps", before: [(10, 10)], after: [(5, 5), (5, 5)],
      improves: false),
    Comparison(testDescription: "from nothing", before: [], after: [(1, 1_000)], improves: true),
    Comparison(testDescription: "to nothing", before: [(1, 1)], after: [], improves: false),
    Comparison(
      testDescription: "more in the same room", before: [(10, 10)], after: [(11, 10)],
      improves: true),
    Comparison(
      testDescription: "more in all, at a lower rate", before: [(10, 10)], after: [(15, 20)],
      improves: false),
    Comparison(
      testDescription: "more in all, at the same rate", before: [(10, 10)], after: [(20, 20)],
      improves: true),
    Comparison(
      testDescription: "a better start and a worse end", before: [(10, 10), (5, 10)],
      after: [(12, 10)], improves: false),
    Comparison(
      testDescription: "a better start and the same end", before: [(10, 10), (2, 10)],
      after: [(12, 10)], improves: true),
    Comparison(
      testDescription: "steps in any order", before: [(2, 10), (10, 10)],
      after: [(1, 10), (12, 10)], improves: true),
  ]

  @Test("improve only where no block is worse off", arguments: comparisons)
  func improves(_ comparison: Comparison) {
    let before = FeeRateDiagram(comparison.before.map { .init(fee: sat($0), weight: $1) })
    let after = FeeRateDiagram(comparison.after.map { .init(fee: sat($0), weight: $1) })
    #expect(after.improves(before) == comparison.improves)
    if comparison.improves { #expect(!before.improves(after)) }
  }
}
