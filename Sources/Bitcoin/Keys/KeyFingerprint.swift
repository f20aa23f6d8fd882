internal import Hashing
public import Secp256k1

/// The first four bytes of a public key's HASH160: enough to find a key, not enough to prove it.
public struct KeyFingerprint: Hashable, Sendable {
  /// The four bytes as one number, the first byte highest.
  public let rawValue: UInt32

  /// Takes four bytes as one number.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Computes the fingerprint of a key in the form that BIP-0032 uses, the compressed one.
  public init(of key: PublicKey) {
    self.init(ofKeyBytes: key.compressed)
  }

  /// Computes the fingerprint of a key in the form in which scripts have it.
  public init(ofKeyBytes bytes: [UInt8]) {
    let hash = Hash160.hash(bytes).array
    rawValue = hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The fingerprint in place of a parent's, for a master key.
  public static var none: KeyFingerprint { KeyFingerprint(rawValue: 0) }

  /// The four bytes, the first one first.
  public var bytes: [UInt8] { withUnsafeBytes(of: rawValue.bigEndian) { Array($0) } }
}

extension KeyFingerprint: CustomStringConvertible {
  public var description: String { Hex.encode(bytes) }
}
