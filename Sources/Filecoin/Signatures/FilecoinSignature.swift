public import Hashing
public import Secp256k1

/// A signature as the chain writes it: its kind, and what the kind consists of.
public struct FilecoinSignature: Hashable, Sendable {
  /// The most bytes that a signature has, its type included.
  public static let maximumBytes = 200

  /// The kinds of signatures; the number of each is the first byte of such a signature.
  public enum Kind: UInt8, Hashable, Sendable {
    /// ECDSA over secp256k1, from which the key can be recovered.
    case secp256k1 = 1
    /// BLS, which nothing here verifies.
    case bls = 2
    /// A signature that an actor judges, which nothing here verifies.
    case delegated = 3
  }

  /// The kind of the signature.
  public var type: Kind
  /// What follows the type: R, S and V for secp256k1.
  public var data: [UInt8]

  /// Takes data of any length: what it is worth, verification tells.
  public init(type: Kind, data: [UInt8]) {
    self.type = type
    self.data = data
  }

  /// Wraps a signature of secp256k1.
  public init(_ signature: RecoverableSignature) {
    self.init(type: .secp256k1, data: signature.bytes)
  }

  /// The type, then the data.
  public var bytes: [UInt8] {
    [type.rawValue] + data
  }

  /// The address of the account whose key signed a digest.
  public func signer(of digest: Digest<32>) throws(FilecoinSignatureError) -> Address {
    guard type == .secp256k1 else { throw .unsupportedKind(type) }
    do {
      let signature = try RecoverableSignature(bytes: data)
      return Address(try signature.recover(digest))
    } catch { throw .unrecoverable(error) }
  }
}

/// Why nobody can be named as the signer.
public enum FilecoinSignatureError: Error, Equatable, Sendable {
  /// There is no signature.
  case missing
  /// Only signatures of secp256k1 can be verified here.
  case unsupportedKind(FilecoinSignature.Kind)
  /// The data is not a signature of secp256k1, or no key belongs to it.
  case unrecoverable(RecoveryError)
}

extension SecretKey {
  /// Signs a digest so that the public key can be recovered: the nonce of RFC 6979 and a low S.
  public func signRecoverable(_ digest: Digest<32>) -> RecoverableSignature {
    signRecoverable(digest: digest.bytes)
  }
}

extension RecoverableSignature {
  /// Computes the key for which this is a valid signature of the digest.
  public func recover(_ digest: Digest<32>) throws(RecoveryError) -> PublicKey {
    try recover(digest: digest.bytes)
  }
}
