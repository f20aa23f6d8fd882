internal import CSecp256k1

/// Why bytes are not a recoverable signature, or why no key can be recovered from one.
public enum RecoveryError: Error, Equatable, Sendable {
  /// A recoverable signature has 65 bytes; there were this many.
  case wrongLength(Int)
  /// The last byte is a number from 0 to 3; this was there.
  case unknownRecoveryID(UInt8)
  /// R or S is not below the order of the curve.
  case notBelowCurveOrder
  /// No public key exists for which the signature is valid: R or S is zero, or the x that R and
  /// the last byte stand for is not that of a point, or the key would be the point at infinity.
  case noSuchKey
}

/// An ECDSA signature from which the signer's public key can be computed: R, S and a number V.
///
/// V says which of the up to four points with the x of R the nonce was: bit 0 is the parity of its
/// y, and bit 1 says that its x is R plus the order of the curve.
public struct RecoverableSignature: Sendable {
  /// How many bytes a recoverable signature has.
  public static let count = 65

  var raw: secp256k1_ecdsa_recoverable_signature

  init(raw: secp256k1_ecdsa_recoverable_signature) {
    self.raw = raw
  }

  /// Reads R and S, 32 bytes each, and V; refuses numbers that are out of range.
  public init(bytes: [UInt8]) throws(RecoveryError) {
    guard bytes.count == Self.count else { throw .wrongLength(bytes.count) }
    let recoveryID = bytes[64]
    guard recoveryID <= 3 else { throw .unknownRecoveryID(recoveryID) }
    var signature = secp256k1_ecdsa_recoverable_signature()
    let status = bytes.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 0 }
      return secp256k1_ecdsa_recoverable_signature_parse_compact(
        Context.shared.pointer, &signature, start, Int32(recoveryID))
    }
    guard status == 1 else { throw .notBelowCurveOrder }
    raw = signature
  }

  /// R and S, 32 bytes each, then V in one byte.
  public var bytes: [UInt8] {
    var recoveryID: Int32 = 0
    var bytes: [UInt8] = Array(unsafeUninitializedCapacity: Self.count) { buffer, written in
      guard let start = buffer.baseAddress else { return }
      let status = withUnsafePointer(to: raw) {
        secp256k1_ecdsa_recoverable_signature_serialize_compact(
          Context.shared.pointer, start, &recoveryID, $0)
      }
      precondition(status == 1, "every recoverable signature has a compact form")
      written = 64
    }
    bytes.append(UInt8(truncatingIfNeeded: recoveryID))
    return bytes
  }

  /// The same signature without V, which a known key can verify.
  public var withoutRecovery: ECDSASignature {
    var signature = secp256k1_ecdsa_signature()
    let status = withUnsafePointer(to: raw) {
      secp256k1_ecdsa_recoverable_signature_convert(Context.shared.pointer, &signature, $0)
    }
    precondition(status == 1, "every recoverable signature holds an ordinary one")
    return ECDSASignature(raw: signature)
  }
}

extension RecoverableSignature: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    left.bytes == right.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}
