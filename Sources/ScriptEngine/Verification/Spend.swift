internal import Bitcoin

/// One input and the output that it spends: Bitcoin Core's `VerifyScript`.
struct Spend {
  let input: TransactionInput
  let scriptPubKey: Script
  let environment: ScriptEnvironment

  private var flags: VerificationFlags { environment.flags }

  func verify() throws(ScriptError) {
    if flags.contains(.signaturePushOnly), !input.scriptSig.isPushOnly {
      throw .signaturePushOnly
    }
    let pushed = try run(input.scriptSig, on: Stack(), role: .scriptSig)
    var left = try runToTrue(scriptPubKey, on: pushed, role: .scriptPubKey)
    var isWitnessSpend = false
    if flags.contains(.witness), let program = scriptPubKey.witnessProgram {
      guard input.scriptSig.isEmpty else { throw .witnessMalleated }
      try WitnessSpend(program, isNested: false, witness: input.witness, environment).verify()
      isWitnessSpend = true
      left = Stack([[1]])
    }
    if flags.contains(.p2sh), scriptPubKey.isPayToScriptHash {
      (left, isWitnessSpend) = try verifyScriptHash(pushed)
    }
    if flags.contains(.cleanStack), left.count != 1 { throw .cleanStack }
    if flags.contains(.witness), !isWitnessSpend, !input.witness.isEmpty {
      throw .witnessUnexpected
    }
  }

  /// Runs the redeem script of a P2SH output on the items that the input pushed below it.
  private func verifyScriptHash(
    _ pushed: Stack
  ) throws(ScriptError) -> (left: Stack, isWitnessSpend: Bool) {
    guard input.scriptSig.isPushOnly else { throw .signaturePushOnly }
    var stack = pushed
    let redeemScript = Script(stack.pop())
    let left = try runToTrue(redeemScript, on: stack, role: .redeemScript)
    guard flags.contains(.witness), let program = redeemScript.witnessProgram else {
      return (left, false)
    }
    guard input.scriptSig == ScriptBuilder().adding(data: redeemScript.bytes).script else {
      throw .witnessMalleatedP2SH
    }
    try WitnessSpend(program, isNested: true, witness: input.witness, environment).verify()
    return (Stack([[1]]), true)
  }

  private func runToTrue(
    _ script: Script, on stack: Stack, role: ScriptRole
  ) throws(ScriptError) -> Stack {
    let left = try run(script, on: stack, role: role)
    guard left.topIsTrue == true else { throw .evalFalse }
    return left
  }

  private func run(
    _ script: Script, on stack: Stack, role: ScriptRole
  ) throws(ScriptError) -> Stack {
    guard !script.isEmpty else { return stack }
    var interpreter = Interpreter(
      script, version: .base, stack: stack, environment: environment)
    environment.recorder?.enter(role)
    try interpreter.run(recorder: environment.recorder)
    return interpreter.stack
  }
}
