import Channels
import Exploration
import Simulation
import TestSupport
import Testing

@testable import Checker
@testable import OneWay

/// Random futures hold where the explorer's do, and break where those do.
@Suite("Random futures of one-way channels")
struct FuzzTests {
  /// Rules that random futures miss soon.
  static let rules: [OneWay.Rule] =
    Campaign.isOn
    ? [.goodsOnCredit, .closeInTime, .refundBeforeFunding, .safeLifetime]
    : [.goodsOnCredit, .closeInTime]

  /// Random futures of the small worlds in which a rule that is left out shows.
  private static func fuzzer(_ rule: OneWay.Rule, threads: Threads = .all) -> Fuzzer<OneWay> {
    let deals = Ablation<OneWay>(.rule(rule)).worlds.flatMap { world in
      PaymentRole.allCases.map { cheat in
        FutureSetup<OneWay>(
          terms: world.terms, cheat: cheat, start: world.start == .opening ? .opening : .open,
          waived: world.waived)
      }
    }
    let weights = MoveWeights<OneWay>(length: 60)
    return Fuzzer<OneWay>(
      RandomWalk(RandomFutures<OneWay>(), seed: 1, runs: 2_000, length: 60, threads: threads) {
        $0.world == nil ? .begin($1.pick(deals)) : weights.step(in: $0, &$1)
      })
  }

  @Test(
    "with every rule in its place nothing is broken",
    arguments: Campaign.isOn ? Array(1...20) : [1, 2, 3, 4] as [UInt64])
  func holds(seed: UInt64) {
    let fuzzed = Fuzzer<OneWay>(
      MoveWeights<OneWay>(length: 60), seed: seed, runs: Campaign.isOn ? 400 : 6
    ).run()
    #expect(fuzzed.failure == nil, "\(fuzzed.failure?.scenario.text ?? "")")
    #expect(fuzzed.walked.moves > 100)
  }

  @Test(
    "what breaks without a rule breaks in the explorer too, and leaves a scenario with the same end",
    arguments: rules)
  func replays(rule: OneWay.Rule) throws {
    let failure = try #require(Self.fuzzer(rule).run().failure)
    let breach = try #require(failure.breach)
    #expect(Ablation<OneWay>.Subject.rule(rule).cost != nil)
    #expect(failure.shrunk.isMinimal)
    #expect(failure.shrunk.path.actions.count <= 14)
    let scenario = try Scenario<OneWay>(parsing: Array(failure.scenario.text.utf8))
    #expect(scenario == failure.scenario)
    #expect(try scenario.run().outcome == breach.outcome)
  }

  @Test("a seed makes the same runs with any number of threads", arguments: [3])
  func threads(count: Int) {
    let runs = {
      Fuzzer<OneWay>(MoveWeights<OneWay>(length: 40), seed: 4, runs: 4, threads: .exactly($0)).run()
        .walked
    }
    #expect(runs(1).moves == runs(count).moves)
  }

  @Test("what is worth seeing has a name of its own, and no more names than there is room for")
  func coverage() {
    let names = OneWay.coverage + OneWay.attackCoverage
    #expect(Set(names).count == names.count)
    #expect(names.count <= 16)
  }

  @Test("a future gets shorter by what it has too much of")
  func abridging() {
    let terms = OneWay.Bounds().terms
    let steps: [FutureStep<OneWay>] = [
      .begin(FutureSetup(terms: terms)), .move(.pay(terms.unit)), .move(.pay(terms.unit)),
      .move(.broadcast(by: .payee, .close(2), nil)), .move(.mine(1, .only([.channel(.close(2))]))),
    ]
    let shorter = OneWay.abridgements(of: steps)
    let renumbered: [FutureStep<OneWay>] = [
      steps[0], steps[2], .move(.broadcast(by: .payee, .close(1), nil)),
      .move(.mine(1, .only([.channel(.close(1))]))),
    ]
    #expect(shorter.contains(renumbered))
    #expect(shorter.allSatisfy { $0.count < steps.count })
  }
}
