import Bitcoin
import Hashing
import Secp256k1

/// A transaction that spends one P2WSH 2-of-2 output, with its two keys: what a channel signs.
struct MultisigSpend {
  static let secrets = [UInt8(1), 2].map { number in
    InlineArray<32, UInt8> { $0 == 31 ? number : 7 }
  }

  let keys: [SecretKey]
  let witnessScript: Script
  let spentOutput: TransactionOutput
  let transaction: Transaction

  init() throws {
    keys = try Self.secrets.map { secret throws(SecretKeyError) in try SecretKey(secret) }
    let publicKeys = keys.map(\.publicKey.compressed)
    witnessScript = .multisig(required: 2, keys: publicKeys)
    spentOutput = TransactionOutput(
      value: try Amount(satoshis: 10_000_000),
      scriptPubKey: .payToWitnessScriptHash(of: witnessScript))
    transaction = Transaction(
      inputs: [
        TransactionInput(
          previousOutput: OutPoint(txid: Txid(SHA256.hash([1])), index: 0),
          sequence: .lockTimeEnabled)
      ],
      outputs: try publicKeys.map { key in
        TransactionOutput(
          value: try Amount(satoshis: 4_999_000),
          scriptPubKey: .payToWitnessKeyHash(Hash160.hash(key)))
      },
      lockTime: LockTime(rawValue: 100))
  }

  /// The transaction for one lock, signed by both.
  func signed(lockTime: UInt32, spending output: OutPoint? = nil) -> Transaction {
    var signed = transaction
    if let output { signed.inputs[0].previousOutput = output }
    signed.lockTime = LockTime(rawValue: lockTime)
    let digest = digest(of: signed)
    let signatures = keys.map { $0.signECDSA(digest: digest).der + [SighashType.all.byte] }
    signed.inputs[0].witness = Witness([[]] + signatures + [witnessScript.bytes])
    return signed
  }

  /// The digest that both sign.
  func digest(of transaction: Transaction) -> InlineArray<32, UInt8> {
    SignatureHasher(transaction).segwitV0(
      input: 0, scriptCode: witnessScript, amount: spentOutput.value, type: .all
    ).bytes
  }

  /// The checks that a signed transaction needs, one for each signature.
  func checks(of signed: Transaction) -> [BareCurve.Check] {
    let digest = digest(of: signed)
    let bytes = digest.indices.map { digest[$0] }
    return zip(keys, signed.inputs[0].witness.items[1...]).map { key, signature in
      BareCurve.Check(
        key: key.publicKey.compressed, der: Array(signature.dropLast()), digest: bytes)
    }
  }
}
