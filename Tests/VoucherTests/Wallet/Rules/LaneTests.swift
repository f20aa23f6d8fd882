import Filecoin
import Testing

@testable import Voucher

@Suite("What a wallet knows of lanes and funds")
struct LaneTests {
  @Test("a voucher that is submitted takes those of its lane with lower nonces along")
  func marked() throws {
    var wallet = try Situation.wallet(of: Parties.to)
    let vouchers = [(1, 3, 5), (1, 4, 6), (1, 5, 7), (2, 1, 1)].map { lane, nonce, amount in
      Situation.voucher {
        $0.lane = UInt64(lane)
        $0.nonce = UInt64(nonce)
        $0.amount = TokenAmount(amount)
      }
    }
    for voucher in vouchers { _ = try wallet.add(voucher, to: Parties.channel) }
    _ = try wallet.submit(vouchers[1], to: Parties.channel)
    #expect(
      try wallet.vouchers(of: Parties.channel).map(\.isSubmitted) == [true, true, false, false])
  }

  @Test("a stored voucher counts before the contract's book, even with the same nonce")
  func sameNonce() throws {
    var wallet = try Situation.wallet(of: Parties.to)
    let same = Situation.voucher {
      $0.nonce = 2
      $0.amount = TokenAmount(3)
    }
    _ = try wallet.submit(same, to: Parties.channel)
    let next = Situation.voucher { $0.amount = TokenAmount(4) }
    #expect(try wallet.add(next, to: Parties.channel).delta == TokenAmount(1))
  }

  @Test("a stored voucher with a lower nonce than the contract's book does not count")
  func lowerNonce() throws {
    var wallet = try Situation.wallet(of: Parties.to)
    let old = Situation.voucher {
      $0.nonce = 1
      $0.amount = TokenAmount(3)
    }
    _ = try wallet.submit(old, to: Parties.channel)
    #expect(try wallet.add(Situation.voucher(), to: Parties.channel).delta == TokenAmount(1))
  }

  @Test("what a voucher merges is in its amount, and is not counted twice")
  func merged() throws {
    let rules = Voucher.WalletRules.published.waiving(.noMerges)
    for (amount, isCovered) in [(10, true), (11, false)] {
      let wallet = try Situation.wallet(of: Parties.to, rules: rules)
      let voucher = Situation.voucher {
        $0.lane = 2
        $0.amount = TokenAmount(amount)
        $0.merges = [LaneMerge(lane: 1, nonce: 3)]
      }
      let verdicts = wallet.verdicts(on: voucher, in: Parties.channel)
      #expect(verdicts.wallet.accepts == isCovered)
      #expect(verdicts.contract.accepts == isCovered)
    }
  }

  @Test("a merge that comes too late merges nothing")
  func mergedLate() throws {
    let rules = Voucher.WalletRules.published.waiving(.noMerges)
    let wallet = try Situation.wallet(of: Parties.to, rules: rules)
    let voucher = Situation.voucher {
      $0.lane = 2
      $0.amount = TokenAmount(10)
      $0.merges = [LaneMerge(lane: 1, nonce: 2)]
    }
    #expect(
      throws: Voucher.WalletRefusal.standing(
        .overdrawn(total: TokenAmount(14), balance: TokenAmount(10)))
    ) { try wallet.check(voucher, in: Parties.channel) }
  }

  @Test("a request is served up to the last atto that is not reserved")
  func lastAtto() throws {
    var nodes = try TwoNodes()
    let pair = (from: Parties.from.address, to: Parties.to.address)
    try nodes.ask(.creator) {
      try $0.addFunds(
        from: pair.from, to: pair.to, amount: TokenAmount(10), source: .adding)
    }
    try nodes.settleDown()
    var wallet = try #require(nodes.wallets[.creator])
    let channel = try #require(wallet.store.addresses.first)
    #expect(
      try wallet.addFunds(from: pair.from, to: pair.to, amount: TokenAmount(10), source: .offChain)
        == [.answer(1, .reserved(channel: channel))])
    #expect(
      try wallet.addFunds(from: pair.from, to: pair.to, amount: TokenAmount(1), source: .offChain)
        == [
          .answer(
            2,
            .refused(
              .funds(
                .notCovered(
                  channel: channel, from: pair.from, to: pair.to, asked: TokenAmount(1),
                  available: .zero))))
        ])
    #expect(wallet.availableFunds(from: pair.from, to: pair.to).available == .zero)
  }
}
