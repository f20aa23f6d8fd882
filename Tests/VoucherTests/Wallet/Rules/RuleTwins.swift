import AccountLedger
import Filecoin
import Hashing
import Testing

@testable import Voucher

/// A request that a rule refuses, and its twin that differs in one thing and is followed.
struct RuleTwins: Sendable, CustomTestStringConvertible {
  typealias Request = @Sendable (inout Voucher.Wallet) throws -> Void

  let refusal: Voucher.WalletRefusal
  let remedy: Voucher.WalletRemedy
  let text: String?
  /// Whose wallet it is.
  var payer = false
  /// The rule that refuses the request without this one, if any does.
  var behind: Voucher.WalletRule?
  var refusedFacts = Situation.facts()
  var followedFacts = Situation.facts()
  let refused: Request
  let followed: Request

  var testDescription: String { refusal.rule.rawValue }

  /// A voucher that the payee is given, and one that differs in one thing.
  static func vouchers(
    _ refusal: Voucher.WalletRefusal, _ remedy: Voucher.WalletRemedy, _ text: String?,
    _ bad: SignedVoucher, good: SignedVoucher = Situation.voucher()
  ) -> RuleTwins {
    RuleTwins(
      refusal: refusal, remedy: remedy, text: text,
      refused: { _ = try $0.add(bad, to: Parties.channel) },
      followed: { _ = try $0.add(good, to: Parties.channel) })
  }
}

extension RuleTwins {
  static let all = forms + standings + times + tracking + funds

  private static let payer = Parties.from.address

  private static let forms: [RuleTwins] = [
    .vouchers(
      .form(.otherChannel(found: Situation.robust, expected: Parties.channel)),
      .withChannel(Parties.channel),
      "voucher ChannelAddr doesn't match channel address, got \(Situation.robust.text()), "
        + "expected f0100",
      Situation.voucher { $0.channel = Situation.robust }),
    .vouchers(
      .form(.messageLocked(call)), .withoutCondition, "voucher is Message Locked",
      Situation.voucher { $0.extra = call }),
    .vouchers(
      .form(.timeLockedMax(Epoch(2_000))), .withoutCondition, "voucher is Max Time Locked",
      Situation.voucher { $0.timeLockMax = Epoch(2_000) }),
    .vouchers(
      .form(.timeLockedMin(Epoch(2))), .withoutCondition, "voucher is Min Time Locked",
      Situation.voucher { $0.timeLockMin = Epoch(2) }),
    .vouchers(
      .form(.hashLocked([9])), .withoutCondition, "voucher is Hash Locked",
      Situation.voucher { $0.secretHash = [9] }),
    .vouchers(
      .form(.unsigned(expected: payer)), .signedBy(payer), "signature is nil",
      Situation.voucher(signedBy: nil)),
    .vouchers(
      .form(.otherSigner(found: Parties.to.address, expected: payer)), .signedBy(payer),
      "signature did not match", Situation.voucher(signedBy: Parties.to)),
    .vouchers(
      .form(.merges([LaneMerge(lane: 2, nonce: 1)])), .withoutCondition,
      "don't currently support paych lane merges",
      Situation.voucher { $0.merges = [LaneMerge(lane: 2, nonce: 1)] }),
  ]

  private static let call = VoucherCall(actor: Situation.other, method: 5, params: [1])

