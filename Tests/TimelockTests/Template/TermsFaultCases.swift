import Bitcoin
import Channels
import Hashing
import Secp256k1

@testable import Timelock

extension TermsFaultTests {
  static let ladder: [TermsCase] = [
    TermsCase("no step", .stepIsZero, step(0), mend: step(1)),
    TermsCase("no delay", .delayIsZero, delay(0), mend: delay(1)),
    TermsCase("a step above a year", years(52_561), step(52_561), mend: high(step(52_560))),
    TermsCase(
      "a reaction above a year", years(52_561), reaction(52_561), mend: high(reaction(52_560))),
    TermsCase("a delay above a year", years(52_561), delay(52_561), mend: high(delay(52_560))),
    TermsCase(
      "a refund height that is a time",
      .blocksOutOfRange(500_000_000, maximum: 499_999_999), refund(500_000_000),
      mend: refund(499_999_999)),
    TermsCase(
      "a first rung at height zero",
      .noRoomForUpdate(refundHeight: BlockHeight(uncheckedValue: 10), needed: 11), refund(10),
      mend: refund(11)),
    TermsCase(
      "a refund that is always too near",
      .noRoomForUpdate(refundHeight: BlockHeight(uncheckedValue: 102), needed: 103),
      {
        $0.terms.ladder.reaction = 100
        $0.terms.ladder.refundHeight = BlockHeight(uncheckedValue: 102)
      }, mend: refund(103)),
  ]

  static let sides: [TermsCase] = [
    TermsCase(
      "a payer's payout that anyone may spend",
      .payoutNotStandard(side: .payer, .witness(version: 1, program: [0x4e, 0x73])),
      {
        $0.payer = Member(key: $0.payer.key, payout: .witness(version: 1, program: [0x4e, 0x73]))
      },
      mend: pay(.payer, .payToTaproot([UInt8](repeating: 1, count: 32)))),
    TermsCase(
      "a payee's payout that carries data",
      .payoutNotStandard(side: .payee, Script([0x6a, 1, 1])), pay(.payee, Script([0x6a, 1, 1])),
      mend: pay(.payee, .payToPublicKeyHash(Hash160.hash([1])))),
    TermsCase(
      "a bare key as a payout",
      .payoutNotStandard(side: .payee, .payToPublicKey([2] + [UInt8](repeating: 1, count: 32))),
      pay(.payee, .payToPublicKey([2] + [UInt8](repeating: 1, count: 32))),
      mend: pay(.payee, .payToScriptHash(Hash160.hash([1])))),
    TermsCase(
      "a witness version without a meaning",
      .payoutNotStandard(side: .payee, .witness(version: 2, program: [1, 2])),
      pay(.payee, .witness(version: 2, program: [1, 2])),
      mend: pay(.payee, .payToWitnessScriptHash(of: Script([0x51])))),
    TermsCase(
      "one payout for both", .payoutsEqual(.payToScriptHash(Hash160.hash([1]))),
      {
        pay(.payer, .payToScriptHash(Hash160.hash([1])))(&$0)
        pay(.payee, .payToScriptHash(Hash160.hash([1])))(&$0)
      }, mend: pay(.payee, .payToScriptHash(Hash160.hash([2])))),
    TermsCase(
      "one key for both", .keysEqual,
      { $0.payee = Member(key: $0.payer.key, payout: $0.payee.payout) },
      mend: { $0.payee = Member(key: $0.payeeSecret.publicKey, payout: $0.payee.payout) }),
  ]

  typealias Change = @Sendable (inout TemplateScene) -> Void

  private static func years(_ blocks: UInt32) -> Timelock.TermsFault {
    .blocksOutOfRange(blocks, maximum: 52_560)
  }

  private static func step(_ number: UInt32) -> Change { { $0.terms.ladder.step = number } }

  private static func delay(_ number: UInt32) -> Change { { $0.terms.ladder.delay = number } }

  private static func reaction(_ number: UInt32) -> Change {
    { $0.terms.ladder.reaction = number }
  }

  private static func refund(_ height: UInt32) -> Change {
    { $0.terms.ladder.refundHeight = BlockHeight(uncheckedValue: height) }
  }

  private static func high(_ change: @escaping Change) -> Change {
    {
      refund(200_000)(&$0)
      change(&$0)
    }
  }

  private static func pay(_ role: PaymentRole, _ payout: Script) -> Change {
    { scene in
      switch role {
      case .payer: scene.payer = Member(key: scene.payer.key, payout: payout)
      case .payee: scene.payee = Member(key: scene.payee.key, payout: payout)
      }
    }
  }
}
