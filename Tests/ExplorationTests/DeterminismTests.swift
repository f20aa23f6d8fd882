import Exploration
import Testing

@Suite("The number of threads changes nothing")
struct DeterminismTests {
  /// The result of an exploration, without the time that it took.
  struct Account<M: Model>: Equatable {
    let numbers: [Int]
    let violation: [M.Action]?
    let witnesses: [[M.Action]]
    let samples: [[M.Action]]

    init(_ model: M, _ threads: Threads, _ bounds: Bounds = Bounds()) {
      let explored = Explorer(model, bounds: bounds, threads: threads).explore()
      let statistics = explored.outcome.statistics
      numbers = [
        statistics.states, statistics.edges, statistics.depth, statistics.widestLevel,
        statistics.outside, statistics.bytes,
      ]
      violation = explored.outcome.violation?.path.actions
      witnesses = explored.witnesses.map(\.path.actions)
      samples = explored.samples(50, seed: 7).map(\.actions)
    }
  }

  static let model = TwoPhaseCommit(count: 5)
  static let alone = Account(model, .exactly(1))
  static let bounded = [Bounds(states: 5_000), Bounds(depth: 9), Bounds(memory: 1 << 19)].map {
    ($0, Account(model, .exactly(1), $0))
  }

  static let tree = Graph.tree(60_000, [.always("few") { $0 < 40_000 || $0 % 3 != 0 }])
  static let treeAlone = Account(tree, .exactly(1))
  static let philosophersAlone = Account(Philosophers(count: 8), .exactly(1))

  static let threads: [Threads] = [.exactly(2), .exactly(3), .exactly(8), .all]

  @Test("neither in what holds, nor in what is counted", arguments: threads)
  func holding(threads: Threads) {
    #expect(Account(Self.model, threads) == Self.alone)
  }

  @Test("nor in the counterexample", arguments: threads)
  func violated(threads: Threads) {
    let account = Account(Self.tree, threads)
    #expect(account.violation != nil)
    #expect(account == Self.treeAlone)
    #expect(Account(Philosophers(count: 8), threads) == Self.philosophersAlone)
  }

  @Test("nor in where a bound cuts", arguments: threads)
  func bounded(threads: Threads) {
    for (bounds, alone) in Self.bounded {
      #expect(Account(Self.model, threads, bounds) == alone)
    }
  }

  @Test("nor for random graphs")
  func randomGraphs() {
    for seed in 0..<100 as Range<UInt64> {
      var dice = Dice(seed: seed)
      let end = dice.below(10)
      let graph = Graph.random(&dice, properties: [.alwaysReachable("end") { $0 == end }])
      #expect(Account(graph, .exactly(3)) == Account(graph, .exactly(1)))
    }
  }
}
