internal import Bitcoin
internal import Secp256k1

/// A party whose secret is a small number that everyone knows.
struct ToyParty {
  let name: String
  let number: UInt8

  static let payer = ToyParty(name: "payer", number: 1)
  static let payee = ToyParty(name: "payee", number: 2)

  var secret: SecretKey {
    certainly("small numbers are secret keys") { () throws(SecretKeyError) in
      try SecretKey([UInt8](repeating: 0, count: 31) + [number])
    }
  }

  var key: [UInt8] { secret.publicKey.compressed }

  /// Where the party gets its money.
  var payout: Script { .payToWitnessKeyHash(PSBTPublicKey(secret.publicKey).hash) }
}
