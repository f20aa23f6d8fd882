import Bitcoin
import Channels
import Hashing
import Secp256k1

@testable import Timelock

/// The same two people, the same money and the same terms for all tests of the parties.
enum Scene {
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

  static func wallet(holding satoshis: Int64 = 10_000_000) -> Wallet {
    let script = Script.payToWitnessKeyHash(Hash160.hash(walletSecret.publicKey.compressed))
    let coin = WalletCoin(
      outPoint: OutPoint(txid: Txid(SHA256.hash([7])), index: 0),
      output: TransactionOutput(value: sat(satoshis), scriptPubKey: script))
    return Wallet(secret: walletSecret, coins: [coin], change: payout(9))
  }

  /// The video stream: 600 payments of 5,000 satoshis fit below T0 = 4,320.
  static func terms(_ order: Timelock.SigningOrder) -> Timelock.Terms {
    Timelock.Terms(
      capacity: sat(3_600_000), unit: sat(5_000), ladder: ladder, signingOrder: order)
  }

  /// A transaction that neither party knows.
  static let stranger = SpendingTransaction(
    Transaction(
      inputs: [TransactionInput(previousOutput: .null)],
      outputs: [TransactionOutput(value: sat(1), scriptPubKey: payout(8))]))

  static let ladder = Timelock.Ladder(
    refundHeight: height(4_320), step: 1, reaction: 0, delay: 1)

  /// A ladder on which a state can be too near to be beaten and still not be final.
  static let wideLadder = Timelock.Ladder(
    refundHeight: height(4_320), step: 10, reaction: 4, delay: 3)

  static func payer(
    waiving rules: Set<Timelock.Rule> = [], holding satoshis: Int64 = 10_000_000
  ) -> Timelock.Payer {
    Timelock.Payer(
      secret: payerSecret, payout: payout(1), wallet: wallet(holding: satoshis),
      rulebook: Timelock.Rulebook(waiving: rules))
  }

  static func payee(waiving rules: Set<Timelock.Rule> = []) -> Timelock.Payee {
    Timelock.Payee(
      secret: payeeSecret, payout: payout(2), rulebook: Timelock.Rulebook(waiving: rules))
  }
}

func sat(_ satoshis: Int64) -> Amount { Amount(uncheckedSatoshis: satoshis) }

func height(_ value: UInt32) -> BlockHeight { BlockHeight(uncheckedValue: value) }
