/// Output scripts in words: which scripts a wallet watches and how they are spent (BIP-0380).
public struct Descriptor: Equatable, Sendable {
  /// What the descriptor says.
  public let expression: ScriptExpression
  /// The chain whose keys and addresses it is written with.
  public let network: Network

  init(_ expression: ScriptExpression, network: Network) {
    self.expression = expression
    self.network = network
  }

  /// Describes the output that an address pays, of which nothing else is known.
  public init(_ address: Address) {
    self.init(.address(address), network: address.network)
  }

  /// Whether every index has scripts of its own.
  public var isRange: Bool { expression.keys.contains(where: \.isRange) }

  /// Whether it tells how its outputs are spent, and not only what they look like.
  public var isSolvable: Bool {
    switch expression {
    case .address, .raw: false
    case .publicKey, .publicKeyHash, .witnessPublicKeyHash, .scriptHash, .witnessScriptHash,
      .multisig, .taproot, .rawTaproot:
      true
    }
  }
}

/// A script expression of a descriptor.
public indirect enum ScriptExpression: Equatable, Sendable {
  /// `pk(KEY)`
  case publicKey(KeyExpression)
  /// `pkh(KEY)`
  case publicKeyHash(KeyExpression)
  /// `wpkh(KEY)`
  case witnessPublicKeyHash(KeyExpression)
  /// `sh(SCRIPT)`
  case scriptHash(ScriptExpression)
  /// `wsh(SCRIPT)`
  case witnessScriptHash(ScriptExpression)
  /// `multi(k,KEY,…)` or `sortedmulti(k,KEY,…)`
  case multisig(required: Int, keys: [KeyExpression], order: MultisigOrder)
  /// `tr(KEY)`: the key is tweaked so that there is provably no script
  case taproot(KeyExpression)
  /// `rawtr(KEY)`: the output key itself
  case rawTaproot(KeyExpression)
  /// `addr(ADDRESS)`
  case address(Address)
  /// `raw(HEX)`
  case raw(Script)

  /// The keys in the order in which they are written.
  public var keys: [KeyExpression] {
    switch self {
    case .publicKey(let key), .publicKeyHash(let key), .witnessPublicKeyHash(let key),
      .taproot(let key), .rawTaproot(let key):
      [key]
    case .multisig(_, let keys, _): keys
    case .scriptHash(let inner), .witnessScriptHash(let inner): inner.keys
    case .address, .raw: []
    }
  }
}

/// In which order the keys of a multisig stand in its script.
public enum MultisigOrder: Hashable, Sendable {
  /// As they are written.
  case asWritten
  /// By their bytes (BIP-0067).
  case sorted
}
