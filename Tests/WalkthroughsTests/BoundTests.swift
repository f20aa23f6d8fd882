import Bitcoin
import Channels
import Simulation
import Testing

@testable import Timelock
@testable import Walkthroughs

/// What a story says follows from what was agreed and what happened: with other terms it says other
/// numbers, in the same words.
@Suite("Texts are bound to what happened")
struct BoundTests {
  /// A story and a twin of it with other terms.
  struct Twins: Sendable, CustomTestStringConvertible {
    let one: Walkthrough<Timelock>
    let other: Walkthrough<Timelock>

    var testDescription: String { one.name }
  }

  private static let some = Timelock.Terms(
    capacity: Amount(uncheckedSatoshis: 1_300_000), unit: Amount(uncheckedSatoshis: 130_000),
    feeRate: FeeRate(satoshisPerKilobyte: 3_000), confirmations: 4,
    ladder: Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: 300), step: 7, reaction: 3, delay: 4),
    signingOrder: .payerFirst)

  private static let others = Timelock.Terms(
    capacity: Amount(uncheckedSatoshis: 1_800_000), unit: Amount(uncheckedSatoshis: 150_000),
    feeRate: FeeRate(satoshisPerKilobyte: 5_000), confirmations: 5,
    ladder: Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: 420), step: 13, reaction: 4, delay: 5),
    signingOrder: .payerFirst)

  static let twins: [Twins] = [
    Twins(one: .file100GB(some), other: .file100GB(others)),
    Twins(one: .videoStream(some, seconds: 5), other: .videoStream(others, seconds: 6)),
    Twins(one: .ladder(step: 2, delay: 2), other: .ladder(step: 3, delay: 3)),
    Twins(one: .hostage(some), other: .hostage(others)),
    Twins(one: .fees(some, payments: 6), other: .fees(others, payments: 7)),
    Twins(one: .limits(some), other: .limits(others)),
  ]

  @Test("the words stay, and the numbers follow the terms", arguments: twins)
  func follows(twins: Twins) throws {
    let one = try Self.facts(of: twins.one)
    let other = try Self.facts(of: twins.other)
    #expect(one.map(\.fact) == other.map(\.fact))
    #expect(twins.one.words == twins.other.words)
    for pair in zip(one, other) where pair.0.fact.followsTheTerms {
      #expect(pair.0.value != pair.1.value, "\(pair.0.fact)")
    }
  }

  /// Every fact that a story tells, and what it is.
  private static func facts(
    of walkthrough: Walkthrough<Timelock>
  ) throws -> [(fact: Fact<Timelock>, value: FactValue<Timelock>)] {
    try walkthrough.played().scenes.flatMap { scene in
      try scene.facts
        + scene.beat.forks.flatMap { fork in
          try scene.branch(fork).scenes.flatMap(\.facts)
        }
    }
  }
}

extension Scene<Timelock> {
  fileprivate var facts: [(fact: Fact<Timelock>, value: FactValue<Timelock>)] {
    ([beat.title] + beat.text).flatMap(\.pieces).compactMap { piece in
      guard case .fact(let fact) = piece else { return nil }
      return (fact, value(of: fact))
    }
  }
}

extension Walkthrough {
  /// What is written, without what is looked up.
  fileprivate var words: [String] {
    narrations.flatMap(\.pieces).compactMap { piece in
      guard case .words(let words) = piece else { return nil }
      return words
    }
  }
}

extension Fact<Timelock> {
  /// Whether it has to be another one once the terms that these tests change are others.
  fileprivate var followsTheTerms: Bool {
    switch self {
    case .own(.step), .own(.delay), .own(.pace), .own(.updatesPerDay), .chain(.txid): true
    case .own, .cast, .chain, .state, .happening, .outcome: false
    }
  }
}
