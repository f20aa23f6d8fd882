public import Secp256k1

/// Why a text is no extended key (the rules that BIP-0032's fifth test vector asks for).
public enum ExtendedKeyError: Error, Equatable, Sendable {
  /// The text is not base58 with a checksum.
  case base58(Base58Error)
  /// An extended key has 78 bytes; here are this many.
  case wrongLength(Int)
  /// Extended keys of no chain start with these four bytes.
  case unknownVersion(UInt32)
  /// The key is good, and for these chains instead.
  case otherNetwork([Network])
  /// A secret key stands where a public one is wanted.
  case isSecret
  /// A public key stands where a secret one is wanted.
  case isPublic
  /// A master key names a parent.
  case masterWithParent(KeyFingerprint)
  /// A master key is some child of its parent.
  case masterWithIndex(ChildIndex)
  /// The byte before a secret is not zero.
  case secretKeyPrefix(UInt8)
  /// The 32 bytes are no secret key.
  case secretKey(SecretKeyError)
  /// The 33 bytes are no public key.
  case publicKey(PublicKeyError)
}

/// Why bytes are no seed of a master key.
public enum SeedError: Error, Equatable, Sendable {
  /// A seed has 16 to 64 bytes.
  case wrongLength(Int)
  /// What the seed hashes to is no secret key: a chance of 1 in 2¹²⁷.
  case unusable(SecretKeyError)
}

/// Why a key has no such descendant.
public enum DerivationError: Error, Equatable, Sendable {
  /// Hardened children need the secret key.
  case hardenedFromPublicKey(ChildIndex)
  /// The key is 255 generations below its master key already.
  case tooDeep
  /// The child at this index is no key: a chance of 1 in 2¹²⁷.
  case unusable(ChildIndex)
  /// Children are counted below 2³¹.
  case indexTooLarge(UInt32)
  /// The public key hashes to no tweak for taproot: a chance of 1 in 2¹²⁷.
  case unusableTweak(TweakError)
}