  private static let standings: [RuleTwins] = [
    .vouchers(
      .standing(.nonceTooLow(lane: 1, found: 2, known: 2)), .withNonce(3), "nonce too low",
      Situation.voucher { $0.nonce = 2 }),
    .vouchers(
      .standing(.amountTooLow(lane: 1, found: TokenAmount(4), known: TokenAmount(4))),
      .withAmount(TokenAmount(5)),
      "voucher amount is lower than amount for voucher with lower nonce",
      Situation.voucher { $0.amount = TokenAmount(4) }),
    .vouchers(
      .standing(.overdrawn(total: TokenAmount(11), balance: TokenAmount(10))),
      .withFunds(TokenAmount(1)),
      "not enough funds in channel to cover voucher - shortfall: 1",
      Situation.voucher {
        $0.lane = 2
        $0.amount = TokenAmount(7)
      },
      good: Situation.voucher {
        $0.lane = 2
        $0.amount = TokenAmount(6)
      }),
    RuleTwins(
      refusal: .standing(
        .deltaTooSmall(wanted: TokenAmount(2), delta: TokenAmount(1), known: TokenAmount(4))),
      remedy: .withSmallestDelta(TokenAmount(1)),
      text: "addVoucher: supplied token amount too low; minD=2, D=1; laneAmt=4; v.Amt=5",
      refused: {
        _ = try $0.add(Situation.voucher(), to: Parties.channel, atLeast: TokenAmount(2))
      },
      followed: {
        _ = try $0.add(Situation.voucher(), to: Parties.channel, atLeast: TokenAmount(1))
      }),
    RuleTwins(
      refusal: .standing(.unknown(lane: 1, nonce: 3)), remedy: .never,
      text: "cannot submit voucher that has not been added to channel",
      refused: { _ = try $0.spendable(Situation.voucher(), in: Parties.channel) },
      followed: {
        _ = try $0.add(Situation.voucher(), to: Parties.channel)
        #expect(try $0.spendable(Situation.voucher(), in: Parties.channel).isSpendable)
      }),
    RuleTwins(
      refusal: .standing(.alreadySubmitted(lane: 1, nonce: 3)), remedy: .never,
      text: "cannot submit voucher that has already been submitted",
      refused: {
        _ = try $0.submit(Situation.voucher(), to: Parties.channel)
        _ = try $0.submit(Situation.voucher(), to: Parties.channel)
      },
      followed: { _ = try $0.submit(Situation.voucher(), to: Parties.channel) }),
    RuleTwins(
      refusal: .standing(.noNonceLeft(lane: 1)), remedy: .never, text: nil, payer: true,
      behind: .nonceRises,
      refused: { try $0.continueBehind(nonce: .max) },
      followed: { try $0.continueBehind(nonce: .max - 1) }),
  ]

  private static let times: [RuleTwins] = [
    .vouchers(
      .standing(
        .minimumTooFar(found: Epoch(2_441), farthest: Epoch(2_440), allowedFrom: Epoch(1_001))),
      .fromEpoch(Epoch(1_001)), nil, Situation.voucher { $0.minSettleHeight = Epoch(2_441) },
      good: Situation.voucher { $0.minSettleHeight = Epoch(2_440) }),
    RuleTwins(
      refusal: .standing(
        .tooLateToLand(executed: Epoch(1_001), last: Epoch(1_000), acceptableUntil: Epoch(999))),
      remedy: .untilEpoch(Epoch(999)), text: nil,
      refusedFacts: Situation.facts(settled: 990, settlingAt: 1_001),
      followedFacts: Situation.facts(settled: 990, settlingAt: 1_002),
      refused: { _ = try $0.add(Situation.voucher(), to: Parties.channel) },
      followed: { _ = try $0.add(Situation.voucher(), to: Parties.channel) }),
    RuleTwins(
      refusal: .standing(
        .tooLateToLand(executed: Epoch(1_006), last: Epoch(1_005), acceptableUntil: nil)),
      remedy: .never, text: nil,
      refusedFacts: Situation.facts(settled: 999, settlingAt: 1_006),
      followedFacts: Situation.facts(settled: 999, settlingAt: 1_007),
      refused: { _ = try $0.add(Situation.voucher(), to: Parties.channel) },
      followed: { _ = try $0.add(Situation.voucher(), to: Parties.channel) }),
  ]
}

extension Voucher.Wallet {
  /// Makes a voucher behind one that has a nonce.
  fileprivate mutating func continueBehind(nonce: UInt64) throws {
    _ = try add(Situation.voucher { $0.nonce = nonce }, to: Parties.channel)
    _ = try createVoucher(
      in: Parties.channel, Voucher.VoucherWish(lane: 1, amount: TokenAmount(6)))
  }
}
