internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Secp256k1

extension KeyRing {
  /// Every key: its purpose, the secret, the public key, and the secret as wallets import it.
  func json(on network: Network) -> JSON {
    .array(
      keys.map { key in
        [
          "purpose": .string(key.purpose),
          "secret": .hex(Array(key.secret.exportBytes())),
          "public": .hex(key.publicKey.compressed),
          "wif": .string(WIF(key.secret, network: network).exportText()),
        ]
      })
  }
}
