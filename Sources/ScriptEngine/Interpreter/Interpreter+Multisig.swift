internal import Bitcoin

/// `<dummy> <signature>… <required> <key>… <count> OP_CHECKMULTISIG`
extension Interpreter {
  /// The places of the operation's items, as depths below the top.
  private struct Layout {
    let keys: Range<Int>
    let signatures: Range<Int>

    /// The extra item that the operation has always removed, by an old bug.
    var dummy: Int { signatures.upperBound }
  }

  mutating func checkMultisig() throws(ScriptError) {
    guard version != .tapscript else { throw .tapscriptCheckMultisig }
    let layout = try multisigLayout()
    let signatures = layout.signatures.map { stack[$0] }
    let scriptCode = try scriptCode(without: signatures)
    let isValid = try hasValidSignatures(layout, scriptCode: scriptCode)
    if !isValid, flags.contains(.nullFail), !signatures.allSatisfy(\.isEmpty) {
      throw .signatureNullFail
    }
    guard stack[layout.dummy].isEmpty || !flags.contains(.nullDummy) else {
      throw .signatureNullDummy
    }
    stack.drop(layout.dummy + 1)
    stack.push(isValid)
  }

  private mutating func multisigLayout() throws(ScriptError) -> Layout {
    try stack.require(1)
    let keyCount = try number(stack[0])
    guard (0...Int64(Script.maximumMultisigKeys)).contains(keyCount) else {
      throw .publicKeyCount
    }
    operationCount += Int(keyCount)
    guard operationCount <= ScriptLimits.operations else { throw .operationCount }
    let keys = 1..<1 + Int(keyCount)
    try stack.require(keys.upperBound + 1)
    let required = try number(stack[keys.upperBound])
    guard (0...keyCount).contains(required) else { throw .signatureCount }
    let signatures = keys.upperBound + 1..<keys.upperBound + 1 + Int(required)
    try stack.require(signatures.upperBound + 1)
    return Layout(keys: keys, signatures: signatures)
  }

  /// Tries signatures and keys from the top down: each key once, both in order.
  private func hasValidSignatures(
    _ layout: Layout, scriptCode: Script
  ) throws(ScriptError) -> Bool {
    var signatures = layout.signatures
    var keys = layout.keys
    var known = KnownSighash()
    while let signatureDepth = signatures.first, let keyDepth = keys.first {
      guard signatures.count <= keys.count else { return false }
      let (signature, key) = (stack[signatureDepth], stack[keyDepth])
      try SignatureRules.check(signature: signature, flags: flags)
      try SignatureRules.check(key: key, flags: flags, version: version)
      let isValid = checker.isValidECDSA(
        signature, key: key, scriptCode: scriptCode, version: version, known: &known)
      if isValid { signatures = signatures.dropFirst() }
      keys = keys.dropFirst()
    }
    return signatures.isEmpty
  }
}
