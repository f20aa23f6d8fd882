import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("A party that falls over between two effects")
struct RestartTests {
  @Test("goes on as if nothing had happened", arguments: CrashCase.all)
  func goesOn(example: CrashCase) throws {
    var story = Story(Table(Scene.terms(example.order)))
    story.table.crash = example.crash
    try story.tell(closedBy: example.closer)
    #expect(story.table.crash == nil, "the party fell over on the way")
    try story.requireEnd()
  }

  @Test(
    "goes on from the record before, if it fell over while writing one", arguments: CrashCase.all)
  func tearsRecord(example: CrashCase) throws {
    var story = Story(Table(Scene.terms(example.order)))
    story.table.crash = example.crash
    story.table.tearsRecords = true
    try story.tell(closedBy: example.closer)
    #expect(story.table.crash == nil, "the party fell over on the way")
    try story.requireEnd()
  }

  @Test("or at any time at all", arguments: Timelock.SigningOrder.allCases)
  func withoutRecords(order: Timelock.SigningOrder) throws {
    let payer = Scene.payer()
    let payee = Scene.payee()
    #expect(payer.restored(from: nil) == payer)
    #expect(payee.restored(from: nil) == payee)
    var table = try Table.open(order)
    try table.pay(5_000)
    var restarted = table.payer.restored(from: table.payerRecord)
    #expect(restarted != table.payer)
    _ = try restarted.handle(.chain(table.facts(tip: 203)))
    #expect(restarted == table.payer)
  }
}

/// A crash in the story of two payments.
struct CrashCase: Sendable, CustomTestStringConvertible {
  let order: Timelock.SigningOrder
  let closer: PaymentRole
  let crash: Table.Crash

  var testDescription: String {
    "\(order.rawValue), \(closer.rawValue) closes, input \(crash.input), \(crash.after) effects"
  }

  /// Every point between two effects of every input of the story.
  static let all = Timelock.SigningOrder.allCases.flatMap { order in
    PaymentRole.allCases.flatMap { closer in
      effectCounts(order, closer).enumerated().flatMap { input, effects in
        (0...effects).map {
          CrashCase(order: order, closer: closer, crash: Table.Crash(input: input, after: $0))
        }
      }
    }
  }

  private static func effectCounts(_ order: Timelock.SigningOrder, _ closer: PaymentRole) -> [Int] {
    var story = Story(Table(Scene.terms(order)))
    do {
      try story.tell(closedBy: closer)
    } catch {
      preconditionFailure("without a crash nothing is refused: \(error)")
    }
    return story.table.effectCounts
  }
}

/// A channel from its opening to its settlement, told by owners who ask again until they are heard.
struct Story {
  var table: Table
  /// Loses, doubles and reorders messages and lets parties fall over, if there is one.
  var mischief: Mischief?

  init(_ table: Table, mischief: Mischief? = nil) {
    self.table = table
    self.mischief = mischief
  }

  mutating func tell(closedBy closer: PaymentRole) throws {
    try insist(until: { $0.payer.phase == .open && $0.payee.phase == .open }) {
      try $0.order(payer: .open($0.terms))
    }
    for sum in [sat(5_000), sat(10_000)] {
      try insist(until: { $0.haveAgreed(on: sum) }) { table in
        let paid = table.payer.latest?.division.toPayee ?? .zero
        try table.order(payer: .pay(sat(sum.satoshis - paid.satoshis)))
      }
    }
    try insist(until: { $0.payer.phase == .leaving && $0.payee.phase == .leaving }) {
      switch closer {
      case .payer: try $0.order(payer: .close)
      case .payee: try $0.order(payee: .close)
      }
    }
  }

  /// Orders, lets all messages pass, and looks and resumes until the goal is reached.
  private mutating func insist(
    until isDone: (Table) -> Bool, _ order: (inout Table) throws -> Void
  ) throws {
    for _ in 0..<4 where !isDone(table) {
      mischief?.meddle(with: &table)
      try attempt(order)
      mischief?.meddle(with: &table)
      table.exchange()
      try table.lookAround()
      guard !isDone(table) else { return }
      try attempt { try $0.order(payer: .resume) }
      try attempt { try $0.order(payee: .resume) }
      table.exchange()
      try table.lookAround()
    }
    #expect(isDone(table), "the story has come to a halt")
  }

  /// An owner is told when its party cannot do what it wants, and asks again later.
  private mutating func attempt(_ order: (inout Table) throws -> Void) throws {
    do {
      try order(&table)
    } catch let refusal as Timelock.Refusal {
      table.refusals.append(refusal)
    }
  }

  func requireEnd() throws {
    #expect(table.signedTwice.isEmpty)
    #expect(table.delivered == sat(10_000))
    let settlements = table.offered.filter { $0.name == .settlement }
    #expect(Set(settlements.map(\.transaction)).count == 1)
    let settlement = try #require(settlements.last).transaction
    #expect(settlement.outputs.map(\.value) == [sat(3_590_000), sat(10_000)])
    #expect(Set(table.offered.map(\.name)) == [.funding, .settlement])
  }
}

extension Table {
  fileprivate func haveAgreed(on toPayee: Amount) -> Bool {
    payer.phase == .open && payee.phase == .open
      && payer.latest?.division.toPayee == toPayee
      && payee.open?.latest.toPayee == toPayee && delivered >= toPayee
  }

  /// Both look at what the network has seen so far.
  fileprivate mutating func lookAround() throws {
    for _ in 0..<2 {
      let isFunded = offered.contains { $0.name == .funding }
      let settlement = offered.last { $0.name == .settlement }?.transaction
      try look(
        isFunded
          ? facts(tip: 203, spender: settlement.map { .waiting(SpendingTransaction($0)) } ?? .none)
          : ChainFacts(tip: height(203)))
    }
  }
}
