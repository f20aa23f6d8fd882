public import Hashing

/// The known forms of an output's script, as Bitcoin Core's `Solver` distinguishes them.
public enum ScriptTemplate: Hashable, Sendable {
  /// `<key> OP_CHECKSIG`
  case publicKey([UInt8])
  /// `OP_DUP OP_HASH160 <hash of a key> OP_EQUALVERIFY OP_CHECKSIG`
  case publicKeyHash(Digest<20>)
  /// `OP_HASH160 <hash of a script> OP_EQUAL`
  case scriptHash(Digest<20>)
  /// `<required> <key>… <count> OP_CHECKMULTISIG`
  case multisig(required: Int, keys: [[UInt8]])
  /// `OP_RETURN <pushes>`
  case nullData
  /// `0 <hash of a key>`
  case witnessV0KeyHash(Digest<20>)
  /// `0 <hash of a script>`
  case witnessV0ScriptHash(Digest<32>)
  /// `1 <x-only key>`
  case witnessV1Taproot(InlineKey)
  /// `1 4e73`: an output that anyone may spend, to raise a fee.
  case anchor
  /// A witness program that has no meaning yet.
  case witnessUnknown(version: Int, program: [UInt8])
  /// Anything else.
  case nonstandard

  /// The 32 bytes of a taproot output, a valid key or not.
  public typealias InlineKey = Digest<32>

  /// The name that Bitcoin Core shows as `type`.
  public var typeName: String {
    switch self {
    case .publicKey: "pubkey"
    case .publicKeyHash: "pubkeyhash"
    case .scriptHash: "scripthash"
    case .multisig: "multisig"
    case .nullData: "nulldata"
    case .witnessV0KeyHash: "witness_v0_keyhash"
    case .witnessV0ScriptHash: "witness_v0_scripthash"
    case .witnessV1Taproot: "witness_v1_taproot"
    case .anchor: "anchor"
    case .witnessUnknown: "witness_unknown"
    case .nonstandard: "nonstandard"
    }
  }
}

extension Script {
  /// A witness program: a version from 0 to 16 and 2 to 40 bytes, and nothing else.
  public var witnessProgram: (version: Int, program: ArraySlice<UInt8>)? {
    guard (4...42).contains(bytes.count), let version = Opcode.smallNumber(bytes[0]),
      Int(bytes[1]) == bytes.count - 2
    else { return nil }
    return (version, bytes[2...])
  }

  /// Whether the script is pay-to-script-hash, by its exact bytes.
  public var isPayToScriptHash: Bool {
    bytes.count == 23 && bytes[0] == Opcode.hash160.rawValue && bytes[1] == 20
      && bytes[22] == Opcode.equal.rawValue
  }

  /// The known form that the script has.
  public var template: ScriptTemplate {
    if isPayToScriptHash {
      return Digest(bytes[2..<22]).map(ScriptTemplate.scriptHash) ?? .nonstandard
    }
    if let (version, program) = witnessProgram { return Self.template(version, program) }
    if bytes.first == Opcode.return.rawValue, Script(Array(bytes.dropFirst())).isPushOnly {
      return .nullData
    }
    return payToPublicKey ?? payToPublicKeyHash ?? multisig ?? .nonstandard
  }

  private static func template(_ version: Int, _ program: ArraySlice<UInt8>) -> ScriptTemplate {
    switch (version, program.count) {
    case (0, 20): Digest(program).map(ScriptTemplate.witnessV0KeyHash) ?? .nonstandard
    case (0, 32): Digest(program).map(ScriptTemplate.witnessV0ScriptHash) ?? .nonstandard
    case (0, _): .nonstandard
    case (1, 32): Digest(program).map(ScriptTemplate.witnessV1Taproot) ?? .nonstandard
    case (1, 2) where program.elementsEqual(WitnessProgram.anchor): .anchor
    default: .witnessUnknown(version: version, program: Array(program))
    }
  }

  private var payToPublicKey: ScriptTemplate? {
    guard let push = bytes.first, push == 33 || push == 65, bytes.count == Int(push) + 2,
      bytes.last == Opcode.checkSig.rawValue
    else { return nil }
    let key = Array(bytes[1...Int(push)])
    return Self.hasKeyShape(key) ? .publicKey(key) : nil
  }

  private var payToPublicKeyHash: ScriptTemplate? {
    let head: [Opcode] = [.dup, .hash160]
    let tail: [Opcode] = [.equalVerify, .checkSig]
    guard bytes.count == 25, bytes[2] == 20, bytes.prefix(2).elementsEqual(head.map(\.rawValue)),
      bytes.suffix(2).elementsEqual(tail.map(\.rawValue))
    else { return nil }
    return Digest(bytes[3..<23]).map(ScriptTemplate.publicKeyHash)
  }

  private var multisig: ScriptTemplate? {
    guard bytes.last == Opcode.checkMultisig.rawValue else { return nil }
    let steps = Array(instructions)
    guard isWellFormed, steps.count >= 4, steps.last?.operation == .checkMultisig,
      let required = multisigNumber(steps[0]),
      let count = multisigNumber(steps[steps.count - 2])
    else { return nil }
    let keys = steps[1..<steps.count - 2].map { Array(bytes[$0.data]) }
    guard keys.allSatisfy(Self.hasKeyShape), keys.count == count, (1...count).contains(required)
    else { return nil }
    return .multisig(required: required, keys: keys)
  }

  /// Reads a number of keys up to 20, as Core does: OP_1 to OP_16, or the shortest push of a
  /// greater number.
  private func multisigNumber(_ step: Instruction) -> Int? {
    if let small = Opcode.smallNumber(step.opcode) { return small > 0 ? small : nil }
    guard step.opcode == 1 else { return nil }
    let number = Int(bytes[step.data.lowerBound])
    return (17...Self.maximumMultisigKeys).contains(number) ? number : nil
  }

  /// Whether bytes have the length of a public key with their first byte.
  static func hasKeyShape(_ key: [UInt8]) -> Bool {
    switch key.first {
    case 2, 3: key.count == 33
    case 4, 6, 7: key.count == 65
    default: false
    }
  }
}
