import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import Timelock

@Suite("What a refusal says")
struct WireRefusalTests {
  @Test("every rule has one sentence of its own", arguments: Timelock.Rule.allCases)
  func statement(rule: Timelock.Rule) {
    #expect(rule.statement.hasSuffix("."))
    #expect(rule.statement.count < 100)
    #expect(Timelock.Rule.allCases.filter { $0.statement == rule.statement } == [rule])
  }

  @Test("a refusal as JSON names the rule, its clause, the numbers and what would help")
  func json() {
    let refusal = Timelock.Refusal.template(
      .wrongLock(expected: LockTime(rawValue: 4_319), found: LockTime(rawValue: 4_320)))
    let expected: JSON = [
      "rule": "lock", "clause": "C",
      "statement": "State k is locked to exactly T0 − k·step, and the settlement to nothing.",
      "compared": ["expected": 4_319, "found": 4_320],
      "remedy": ["acceptable": "with-value", "name": "lock", "exactly": 4_319],
    ]
    #expect(refusal.json == expected)
  }

  @Test("every refusal can be written, whatever its numbers are")
  func everyRefusal() throws {
    let samples = try RefusalSamples.all()
    let rules = Set(Timelock.Rule.allCases).subtracting(Timelock.Rule.ordering)
    #expect(Set(samples.map(\.rule)) == rules)
    for refusal in samples {
      let names = refusal.comparison.map(\.name)
      #expect(!names.isEmpty && Set(names).count == names.count)
      #expect(refusal.json["remedy"]?["acceptable"]?.string != nil)
      #expect(try JSON(parsing: refusal.json.bytes()) == refusal.json)
    }
  }

  @Test("a refusal says when the same thing would have been acceptable", arguments: remedies)
  func remedy(refusal: Timelock.Refusal, remedy: Remedy) {
    #expect(refusal.remedy == remedy)
  }

  private static func sat(_ value: Int64) -> Amount { Amount(uncheckedSatoshis: value) }

  private static func height(_ value: UInt32) -> BlockHeight {
    BlockHeight(uncheckedValue: value)
  }

  private static func ladder(
    reaction: UInt32 = 2, delay: UInt32 = 1, undone: UInt32
  ) -> Timelock.Ladder {
    Timelock.Ladder(
      refundHeight: height(100), step: 1, reaction: reaction, delay: delay, undone: undone)
  }

  private static let remedies: [(Timelock.Refusal, Remedy)] = [
    (.update(.replay(state: 1, latest: 2)), .never),
    (.funding(.notDeep(depth: 1, wanted: 3)), .onceFundingHasDepth(3)),
    (
      .update(.predecessorTooNear(tip: height(10), predecessor: height(12), ladder(undone: 0))),
      .untilTip(9)
    ),
    (
      .update(.predecessorTooNear(tip: height(10), predecessor: height(12), ladder(undone: 3))),
      .untilTip(5)
    ),
    (
      .update(.predecessorTooNear(tip: height(1), predecessor: height(2), ladder(undone: 0))),
      .never
    ),
    (.agreement(.refundTooNear(tip: height(5), last: -1)), .never),
    (.agreement(.wrongPhase(.order(.pay), phase: .funding)), .inPhase(["open"])),
    (.agreement(.wrongPhase(.order(.pay), phase: .leaving)), .never),
    (.agreement(.wrongPhase(.message(.open), phase: .open)), .never),
    (
      .update(.notPositive(from: sat(5), to: sat(5))),
      .withValue("to-payee", .atLeast(.amount(sat(6))))
    ),
    (
      .update(.creditExceeded(released: sat(9), paid: sat(4), unit: sat(3))),
      .withValue("paid", .atLeast(.amount(sat(6))))
    ),
    (
      .agreement(.unsafeLadder(ladder(reaction: .max, delay: .max, undone: 0))),
      .withValue("step", .atLeast(.count(2 * Int(UInt32.max))))
    ),
    (.agreement(.unsafeLadder(ladder(undone: 3))), .withValue("step", .atLeast(.count(7)))),
    (
      .agreement(.fundingWithinReach(confirmations: 2, undone: 2)),
      .withValue("confirmations", .atLeast(.count(3)))
    ),
    (.agreement(.terms(.keysEqual)), .withValue("key", .another)),
  ]
}
