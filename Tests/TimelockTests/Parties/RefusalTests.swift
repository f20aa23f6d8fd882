import Channels
import Testing

@testable import Timelock

@Suite("A party refuses")
struct RefusalTests {
  @Test("each message is taken as it is", arguments: Moment.allCases)
  func unchanged(moment: Moment) throws {
    var table = try moment.table()
    let message = try table.waiting(for: moment.receiver)
    let before = table.parties
    try table.give(message, to: moment.receiver)
    #expect(table.parties != before)
  }

  @Test("a message with one change, and nothing has changed", arguments: ChangedMessage.all)
  func changed(example: ChangedMessage) throws {
    let moment = example.moment
    var table = try moment.table()
    var message = try table.waiting(for: moment.receiver)
    let refusal = try example.change.make(&message, moment, table)
    let before = table.parties
    #expect(throws: refusal) { try table.give(message, to: moment.receiver) }
    #expect(table.parties == before)
    try table.give(try table.waiting(for: moment.receiver), to: moment.receiver)
  }

  @Test("nothing of it once the one rule is waived", arguments: ChangedMessage.waivable)
  func waived(example: ChangedMessage) throws {
    let moment = example.moment
    var message = try moment.table().waiting(for: moment.receiver)
    let rule = try example.change.make(&message, moment, moment.table()).rule
    var table = try moment.table(receiverWaiving: [rule])
    let before = table.parties
    try table.give(message, to: moment.receiver)
    #expect(table.parties != before)
  }
}

@Suite("Where it stands, what it sees and what is offered, a party refuses")
struct SituationTests {
  @Test("what does not fit, and nothing has changed", arguments: Situation.all)
  func refused(situation: Situation) throws {
    var table = try situation.table([])
    try situation.change(&table)
    let refusal = situation.refusal(table)
    let before = table.parties
    #expect(throws: refusal) { try situation.ask(&table) }
    #expect(table.parties == before)
  }

  @Test("nothing of it once the one rule is waived", arguments: Situation.all)
  func waived(situation: Situation) throws {
    guard situation.goesThrough else { return }
    var table = try situation.table([])
    try situation.change(&table)
    table = try situation.table([situation.refusal(table).rule])
    try situation.change(&table)
    let before = table.parties
    try situation.ask(&table)
    #expect(table.parties != before)
  }

  @Test("by every rule there is, but for those that order two acts")
  func complete() throws {
    var provoked: Set<Timelock.Rule> = []
    for example in ChangedMessage.all {
      let table = try example.moment.table()
      var message = try table.waiting(for: example.moment.receiver)
      provoked.insert(try example.change.make(&message, example.moment, table).rule)
    }
    for situation in Situation.all {
      var table = try situation.table([])
      try situation.change(&table)
      provoked.insert(situation.refusal(table).rule)
    }
    #expect(Set(Timelock.Rule.allCases).subtracting(provoked) == Timelock.Rule.ordering)
  }
}
