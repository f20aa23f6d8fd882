import Bitcoin
import Channels
import MockLedger
import Testing

@testable import OneWay

@Suite("A party that crashes and starts again")
struct RestartTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let variant: OneWay.Variant
    let crash: Table.Crash

    var testDescription: String {
      "\(variant.kind.rawValue), input \(crash.input), after \(crash.after) effects"
    }
  }

  /// Every point between two effects of every input of the story, for every variant.
  static let cases = TestChannel.variants.flatMap { variant in
    effectCounts(variant).enumerated().flatMap { input, effects in
      (0...effects).map {
        Case(variant: variant, crash: Table.Crash(input: input, after: $0))
      }
    }
  }

  @Test(
    "goes on as if nothing had happened, and never signs two things for one number",
    arguments: cases)
  func goesOn(example: Case) throws {
    var table = Table(TestChannel.terms(example.variant))
    table.crash = example.crash
    try table.tellStory()
    #expect(table.signedTwice == [])
    #expect(table.delivered == sat(10_000))
    #expect(table.held(by: .payee) == 10_000)
    #expect(table.held(by: .payer) == 90_000)
  }

  @Test("signs the same again, since a signature follows from what is signed")
  func sameSignature() throws {
    var table = try Table.open(.kickOff(10))
    try table.order(.pay(sat(5_000)), to: .payer)
    let first = try table.waiting(for: .payee)
    table.payer = table.payer.restored(from: table.payerRecord)
    table.toPayee.removeAll()
    try table.order(.resume, to: .payer)
    #expect(table.toPayee.first == first)
  }

  @Test("a payer without its record would sign another payment under the same number")
  func withoutRecord() throws {
    var table = try Table.open(.expiry(height(130)))
    let stored = table.payerRecord
    try table.pay(5_000)
    table.payer = table.payer.restored(from: stored)
    try table.look()
    try table.pay(7_000)
    #expect(table.signedTwice == [1])
    #expect(
      table.refusals == [
        .payment(.numberTaken(number: 1, signed: sat(5_000), asked: sat(7_000)))
      ])
  }

  private static func effectCounts(_ variant: OneWay.Variant) -> [Int] {
    var table = Table(TestChannel.terms(variant))
    do { try table.tellStory() } catch {
      preconditionFailure("without a crash nothing is refused: \(error)")
    }
    return table.effectCounts
  }
}

extension Table {
  /// A channel from its opening to its close, told by owners who ask again until they are heard.
  fileprivate mutating func tellStory() throws {
    try look()
    try insist(until: { $0.payer.phase == .open && $0.payee.phase == .open }) {
      try $0.order(.open, to: .payer)
    }
    for _ in 0..<6 where chain.ledger.confirmations(of: fundingTxid ?? .zero) < 3 {
      try advance(1)
    }
    for sum in [sat(5_000), sat(10_000)] {
      try insist(until: { $0.payee.open?.latest.toPayee == sum && $0.delivered == sum }) { table in
        guard table.payer.open?.latest.toPayee != sum else { return }
        try table.order(.pay(sat(5_000)), to: .payer)
      }
    }
    try insist(until: { $0.payee.phase == .leaving }) { try $0.order(.close, to: .payee) }
    try look()
    try advance(1)
  }

  private var fundingTxid: Txid? { payer.channel?.outPoint.txid }

  /// Orders, lets all messages pass, and looks and resumes until the goal is reached.
  private mutating func insist(
    until isDone: (Table) -> Bool, _ order: (inout Table) throws -> Void
  ) throws {
    for _ in 0..<4 where !isDone(self) {
      try attempt(order)
      exchange()
      try look()
      guard !isDone(self) else { return }
      for role in PaymentRole.allCases { try attempt { try $0.order(.resume, to: role) } }
      exchange()
      try look()
    }
    #expect(isDone(self), "the story has come to a halt")
  }

  /// An owner is told when its party cannot do what it wants, and asks again later.
  private mutating func attempt(_ order: (inout Table) throws -> Void) throws {
    do {
      try order(&self)
    } catch let refusal as OneWay.Refusal {
      refusals.append(refusal)
    }
  }
}
