import Bitcoin
import Channels
import Testing

@testable import OneWay

/// A change at a moment.
struct ChangedMessage: Sendable, CustomTestStringConvertible {
  let change: MessageChange
  let moment: Moment

  var testDescription: String { "\(change.testDescription), \(moment.rawValue)" }

  static let all = MessageChange.all.flatMap { change in
    change.moments.map { ChangedMessage(change: change, moment: $0) }
  }

  static let waivable = all.filter { !$0.change.isStoppedTwice }
}

@Suite("One change to a message")
struct RefusalTests {
  @Test("the message is taken as it is", arguments: Moment.allCases)
  func taken(moment: Moment) throws {
    var table = try moment.table()
    let before = table.parties
    try table.deliverNext()
    #expect(table.parties != before)
  }

  @Test("is refused for its reason, and nothing has changed", arguments: ChangedMessage.all)
  func refused(example: ChangedMessage) throws {
    var table = try example.moment.table()
    var message = try table.waiting(for: example.moment.receiver)
    let refusal = try example.change.make(&message, example.moment)
    let before = table.parties
    #expect(throws: refusal) { try table.give(message, to: example.moment.receiver) }
    #expect(table.parties == before)
  }

  @Test("goes through where that one rule is waived", arguments: ChangedMessage.waivable)
  func waived(example: ChangedMessage) throws {
    var message = try example.moment.table().waiting(for: example.moment.receiver)
    let refusal = try example.change.make(&message, example.moment)
    var table = try example.moment.table(waiving: [refusal.rule])
    let before = table.parties
    try table.give(message, to: example.moment.receiver)
    #expect(table.parties != before)
  }

  @Test("every rule that refuses has its case, here or among the situations")
  func complete() throws {
    let here = try ChangedMessage.all.map { example in
      var message = try example.moment.table().waiting(for: example.moment.receiver)
      return try example.change.make(&message, example.moment).rule
    }
    let elsewhere: Set<OneWay.Rule> = [
      .phase, .noPaymentWhileClosing, .somethingToClose, .terms, .safeLifetime, .expiryAhead,
      .fundingBeyondReach, .enoughCoins, .fundingDepth, .fundingOutPoint, .fundingReorganised,
      .fundingUnspent, .acceptanceDeadline, .goodsOnCredit, .topUpOffered, .oneTopUp, .lowS,
    ]
    let refusing = Set(OneWay.Rule.allCases).subtracting(OneWay.Rule.ordering)
    #expect(refusing.subtracting(here) == elsewhere)
  }
}
