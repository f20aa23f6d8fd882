import AccountLedger
import Filecoin
import Testing

@testable import Voucher

// The steps of a case that call two nodes.
extension LedgerBench {
  mutating func call(_ step: StepValue, _ expected: StepValue) throws {
    switch try step.string("op") {
    case "get": channel = try nodes.open(try step.amount("amount"))
    case "allocateLane":
      let channel = try opened()
      var lane: UInt64?
      try nodes.ask(.creator) {
        lane = try $0.allocateLane(channel)
        return []
      }
      #expect(lane == (try expected.count("lane")))
    case "create":
      let channel = try opened()
      let wish = Voucher.VoucherWish(
        lane: try step.count("lane"), amount: try step.amount("amount"))
      try nodes.ask(.creator) { try $0.createVoucher(in: channel, wish) }
    case "add": try add(step, expected)
    case "settle": try end(step) { try $0.settle($1) }
    case "waitUntil":
      let wanted = try step.amount("toSend")
      for _ in 0..<30 where try view().state.toSend != wanted { try nodes.mine() }
      #expect(try view().state.toSend == wanted)
    case "collect":
      let before = try #require(nodes.ledger.account(Parties.from.address)).balance
      try end(step) { try $0.collect($1) }
      let after = try #require(nodes.ledger.account(Parties.from.address)).balance
      #expect(after - before == (try expected.amount("refundToCreator")))
    case let other: Issue.record("no such step: \(other)")
    }
  }

  /// Adds the voucher that the creator made; one that it did not make is signed with its key.
  private mutating func add(_ step: StepValue, _ expected: StepValue) throws {
    let channel = try opened()
    let described = try #require(step["voucher"])
    let unsigned = SignedVoucher(
      channel: channel, lane: try described.count("lane"), nonce: try described.count("nonce"),
      amount: try described.amount("amount"))
    let signed = unsigned.signed(with: Parties.from)
    let made = try #require(nodes.wallets[.creator]).vouchers(of: channel).map(\.voucher)
    #expect(made.contains(signed) == (expected["error"] == nil))
    let smallest = try step.amount("minDelta")
    var delta: TokenAmount?
    try nodes.ask(.receiver) {
      let added = try $0.add(signed, to: channel, atLeast: smallest)
      delta = added.delta
      return added.effects
    }
    #expect(delta == (try expected.amount("delta")))
  }

  /// Sends a settle or a collect, and waits until it is executed.
  private mutating func end(
    _ step: StepValue,
    _ send: (inout Voucher.Wallet, Address) throws -> [Voucher.WalletEffect]
  ) throws {
    let name = try #require(TwoNodes.Name(rawValue: try step.string("by")))
    let channel = try opened()
    let sent = try nodes.ask(name) { try send(&$0, channel) }
    try nodes.mine()
    guard case .send(let message, _)? = sent.first else { throw TwoNodes.Unexpected() }
    #expect(nodes.ledger.receipt(of: message.cid)?.exit == .ok)
  }
}
