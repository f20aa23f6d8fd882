import Bitcoin
import Channels
import Simulation
import Testing

@testable import Walkthroughs

/// What a story says follows from what was agreed and what happened: with other terms it says other
/// numbers, in the same words.
@Suite("Texts are bound to what happened")
struct BoundTests {
  /// A story and a twin of it with other terms.
  struct Twins: Sendable, CustomTestStringConvertible {
    let one: Walkthrough
    let other: Walkthrough

    var testDescription: String { one.name }
  }

  private static let terms = Timelock.Terms(
    capacity: Amount(uncheckedSatoshis: 1_300_000), unit: Amount(uncheckedSatoshis: 13_000),
    feeRate: FeeRate(satoshisPerKilobyte: 3_000), confirmations: 4,
    ladder: Timelock.Ladder(
      refundHeight: BlockHeight(uncheckedValue: 5_000), step: 7, reaction: 3, delay: 4))

  private static let small: Timelock.Terms = {
    var terms = terms
    terms.ladder.refundHeight = BlockHeight(uncheckedValue: 300)
    terms.unit = Amount(uncheckedSatoshis: 130_000)
    return terms
  }()

  private static let late: Timelock.Terms = {
    var terms = small
    terms.ladder.step = 30
    terms.signingOrder = .payerFirst
    return terms
  }()

  static let twins: [Twins] = [
    Twins(one: .file100GB, other: .file100GB(terms)),
    Twins(one: .videoStream, other: .videoStream(terms, seconds: 50)),
    Twins(one: .ladder, other: .ladder(step: 3, delay: 3)),
    Twins(one: .hostage, other: .hostage(small)),
    Twins(one: .fees, other: .fees(small, payments: 7)),
    Twins(one: .limits, other: .limits(late)),
  ]

  @Test("the words stay, and the numbers follow the terms", arguments: twins)
  func follows(twins: Twins) throws {
    let one = try Self.facts(of: twins.one)
    let other = try Self.facts(of: twins.other)
    #expect(one.map(\.fact) == other.map(\.fact))
    #expect(twins.one.words == twins.other.words)
    let same = zip(one, other).filter { $0.value == $1.value }.map { $0.0.fact }
    #expect(same.count < one.count * 2 / 3, "\(same)")
    for pair in zip(one, other) where pair.0.fact.followsTheTerms {
      #expect(pair.0.value != pair.1.value, "\(pair.0.fact)")
    }
  }

  /// Every fact that a story tells, and what it is.
  private static func facts(of walkthrough: Walkthrough) throws -> [(fact: Fact, value: FactValue)]
  {
    try walkthrough.tale().scenes.flatMap { scene in
      try scene.facts
        + scene.beat.forks.flatMap { fork in
          try scene.branch(fork).scenes.flatMap(\.facts)
        }
    }
  }
}

extension Scene {
  fileprivate var facts: [(fact: Fact, value: FactValue)] {
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

extension Fact {
  /// Whether it has to be another one once the terms that these tests change are others.
  fileprivate var followsTheTerms: Bool {
    switch self {
    case .agreed(.step), .chain(.txid), .agreed(.updatesPerDay), .agreed(.pace): true
    case .agreed, .chain, .state, .happening, .ending, .cost: false
    }
  }
}
