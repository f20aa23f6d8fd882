/// A descriptor: which output scripts a wallet watches, and how they are spent (BIP-0380).
public struct Descriptor: Equatable, Sendable {
  /// The script expression of the descriptor.
  public let expression: ScriptExpression
  /// The chain for which its keys and addresses are written.
  public let network: Network

  init(_ expression: ScriptExpression, network: Network) {
    self.expression = expression
    self.network = network
  }

  /// Describes the output of an address, of which nothing else is known.
  public init(_ address: Address) {
    self.init(.address(address), network: address.network)
  }

  /// Whether each index gives another script.
  public var isRange: Bool { expression.keys.contains(where: \.isRange) }

  /// Whether it says how its outputs are spent, and not only what their scripts are.
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
  /// `tr(KEY)`: the key is tweaked so that provably no script can spend
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

/// The order of a multisig's keys in its script.
public enum MultisigOrder: Hashable, Sendable {
  /// In the order in which they are written.
  case asWritten
  /// In the order of their bytes (BIP-0067).
  case sorted
}
