public import Secp256k1

/// Why a text is not an extended key (the rules of BIP-0032's fifth test vector).
public enum ExtendedKeyError: Error, Equatable, Sendable {
  /// The text is not base58 with a checksum.
  case base58(Base58Error)
  /// An extended key has 78 bytes; this text holds this many.
  case wrongLength(Int)
  /// These four version bytes are unknown for an extended key.
  case unknownVersion(UInt32)
  /// The key is valid, but for these chains instead.
  case otherNetwork([Network])
  /// The key is secret, and a public one is expected.
  case isSecret
  /// The key is public, and a secret one is expected.
  case isPublic
  /// A master key has the fingerprint of a parent.
  case masterWithParent(KeyFingerprint)
  /// A master key has the index of a child.
  case masterWithIndex(ChildIndex)
  /// The byte before a secret is not zero.
  case secretKeyPrefix(UInt8)
  /// The 32 bytes are not a secret key.
  case secretKey(SecretKeyError)
  /// The 33 bytes are not a public key.
  case publicKey(PublicKeyError)
}

/// Why bytes are not the seed of a master key.
public enum SeedError: Error, Equatable, Sendable {
  /// A seed has 16 to 64 bytes.
  case wrongLength(Int)
  /// The hash of the seed is not a secret key: a chance of 1 in 2¹²⁷.
  case unusable(SecretKeyError)
}

/// Why a descendant of a key cannot be derived.
public enum DerivationError: Error, Equatable, Sendable {
  /// A hardened child needs the secret key.
  case hardenedFromPublicKey(ChildIndex)
  /// The key is already 255 generations below its master key.
  case tooDeep
  /// The child at this index is not a key: a chance of 1 in 2¹²⁷.
  case unusable(ChildIndex)
  /// The index is 2³¹ or above.
  case indexTooLarge(UInt32)
  /// The hash of the public key is not a taproot tweak: a chance of 1 in 2¹²⁷.
  case unusableTweak(TweakError)
}
