import Bitcoin
import Channels
import Testing

@testable import Timelock

@Suite("A story told in bytes")
struct WireStoryTests {
  @Test(
    "two parties agree on the same when they hear and remember nothing but bytes",
    arguments: Timelock.SigningOrder.allCases)
  func story(order: Timelock.SigningOrder) throws {
    var table = Table(Scene.terms(order))
    try table.order(payer: .open(table.terms))
    try table.exchangeBytes()
    for _ in 0..<3 {
      try table.restartBothFromBytes()
      try table.look(tip: 203)
      try table.order(payer: .pay(sat(10_000)))
      try table.exchangeBytes()
    }
    #expect(table.delivered == sat(30_000))
    #expect(table.payer.latest?.division.state == 3)
    try table.order(payee: .close)
    try table.exchangeBytes()
    try table.restartBothFromBytes()
    #expect(table.payer.phase == .leaving && table.payee.phase == .leaving)
    #expect(table.offered.contains { $0.name == .settlement })
    #expect(table.signedTwice == [])
  }

  @Test(
    "a proposal travels as the PSBT that other wallets are given",
    arguments: Timelock.FundingKind.allCases,
    [Timelock.ClosingForm.locked, .settlement])
  func samePSBT(kind: Timelock.FundingKind, form: Timelock.ClosingForm) throws {
    let funded = try WireSample(kind).funded
    let proposal = funded.proposal(WireSample.division, form, by: .payer)
    #expect(proposal.psbt == funded.psbt(WireSample.division, form))
  }

  @Test("the signature in a proposal is one that other wallets find valid")
  func validSignature() throws {
    let psbt = try WireSample().proposal().psbt
    let signature = try #require(psbt.inputs[0].partialSignatures.first)
    #expect(try psbt.isValid(signature, input: 0))
  }

  @Test("a notebook stops whoever skips a record")
  func skipped() async {
    await #expect(processExitsWith: .success) { Self.write([1, 2]) }
    await #expect(processExitsWith: .failure) { Self.write([1, 3]) }
    await #expect(processExitsWith: .failure) { Self.write([1, 1]) }
  }

  private static func write(_ numbers: [UInt32]) {
    var notebook = Notebook<Timelock.Payer.Record>(keeping: .latest)
    for number in numbers { notebook.write(.init(number: number, state: .idle)) }
  }
}

extension Table {
  /// Delivers everything in order, answers too, each message as the bytes that it is on the wire.
  mutating func exchangeBytes() throws {
    while !toPayee.isEmpty || !toPayer.isEmpty {
      if toPayee.isEmpty {
        try tell(payer: .message(Timelock.Message(parsing: toPayer.removeFirst().bytes)))
      } else {
        try tell(payee: .message(Timelock.Message(parsing: toPayee.removeFirst().bytes)))
      }
    }
  }

  /// Both start again from the bytes that they stored, and are as they were.
  mutating func restartBothFromBytes() throws {
    let mine = try #require(payerRecord)
    let theirs = try #require(payeeRecord)
    let (payerState, payeeState) = (payer.state, payee.state)
    payer = payer.restored(from: try .init(parsing: mine.bytes))
    payee = payee.restored(from: try .init(parsing: theirs.bytes))
    #expect(payer.state == payerState && payee.state == payeeState)
  }
}
