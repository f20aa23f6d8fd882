import Channels
import Checker
import ExactJSON
import Exploration
import Simulation
import Testing

@testable import OneWay

@Suite(.serialized) struct TrialTests {
  @Test func trialAblations() {
    for ablation in Ablation<OneWay>.all {
      let clock = ContinuousClock()
      let start = clock.now
      let score = ablation.score { model, depth in
        model.explore(bounds: .init(states: 60_000, time: .seconds(15), depth: depth)).outcome
      }
      let time = clock.now - start
      if let b = score.breach {
        print("ABL Cost(\"\(ablation.subject.name)\", .\(b.promise), actions: \(b.length), satoshis: \(b.loss.satoshis)),", score.states, time)
        print("ABL    ", b.cheat.map(\.rawValue) ?? "none", b.scenario.moves.map { $0.json.text() }.joined(separator: " "))
      } else { print("ABL", ablation.subject.name, "NONE", score.isExhausted, score.states, time) }
    }
  }
  @Test func trialFuzz() {
    for seed in 1...6 as ClosedRange<UInt64> {
      let clock = ContinuousClock()
      let start = clock.now
      let found = Fuzzer<OneWay>(Habits(length: 60), seed: seed, runs: 40).run()
      print("FUZ", seed, clock.now - start, found.failure.map { "\($0.property) run \($0.run) \($0.scenario.json.text())" } ?? "nothing")
    }
  }
}
