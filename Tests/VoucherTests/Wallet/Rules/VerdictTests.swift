import AccountLedger
import Filecoin
import Hashing
import Testing

@testable import Voucher

/// A voucher on which the wallet and the contract differ, or do not.
struct VerdictCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let voucher: SignedVoucher
  var facts = Situation.facts()
  var secret: [UInt8] = []
  /// The wallet's rule against it.
  var wallet: Voucher.WalletRule?
  /// The contract's rule against it.
  var contract: ContractRule?

  static let all: [VerdictCase] = [
    VerdictCase(testDescription: "a good voucher", voucher: Situation.voucher()),
    VerdictCase(
      testDescription: "the channel's other address",
      voucher: Situation.voucher { $0.channel = Situation.robust }, wallet: .channelAddress),
    VerdictCase(
      testDescription: "a time lock that is open",
      voucher: Situation.voucher { $0.timeLockMin = Epoch(1_001) }, wallet: .noTimeLockMin),
    VerdictCase(
      testDescription: "a time lock that is not open yet",
      voucher: Situation.voucher { $0.timeLockMin = Epoch(1_002) }, wallet: .noTimeLockMin,
      contract: .timeLockMin),
    VerdictCase(
      testDescription: "a time lock that is open still",
      voucher: Situation.voucher { $0.timeLockMax = Epoch(1_001) }, wallet: .noTimeLockMax),
    VerdictCase(
      testDescription: "a time lock that is over",
      voucher: Situation.voucher { $0.timeLockMax = Epoch(1_000) }, wallet: .noTimeLockMax,
      contract: .timeLockMax),
    VerdictCase(
      testDescription: "a hash lock and its secret", voucher: locked, secret: secret,
      wallet: .noHashLock),
    VerdictCase(
      testDescription: "a hash lock and no secret", voucher: locked, wallet: .noHashLock,
      contract: .secretHash),
    VerdictCase(
      testDescription: "a call that would succeed",
      voucher: Situation.voucher { $0.extra = call }, facts: withCall, wallet: .noMessageLock),
    VerdictCase(
      testDescription: "a call that finds no actor",
      voucher: Situation.voucher { $0.extra = call }, wallet: .noMessageLock,
      contract: .extraCall),
    VerdictCase(
      testDescription: "a merge that the contract knows",
      voucher: Situation.voucher {
        $0.lane = 2
        $0.merges = [LaneMerge(lane: 1, nonce: 3)]
      }, wallet: .noMerges),
    VerdictCase(
      testDescription: "the payee's own signature",
      voucher: Situation.voucher(signedBy: Parties.to), wallet: .signedByPayer,
      contract: .signerCounterparty),
    VerdictCase(
      testDescription: "a stranger's signature",
      voucher: Situation.voucher(signedBy: Parties.stranger), wallet: .signedByPayer,
      contract: .signerCounterparty),
    VerdictCase(
      testDescription: "a signature under another type",
      voucher: retyped, wallet: .signedByPayer),
    VerdictCase(
      testDescription: "no signature", voucher: Situation.voucher(signedBy: nil),
      wallet: .signed, contract: .voucherSigned),
    VerdictCase(
      testDescription: "an equal amount", voucher: Situation.voucher { $0.amount = TokenAmount(4) },
      wallet: .amountRises),
    VerdictCase(
      testDescription: "a lower amount", voucher: Situation.voucher { $0.amount = TokenAmount(1) },
      wallet: .amountRises),
    VerdictCase(
      testDescription: "an old nonce", voucher: Situation.voucher { $0.nonce = 2 },
      wallet: .nonceRises, contract: .laneNonceRises),
    VerdictCase(
      testDescription: "more than the channel has",
      voucher: Situation.voucher { $0.amount = TokenAmount(11) }, wallet: .withinBalance,
      contract: .toSendCovered),
    VerdictCase(
      testDescription: "a minimum height far away",
      voucher: Situation.voucher { $0.minSettleHeight = Epoch(1_000_000) }),
    VerdictCase(
      testDescription: "a channel that has settled", voucher: Situation.voucher(),
      facts: Situation.facts(settled: 990, settlingAt: 1_001), contract: .notSettled),
    VerdictCase(
      testDescription: "the last epoch before", voucher: Situation.voucher(),
      facts: Situation.facts(settled: 990, settlingAt: 1_002)),
  ]

  private static let secret: [UInt8] = [1, 2, 3]

  private static var locked: SignedVoucher {
    let hash: Digest<32> = BLAKE2b.hash(secret)
    return Situation.voucher { $0.secretHash = hash.array }
  }

  private static let call = VoucherCall(actor: Situation.other, method: 5, params: [1])

  private static var withCall: Voucher.LedgerFacts {
    var facts = Situation.facts()
    facts.calls[call] = .ok
    return facts
  }

  private static var retyped: SignedVoucher {
    var voucher = Situation.voucher()
    voucher.signature?.type = .bls
    return voucher
  }
}

@Suite("Two verdicts on one voucher")
struct VerdictTests {
  @Test("wallet and contract say what each of them says", arguments: VerdictCase.all)
  func verdicts(_ known: VerdictCase) throws {
    let wallet = try Situation.wallet(of: Parties.to, facts: known.facts)
    let verdicts = wallet.verdicts(
      on: known.voucher, in: Parties.channel, secret: known.secret)
    switch verdicts.wallet {
    case .accepted, .known: #expect(known.wallet == nil)
    case .refused(let refusal): #expect(refusal.rule == known.wallet)
    }
    switch verdicts.contract {
    case .accepted, .noChannel: #expect(known.contract == nil)
    case .refused(let refusal): #expect(refusal.rule == known.contract)
    }
    #expect(verdicts.agree == ((known.wallet == nil) == (known.contract == nil)))
  }

  @Test("what the wallet accepts, the contract redeems, unless the channel has settled")
  func onlyOneWay() {
    let overlooked = VerdictCase.all.filter { $0.wallet == nil && $0.contract != nil }
    #expect(overlooked.map(\.contract) == [.notSettled])
  }

  @Test("a careful wallet refuses what the published one overlooks")
  func careful() throws {
    for known in VerdictCase.all where known.wallet == nil {
      let wallet = try Situation.wallet(of: Parties.to, rules: .careful, facts: known.facts)
      let verdicts = wallet.verdicts(on: known.voucher, in: Parties.channel)
      let isGood = known.contract == nil && known.voucher.minSettleHeight == .zero
      #expect(verdicts.wallet.accepts == isGood, "\(known)")
    }
  }

  @Test("a voucher that is in the store is known, and its channel need not be in it")
  func known() throws {
    var wallet = Voucher.Wallet(keys: [Parties.to.walletKey])
    _ = wallet.look(Situation.facts())
    let before = wallet.verdicts(on: Situation.voucher(), in: Parties.channel)
    #expect(before.wallet == .accepted(delta: TokenAmount(1)))
    _ = try wallet.add(Situation.voucher(), to: Parties.channel)
    #expect(wallet.verdicts(on: Situation.voucher(), in: Parties.channel).wallet == .known)
    #expect(
      wallet.verdicts(on: Situation.voucher(), in: Situation.other).contract == .noChannel)
  }
}
