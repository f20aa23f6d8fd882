import Bitcoin
import Hashing
import ScriptEngine
import Secp256k1

/// One transaction that spends one output: everything about it can be changed before it is judged.
struct Spending {
  var output: TransactionOutput
  var transaction: Transaction
  var flags: VerificationFlags

  init(
    _ scriptPubKey: Script, scriptSig: Script = Script(), witness: [[UInt8]] = [],
    flags: VerificationFlags = .standard
  ) {
    output = TransactionOutput(
      value: Amount(uncheckedSatoshis: 100_000), scriptPubKey: scriptPubKey)
    let input = TransactionInput(
      previousOutput: OutPoint(txid: Txid(DoubleSHA256.hash([1])), index: 0),
      scriptSig: scriptSig, sequence: .lockTimeEnabled, witness: Witness(witness))
    transaction = Transaction(
      inputs: [input],
      outputs: [
        TransactionOutput(
          value: Amount(uncheckedSatoshis: 90_000), scriptPubKey: script("1 <00>"))
      ])
    self.flags = flags
  }

  var witness: [[UInt8]] {
    get { transaction.inputs[0].witness.items }
    set { transaction.inputs[0].witness.items = newValue }
  }

  /// The error that the spend fails with; `nil` if it is valid.
  var error: ScriptError? {
    get throws {
      let verifier = try verifier
      do throws(ScriptError) {
        try verifier.verify(input: 0)
        return nil
      } catch {
        return error
      }
    }
  }

  var trace: ScriptTrace {
    get throws { try verifier.trace(input: 0) }
  }

  private var verifier: InputVerifier {
    get throws { try InputVerifier(transaction, spentOutputs: [output], flags: flags) }
  }
}

/// A signature and its hash type.
func signature(_ key: SecretKey, _ digest: Digest<32>, type: UInt8 = 1) -> [UInt8] {
  key.signECDSA(digest: digest.bytes).der + [type]
}

/// Well-known secret keys: the numbers from 1 on.
func publicSecret(_ number: UInt8) throws -> SecretKey {
  try SecretKey([UInt8](repeating: 0, count: 31) + [number])
}
