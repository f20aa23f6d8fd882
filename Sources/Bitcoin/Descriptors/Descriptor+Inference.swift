internal import Hashing
internal import Secp256k1

extension Descriptor {
  /// Finds the most specific descriptor of a script of which nothing else is known.
  ///
  /// It is what Bitcoin Core shows as `desc`: `pk` and `multi` if the keys look like keys, `rawtr`
  /// for a point, else the address, else the bytes.
  public static func inferred(from script: Script, network: Network) -> Descriptor {
    let expression =
      ScriptExpression(keysOf: script)
      ?? Address(script: script, network: network).map(ScriptExpression.address)
      ?? .raw(script)
    return Descriptor(expression, network: network)
  }

  /// Finds the descriptor of a P2WSH output whose hidden script is known.
  ///
  /// `wsh(multi(…))` and `wsh(pk(…))` where the keys are compressed, else the address. Bitcoin Core
  /// also knows scripts that are miniscript (BIP-0379) and gives their expression.
  public static func inferred(fromWitnessScript script: Script, network: Network) -> Descriptor {
    guard script.template.showsKeys, let inner = ScriptExpression(keysOf: script),
      inner.keys.allSatisfy({ $0.keySize == 33 })
    else { return inferred(from: .payToWitnessScriptHash(of: script), network: network) }
    return Descriptor(.witnessScriptHash(inner), network: network)
  }
}

extension ScriptTemplate {
  /// Whether a script of this form shows its keys, and may also be the script of a hash.
  fileprivate var showsKeys: Bool {
    switch self {
    case .publicKey, .multisig: true
    case .publicKeyHash, .scriptHash, .nullData, .witnessV0KeyHash, .witnessV0ScriptHash,
      .witnessV1Taproot, .anchor, .witnessUnknown, .nonstandard:
      false
    }
  }
}

extension ScriptExpression {
  /// Reads the keys that a script shows; `nil` if it shows none, or one that descriptors cannot
  /// express.
  fileprivate init?(keysOf script: Script) {
    switch script.template {
    case .publicKey(let bytes):
      guard let key = KeyExpression(inScript: bytes) else { return nil }
      self = .publicKey(key)
    case .multisig(let required, let keys):
      let expressions = keys.compactMap(KeyExpression.init(inScript:))
      guard expressions.count == keys.count else { return nil }
      self = .multisig(required: required, keys: expressions, order: .asWritten)
    case .witnessV1Taproot(let bytes):
      do {
        self = .rawTaproot(KeyExpression(source: .xOnly(try XOnlyPublicKey(bytes.bytes))))
      } catch { return nil }
    case .publicKeyHash, .scriptHash, .nullData, .witnessV0KeyHash, .witnessV0ScriptHash, .anchor,
      .witnessUnknown, .nonstandard:
      return nil
    }
  }
}

extension KeyExpression {
  /// Takes a key from a script without checking that it is a point; `nil` for a hybrid key.
  fileprivate init?(inScript bytes: [UInt8]) {
    switch bytes.first {
    case 2, 3, 4: self.init(source: .publicKey(bytes))
    default: return nil
    }
  }
}
