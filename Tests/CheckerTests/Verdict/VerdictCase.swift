import Bitcoin
import MockLedger
import Testing

@testable import Checker

/// A transaction in a situation, and what a verdict must say of it.
struct VerdictCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let standing: StandingClass
  /// The rules in the order in which they fail.
  let rules: [String]
  /// The first block, where there is one.
  let firstBlock: UInt32?
  let situation: @Sendable () throws -> (Transaction, Ledger)

  init(
    _ name: String, _ standing: StandingClass, _ rules: [String], first firstBlock: UInt32?,
    _ situation: @escaping @Sendable () throws -> (Transaction, Ledger)
  ) {
    testDescription = name
    self.standing = standing
    self.rules = rules
    self.firstBlock = firstBlock
    self.situation = situation
  }

  static let all = locks + rivals + flaws + policies + places
}

extension VerdictCase {
  /// The latest and a stale commitment, one block before their lock opens, then, and one later.
  static let locks: [VerdictCase] = [
    VerdictCase(
      "the latest, one block early", .notYetFinal, ["absolute-lock-height"], first: 119
    ) {
      let channel = try SmallChannel()
      return (try channel.commitment(3), channel.ledger(at: 117))
    },
    VerdictCase("the latest, when its lock opens", .acceptable, [], first: 119) {
      let channel = try SmallChannel()
      return (try channel.commitment(3), channel.ledger(at: 118))
    },
    VerdictCase("the latest, one block later", .acceptable, [], first: 120) {
      let channel = try SmallChannel()
      return (try channel.commitment(3), channel.ledger(at: 119))
    },
    VerdictCase("a stale one, one block early", .notYetFinal, ["absolute-lock-height"], first: 123)
    {
      let channel = try SmallChannel()
      return (try channel.commitment(2), channel.ledger(at: 121))
    },
    VerdictCase("a stale one, when its lock opens", .acceptable, [], first: 123) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), channel.ledger(at: 122))
    },
    VerdictCase("new money before it is ripe", .notYetFinal, ["coinbase-maturity"], first: 121) {
      let fountain = Fountain()
      return (fountain.payment(of: 20), fountain.ledger)
    },
    VerdictCase("a stale one, one block later", .acceptable, [], first: 124) {
      let channel = try SmallChannel()
      return (try channel.commitment(2), channel.ledger(at: 123))
    },
    VerdictCase(
      "a lock on the age of what is spent", .notYetFinal, ["relative-lock-blocks"], first: 201
    ) {
      let fountain = Fountain()
      return (fountain.payment(sequence: InputSequence(rawValue: 200)), fountain.ledger)
    },
    VerdictCase("a lock on the clock", .notYetFinal, ["absolute-lock-time"], first: nil) {
      let fountain = Fountain()
      return (fountain.payment(lock: 4_000_000_000), fountain.ledger)
    },
    VerdictCase("a lock that a final sequence turns off", .acceptable, [], first: 111) {
      let fountain = Fountain()
      return (fountain.payment(lock: 400, sequence: .final), fountain.ledger)
    },
  ]
}
