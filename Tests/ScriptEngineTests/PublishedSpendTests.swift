import Bitcoin
import ScriptEngine
import TestSupport
import Testing

/// A published transaction with everything that it spends.
struct PublishedSpend: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let transaction: Transaction
  let spentOutputs: [TransactionOutput]
  /// What any input that signs for its amount fails with once the amounts are others.
  let errorForOtherAmounts: ScriptError
}

@Suite("Published spends", .enabled(if: Vectors.arePresent, Vectors.absence))
struct PublishedSpendTests {
  @Test("of BOLT 3 are valid, and fail with other amounts", arguments: try BOLT3Spends.all())
  func bolt3(_ spend: PublishedSpend) throws { try check(spend, flags: .standard) }

  @Test("of BIP143 are valid, and fail with other amounts", arguments: try BIP143Spends.all())
  func bip143(_ spend: PublishedSpend) throws { try check(spend, flags: .consensus) }

  @Test("of BIP341 are valid, and fail with other amounts", arguments: try BIP341Spends.all())
  func bip341(_ spend: PublishedSpend) throws { try check(spend, flags: .standard) }

  private func check(_ spend: PublishedSpend, flags: VerificationFlags) throws {
    let verifier = try InputVerifier(
      spend.transaction, spentOutputs: spend.spentOutputs, flags: flags)
    try verifier.verifyAll()
    let others = spend.spentOutputs.map {
      TransactionOutput(
        value: Amount(uncheckedSatoshis: $0.value.satoshis + 1), scriptPubKey: $0.scriptPubKey)
    }
    let deceived = try InputVerifier(spend.transaction, spentOutputs: others, flags: flags)
    let failure = #expect(throws: FailedInput.self) { try deceived.verifyAll() }
    #expect(failure?.error == spend.errorForOtherAmounts)
  }
}

/// Commitments and the transactions of their HTLCs, for one funding output.
private enum BOLT3Spends {
  struct Commitment: Decodable {
    struct HTLC: Decodable {
      let htlcTx: HexBytes
    }
    let name: String
    let commitTx: HexBytes
    let htlcTxs: [HTLC]
  }

  struct Funding: Decodable {
    let fundingWitnessScript: HexBytes
  }

  struct Document: Decodable {
    struct Parameters: Decodable { let fundingAmountSatoshi: Int64 }
    let parameters: Parameters
  }

  static func all() throws -> [PublishedSpend] {
    guard Vectors.arePresent else { return [] }
    let document = try Vectors.document(.bolt3, as: Document.self)
    let funding = try Vectors.cases(of: .bolt3, kind: "funding", as: Funding.self)
    let script = Script(funding[0].fundingWitnessScript.bytes)
    let output = TransactionOutput(
      value: try Amount(satoshis: document.parameters.fundingAmountSatoshi),
      scriptPubKey: .payToWitnessScriptHash(of: script))
    return try Vectors.cases(of: .bolt3, kind: "commitment", as: Commitment.self)
      .flatMap { try spends(of: $0, funding: output) }
  }

  private static func spends(
    of commitment: Commitment, funding: TransactionOutput
  ) throws -> [PublishedSpend] {
    let transaction = try Transaction(decoding: commitment.commitTx.bytes)
    let closing = PublishedSpend(
      testDescription: commitment.name, transaction: transaction, spentOutputs: [funding],
      errorForOtherAmounts: .signatureNullFail)
    let htlcs = try commitment.htlcTxs.map { htlc in
      let spender = try Transaction(decoding: htlc.htlcTx.bytes)
      let index = Int(spender.inputs[0].previousOutput.index)
      return PublishedSpend(
        testDescription: "\(commitment.name), output \(index)", transaction: spender,
        spentOutputs: [transaction.outputs[index]], errorForOtherAmounts: .signatureNullFail)
    }
    return [closing] + htlcs
  }
}

/// The signed transactions of BIP143, where the outputs of all inputs are given.
private enum BIP143Spends {
  struct Case: Decodable {
    struct Input: Decodable {
      let inputIndex: Int
      let scriptPubKey: HexBytes
      let amountSat: Int64
    }
    let name: String
    let inputIndex: Int
    let scriptPubKey: HexBytes
    let amountSat: Int64
    let otherInputs: [Input]?
    let signedTx: HexBytes

    var inputs: [Input] {
      (otherInputs ?? [])
        + [Input(inputIndex: inputIndex, scriptPubKey: scriptPubKey, amountSat: amountSat)]
    }

    var errorForOtherAmounts: ScriptError {
      switch name {
      case "native_p2wsh_codeseparator_not_yet_executed", "native_p2wsh_codeseparator_executed",
        "no_find_and_delete_checksigverify":
        .checkSigVerify
      case "no_find_and_delete_checkmultisigverify": .checkMultisigVerify
      default: .evalFalse
      }
    }
  }

  /// Cases that share a transaction describe one input of it each.
  static func all() throws -> [PublishedSpend] {
    let cases = try Vectors.cases(of: .bip143, as: Case.self)
    return try cases.map { each in
      let inputs = cases.filter { $0.signedTx == each.signedTx }.flatMap(\.inputs)
      let scripts = Dictionary(inputs.map { ($0.inputIndex, $0) }) { first, _ in first }
      return PublishedSpend(
        testDescription: each.name, transaction: try Transaction(decoding: each.signedTx.bytes),
        spentOutputs: try scripts.values.sorted { $0.inputIndex < $1.inputIndex }.map {
          TransactionOutput(
            value: try Amount(satoshis: $0.amountSat), scriptPubKey: Script($0.scriptPubKey.bytes))
        },
        errorForOtherAmounts: each.errorForOtherAmounts)
    }
  }
}

/// The spends by key of BIP341, in one transaction.
private enum BIP341Spends {
  struct Case: Decodable {
    struct Given: Decodable { let utxosSpent: [Output] }
    struct Output: Decodable {
      let scriptPubKey: HexBytes
      let amountSats: Int64
    }
    struct Auxiliary: Decodable { let fullySignedTx: HexBytes }
    let given: Given
    let auxiliary: Auxiliary
  }

  static func all() throws -> [PublishedSpend] {
    try Vectors.cases(of: .bip341, kind: "key_path_spending", as: Case.self).map { each in
      PublishedSpend(
        testDescription: "key path spending",
        transaction: try Transaction(decoding: each.auxiliary.fullySignedTx.bytes),
        spentOutputs: try each.given.utxosSpent.map {
          TransactionOutput(
            value: try Amount(satoshis: $0.amountSats),
            scriptPubKey: Script($0.scriptPubKey.bytes))
        },
        errorForOtherAmounts: .schnorrSignature)
    }
  }
}
