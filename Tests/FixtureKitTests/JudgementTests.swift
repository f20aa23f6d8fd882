import Channels
import ExactJSON
import FixtureKit
import Simulation
import Testing

/// What fixtures say of transactions and signatures: whether they are as they should be.
@Suite("Judgements")
struct JudgementTests {
  /// A story, and what is said of one of its transactions.
  struct Sample: Sendable, CustomTestStringConvertible {
    let family: Family
    let number: Int
    let label: String
    let isGood: Bool
    let changed: [String]
    let valid: [Bool]

    init(
      _ family: Family, _ number: Int, _ label: String, changed: [String] = [],
      valid: [Bool] = [true, true]
    ) {
      self.family = family
      self.number = number
      self.label = label
      isGood = changed.isEmpty
      self.changed = changed
      self.valid = valid
    }

    var testDescription: String { "\(family.rawValue)-\(number): \(label)" }

    /// The record of the transaction.
    var record: JSONObject? {
      get throws {
        let json = try family.fixture(number - 1, seed: "test").json()
        let records = json.object?["transactions"]?.array?.compactMap(\.object) ?? []
        return records.first { $0["label"]?.string == label }
      }
    }
  }

  static let samples: [Sample] = [
    Sample(.funding, 6, "funding", valid: [true]),
    Sample(.funding, 7, "funding", valid: [true]),
    Sample(.refund, 1, "refund"),
    Sample(.signatures, 2, "commitment 2"),
    Sample(.signatures, 2, "settlement"),
    Sample(.signatures, 3, "commitment 1"),
    Sample(.tampering, 12, "commitment 1", changed: ["version"]),
    Sample(.tampering, 28, "commitment 1", changed: ["inputs.length"]),
    Sample(
      .tampering, 34, "commitment 1", changed: ["outputs[0].value", "outputs[1].value"]),
    Sample(.tampering, 44, "commitment 1", changed: ["inputs[0].witness[1]"]),
    Sample(
      .tampering, 47, "commitment 1", changed: ["inputs[0].witness[1]"], valid: [false, true]),
    Sample(.tampering, 59, "settlement", changed: ["lock-time"]),
    Sample(
      .tampering, 85, "changed commitment 1", changed: ["inputs[0].outpoint"],
      valid: [false, false]),
    Sample(
      .tampering, 96, "changed commitment 1", changed: ["inputs[0].witness[2]"],
      valid: [true, false]),
    Sample(
      .tampering, 98, "changed refund", changed: ["version"], valid: [true, false]),
    Sample(.attacks, 12, "commitment 1", changed: ["lock-time"]),
    Sample(.refusals, 7, "commitment 3", changed: ["division"]),
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
    let record = try Sample(.attacks, 1, "commitment 1").record
    #expect(record == ["label": "commitment 1"])
  }

  /// A payer that asks for less is refused, and may then ask for more: what it asked for first is
  /// no division.
  @Test("a payment after a refused one is good, with the division that was agreed on")
  func afterBackwards() throws {
    let base = Family.refusals.fixture(6, seed: "test")
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
    arguments: [Family.signatures, .stale, .refusals])
  func marked(family: Family) throws {
    for number in 0..<family.usualCount {
      let json = try family.fixture(number, seed: "other").json()
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

extension FixtureCase {
  /// The same case of another story.
  fileprivate func replacing(_ scenario: Scenario) throws -> FixtureCase {
    var json = try #require(try self.json().object)
    json["scenario"] = scenario.json
    return try FixtureCase(json: .object(json))
  }
}
