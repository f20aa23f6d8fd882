import Bitcoin
import Hashing
import ScriptEngine
import Secp256k1
import Testing

/// A kind of output, and how a PSBT comes to spend it.
private enum OutputKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case publicKey, longPublicKey, publicKeyHash, longPublicKeyHash, multisig
  case hiddenPublicKey, hiddenPublicKeyHash, hiddenMultisig
  case witnessKeyHash, witnessMultisig, witnessPublicKey, witnessPublicKeyHash
  case nestedKeyHash, nestedMultisig
  case taproot, taprootWithRoot, taprootUntweaked

  var testDescription: String { rawValue }

  /// Whether signatures cover the amount that is spent, as they do since segwit.
  var coversAmount: Bool {
    switch self {
    case .witnessKeyHash, .witnessMultisig, .witnessPublicKey, .witnessPublicKeyHash,
      .nestedKeyHash, .nestedMultisig, .taproot, .taprootWithRoot, .taprootUntweaked:
      true
    case .publicKey, .longPublicKey, .publicKeyHash, .longPublicKeyHash, .multisig,
      .hiddenPublicKey, .hiddenPublicKeyHash, .hiddenMultisig:
      false
    }
  }
}

/// The scripts of one output: its own, and those behind its hashes.
private struct OutputScripts {
  let scriptPubKey: Script
  var redeemScript: Script?
  var witnessScript: Script?

  init(_ script: Script) {
    scriptPubKey = script
  }

  init(hidden script: Script) {
    scriptPubKey = .payToScriptHash(Hash160.hash(script.bytes))
    redeemScript = script
  }

  init(witness script: Script) {
    scriptPubKey = .payToWitnessScriptHash(of: script)
    witnessScript = script
  }

  init(nested script: Script) {
    self.init(hidden: .payToWitnessScriptHash(of: script))
    witnessScript = script
  }
}

@Suite("PSBT: the engine accepts what signer and finaliser made")
struct PSBTSpendTests {
  private let secrets: [SecretKey]
  private let keys: [PublicKey]
  private let root = Digest<32>(InlineArray(repeating: 0x55))

  init() throws {
    secrets = try [3, 1, 2].map { try SecretKey([UInt8](repeating: $0, count: 32)) }
    keys = secrets.map(\.publicKey)
  }

  @Test("each kind of output is spent with the default hash type", arguments: OutputKind.allCases)
  fileprivate func kinds(_ kind: OutputKind) throws {
    try check(kind, type: nil)
  }

  @Test(
    "each kind of output is spent with each hash type",
    arguments: OutputKind.allCases, [1, 2, 3, 0x81, 0x82, 0x83] as [UInt8])
  fileprivate func types(_ kind: OutputKind, type: UInt8) throws {
    try check(kind, type: SighashType(byte: type))
  }

  @Test(
    "a finished input whose amount was a lie is refused",
    arguments: OutputKind.allCases.filter(\.coversAmount))
  fileprivate func lies(_ kind: OutputKind) throws {
    var (psbt, outputs) = try self.psbt(kind)
    for secret in secrets { try psbt.sign(with: secret) }
    try psbt.finalize()
    outputs[1].value = try outputs[1].value.adding(Amount(satoshis: 1))
    let verifier = try InputVerifier(
      psbt.extractTransaction(), spentOutputs: outputs, flags: .standard)
    #expect(throws: ScriptError.self) { try verifier.verify(input: 1) }
  }

  private func check(_ kind: OutputKind, type: SighashType?) throws {
    var (psbt, outputs) = try self.psbt(kind)
    if let type { try psbt.updateInput(1) { $0.sighashType = type } }
    for secret in secrets {
      do throws(PSBTSigningError) {
        try psbt.sign(input: 1, with: secret, sighashType: type)
      } catch {
        guard case .keyNotInvolved = error else { throw error }
      }
    }
    psbt = try PSBT(base64: psbt.base64)
    #expect(try psbt.missingSignatures(input: 1) == .none)
    try psbt.finalize(input: 1)
    try psbt.sign(input: 0, with: secrets[0])
    try psbt.finalize()
    let verifier = try InputVerifier(
      psbt.extractTransaction(), spentOutputs: outputs, flags: .standard)
    try verifier.verifyAll()
  }

  /// A PSBT whose second input spends the output; the first spends a P2WPKH output.
  private func psbt(_ kind: OutputKind) throws -> (PSBT, [TransactionOutput]) {
    let scripts = try scripts(of: kind)
    let plain = OutputScripts(.payToWitnessKeyHash(Hash160.hash(keys[0].compressed)))
    let outputs = try [plain, scripts].map {
      TransactionOutput(value: try Amount(satoshis: 50_000), scriptPubKey: $0.scriptPubKey)
    }
    let previous = Transaction(
      inputs: [TransactionInput(previousOutput: OutPoint(txid: .zero, index: 0))],
      outputs: outputs)
    var psbt = try PSBT(
      unsigned: Transaction(
        inputs: (0..<2).map {
          TransactionInput(previousOutput: OutPoint(txid: previous.txid, index: $0))
        }, outputs: outputs))
    try psbt.setSpentOutput(outputs[0], input: 0)
    try psbt.updateInput(1) { input in
      guard kind == .taprootWithRoot else { return }
      input.taprootMerkleRoot = root
      input.taprootInternalKey = Digest(keys[0].xOnly.bytes)
    }
    try psbt.setPreviousTransaction(
      previous, redeemScript: scripts.redeemScript, witnessScript: scripts.witnessScript, input: 1)
    return (psbt, outputs)
  }

  private func scripts(of kind: OutputKind) throws -> OutputScripts {
    let key = keys[0].compressed
    let hash = Hash160.hash(key)
    let long = keys[0].uncompressed
    let multisig = Script.multisig(required: 2, keys: keys.map(\.compressed))
    return switch kind {
    case .publicKey: OutputScripts(.payToPublicKey(key))
    case .longPublicKey: OutputScripts(.payToPublicKey(long))
    case .publicKeyHash: OutputScripts(.payToPublicKeyHash(hash))
    case .longPublicKeyHash: OutputScripts(.payToPublicKeyHash(Hash160.hash(long)))
    case .multisig: OutputScripts(multisig)
    case .hiddenPublicKey: OutputScripts(hidden: .payToPublicKey(key))
    case .hiddenPublicKeyHash: OutputScripts(hidden: .payToPublicKeyHash(hash))
    case .hiddenMultisig: OutputScripts(hidden: multisig)
    case .witnessKeyHash: OutputScripts(.payToWitnessKeyHash(hash))
    case .witnessMultisig: OutputScripts(witness: multisig)
    case .witnessPublicKey: OutputScripts(witness: .payToPublicKey(key))
    case .witnessPublicKeyHash: OutputScripts(witness: .payToPublicKeyHash(hash))
    case .nestedKeyHash: OutputScripts(hidden: .payToWitnessKeyHash(hash))
    case .nestedMultisig: OutputScripts(nested: multisig)
    case .taproot: OutputScripts(try taproot(root: nil))
    case .taprootWithRoot: OutputScripts(try taproot(root: root))
    case .taprootUntweaked: OutputScripts(.payToTaproot(Digest(keys[0].xOnly.bytes).array))
    }
  }

  private func taproot(root: Digest<32>?) throws -> Script {
    let internalKey = keys[0].xOnly
    let tweak = Taproot.tweak(internalKey: Digest(internalKey.bytes).array, root: root)
    return .payToTaproot(Digest(try internalKey.tweaked(by: tweak.bytes).key.bytes).array)
  }
}
