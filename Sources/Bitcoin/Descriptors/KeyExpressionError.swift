public import Secp256k1

/// Why a text is not a key expression; offsets count from its first byte.
public enum KeyExpressionError: Error, Equatable, Sendable {
  /// The key is missing.
  case keyMissing
  /// A `[` has no `]`.
  case originNotClosed
  /// A `]` has no `[` at the start.
  case originNotOpened
  /// There is a second `]` at this offset.
  case repeatedOrigin(offset: Int)
  /// A fingerprint has eight hexadecimal digits; this one has this many characters.
  case fingerprintLength(Int)
  /// A fingerprint is not hexadecimal.
  case fingerprint(HexError)
  /// The path of the origin, or the path after the key, is not valid.
  case path(DerivationPathError)
  /// A path follows a key that has no children.
  case pathOfSingleKey(offset: Int)
  /// It is neither hexadecimal nor base58 with a checksum.
  case notAKey(Base58Error)
  /// The hexadecimal digits are not a public key.
  case publicKey(PublicKeyError)
  /// A hybrid key, which has both coordinates and the parity too (it starts with 6 or 7).
  case hybrid
  /// The key has 65 bytes, which witnesses do not allow.
  case uncompressed
  /// The base58 text is not a secret key.
  case wif(WIFError)
  /// The base58 text is not an extended key.
  case extendedKey(ExtendedKeyError)
  /// Part of the descriptor language that this library does not read.
  case notSupported(UnsupportedDescriptor)
}

/// The parts of the descriptor language that this library does not read.
public enum UnsupportedDescriptor: Hashable, Sendable {
  /// `<0;1>`, several paths at once (BIP-0389)
  case multipath
  /// `musig(…)` (BIP-0390)
  case musig
  /// `combo(…)` (BIP-0384)
  case combo
  /// `tr(KEY,TREE)` (BIP-0386)
  case scriptTree
  /// `multi_a(…)` and `sortedmulti_a(…)` (BIP-0387)
  case tapscriptMultisig
}
