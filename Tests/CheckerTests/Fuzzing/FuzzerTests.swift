import Bitcoin
import Channels
import Exploration
import Simulation
import Testing

@testable import Checker

/// Random futures hold where the explorer's do, and break where those do.
struct FuzzerTests {
  /// Rules that random futures miss soon.
  static let rules: [Timelock.Rule] = [
    .goodsOnCredit, .positivePayment, .safeLadder, .refundBeforeFunding,
  ]

  private static func fuzz(
    _ rules: Set<Timelock.Rule> = [], runs: Int = 200, threads: Threads = .all
  ) -> Fuzzed {
    Fuzzer(Habits(length: 300, waived: rules), seed: 1, runs: runs, threads: threads).run()
  }

  @Test("with every rule in its place nothing is broken", arguments: 1...3 as ClosedRange<UInt64>)
  func holds(seed: UInt64) {
    let fuzzed = Fuzzer(Habits(length: 400), seed: seed, runs: 40).run()
    #expect(fuzzed.failure == nil, "\(fuzzed.failure?.scenario.text ?? "")")
    #expect(fuzzed.walked.moves > 2_000)
  }

  @Test("what breaks without a rule, exploration breaks as well", arguments: rules)
  func agrees(rule: Timelock.Rule) throws {
    let failure = try #require(Self.fuzz([rule]).failure)
    let explored = Ablation(.rule(rule)).score { model, depth in
      model.explore(bounds: Bounds(depth: depth)).outcome
    }
    #expect(explored.breach != nil)
    #expect(failure.breach != nil)
  }

  @Test("what is left of a run is a story with the same end", arguments: rules)
  func replays(rule: Timelock.Rule) throws {
    let failure = try #require(Self.fuzz([rule]).failure)
    let breach = try #require(failure.breach)
    #expect(failure.shrunk.path.actions.count <= min(failure.length, 12))
    let scenario = try Scenario(parsing: Array(failure.scenario.text.utf8))
    #expect(scenario == failure.scenario)
    #expect(try scenario.run().outcome == breach.outcome)
    let model = RandomFutures()
    let last = try #require(failure.shrunk.path.states(in: model)?.last)
    #expect(!last.keeps(breach.promise))
  }

  @Test("a seed makes the same runs with any number of threads", arguments: [1, 2, 3])
  func threads(count: Int) {
    let one = Self.fuzz(runs: 30, threads: .exactly(1)).walked
    let many = Self.fuzz(runs: 30, threads: .exactly(count)).walked
    #expect(one.moves == many.moves)
    #expect(one.unwitnessed == many.unwitnessed)
    let broken = Self.fuzz([.goodsOnCredit], threads: .exactly(1)).failure
    let again = Self.fuzz([.goodsOnCredit], threads: .exactly(count)).failure
    #expect(broken?.run == again?.run)
    #expect(broken?.scenario == again?.scenario)
  }

  @Test("a run alone is the run that it was among others")
  func alone() throws {
    let fuzzer = Fuzzer(Habits(length: 300, waived: [.goodsOnCredit]), seed: 1, runs: 200)
    let failure = try #require(fuzzer.run().failure)
    #expect(fuzzer.run(number: failure.run).failure?.scenario == failure.scenario)
  }

  @Test("long runs see all that they are there for")
  func sights() {
    let model = RandomFutures(promises: [], and: RandomFutures.witnesses)
    let fuzzed = Fuzzer(Habits(length: 800), seed: 5, runs: 120, model: model).run()
    #expect(fuzzed.walked.unwitnessed == [])
  }
}
