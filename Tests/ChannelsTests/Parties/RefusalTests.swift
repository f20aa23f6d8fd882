import Testing

@testable import Channels

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
