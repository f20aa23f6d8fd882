import Bitcoin
import Channels
import Hashing
import Secp256k1

@testable import OneWay

/// The same two people, the same money and the same terms for all tests.
enum TestChannel {
  static let payerSecret = secret(1)
  static let payeeSecret = secret(2)
  static let walletSecret = secret(3)

  static func secret(_ number: UInt8) -> SecretKey {
    do {
      return try SecretKey([UInt8](repeating: 0, count: 31) + [number])
    } catch {
      preconditionFailure("small numbers are secrets: \(error)")
    }
  }

  /// A script that pays to a made-up key.
  static func payout(_ number: UInt8) -> Script {
    .payToWitnessKeyHash(Hash160.hash([number]))
  }

  static let walletScript = Script.payToWitnessKeyHash(
    Hash160.hash(walletSecret.publicKey.compressed))

  /// A wallet with one coin that no chain has.
  static func wallet(holding satoshis: Int64 = 10_000_000) -> Wallet {
    let coin = WalletCoin(
      outPoint: OutPoint(txid: Txid(SHA256.hash([7])), index: 0),
      output: TransactionOutput(value: sat(satoshis), scriptPubKey: walletScript))
    return Wallet(secret: walletSecret, coins: [coin], change: walletScript)
  }

  /// The variants, with their ways out near enough to be reached on a short chain.
  static let variants: [OneWay.Variant] = [
    .refund(height(130)), .expiry(height(130)), .lifetime(20), .kickOff(10), .trusting,
  ]

  static let timing = OneWay.Timing(reaction: 1, delay: 1)

  static func terms(_ variant: OneWay.Variant) -> OneWay.Terms {
    OneWay.Terms(
      variant: variant, capacity: sat(100_000), unit: sat(5_000), timing: timing)
  }

  static func payer(
    _ terms: OneWay.Terms, waiving rules: Set<OneWay.Rule> = [], wallet: Wallet = wallet()
  ) -> OneWay.Payer {
    OneWay.Payer(
      secret: payerSecret, payout: payout(1), wallet: wallet, offering: terms,
      rulebook: OneWay.Rulebook(waiving: rules))
  }

  static func payee(waiving rules: Set<OneWay.Rule> = []) -> OneWay.Payee {
    OneWay.Payee(
      secret: payeeSecret, payout: payout(2), rulebook: OneWay.Rulebook(waiving: rules))
  }

  static let payerMember = Member(key: payerSecret.publicKey, payout: payout(1))
  static let payeeMember = Member(key: payeeSecret.publicKey, payout: payout(2))

  static func channel(_ variant: OneWay.Variant) throws -> OneWay.Channel {
    try OneWay.Channel(terms(variant), payer: payerMember, payee: payeeMember)
  }

  /// A channel over a funding that no chain has.
  static func funded(
    _ variant: OneWay.Variant, topUp: OneWay.TopUp? = nil
  ) throws -> OneWay.FundedChannel {
    OneWay.FundedChannel(
      try channel(variant), outPoint: OutPoint(txid: Txid(SHA256.hash([8])), index: 0),
      topUp: topUp)
  }

  static let topUp = OneWay.TopUp(
    outPoint: OutPoint(txid: Txid(SHA256.hash([9])), index: 0), amount: sat(50_000))
}

func sat(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }
func height(_ value: UInt32) -> BlockHeight { BlockHeight(uncheckedValue: value) }
