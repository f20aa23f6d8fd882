import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("Resuming")
struct ResumeTests {
  @Test("a lost message is said again", arguments: Moment.allCases)
  func lost(moment: Moment) throws {
    var table = try moment.table()
    var untouched = table
    untouched.exchange()
    table.toPayer.removeAll()
    table.toPayee.removeAll()
    try table.order(payer: .resume)
    table.exchange()
    if table.payee.phase != .idle { try table.order(payee: .resume) }
    table.exchange()
    #expect(table.payer.state == untouched.payer.state)
    #expect(table.payee.state == untouched.payee.state)
    #expect(table.signedTwice.isEmpty)
  }

  @Test("a message that comes twice is refused the second time", arguments: Moment.allCases)
  func twice(moment: Moment) throws {
    var table = try moment.table()
    let message = try table.waiting(for: moment.receiver)
    try table.give(message, to: moment.receiver)
    let before = table.parties
    #expect(throws: Timelock.Refusal.self) { try table.give(message, to: moment.receiver) }
    #expect(table.parties == before)
  }

  @Test("changes nothing in a party", arguments: Moment.allCases)
  func harmless(moment: Moment) throws {
    var table = try moment.table()
    let before = table.parties
    try table.order(payer: .resume)
    if table.payee.phase != .idle { try table.order(payee: .resume) }
    #expect(table.parties == before)
  }

  @Test("from a state that is two away is refused", arguments: PaymentRole.allCases)
  func farAway(receiver: PaymentRole) throws {
    var table = try Table.open(.payeeFirst)
    for _ in 1...3 { try table.pay(5_000) }
    let channel = try #require(table.payer.channel)
    for (state, fault) in [
      (1, Timelock.UpdateFault.replay(state: 1, latest: 3)),
      (5, .wrongState(expected: 3, found: 5)),
    ] {
      let message = Timelock.Message(.resume, about: UInt32(state), of: channel)
      #expect(throws: Timelock.Refusal.update(fault)) { try table.give(message, to: receiver) }
    }
    for state in UInt32(2)...4 {
      try table.give(Timelock.Message(.resume, about: state, of: channel), to: receiver)
    }
  }
}
