public import Secp256k1

/// Why a text is no key expression; offsets count from its first byte.
public enum KeyExpressionError: Error, Equatable, Sendable {
  /// There is no key.
  case keyMissing
  /// A `[` has no `]`.
  case originNotClosed
  /// A `]` has no `[` at the start.
  case originNotOpened
  /// A second `]` stands at this offset.
  case repeatedOrigin(offset: Int)
  /// A fingerprint has eight hexadecimal digits; here are this many characters.
  case fingerprintLength(Int)
  /// A fingerprint is not hexadecimal.
  case fingerprint(HexError)
  /// A path, of the origin or behind the key, is not right.
  case path(DerivationPathError)
  /// A path follows a key that has no children.
  case pathOfSingleKey(offset: Int)
  /// It is neither hexadecimal nor base58 with a checksum.
  case notAKey(Base58Error)
  /// Hexadecimal digits that are no public key.
  case publicKey(PublicKeyError)
  /// A key with both coordinates that also tells the parity (it starts with 6 or 7).
  case hybrid
  /// A key of 65 bytes where a witness will show it.
  case uncompressed
  /// Base58 that should be a secret key and is not.
  case wif(WIFError)
  /// Base58 that should be an extended key and is not.
  case extendedKey(ExtendedKeyError)
  /// Something of descriptors that is left out here.
  case notSupported(UnsupportedDescriptor)
}

/// What other programs read in descriptors and this library does not.
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
