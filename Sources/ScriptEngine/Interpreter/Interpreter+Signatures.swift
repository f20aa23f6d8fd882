internal import Bitcoin

extension Interpreter {
  mutating func executeSignatureCheck(_ operation: Opcode) throws(ScriptError) {
    switch operation {
    case .checkSig: try checkSignature()
    case .checkSigVerify:
      try checkSignature()
      try verifyTop(orElse: .checkSigVerify)
    case .checkMultisig: try checkMultisig()
    case .checkMultisigVerify:
      try checkMultisig()
      try verifyTop(orElse: .checkMultisigVerify)
    case .checkSigAdd: try checkSignatureAndAdd()
    default: throw .badOpcode
    }
  }

  /// `<signature> <key> OP_CHECKSIG`
  private mutating func checkSignature() throws(ScriptError) {
    try stack.require(2)
    let isValid = try isValidSignature(stack[1], key: stack[0])
    stack.drop(2)
    stack.push(isValid)
  }

  /// `<signature> <count> <key> OP_CHECKSIGADD`
  private mutating func checkSignatureAndAdd() throws(ScriptError) {
    guard version == .tapscript else { throw .badOpcode }
    try stack.require(3)
    let count = try number(stack[1])
    let isValid = try isValidSignature(stack[2], key: stack[0])
    stack.drop(3)
    stack.push(number: count + (isValid ? 1 : 0))
  }

  private mutating func isValidSignature(
    _ signature: [UInt8], key: [UInt8]
  ) throws(ScriptError) -> Bool {
    switch version {
    case .base, .witnessV0: try isValidECDSA(signature, key: key)
    case .tapscript: try isValidSchnorr(signature, key: key)
    }
  }

  private func isValidECDSA(_ signature: [UInt8], key: [UInt8]) throws(ScriptError) -> Bool {
    let scriptCode = try scriptCode(without: [signature])
    try SignatureRules.check(signature: signature, flags: flags)
    try SignatureRules.check(key: key, flags: flags, version: version)
    var known = KnownSighash()
    let isValid = checker.isValidECDSA(
      signature, key: key, scriptCode: scriptCode, version: version, known: &known)
    guard isValid || signature.isEmpty || !flags.contains(.nullFail) else {
      throw .signatureNullFail
    }
    return isValid
  }

  /// The part of the script that signatures sign; before segwit, the signatures themselves are
  /// removed from it.
  func scriptCode(without signatures: [[UInt8]]) throws(ScriptError) -> Script {
    let rest = signedFrom == 0 ? script : Script(Array(script.bytes[signedFrom...]))
    guard version == .base else { return rest }
    var code = rest
    for signature in signatures {
      let cleaned = code.removingPushes(of: signature)
      guard cleaned.count == code.count || !flags.contains(.constantScriptCode) else {
        throw .signatureFindAndDelete
      }
      code = cleaned
    }
    return code
  }

  private mutating func isValidSchnorr(
    _ signature: [UInt8], key: [UInt8]
  ) throws(ScriptError) -> Bool {
    guard var context = tapscript else {
      preconditionFailure("a tapscript is only ever run with its leaf")
    }
    if !signature.isEmpty {
      context.weightLeft -= ScriptLimits.weightPerSignature
      tapscript = context
      guard context.weightLeft >= 0 else { throw .tapscriptValidationWeight }
    }
    switch key.count {
    case 0: throw .tapscriptEmptyPublicKey
    case 32 where !signature.isEmpty:
      let leaf = TaprootContext.Leaf(hash: context.leafHash, codeSeparator: codeSeparator)
      try checker.checkSchnorr(
        signature, key: key, context: TaprootContext(annex: context.annex, leaf: leaf))
    case 32: break
    default:
      guard !flags.contains(.discourageUpgradablePublicKeyType) else {
        throw .discourageUpgradablePublicKeyType
      }
    }
    return !signature.isEmpty
  }
}
