import Channels
import ExactJSON
import FixtureKit
import Simulation
import Testing
import Timelock

/// What fixtures say of transactions and signatures: whether they are as they should be.
@Suite("Judgements")
struct JudgementTests {
  /// A case, and what is said of one of its transactions.
  struct Sample: Sendable, CustomTestStringConvertible {
    let series: FixtureSeries<Timelock>
    let number: Int
    let label: String
    let isGood: Bool
    let changed: [String]
    let valid: [Bool]

    init(
      _ series: FixtureSeries<Timelock>, _ number: Int, _ label: String, changed: [String] = [],
      valid: [Bool] = [true, true]
    ) {
      self.series = series
      self.number = number
      self.label = label
      isGood = changed.isEmpty
      self.changed = changed
      self.valid = valid
    }

    var testDescription: String { "\(series.topic.name)-\(number): \(label)" }

    /// The record of the transaction.
    var record: JSONObject? {
      get throws {
        let json = try series.fixture(number - 1, seed: "test").json()
        let records = json.object?["transactions"]?.array?.compactMap(\.object) ?? []
        return records.first { $0["label"]?.string == label }
      }
    }
  }

  static let samples: [Sample] = [
    Sample(TimelockFixtures.funding, 6, "funding", valid: [true]),
    Sample(TimelockFixtures.funding, 7, "funding", valid: [true]),
    Sample(TimelockFixtures.refund, 1, "refund"),
    Sample(TimelockFixtures.signatures, 2, "commitment 2"),
    Sample(TimelockFixtures.signatures, 2, "settlement"),
    Sample(TimelockFixtures.signatures, 3, "commitment 1"),
    Sample(TimelockFixtures.tampering, 12, "commitment 1", changed: ["version"]),
    Sample(TimelockFixtures.tampering, 28, "commitment 1", changed: ["inputs.length"]),
    Sample(
      TimelockFixtures.tampering, 34, "commitment 1",
      changed: ["outputs[0].value", "outputs[1].value"]),
    Sample(TimelockFixtures.tampering, 44, "commitment 1", changed: ["inputs[0].witness[1]"]),
    Sample(
      TimelockFixtures.tampering, 47, "commitment 1", changed: ["inputs[0].witness[1]"],
      valid: [false, true]),
    Sample(TimelockFixtures.tampering, 59, "settlement", changed: ["lock-time"]),
    Sample(
      TimelockFixtures.tampering, 85, "changed commitment 1", changed: ["inputs[0].outpoint"],
      valid: [false, false]),
    Sample(
      TimelockFixtures.tampering, 96, "changed commitment 1", changed: ["inputs[0].witness[2]"],
      valid: [true, false]),
    Sample(
      TimelockFixtures.tampering, 98, "changed refund", changed: ["version"], valid: [true, false]),
    Sample(TimelockFixtures.attacks, 12, "commitment 1", changed: ["lock-time"]),
    Sample(TimelockFixtures.refusals, 7, "commitment 3", changed: ["division"]),
  ]

  @Test("a transaction is good, or names the members in which it is not", arguments: samples)
  func judged(_ sample: Sample) throws {
    let record = try #require(try sample.record)
    #expect(record["good"] == .bool(sample.isGood))
    let changes = record["changes"]?.array?.compactMap { $0.object?["member"]?.string }
    #expect(changes ?? [] == sample.changed)
    #expect((changes == nil) == sample.isGood)
    let signatures = record["inputs"]?.array?.first?.object?["signatures"]?.array ?? []
    #expect(signatures.compactMap { $0.object?["valid"]?.bool } == sample.valid)
  }

  @Test("a transaction that was never made is its label alone")
  func unmade() throws {
    let record = try Sample(TimelockFixtures.attacks, 1, "commitment 1").record
    #expect(record == ["label": "commitment 1"])
  }

  /// A payer that asks for less is refused, and may then ask for more: what it asked for first is
  /// no division.
  @Test("a payment after a refused one is good, with the division that was agreed on")
  func afterBackwards() throws {
    let base = TimelockFixtures.refusals.fixture(6, seed: "test")
    var scenario = base.scenario
    scenario.moves = scenario.moves + [.pay(scenario.terms.unit), .exchange]
    let json = try base.replacing(scenario).json()
    let records = json.object?["transactions"]?.array?.compactMap(\.object) ?? []
    let third = try #require(records.first { $0["label"] == "commitment 3" })
    #expect(third["good"] == true)
    #expect(third["division"] == ["state": 3, "to-payee": 300_000])
  }

  @Test(
    "a good transaction has valid signatures of everything, and no others",
    arguments: [
      TimelockFixtures.signatures, TimelockFixtures.stale, TimelockFixtures.refusals,
    ])
  func marked(series: FixtureSeries<Timelock>) throws {
    for number in 0..<series.topic.usualCount {
      let json = try series.fixture(number, seed: "other").json()
      for record in json.object?["transactions"]?.array?.compactMap(\.object) ?? [] {
        guard record["good"] == true else { continue }
        let inputs = record["inputs"]?.array?.compactMap(\.object) ?? []
        let signatures = inputs.flatMap { $0["signatures"]?.array ?? [] }.compactMap(\.object)
        #expect(!signatures.isEmpty)
        #expect(signatures.allSatisfy { $0["valid"] == true && $0["hash-type"] == 1 })
      }
    }
  }
}

extension FixtureCase<Timelock> {
  /// The same case with another scenario.
  fileprivate func replacing(_ scenario: Scenario<Timelock>) throws -> FixtureCase {
    var json = try #require(try self.json().object)
    json["scenario"] = scenario.json
    return try FixtureCase(json: .object(json), about: topic)
  }
}
