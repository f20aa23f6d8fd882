internal import Hashing

/// How one input spends its output, once every hash on the way has been checked.
struct PSBTSpend {
  /// Which rules the signature hash follows.
  enum Rules {
    case legacy
    case witnessV0
    case taproot
  }

  let output: TransactionOutput
  let rules: Rules
  /// The script that signatures answer, behind all hashes.
  let script: Script
  /// The script that a P2SH output hides.
  var redeemScript: Script?
  /// The script that a P2WSH output hides.
  var witnessScript: Script?

  /// What signatures answer.
  var template: ScriptTemplate { script.template }

  /// What the signature hash has in place of the input's script.
  var scriptCode: Script {
    guard rules == .witnessV0, case .witnessV0KeyHash(let hash) = template else { return script }
    return .payToPublicKeyHash(hash)
  }
}

/// Why it is not known how an input spends its output, or not true.
public enum PSBTSpendError: Error, Equatable, Sendable {
  /// The transaction has fewer inputs.
  case noSuchInput(Int)
  /// Nothing is known of the spent output.
  case utxoMissing(input: Int)
  /// The transaction before is not the one that the input names.
  case wrongPreviousTransaction(input: Int, expected: Txid, found: Txid)
  /// The transaction before has fewer outputs than the input's index needs.
  case noSuchPreviousOutput(input: Int, index: UInt32)
  /// The transaction before has another output there than the one that is also given alone.
  case utxosDiffer(input: Int)
  /// The spent output alone is given, and signatures from before segwit do not cover its amount.
  case previousTransactionMissing(input: Int)
  /// The output hides a script that is not given.
  case redeemScriptMissing(input: Int)
  /// The redeem script is not the one that the output hides.
  case redeemScriptMismatch(input: Int)
  /// The witness program hides a script that is not given.
  case witnessScriptMissing(input: Int)
  /// The witness script is not the one that the witness program hides.
  case witnessScriptMismatch(input: Int)
  /// The internal key and the merkle root do not give the output's key.
  case taprootKeyMismatch(input: Int)
}

extension PSBT {
  /// The output that an input spends: the previous transaction's, which the input's outpoint
  /// proves, or else the one that is given alone, which nothing proves.
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

  /// Opens P2SH and P2WSH, and checks each script against the hash that hides it.
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
