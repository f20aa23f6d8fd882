public import Secp256k1

/// A key expression of a descriptor (BIP-0380): the key's origin, and how the key is derived.
public struct KeyExpression: Equatable, Sendable {
  /// The origin in brackets before the key.
  public let origin: KeyOrigin?
  /// The key, or the keys.
  public let source: KeySource
  /// How hardened indices are printed: as the last one that was read.
  let mark: HardenedMark

  init(origin: KeyOrigin? = nil, source: KeySource, mark: HardenedMark = .letter) {
    self.origin = origin
    self.source = source
    self.mark = mark
  }

  /// Whether each index gives another key.
  public var isRange: Bool {
    switch source {
    case .publicKey, .xOnly, .secret: false
    case .extended(_, _, let children): children != .none
    }
  }

  /// How many bytes each key has in scripts outside of taproot.
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

/// What the key of an expression is derived from.
public enum KeySource: Equatable, Sendable {
  /// The 33 or 65 bytes of a public key.
  ///
  /// In a descriptor that was read they are a point; in one that was inferred from a script they
  /// only look like one, as in Bitcoin Core.
  case publicKey([UInt8])
  /// A key as taproot writes it.
  case xOnly(XOnlyPublicKey)
  /// A secret key; in taproot its public key is printed x-only.
  case secret(WIF, isXOnly: Bool)
  /// An extended key, the path from it, and whether each index gives another child.
  case extended(ExtendedKey, DerivationPath, ChildRange)
}

/// The end of the path from an extended key.
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
