public import Secp256k1

/// A key as a descriptor names it (BIP-0380): where it comes from, and how it is found.
public struct KeyExpression: Equatable, Sendable {
  /// What stands in brackets before the key.
  public let origin: KeyOrigin?
  /// The key, or the keys.
  public let source: KeySource
  /// How hardened indices are printed; the last one that was read decides.
  let mark: HardenedMark

  init(origin: KeyOrigin? = nil, source: KeySource, mark: HardenedMark = .letter) {
    self.origin = origin
    self.source = source
    self.mark = mark
  }

  /// Whether it names a key for every index.
  public var isRange: Bool {
    switch source {
    case .publicKey, .xOnly, .secret: false
    case .extended(_, _, let children): children != .none
    }
  }

  /// How many bytes the keys have in scripts outside of taproot.
  var keySize: Int {
    switch source {
    case .publicKey(let bytes): bytes.count
    case .xOnly, .extended: 33
    case .secret(let key, _):
      switch key.form {
      case .compressed: 33
      case .uncompressed: 65
      }
    }
  }
}

/// What the key of an expression is found from.
public enum KeySource: Equatable, Sendable {
  /// The 33 or 65 bytes of a public key.
  ///
  /// Where a descriptor was read they are a point; where it was inferred from a script they only
  /// look like one, as in Bitcoin Core.
  case publicKey([UInt8])
  /// A key as taproot writes it.
  case xOnly(XOnlyPublicKey)
  /// A secret key; in taproot its public key is printed as x alone.
  case secret(WIF, isXOnly: Bool)
  /// An extended key, the way from it, and whether every index has a key of its own.
  case extended(ExtendedKey, DerivationPath, ChildRange)
}

/// What stands at the end of the way from an extended key.
public enum ChildRange: Hashable, Sendable {
  /// Nothing: one key.
  case none
  /// `/*`
  case normal
  /// `/*h`
  case hardened

  /// The index of the child for an index of the descriptor.
  func index(_ number: UInt32) throws(DerivationError) -> [ChildIndex] {
    let index: ChildIndex?
    switch self {
    case .none: return []
    case .normal: index = .normal(number)
    case .hardened: index = .hardened(number)
    }
    guard let index else { throw .indexTooLarge(number) }
    return [index]
  }
}
