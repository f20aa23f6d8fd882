import ExactJSON
import FixtureKit
import Testing

@testable import OneWay

/// What is said of bad cases: who refuses, and by which rule.
@Suite("Fixtures: who refuses what")
struct RefusedTests {
  /// The answers that a bad case must get.
  struct Answer: Sendable, CustomTestStringConvertible {
    let series: FixtureSeries<OneWay>
    let change: String
    /// The words in the title that tell cases with the same change apart.
    let title: String
    let party: JSON
    let mempool: JSON
    let block: JSON

    init(
      _ series: FixtureSeries<OneWay>, _ title: String, _ change: String,
      party: JSON = .null, mempool: String? = nil, block: String? = nil
    ) {
      self.series = series
      self.title = title
      self.change = change
      self.party = party
      self.mempool = mempool.map { .string($0) } ?? .null
      self.block = block.map { .string($0) } ?? .null
    }

    var testDescription: String { "\(title): \(change)" }
  }

  private static func payee(_ rule: String) -> JSON { ["by": "payee", "rule": .string(rule)] }
  private static func payer(_ rule: String) -> JSON { ["by": "payer", "rule": .string(rule)] }

  static let answers: [Answer] = messages + transactions + limits

  private static let messages: [Answer] = [
    tampered("a payment with", "another channel", payee("channel")),
    tampered("a payment with", "another amount said", payee("value-adds-up")),
    tampered("a payment with", "no signature", payee("signature-present")),
    tampered("a payment with", "version 3", payee("version")),
    tampered("a payment with", "a lock", payee("lock")),
    tampered("a payment with", "a relative lock", payee("no-relative-lock")),
    tampered("a payment with", "another output of the funding", payee("outpoint")),
    tampered("a payment with", "outputs swapped", payee("output-order")),
    tampered("a payment with", "another script for the payee", payee("output-script")),
    tampered("a payment with", "SIGHASH_SINGLE with ANYONECANPAY", payee("hash-type")),
    tampered("a payment with", "a signature with a high S", payee("low-s")),
    tampered("a payment with", "a damaged signature", payee("signature")),
    tampered("a refund to be signed with", "a lock one lower", payee("lock")),
    tampered("a refund to be signed with", "a lock that is a time", payee("lock-is-height")),
    tampered("a refund to be signed with", "a final sequence", payee("sequence-not-final")),
    tampered("a refund that the payee has signed", "a lock one higher", payer("lock")),
    tampered(
      "a payment with two", "the signature of one close for two", payee("every-close-signed")),
  ]

  private static func tampered(_ title: String, _ change: String, _ party: JSON) -> Answer {
    Answer(OneWayFixtures.tampering, title, change, party: party)
  }

  private static let script = "mempool-script-verify-flag-failed"
  private static let blockScript = "block-script-verify-flag-failed"
  private static let falseOnTop =
    "Script evaluated without error but finished with a false/empty top stack element"

  private static let transactions: [Answer] = [
    Answer(
      OneWayFixtures.tampering, "a close with", "a satoshi moved to the payee",
      mempool: "\(script) (Signature must be zero for failed CHECK(MULTI)SIG operation)",
      block: "\(blockScript) (\(falseOnTop))"),
    Answer(
      OneWayFixtures.tampering, "a refund after an expiry with", "a final sequence",
      mempool: "\(script) (Locktime requirement not satisfied)",
      block: "\(blockScript) (Locktime requirement not satisfied)"),
    Answer(
      OneWayFixtures.tampering, "a refund after an expiry with", "a lock one lower",
      mempool: "\(script) (Locktime requirement not satisfied)",
      block: "\(blockScript) (Locktime requirement not satisfied)"),
    Answer(
      OneWayFixtures.tampering, "a refund after an expiry with",
      "a zero byte where nothing should be",
      mempool: "\(script) (OP_IF/NOTIF argument must be minimal)"),
    Answer(
      OneWayFixtures.tampering, "a refund after a lifetime with",
      "version 1, which has no relative locks",
      mempool: "\(script) (Locktime requirement not satisfied)",
      block: "\(blockScript) (Locktime requirement not satisfied)"),
  ]

  private static let limits: [Answer] = [
    early(.refund, "non-final"), early(.expiry, "non-final"),
    early(.lifetime, "non-BIP68-final"), early(.kickOff, "non-BIP68-final"),
    Answer(
      OneWayFixtures.boundaries, "an expiry in the script, a close", "one block later",
      mempool: "missing-inputs", block: "bad-txns-inputs-missingorspent"),
    Answer(
      OneWayFixtures.boundaries, "an expiry in the script, a payment that the payer",
      "one block later", party: payer("acceptance-deadline")),
    Answer(
      OneWayFixtures.boundaries, "an expiry in the script, a payment that the payee",
      "one block later, and a payer that pays all the same", party: payee("acceptance-deadline")),
  ]

  private static func early(_ kind: OneWay.Variant.Kind, _ reason: String) -> Answer {
    Answer(
      OneWayFixtures.boundaries, "with \(kind.words), a refund", "one block earlier",
      mempool: reason, block: "bad-txns-nonfinal")
  }

  @Test(
    "a bad case is refused by those who should, for the reason that they have", arguments: answers)
  func answered(_ answer: Answer) throws {
    let numbers = 0..<answer.series.topic.usualCount
    let number = try #require(
      numbers.first {
        let fixture = answer.series.fixture($0, seed: "test")
        return fixture.defect?.change == answer.change && fixture.title.contains(answer.title)
      })
    let json = try Sample(answer.series, number + 1).json
    let expected = try #require(json["expected"]?.object)
    #expect(expected["party"] == answer.party)
    guard answer.party == .null else { return }
    #expect(expected["mempool"]?.object?["reject-reason"] == answer.mempool)
    #expect(expected["block"]?.object?["reject-reason"] == answer.block)
  }

  @Test("the case without the change is refused by nobody", arguments: OneWayFixtures.all)
  func bases(series: FixtureSeries<OneWay>) throws {
    let bases = (0..<series.topic.usualCount).compactMap {
      series.fixture($0, seed: "test").defect?.base
    }
    for base in Set(bases) {
      let digits = try #require(base.split(separator: "-").last)
      let json = try Sample(series, try #require(Int(digits))).json
      let events =
        json["last-steps"]?.array?.compactMap(\.object)
        .flatMap { $0["events"]?.array ?? [] } ?? []
      #expect(events.allSatisfy { $0.object?["event"] != "refused" }, "\(base)")
    }
  }
}
