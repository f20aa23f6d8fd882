import Channels
import Exploration
import Simulation
import TestSupport
import Testing
import Timelock

@testable import Checker

/// Random futures hold where the explorer's do, and break where those do.
struct FuzzerTests {
  /// Rules that random futures miss soon.
  static let rules: [Timelock.Rule] = [
    .goodsOnCredit, .safeLadder, .refundBeforeFunding, .predecessorLock,
  ]

  /// Random futures of the small worlds in which a rule that is left out shows.
  private static func fuzzer(_ rule: Timelock.Rule, threads: Threads = .all) -> Fuzzer<Timelock> {
    let deals = Ablation<Timelock>(.rule(rule)).worlds.flatMap { world in
      PaymentRole.allCases.map { cheat in
        FutureSetup<Timelock>(
          terms: world.terms, cheat: cheat, start: world.start == .opening ? .opening : .open,
          waived: world.waived)
      }
    }
    let weights = MoveWeights<Timelock>(length: 60)
    return Fuzzer<Timelock>(
      RandomWalk(RandomFutures<Timelock>(), seed: 1, runs: 2_000, length: 60, threads: threads) {
        $0.world == nil ? .begin($1.pick(deals)) : weights.step(in: $0, &$1)
      })
  }

  @Test(
    "with every rule in its place nothing is broken", arguments: Campaign.isOn ? [1, 2, 3] : [1])
  func holds(seed: UInt64) {
    let fuzzed = Fuzzer<Timelock>(MoveWeights<Timelock>(length: 200), seed: seed, runs: 4).run()
    #expect(fuzzed.failure == nil, "\(fuzzed.failure?.scenario.text ?? "")")
    #expect(fuzzed.walked.moves > 100)
  }

  @Test(
    "what breaks without a rule breaks in the explorer too, and leaves a scenario with the same end",
    arguments: rules)
  func replays(rule: Timelock.Rule) throws {
    let failure = try #require(Self.fuzzer(rule).run().failure)
    let breach = try #require(failure.breach)
    #expect(Ablation<Timelock>.Subject.rule(rule).cost != nil)
    #expect(failure.shrunk.isMinimal)
    #expect(failure.shrunk.path.actions.count <= 14)
    let scenario = try Scenario<Timelock>(parsing: Array(failure.scenario.text.utf8))
    #expect(scenario == failure.scenario)
    #expect(try scenario.run().outcome == breach.outcome)
    let last = try #require(failure.shrunk.path.states(in: RandomFutures<Timelock>())?.last)
    #expect(!last.keeps(breach.promise))
  }

  @Test("a seed makes the same runs with any number of threads", arguments: [3])
  func threads(count: Int) {
    let runs = {
      Fuzzer<Timelock>(MoveWeights<Timelock>(length: 100), seed: 4, runs: 6, threads: .exactly($0))
        .run()
        .walked
    }
    #expect(runs(1).moves == runs(count).moves)
    let broken = { Self.fuzzer(.refundBeforeFunding, threads: .exactly($0)).run().failure }
    let (one, many) = (broken(1), broken(count))
    #expect(one != nil)
    #expect(one?.run == many?.run)
    #expect(one?.scenario == many?.scenario)
  }

  @Test("a run alone is the run that it was among others")
  func alone() throws {
    let fuzzer = Self.fuzzer(.refundBeforeFunding)
    let failure = try #require(fuzzer.run().failure)
    #expect(fuzzer.run(number: failure.run).failure?.scenario == failure.scenario)
  }

  @Test(
    "runs see what they are there for",
    .enabled(if: Campaign.isOn, "set PAYCHAN_CAMPAIGN for runs that are long enough"))
  func coverage() {
    let model = RandomFutures<Timelock>(promises: [], and: RandomFutures<Timelock>.witnesses)
    let fuzzed = Fuzzer<Timelock>(
      MoveWeights<Timelock>(length: 300), seed: 5, runs: 24, model: model
    )
    .run()
    let unseen = Set(fuzzed.walked.unwitnessed)
    let rare: Set = ["a hundred states agreed on", "a stale state offered when its lock is open"]
    #expect(unseen.isSubset(of: rare), "\(unseen)")
  }
}
