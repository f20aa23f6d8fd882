import Filecoin
import Testing

@testable import Voucher

@Suite("A wallet's rules")
struct RuleTests {
  /// A wallet that holds to a rule, and to the published ones.
  private func wallet(
    _ twins: RuleTwins, _ facts: Voucher.LedgerFacts, waiving: Bool = false
  ) throws -> Voucher.Wallet {
    let rules = Voucher.WalletRules.published
    return try Situation.wallet(
      of: twins.payer ? Parties.from : Parties.to,
      rules: waiving ? rules.waiving(twins.refusal.rule) : rules.adding(twins.refusal.rule),
      facts: facts)
  }

  @Test(
    "a request that breaks one rule is refused with what was compared", arguments: RuleTwins.all)
  func refused(_ twins: RuleTwins) throws {
    var wallet = try wallet(twins, twins.refusedFacts)
    let error = #expect(throws: Voucher.WalletRefusal.self) { try twins.refused(&wallet) }
    #expect(error == twins.refusal)
    #expect(error?.lotusText() == twins.text)
    #expect(error?.walletRemedy == twins.remedy)
    #expect(error?.rule.isOrdering == false)
  }

  @Test("the same request with one thing changed is followed", arguments: RuleTwins.all)
  func followed(_ twins: RuleTwins) throws {
    var wallet = try wallet(twins, twins.followedFacts)
    try twins.followed(&wallet)
  }

  @Test("a refusal changes nothing", arguments: RuleTwins.all)
  func unchanged(_ twins: RuleTwins) throws {
    // What is asked twice is followed once, and a request for funds was taken before it is answered.
    guard ![.submittedOnce, .numberLeft, .offChainCovered].contains(twins.refusal.rule) else {
      return
    }
    var wallet = try wallet(twins, twins.refusedFacts)
    let before = wallet
    #expect(throws: Voucher.WalletRefusal.self) { try twins.refused(&wallet) }
    #expect(wallet == before)
  }

  @Test(
    "without the rule the same request is followed, or another rule stands behind it",
    arguments: RuleTwins.all)
  func waived(_ twins: RuleTwins) throws {
    // Without a channel in the store, or one on the ledger, there is nothing to act on.
    guard ![.channelTracked, .channelSeen].contains(twins.refusal.rule) else { return }
    var wallet = try wallet(twins, twins.refusedFacts, waiving: true)
    do {
      try twins.refused(&wallet)
      #expect(twins.behind == nil)
    } catch let refusal as Voucher.WalletRefusal {
      #expect(refusal.rule == twins.behind)
    }
  }

  @Test("every rule that refuses has its twins")
  func complete() {
    let tested = Set(RuleTwins.all.map(\.refusal.rule))
    #expect(tested == Set(Voucher.WalletRule.allCases.filter { !$0.isOrdering }))
  }

  @Test("identifiers are kebab-case, and each rule is published or a cure")
  func identifiers() {
    for rule in Voucher.WalletRule.allCases {
      #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(Voucher.WalletRules.careful.holds(rule))
      #expect(Voucher.WalletRules.published.holds(rule) == !rule.isCure)
    }
    #expect(Voucher.WalletRules.careful.waiving(.landable).inForce.count == 27)
  }

  @Test("the checks come in the order of the rules")
  func order() throws {
    var wallet = try Situation.wallet(of: Parties.to, rules: .careful)
    let broken = Situation.voucher(signedBy: Parties.stranger) {
      $0 = SignedVoucher(
        channel: Situation.robust, timeLockMin: Epoch(1), timeLockMax: Epoch(2),
        secretHash: [1], extra: VoucherCall(actor: Situation.other, method: 0, params: []),
        lane: 1, nonce: 1, amount: TokenAmount(-1), minSettleHeight: Epoch(9_999),
        merges: [LaneMerge(lane: 2, nonce: 1)])
    }
    var waived: [Voucher.WalletRule] = []
    var rules = Voucher.WalletRules.careful
    while let refusal = refusal(of: broken, by: &wallet) {
      waived.append(refusal.rule)
      rules = rules.waiving(refusal.rule)
      wallet = try Situation.wallet(of: Parties.to, rules: rules)
    }
    #expect(
      waived == [
        .channelAddress, .noMessageLock, .noTimeLockMax, .noTimeLockMin, .noHashLock,
        .signedByPayer, .nonceRises, .amountRises, .noMerges, .boundedMinimumHeight,
        .smallestDelta,
      ])
  }

  private func refusal(
    of voucher: SignedVoucher, by wallet: inout Voucher.Wallet
  ) -> Voucher.WalletRefusal? {
    do throws(Voucher.WalletRefusal) {
      _ = try wallet.add(voucher, to: Parties.channel)
      return nil
    } catch { return error }
  }
}
