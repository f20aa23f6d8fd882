public import Bitcoin
internal import Channels
internal import Secp256k1

extension Timelock.Channel {
  /// The funding output as other wallets watch it: `wsh(multi(2,<payer>,<payee>))`, or with `sh`.
  ///
  /// Printed, it carries its checksum (BIP-0380).
  public var descriptor: Descriptor {
    let keys = [payer, payee].map { Hex.encode($0.key.compressed) }.joined(separator: ",")
    let multisig = "multi(2,\(keys))"
    do {
      switch terms.fundingKind {
      case .p2wsh: return try Descriptor("wsh(\(multisig))", network: terms.network)
      case .p2sh: return try Descriptor("sh(\(multisig))", network: terms.network)
      }
    } catch {
      preconditionFailure("two compressed keys always make a descriptor: \(error)")
    }
  }

  /// The address of the funding output.
  public var address: Address {
    let script = fundingOutput.scriptPubKey
    guard let address = Address(script: script, network: terms.network) else {
      preconditionFailure("script hashes of both kinds have addresses")
    }
    return address
  }
}
