internal import Hashing
internal import Secp256k1

/// The output that a descriptor gives for one index.
public struct DescribedOutput: Hashable, Sendable {
  /// The script of the output.
  public let script: Script
  /// The script that the input shows in its scriptSig, for P2SH.
  public let redeemScript: Script?
  /// The script that the input shows in its witness, for P2WSH.
  public let witnessScript: Script?
  /// The keys in the order in which the descriptor writes them.
  public let keys: [DerivedKey]
}

extension Descriptor {
  /// Gives the script of the output at an index, which matters only to a range.
  public func script(at index: UInt32 = 0) throws(DerivationError) -> Script {
    try output(at: index).script
  }

  /// Gives the address of the output at an index; `nil` if such scripts have none.
  public func address(at index: UInt32 = 0) throws(DerivationError) -> Address? {
    Address(script: try script(at: index), network: network)
  }

  /// Gives the scripts and keys at an index, which matters only to a range.
  public func output(at index: UInt32 = 0) throws(DerivationError) -> DescribedOutput {
    try expression.output(at: index)
  }
}

extension ScriptExpression {
  fileprivate func output(at index: UInt32) throws(DerivationError) -> DescribedOutput {
    switch self {
    case .scriptHash(let inner):
      let inside = try inner.output(at: index)
      return DescribedOutput(
        script: .payToScriptHash(Hash160.hash(inside.script.bytes)), redeemScript: inside.script,
        witnessScript: inside.witnessScript, keys: inside.keys)
    case .witnessScriptHash(let inner):
      let inside = try inner.output(at: index)
      return DescribedOutput(
        script: .payToWitnessScriptHash(of: inside.script), redeemScript: nil,
        witnessScript: inside.script, keys: inside.keys)
    case .publicKey, .publicKeyHash, .witnessPublicKeyHash, .multisig, .taproot, .rawTaproot,
      .address, .raw:
      var keys: [DerivedKey] = []
      for key in self.keys { keys.append(try key.key(at: index)) }
      return DescribedOutput(
        script: try script(keys), redeemScript: nil, witnessScript: nil, keys: keys)
    }
  }

  /// The script that holds the keys, or their hashes, itself.
  private func script(_ keys: [DerivedKey]) throws(DerivationError) -> Script {
    switch self {
    case .publicKey: return .payToPublicKey(keys[0].bytes)
    case .publicKeyHash: return .payToPublicKeyHash(Hash160.hash(keys[0].bytes))
    case .witnessPublicKeyHash: return .payToWitnessKeyHash(Hash160.hash(keys[0].bytes))
    case .multisig(let required, _, .asWritten):
      return .multisig(required: required, keys: keys.map(\.bytes))
    case .multisig(let required, _, .sorted):
      return .sortedMultisig(required: required, keys: keys.map(\.bytes))
    case .taproot: return .payToTaproot(try Self.outputKey(ofInternalKey: keys[0]))
    case .rawTaproot: return .payToTaproot(Array(keys[0].bytes.dropFirst()))
    case .address(let address): return address.script
    case .raw(let script): return script
    case .scriptHash, .witnessScriptHash: preconditionFailure("they hold a script, not keys")
    }
  }

  /// Adds the tweak of a key without scripts (BIP-0386).
  private static func outputKey(
    ofInternalKey key: DerivedKey
  ) throws(DerivationError) -> [UInt8] {
    let bytes = Array(key.bytes.dropFirst())
    let internalKey: XOnlyPublicKey
    do { internalKey = try XOnlyPublicKey(bytes) } catch {
      preconditionFailure("taproot's keys were checked when they were read")
    }
    let tweak = Taproot.tweak(internalKey: bytes, root: nil)
    do { return Array(try internalKey.tweaked(by: tweak.bytes).key.bytes) } catch {
      throw .unusableTweak(error)
    }
  }
}
