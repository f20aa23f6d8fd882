import AccountLedger
import Filecoin
import Testing

@testable import Voucher

@Suite("What a payee gets")
struct PayeeTests {
  /// Any voucher that a payer could sign, good or bad.
  private func voucher(in channel: Address, _ numbers: inout Numbers) -> SignedVoucher {
    var voucher = SignedVoucher(
      channel: channel, lane: .random(in: 0..<3, using: &numbers),
      nonce: .random(in: 0..<30, using: &numbers),
      amount: TokenAmount(Int.random(in: -2..<60, using: &numbers)))
    switch Int.random(in: 0..<12, using: &numbers) {
    case 0: voucher.timeLockMin = Epoch(9)
    case 1: voucher.timeLockMax = Epoch(9_999)
    case 2: voucher.merges = [LaneMerge(lane: 1, nonce: 40)]
    case 3: voucher.minSettleHeight = Epoch(.random(in: 0..<4_000, using: &numbers))
    default: break
    }
    return voucher.signed(
      with: Int.random(in: 0..<8, using: &numbers) == 0 ? Parties.stranger : Parties.from)
  }

  @Test(
    "what a careful wallet accepts the contract redeems, and the best of each lane is paid",
    arguments: 1...8 as ClosedRange<UInt64>)
  func paid(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var nodes = try TwoNodes(rules: .careful)
    let channel = try nodes.open(TokenAmount(100))
    var best: [UInt64: TokenAmount] = [:]
    for _ in 0..<60 {
      let voucher = voucher(in: channel, &numbers)
      let verdicts = try #require(nodes.wallets[.receiver]).verdicts(on: voucher, in: channel)
      if case .accepted = verdicts.wallet {
        #expect(verdicts.contract.accepts)
        try nodes.ask(.receiver) { try $0.add(voucher, to: channel).effects }
        best[voucher.lane] = voucher.amount
      }
    }
    #expect(!best.isEmpty)
    try nodes.ask(.creator) { try $0.settle(channel) }
    try nodes.mine(8)
    let end = try #require(nodes.ledger.channel(channel)).state
    #expect(end.toSend == best.values.reduce(.zero, +))
    #expect(end.settlingAt <= nodes.ledger.epoch.adding(1_440))
  }

  @Test(
    "confirmation, reaction and inclusion within the delay save the payee, one epoch less does not",
    arguments: [(8, true), (7, false)] as [(Int64, Bool)])
  func margin(_ delay: Int64, _ isSaved: Bool) throws {
    var nodes = try TwoNodes(parameters: LedgerParameters(settleDelay: delay))
    let channel = try nodes.open(TokenAmount(15))
    try nodes.pay(TokenAmount(4), in: channel)
    try nodes.ask(.creator) { try $0.settle(channel) }
    try nodes.mine(12)
    #expect(
      nodes.ledger.channel(channel)?.state.toSend == (isSaved ? TokenAmount(4) : .zero))
  }
}
