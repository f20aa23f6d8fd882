import Bitcoin
import Hashing
import Secp256k1

/// A signature as a script or witness has it: DER and the byte of the hash type.
struct Signed {
  let signature: ECDSASignature
  let type: SighashType

  init(_ bytes: [UInt8]) throws {
    signature = try ECDSASignature(der: Array(bytes.dropLast()))
    type = SighashType(byte: bytes.last ?? 0)
  }

  /// Whether a key made it for the digest; two published signatures have a high S.
  func isBy(_ key: [UInt8], for digest: Digest<32>) throws -> Bool {
    try PublicKey(key).verifyAllowingHighS(signature, digest: digest.bytes)
  }
}

extension Script {
  /// What the script pushes, one item a push.
  var pushes: [[UInt8]] {
    instructions.map { Array(bytes[$0.data]) }
  }
}
