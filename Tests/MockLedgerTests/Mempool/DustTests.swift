import Bitcoin
import Hashing
import Testing

@testable import MockLedger

@Suite("Dust")
struct DustTests {
  struct Threshold: Sendable {
    let script: Script
    let satoshis: Int64
  }

  /// What a node with default settings asks of each form.
  static let thresholds: [Threshold] = [
    Threshold(script: .payToWitnessKeyHash(Hash160.hash([])), satoshis: 294),
    Threshold(script: anyone, satoshis: 330),
    Threshold(script: .payToTaproot([UInt8](repeating: 1, count: 32)), satoshis: 330),
    Threshold(script: .payToPublicKeyHash(Hash160.hash([])), satoshis: 546),
    Threshold(script: .payToScriptHash(Hash160.hash([])), satoshis: 540),
    Threshold(script: .payToPublicKey(FormRefusalTests.keys(1)[0]), satoshis: 576),
    Threshold(script: .witness(version: 1, program: [0x4e, 0x73]), satoshis: 240),
  ]

  @Test("is what is below the threshold of its form", arguments: thresholds)
  func threshold(_ threshold: Threshold) {
    var scene = Scene()
    var transaction = scene.spending()
    transaction.outputs.append(
      TransactionOutput(value: sat(threshold.satoshis), scriptPubKey: threshold.script))
    #expect(scene.ledger.refusal(of: transaction) == nil)
    transaction.outputs[1].value = sat(threshold.satoshis - 1)
    let refusal = scene.ledger.refusal(of: transaction)
    let dust = DustOutput(
      output: 1, value: sat(threshold.satoshis - 1), threshold: sat(threshold.satoshis))
    #expect(refusal == .dustWithFee(dust, fee: sat(100_000 - threshold.satoshis + 1)))
    #expect(refusal?.rejectDetails == "dust, tx with dust output must be 0-fee")
  }

  @Test("without a fee is refused for the fee, as packages are not modelled")
  func withoutFee() {
    var scene = Scene()
    var transaction = scene.spending()
    transaction.outputs = [
      TransactionOutput(value: sat(999_999), scriptPubKey: anyone),
      TransactionOutput(value: sat(1), scriptPubKey: anyone),
    ]
    #expect(scene.ledger.refusal(of: transaction)?.rejectReason == "min relay fee not met")
  }
}
