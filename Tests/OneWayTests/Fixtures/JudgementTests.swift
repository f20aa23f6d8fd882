import ExactJSON
import FixtureKit
import Testing

@testable import OneWay

@Suite("Fixtures: what is good, and what is not")
struct JudgementTests {
  /// A transaction of a case, and what is said of it.
  struct Judged: Sendable, CustomTestStringConvertible {
    let sample: Sample
    let label: String
    /// The members in which it is not as it should be; none in a good one.
    let changed: [String]
    /// Which of the first input's signatures verify.
    let valid: [Bool]

    init(
      _ series: FixtureSeries<OneWay>, _ number: Int, _ label: String,
      changed: [String] = [], valid: [Bool]
    ) {
      sample = Sample(series, number)
      self.label = label
      self.changed = changed
      self.valid = valid
    }

    var testDescription: String { "\(sample.testDescription): \(label)" }
  }

  static let samples: [Judged] = good + bad

  private static let good: [Judged] = [
    Judged(OneWayFixtures.scripts, 2, "funding", valid: [true]),
    Judged(OneWayFixtures.opening, 1, "refund", valid: [true, true]),
    Judged(OneWayFixtures.opening, 2, "refund", valid: [true]),
    Judged(OneWayFixtures.opening, 3, "refund", valid: [true]),
    Judged(OneWayFixtures.opening, 4, "kick-off", valid: [true, true]),
    Judged(OneWayFixtures.opening, 4, "refund", valid: [true]),
    Judged(OneWayFixtures.payments, 1, "close 3", valid: [true, true]),
    Judged(OneWayFixtures.payments, 2, "close 3", valid: [true, true]),
    Judged(OneWayFixtures.payments, 4, "close 3 after kick-off", valid: [true, true]),
    Judged(OneWayFixtures.topUps, 1, "close 2", valid: [true, true]),
    Judged(OneWayFixtures.topUps, 5, "top-up refund", valid: [true]),
  ]

  private static let bad: [Judged] = [
    Judged(
      OneWayFixtures.tampering, 13, "close 1", changed: ["version"], valid: [true, true]),
    Judged(
      OneWayFixtures.tampering, 14, "close 1", changed: ["lock-time"], valid: [true, true]),
    Judged(
      OneWayFixtures.tampering, 21, "close 1", changed: ["inputs[0].witness[0]"],
      valid: [true, true]),
  ]

  @Test("a transaction is good, or names the members in which it is not", arguments: samples)
  func isJudged(_ judged: Judged) throws {
    let record = try #require(try judged.sample.record(judged.label))
    #expect(record["good"] == .bool(judged.changed.isEmpty))
    let changes = record["changes"]?.array?.compactMap { $0.object?["member"]?.string }
    #expect(changes ?? [] == judged.changed)
    let signatures = record["inputs"]?.array?.first?.object?["signatures"]?.array ?? []
    #expect(signatures.compactMap { $0.object?["valid"]?.bool } == judged.valid)
  }

  @Test("a transaction that was never made is its label alone")
  func unmade() throws {
    let sample = Sample(OneWayFixtures.waysOut, OneWayFixtures.waysOut.topic.usualCount)
    #expect(try sample.record("refund") == ["label": "refund"])
    let refused = Sample(OneWayFixtures.refusals, 3)
    #expect(try refused.record("close 1") == ["label": "close 1"])
  }

  @Test("a close says what it pays, and any other transaction pays nothing to the payee")
  func payment() throws {
    let sample = Sample(OneWayFixtures.topUps, 1)
    #expect(try sample.record("top-up")?["payment"] == .null)
    #expect(
      try sample.record("close 1")?["payment"]
        == ["number": 1, "to-payee": 100_000, "backing": "funding"])
    #expect(
      try sample.record("close 2")?["payment"]
        == ["number": 2, "to-payee": 200_000, "backing": "with-top-up"])
  }

  @Test(
    "a good transaction has valid signatures of everything, and no others",
    arguments: [
      OneWayFixtures.opening, OneWayFixtures.waysOut, OneWayFixtures.payments,
      OneWayFixtures.topUps,
    ])
  func marked(series: FixtureSeries<OneWay>) throws {
    for json in try cases(of: series) {
      for record in json["transactions"]?.array?.compactMap(\.object) ?? [] {
        guard record["good"] == true else { continue }
        let inputs = record["inputs"]?.array?.compactMap(\.object) ?? []
        let signatures = inputs.flatMap { $0["signatures"]?.array ?? [] }.compactMap(\.object)
        #expect(!signatures.isEmpty)
        #expect(signatures.allSatisfy { $0["valid"] == true && $0["hash-type"] == 1 })
      }
    }
  }
}
