import Bitcoin
import Channels
import MockLedger
import Secp256k1
import Testing

@testable import OneWay

@Suite("What each rule is there for, on a real chain")
struct AblationTests {
  @Test(
    "a payee that does not close in time loses everything, and one that does nothing",
    arguments: [(true, 5_000), (false, 0)] as [(Bool, Int64)])
  func closeInTime(holds: Bool, paid: Int64) throws {
    var table = try Table.open(
      .expiry(height(130)), payeeWaiving: holds ? [] : [.closeInTime])
    try table.pay(5_000)
    try table.advance(toTip: 131)
    #expect(table.held(by: .payee) == paid)
    #expect(table.held(by: .payer) == 100_000 - paid)
  }

  @Test("a payee that signs a refund with a final sequence can be refunded away at once")
  func finalSequence() throws {
    try refundedAway(waiving: .sequenceNotFinal) { $0.inputs[0].sequence = .final }
  }

  @Test("a payee that signs a refund without its lock can be refunded away at once")
  func lock() throws {
    try refundedAway(waiving: .lock) { $0.lockTime = .none }
  }

  @Test("a payee that signs a refund locked to a time that is past can, too")
  func lockIsHeight() throws {
    try refundedAway(waiving: .lockIsHeight) {
      $0.lockTime = LockTime(rawValue: LockTime.timeThreshold)
    }
  }

  /// The payer sends a refund that is not the template's, and takes it right after paying.
  private func refundedAway(
    waiving rule: OneWay.Rule, _ change: (inout Transaction) -> Void
  ) throws {
    var table = try Moment.fund.table(waiving: [rule])
    var message = table.toPayee.removeFirst()
    try message.resign(change)
    try table.give(message, to: .payee)
    guard case .wayOut(let proposal) = table.toPayer.removeFirst().body,
      let given = proposal.signature?.signature, let channel = table.payer.channel,
      case .funding(let funding) = table.payer.state
    else {
      Issue.record("the payee has not signed")
      return
    }
    try table.chain.ledger.send(funding.transaction)
    try table.advance(3)
    let payment = OneWay.Payment(number: 1, toPayee: sat(5_000))
    try table.give(
      OneWay.Message(
        .pay(
          toPayee: payment.toPayee, .funding,
          channel.proposals(of: payment, with: TestChannel.payerSecret)), about: 1, of: channel),
      to: .payee)
    #expect(table.delivered == sat(5_000))
    let refund = try #require(
      channel.wayOut(
        .deviant(proposal.transaction), signedBy: given, with: TestChannel.payerSecret))
    #expect(table.chain.refusal(of: refund) == nil)
    try table.chain.ledger.send(refund)
    table.chain.mine()
    #expect(table.chain.ledger.confirmations(of: refund.txid) == 1)
    #expect(table.held(by: .payee) == 0)
  }

  @Test("a payee that takes a locked close cannot have it mined before the refund")
  func lockedClose() throws {
    var table = try Table.open(.expiry(height(130)), payeeWaiving: [.lock, .sequence])
    try table.order(.pay(sat(5_000)), to: .payer)
    var message = table.toPayee.removeFirst()
    try message.resign {
      $0.lockTime = LockTime(rawValue: 140)
      $0.inputs[0].sequence = .lockTimeEnabled
    }
    try table.give(message, to: .payee)
    try table.advance(toTip: 131)
    #expect(table.offered.contains { $0.name == .close(1) && $0.refusal == "non-final" })
    #expect(table.held(by: .payer) == 100_000)
  }

  @Test("a payee that does not wait for confirmations can be paid out of nothing")
  func depth() throws {
    let channel = try TestChannel.channel(.expiry(height(130)))
    for waived in [true, false] {
      var table = Table(
        TestChannel.terms(.expiry(height(130))), payerWaiving: [.fundingDepth],
        payeeWaiving: waived ? [.fundingDepth] : [])
      try table.look()
      try table.order(.open, to: .payer)
      table.exchange()
      try table.look()
      try table.pay(5_000)
      #expect(table.delivered == (waived ? sat(5_000) : .zero))
      #expect(
        table.refusals == (waived ? [] : [.funding(.notDeep(depth: 0, wanted: 3))]))
      // The payer's coin goes elsewhere, into a block of a miner that has not seen the funding.
      let elsewhere = try Chain.start.wallet.funding(
        TransactionOutput(value: sat(1_000_000), scriptPubKey: TestChannel.payout(1)),
        feeRate: channel.terms.feeRate)
      try table.chain.ledger.mine(exactly: [elsewhere], to: TestChannel.payout(99))
      try table.look()
      try table.order(.giveUp, to: .payee)
      try table.advance(1)
      #expect(table.held(by: .payee) == 0)
    }
  }

  @Test("a payer that funds before the way out is signed can be held hostage")
  func refundFirst() throws {
    for holds in [true, false] {
      var table = Table(
        TestChannel.terms(.refund(height(130))), payerWaiving: holds ? [] : [.refundBeforeFunding])
      try table.look()
      try table.order(.open, to: .payer)
      try table.deliverNext()
      try table.deliverNext()
      // The payee never answers `fund`.
      #expect(table.offeredNames == (holds ? [] : [.funding]))
    }
  }

  @Test("a payer that does not check the payee's signature has no way out")
  func refundChecked() throws {
    var table = try Moment.wayOut.table(waiving: [.refundChecked])
    var message = table.toPayer.removeFirst()
    try message.change {
      $0.signature?.signature = ChannelSignature(
        TestChannel.secret(9).signECDSA(digest: TestChannel.payerMember.digestOfNothing))
    }
    try table.give(message, to: .payer)
    try table.advance(toTip: 131)
    let refund = try #require(table.offered.last)
    #expect(refund.name == .refund)
    #expect(refund.refusal?.hasPrefix("mempool-script-verify-flag-failed") == true)
  }
}

extension Member {
  /// Any 32 bytes.
  fileprivate var digestOfNothing: InlineArray<32, UInt8> { InlineArray(repeating: 1) }
}
