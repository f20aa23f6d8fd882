import ExactJSON
import Filecoin
import Testing

@testable import Voucher

@Suite("What a wallet signs")
struct SigningTests {
  /// Which voucher a signature is for.
  private struct Name: Hashable {
    let lane: UInt64
    let nonce: UInt64
  }

  @Test(
    "no two vouchers of one lane and nonce leave a wallet, over crashes",
    arguments: [
      Voucher.WalletRules.published, .careful,
      .published.waiving(.amountRises, .withinBalance, .noHashLock, .noMerges),
    ], [Voucher.OwnVouchers.accepted, .apart])
  func once(_ rules: Voucher.WalletRules, _ own: Voucher.OwnVouchers) throws {
    var numbers = Numbers(state: 1)
    var wallet = try Situation.wallet(
      of: Parties.from, rules: rules, facts: Situation.facts(balance: 1_000),
      policy: Voucher.WalletPolicy(ownVouchers: own))
    var record = wallet.store.json.bytes()
    var left: [Name: SignedVoucher] = [:]
    for step in 0..<80 {
      let effects = effects(of: &wallet, step, numbers: &numbers)
      // What leaves is stored first; a crash before that makes nothing leave.
      if Int.random(in: 0..<4, using: &numbers) > 0 {
        record = wallet.store.json.bytes()
        for case .voucher(let voucher) in effects {
          let name = Name(lane: voucher.lane, nonce: voucher.nonce)
          #expect(left.updateValue(voucher, forKey: name) == nil)
        }
      } else {
        wallet = Voucher.Wallet(
          keys: wallet.keys, policy: wallet.policy, rules: wallet.rules,
          store: try Voucher.WalletStore(json: try JSON(parsing: record)), facts: wallet.facts)
      }
    }
    #expect(left.count > 4)
  }

  private func effects(
    of wallet: inout Voucher.Wallet, _ step: Int, numbers: inout Numbers
  ) -> [Voucher.WalletEffect] {
    var wish = Voucher.VoucherWish(
      lane: UInt64.random(in: 0..<3, using: &numbers),
      amount: TokenAmount(Int.random(in: 1...(10 + 2 * step), using: &numbers)))
    if Int.random(in: 0..<4, using: &numbers) == 0 { wish.secretHash = [1] }
    do {
      if Int.random(in: 0..<5, using: &numbers) == 0 {
        let own = try wallet.vouchers(of: Parties.channel).map(\.voucher)
        guard let voucher = own.randomElement(using: &numbers) else { return [] }
        return try wallet.add(voucher, to: Parties.channel).effects
      }
      return try wallet.createVoucher(in: Parties.channel, wish)
    } catch { return [] }
  }

  @Test("a voucher that is refused is not signed: its nonce is free for the next")
  func refused() throws {
    var wallet = try Situation.wallet(of: Parties.from)
    let before = wallet
    let error = #expect(throws: Voucher.WalletRefusal.self) {
      try wallet.createVoucher(
        in: Parties.channel, Voucher.VoucherWish(lane: 2, amount: TokenAmount(7)))
    }
    #expect(error?.shortfall == TokenAmount(1))
    #expect(
      error?.lotusCreationText
        == "could not create voucher: insufficient funds in channel, shortfall: 1")
    #expect(wallet == before)
  }

  @Test("where own vouchers count at once, a check on the same node finds the nonce taken")
  func ownVoucher() throws {
    for own in Voucher.OwnVouchers.allCases {
      var wallet = try Situation.wallet(
        of: Parties.from, policy: Voucher.WalletPolicy(ownVouchers: own))
      let made = try wallet.createVoucher(
        in: Parties.channel, Voucher.VoucherWish(lane: 2, amount: TokenAmount(6)))
      guard case .voucher(let voucher)? = made.first else { throw TwoNodes.Unexpected() }
      #expect(voucher.nonce == 1)
      if own == .apart {
        try wallet.check(voucher, in: Parties.channel)
      } else {
        #expect(
          throws: Voucher.WalletRefusal.standing(.nonceTooLow(lane: 2, found: 1, known: 1))
        ) { try wallet.check(voucher, in: Parties.channel) }
      }
    }
  }

  @Test("a lane that only the contract's book knows starts at nonce one, and is refused")
  func chainOnly() throws {
    var wallet = try Situation.wallet(of: Parties.from)
    #expect(
      throws: Voucher.WalletRefusal.standing(.nonceTooLow(lane: 1, found: 1, known: 2))
    ) {
      try wallet.createVoucher(
        in: Parties.channel, Voucher.VoucherWish(lane: 1, amount: TokenAmount(5)))
    }
  }

  @Test("a payee's wallet makes a voucher only if it need not be the payer's")
  func refund() throws {
    var wallet = try Situation.wallet(of: Parties.to)
    let wish = Voucher.VoucherWish(lane: 1, amount: TokenAmount(5))
    #expect(
      throws: Voucher.WalletRefusal.form(
        .otherSigner(found: Parties.to.address, expected: Parties.from.address))
    ) { try wallet.createVoucher(in: Parties.channel, wish) }
  }
}
