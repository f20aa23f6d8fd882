internal import Hashing

/// How one input spends its output, after every hash was checked.
struct PSBTSpend {
  /// The rules that the signature hash follows.
  enum Rules {
    case legacy
    case witnessV0
    case taproot
  }

  let output: TransactionOutput
  let rules: Rules
  /// The script that signatures satisfy, after all hashes.
  let script: Script
  /// The redeem script of a P2SH output.
  var redeemScript: Script?
  /// The witness script of a P2WSH output.
  var witnessScript: Script?

  /// The script that signatures satisfy.
  var template: ScriptTemplate { script.template }

  /// The script code of the signature hash.
  var scriptCode: Script {
    guard rules == .witnessV0, case .witnessV0KeyHash(let hash) = template else { return script }
    return .payToPublicKeyHash(hash)
  }
}

/// Why it is not known how an input spends its output, or why the PSBT contradicts the output.
public enum PSBTSpendError: Error, Equatable, Sendable {
  /// The transaction has fewer inputs.
  case noSuchInput(Int)
  /// The spent output is not given.
  case utxoMissing(input: Int)
  /// The previous transaction is not the one that the input names.
  case wrongPreviousTransaction(input: Int, expected: Txid, found: Txid)
  /// The previous transaction has no output with the input's index.
  case noSuchPreviousOutput(input: Int, index: UInt32)
  /// The previous transaction has another output there than the one that is also given alone.
  case utxosDiffer(input: Int)
  /// Only the spent output is given, but signatures before segwit do not commit to its amount.
  case previousTransactionMissing(input: Int)
  /// The output needs a redeem script that is not given.
  case redeemScriptMissing(input: Int)
  /// The redeem script does not match the output's hash.
  case redeemScriptMismatch(input: Int)
  /// The witness program needs a witness script that is not given.
  case witnessScriptMissing(input: Int)
  /// The witness script does not match the witness program.
  case witnessScriptMismatch(input: Int)
  /// The internal key and the merkle root do not yield the output's key.
  case taprootKeyMismatch(input: Int)
}

extension PSBT {
  /// The output that an input spends: the previous transaction's, which the input's outpoint
  /// proves, or else the one that is given alone, which is unproven.
  public func spentOutput(input index: Int) throws(PSBTSpendError) -> TransactionOutput {
    guard inputs.indices.contains(index) else { throw .noSuchInput(index) }
    let input = inputs[index]
    guard let previous = input.nonWitnessUTXO else {
      guard let output = input.witnessUTXO else { throw .utxoMissing(input: index) }
      return output
    }
    let point = unsigned.inputs[index].previousOutput
    let txid = previous.txid
    guard txid == point.txid else {
      throw .wrongPreviousTransaction(input: index, expected: point.txid, found: txid)
    }
    guard point.index < previous.outputs.count else {
      throw .noSuchPreviousOutput(input: index, index: point.index)
    }
    return previous.outputs[Int(point.index)]
  }

  /// Resolves P2SH and P2WSH, and checks each script against its hash.
  func spend(input index: Int) throws(PSBTSpendError) -> PSBTSpend {
    let output = try spentOutput(input: index)
    guard inputs[index].witnessUTXO ?? output == output else { throw .utxosDiffer(input: index) }
    let redeemScript = try redeemScript(of: output.scriptPubKey, input: index)
    let program = redeemScript ?? output.scriptPubKey
    let witnessScript = try witnessScript(of: program, input: index)
    let rules = Self.rules(program: program, isNested: redeemScript != nil)
    if rules == .legacy, inputs[index].nonWitnessUTXO == nil {
      throw .previousTransactionMissing(input: index)
    }
    if rules == .taproot { try checkTaprootKey(of: program, input: index) }
    return PSBTSpend(
      output: output, rules: rules, script: witnessScript ?? program, redeemScript: redeemScript,
      witnessScript: witnessScript)
  }

  private func redeemScript(
    of scriptPubKey: Script, input index: Int
  ) throws(PSBTSpendError) -> Script? {
    let script = inputs[index].redeemScript
    guard case .scriptHash(let hash) = scriptPubKey.template else {
      guard script == nil else { throw .redeemScriptMismatch(input: index) }
      return nil
    }
    guard let script else { throw .redeemScriptMissing(input: index) }
    guard Hash160.hash(script.bytes) == hash else { throw .redeemScriptMismatch(input: index) }
    return script
  }

  private func witnessScript(
    of program: Script, input index: Int
  ) throws(PSBTSpendError) -> Script? {
    let script = inputs[index].witnessScript
    guard case .witnessV0ScriptHash(let hash) = program.template else {
      guard script == nil else { throw .witnessScriptMismatch(input: index) }
      return nil
    }
    guard let script else { throw .witnessScriptMissing(input: index) }
    guard SHA256.hash(script.bytes) == hash else { throw .witnessScriptMismatch(input: index) }
    return script
  }

  private static func rules(program: Script, isNested: Bool) -> PSBTSpend.Rules {
    switch program.template {
    case .witnessV0KeyHash, .witnessV0ScriptHash: .witnessV0
    case .witnessV1Taproot: isNested ? .legacy : .taproot
    case .publicKey, .publicKeyHash, .scriptHash, .multisig, .nullData, .anchor, .witnessUnknown,
      .nonstandard:
      .legacy
    }
  }
}
