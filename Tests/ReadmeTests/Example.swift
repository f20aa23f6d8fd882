import Bitcoin
import ScriptEngine
import Secp256k1

/// The README's example, word for word.
func example() throws {
  // Keys that everybody knows: never put money behind them.
  let payer = try SecretKey([UInt8](repeating: 1, count: 32))
  let payee = try SecretKey([UInt8](repeating: 2, count: 32))

  // The funding output, which only both together can spend.
  let script = Script.multisig(
    required: 2, keys: [payer.publicKey.compressed, payee.publicKey.compressed])
  let funding = TransactionOutput(
    value: try Amount("36 mBTC"), scriptPubKey: .payToWitnessScriptHash(of: script))

  // A payment out of it that may be in a block from height 4,001 on.
  let payment = Transaction(
    inputs: [
      TransactionInput(
        previousOutput: OutPoint(txid: .zero, index: 0), sequence: .lockTimeEnabled)
    ],
    outputs: [
      TransactionOutput(
        value: try Amount("35.99 mBTC"),
        scriptPubKey: .payToTaproot([UInt8](repeating: 3, count: 32)))
    ],
    lockTime: LockTime(height: try BlockHeight(4_000)))

  // Half-signed transactions travel as PSBTs.
  var psbt = try PSBT(unsigned: payment)
  try psbt.setSpentOutput(funding, witnessScript: script, input: 0)
  try psbt.sign(input: 0, with: payer)
  try psbt.sign(input: 0, with: payee)
  try psbt.finalize()
  var signed = try psbt.extractTransaction()
  try InputVerifier(signed, spentOutputs: [funding]).verify(input: 0)

  // One satoshi more than was signed, and the script engine says why not.
  signed.outputs[0].value = try Amount(satoshis: 3_599_001)
  let trace = try InputVerifier(signed, spentOutputs: [funding]).trace(input: 0)
  print(trace.error?.coreText ?? "accepted", "at", trace.steps.last?.word ?? "the start")
}
