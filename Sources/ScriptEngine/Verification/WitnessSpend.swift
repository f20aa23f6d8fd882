internal import Bitcoin
internal import Hashing
internal import Secp256k1

/// The spend of a witness program: Bitcoin Core's `VerifyWitnessProgram`.
struct WitnessSpend {
  let version: Int
  let program: [UInt8]
  let isNested: Bool
  let witness: Witness
  let environment: ScriptEnvironment

  init(
    _ program: (version: Int, program: ArraySlice<UInt8>), isNested: Bool, witness: Witness,
    _ environment: ScriptEnvironment
  ) {
    version = program.version
    self.program = Array(program.program)
    self.isNested = isNested
    self.witness = witness
    self.environment = environment
  }

  private var flags: VerificationFlags { environment.flags }

  func verify() throws(ScriptError) {
    switch (version, program.count) {
    case (0, 20): try verifyKeyHash()
    case (0, 32): try verifyScriptHash()
    case (0, _): throw .witnessProgramWrongLength
    case (1, 32) where !isNested: try verifyTaproot()
    case (1, 2) where !isNested && program == WitnessProgram.anchor: return
    default:
      guard !flags.contains(.discourageUpgradableWitnessProgram) else {
        throw .discourageUpgradableWitnessProgram
      }
    }
  }

  /// `<signature> <key>`, as if the script were P2PKH.
  private func verifyKeyHash() throws(ScriptError) {
    guard witness.items.count == 2, let hash = Digest<20>(program) else {
      throw .witnessProgramMismatch
    }
    let script = Script.payToPublicKeyHash(hash)
    try run(script, on: witness.items, version: .witnessV0, role: .witnessKeyHash)
  }

  /// `<item>… <script>`
  private func verifyScriptHash() throws(ScriptError) {
    guard let script = witness.items.last else { throw .witnessProgramWitnessEmpty }
    guard SHA256.hash(script).array == program else { throw .witnessProgramMismatch }
    let items = Array(witness.items.dropLast())
    try run(Script(script), on: items, version: .witnessV0, role: .witnessScript)
  }

  /// `<signature> [annex]` or `<item>… <script> <control block> [annex]`
  private func verifyTaproot() throws(ScriptError) {
    guard flags.contains(.taproot) else { return }
    guard !witness.isEmpty else { throw .witnessProgramWitnessEmpty }
    let annex = witness.annex
    let items = witness.items.dropLast(annex == nil ? 0 : 1)
    if items.count == 1, let signature = items.first {
      let context = TaprootContext(annex: annex)
      try environment.checker.checkSchnorr(signature, key: program, context: context)
    } else {
      try verifyLeaf(items, annex: annex)
    }
  }

  private func verifyLeaf(
    _ items: ArraySlice<[UInt8]>, annex: [UInt8]?
  ) throws(ScriptError) {
    let control = try ControlBlock(items[items.endIndex - 1])
    let script = Script(items[items.endIndex - 2])
    let leafHash = Taproot.leafHash(of: script, version: control.leafVersion)
    guard let outputKey = Digest<32>(program), control.commits(outputKey, to: leafHash) else {
      throw .witnessProgramMismatch
    }
    guard control.leafVersion == Taproot.tapscriptLeafVersion else {
      guard !flags.contains(.discourageUpgradableTaprootVersion) else {
        throw .discourageUpgradableTaprootVersion
      }
      return
    }
    guard try !hasSuccess(script) else { return }
    let stack = Array(items.dropLast(2))
    guard stack.count <= Script.maximumStackItems else { throw .stackSize }
    let context = TapscriptContext(
      leafHash: leafHash, annex: annex,
      weightLeft: witness.encodedSize + ScriptLimits.weightPerSignature)
    try run(script, on: stack, version: .tapscript, role: .tapscript, tapscript: context)
  }

  /// Whether the script has an OP_SUCCESS anywhere, with which every spend is valid.
  private func hasSuccess(_ script: Script) throws(ScriptError) -> Bool {
    for instruction in script.instructions where Opcode.isSuccess(instruction.opcode) {
      guard !flags.contains(.discourageOpSuccess) else { throw .discourageOpSuccess }
      return true
    }
    guard script.isWellFormed else { throw .badOpcode }
    return false
  }

  private func run(
    _ script: Script, on items: [[UInt8]], version: ScriptVersion, role: ScriptRole,
    tapscript: TapscriptContext? = nil
  ) throws(ScriptError) {
    guard items.allSatisfy({ $0.count <= Script.maximumItemSize }) else { throw .pushSize }
    var interpreter = Interpreter(
      script, version: version, stack: Stack(items), environment: environment,
      tapscript: tapscript)
    environment.recorder?.enter(role)
    try interpreter.run(recorder: environment.recorder)
    guard interpreter.stack.count == 1 else { throw .cleanStack }
    guard interpreter.stack.topIsTrue == true else { throw .evalFalse }
  }
}
