import CBlake2
import CSecp256k1

/// Loops over recoverable signatures and BLAKE2b with nothing around them.
final class BareRecovery {
  private let context: OpaquePointer
  private let secret: [UInt8] = (1...32).map { $0 }

  init() {
    guard let context = secp256k1_context_create(UInt32(SECP256K1_CONTEXT_NONE)) else {
      preconditionFailure("the library ends the process when it cannot make a context")
    }
    self.context = context
    _ = secp256k1_context_randomize(context, secret)
  }

  deinit {
    secp256k1_context_destroy(context)
  }

  /// Hashes bytes, signs the hash and writes the 65 bytes, `count` times, each time other bytes.
  func sign(_ bytes: [UInt8], count: Int) -> UInt64 {
    var bytes = bytes
    var digest = [UInt8](repeating: 0, count: 32)
    var written = [UInt8](repeating: 0, count: 65)
    var checksum: UInt64 = 0
    for index in 0..<count {
      withUnsafeBytes(of: index) { bytes.replaceSubrange(0..<8, with: $0) }
      _ = paychan_blake2b(&digest, 32, bytes, bytes.count)
      var signature = secp256k1_ecdsa_recoverable_signature()
      var recovery: Int32 = 0
      _ = secp256k1_ecdsa_sign_recoverable(context, &signature, digest, secret, nil, nil)
      _ = secp256k1_ecdsa_recoverable_signature_serialize_compact(
        context, &written, &recovery, &signature)
      checksum &+= UInt64(written[40]) &+ UInt64(recovery)
    }
    return checksum
  }

  /// What was signed, and the 65 bytes of its signature.
  typealias Check = (signed: [UInt8], signature: [UInt8])

  /// Hashes what was signed, recovers the key and hashes that to 20 bytes, `count` times, each time
  /// for the next of the checks; gives how many had a key.
  func recover(_ checks: [Check], count: Int) -> UInt64 {
    var digest = [UInt8](repeating: 0, count: 32)
    var written = [UInt8](repeating: 0, count: 65)
    var address = [UInt8](repeating: 0, count: 20)
    var right: UInt64 = 0
    for index in 0..<count {
      let check = checks[index % checks.count]
      _ = paychan_blake2b(&digest, 32, check.signed, check.signed.count)
      var signature = secp256k1_ecdsa_recoverable_signature()
      var key = secp256k1_pubkey()
      var length = 65
      _ = secp256k1_ecdsa_recoverable_signature_parse_compact(
        context, &signature, check.signature, Int32(check.signature[64]))
      right += UInt64(secp256k1_ecdsa_recover(context, &key, &signature, digest))
      _ = secp256k1_ec_pubkey_serialize(
        context, &written, &length, &key, UInt32(SECP256K1_EC_UNCOMPRESSED))
      _ = paychan_blake2b(&address, 20, written, length)
    }
    return right
  }
}
