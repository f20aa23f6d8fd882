/// How many signatures a script may make a node check, counted without running it.
extension Script {
  /// Counts as Bitcoin Core's `GetSigOpCount` does.
  ///
  /// OP_CHECKMULTISIG counts as 20, unless the count is exact and the number of keys is pushed
  /// right before it.
  public func signatureOperations(isExact: Bool) -> Int {
    var total = 0
    var previous: Instruction?
    for instruction in instructions {
      switch instruction.operation {
      case .checkSig, .checkSigVerify: total += 1
      case .checkMultisig, .checkMultisigVerify:
        let keys = previous.flatMap { Opcode.smallNumber($0.opcode) } ?? 0
        total += isExact && keys > 0 ? keys : Script.maximumMultisigKeys
      default: break
      }
      previous = instruction
    }
    return total
  }
}

extension Transaction {
  /// Counts the signature checks of its own scripts: the coarse count that limits blocks.
  public var legacySignatureOperations: Int {
    inputs.reduce(0) { $0 + $1.scriptSig.signatureOperations(isExact: false) }
      + outputs.reduce(0) { $0 + $1.scriptPubKey.signatureOperations(isExact: false) }
  }

  /// Counts the signature checks of its own and the spent scripts, in the unit of a block's limit
  /// of 80,000: a check in a witness costs one, any other four (BIP141).
  public func signatureOperationCost(spending outputs: [TransactionOutput]) -> Int {
    zip(inputs, outputs).reduce(4 * legacySignatureOperations) { total, spend in
      let (input, output) = spend
      return total + 4 * input.scriptHashOperations(of: output.scriptPubKey)
        + input.witnessOperations(of: output.scriptPubKey)
    }
  }
}

extension TransactionInput {
  /// The script that the input shows for a P2SH output: its last push.
  private var redeemScript: Script? {
    guard scriptSig.isPushOnly else { return nil }
    let last = scriptSig.instructions.reduce(nil as Instruction?) { $1 }
    return last.map { Script(Array(scriptSig.bytes[$0.data])) }
  }

  fileprivate func scriptHashOperations(of scriptPubKey: Script) -> Int {
    guard scriptPubKey.isPayToScriptHash else { return 0 }
    return redeemScript?.signatureOperations(isExact: true) ?? 0
  }

  fileprivate func witnessOperations(of scriptPubKey: Script) -> Int {
    let script = scriptPubKey.isPayToScriptHash ? redeemScript : scriptPubKey
    switch script?.witnessProgram {
    case (0, let program)? where program.count == 20: return 1
    case (0, let program)? where program.count == 32:
      return witness.items.last.map { Script($0).signatureOperations(isExact: true) } ?? 0
    default: return 0
    }
  }
}
