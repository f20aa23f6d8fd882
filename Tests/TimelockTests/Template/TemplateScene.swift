import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// Two sides with public keys, and terms that can be changed before they make a channel.
struct TemplateScene: Sendable {
  let payerSecret: SecretKey
  let payeeSecret: SecretKey
  var payer: Member
  var payee: Member
  var terms: Timelock.Terms

  init(fundingKind: Timelock.FundingKind = .p2wsh) throws {
    payerSecret = try Self.secret(1)
    payeeSecret = try Self.secret(2)
    payer = Member(key: payerSecret.publicKey, payout: try Self.payout(3))
    payee = Member(key: payeeSecret.publicKey, payout: try Self.payout(4))
    terms = Timelock.Terms(
      capacity: try Amount(satoshis: 3_600_000), unit: try Amount(satoshis: 1_000),
      ladder: Timelock.Ladder(
        refundHeight: try BlockHeight(4_320), step: 10, reaction: 4, delay: 3),
      fundingKind: fundingKind)
  }

  static func secret(_ number: UInt8) throws -> SecretKey {
    try SecretKey([UInt8](repeating: 0, count: 31) + [number])
  }

  static func payout(_ number: UInt8) throws -> Script {
    .payToWitnessKeyHash(Hash160.hash(try secret(number).publicKey.compressed))
  }

  var channel: Timelock.Channel {
    get throws { try Timelock.Channel(terms, payer: payer, payee: payee) }
  }

  var funded: Timelock.FundedChannel {
    get throws {
      let txid = Txid(SHA256.hash(Array("funding".utf8)))
      return Timelock.FundedChannel(try channel, outPoint: OutPoint(txid: txid, index: 0))
    }
  }

  func secret(of role: PaymentRole) -> SecretKey {
    switch role {
    case .payer: payerSecret
    case .payee: payeeSecret
    }
  }
}

extension Amount {
  static func sat(_ count: Int64) -> Amount { Amount(uncheckedSatoshis: count) }
}

/// A division and a form, as test arguments.
struct Closing: Hashable, Sendable, CustomTestStringConvertible {
  let division: Timelock.Division
  let form: Timelock.ClosingForm

  var testDescription: String {
    "\(Timelock.TransactionName(division, form)) with \(division.toPayee)"
  }

  /// Both forms of divisions around both dust thresholds and in the middle.
  static let all: [Closing] = [0, 1, 293, 294, 295, 1_800_000, 3_599_705, 3_599_706, 3_600_000]
    .flatMap { (toPayee: Int64) in
      [Timelock.ClosingForm.locked, .settlement].flatMap { form in
        [0, 1, 431].map { (state: UInt32) in
          Closing(
            division: Timelock.Division(state: state, toPayee: .sat(toPayee)), form: form)
        }
      }
    }
}
