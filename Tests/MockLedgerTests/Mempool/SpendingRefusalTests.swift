import Bitcoin
import Hashing
import Testing

@testable import MockLedger

@Suite("What a transaction spends, as the mempool judges it")
struct SpendingRefusalTests {
  @Test("one change to what is accepted is refused in Core's words", arguments: cases)
  func refused(_ refusal: RefusalCase) throws { try refusal.check() }

  static let cases: [RefusalCase] = amounts + inputs + witnesses + costs

  static let amounts: [RefusalCase] = [
    RefusalCase("an output that never was", "bad-txns-inputs-missingorspent") {
      $1.inputs[0].previousOutput.index = 1
    },
    RefusalCase(
      "an output that a transaction of the mempool does not have",
      "bad-txns-inputs-missingorspent"
    ) {
      $0.mustSend($1)
      $1.inputs[0].previousOutput = $1.output(1)
    },
    RefusalCase(
      "more made than spent",
      "bad-txns-in-belowout, value in (0.01) < value out (0.01000001)", of: generous
    ) { $1.outputs[0].value = sat(1_000_001) },
    RefusalCase("more spent than there is", "bad-txns-inputvalues-outofrange", of: richest) {
      $1.inputs.append(TransactionInput(previousOutput: $0.coin(1)))
    },
    RefusalCase("a fee one short of the floor", "min relay fee not met, 9 < 10", of: cheapest) {
      $1.outputs[0].value = sat(999_991)
    },
  ]

  static let inputs: [RefusalCase] = [
    RefusalCase("an unknown script", "bad-txns-nonstandard-inputs, input 0 script unknown") {
      $1.inputs[0].previousOutput = $0.coin(to: Script([0x51]))
    },
    RefusalCase(
      "a witness program of version 2",
      "bad-txns-nonstandard-inputs, input 0 witness program is undefined"
    ) {
      $1.inputs[0].previousOutput = $0.coin(to: .witness(version: 2, program: [1, 2]))
    },
    RefusalCase(
      "a P2SH script with 16 signatures",
      "bad-txns-nonstandard-inputs, p2sh redeemscript sigops exceed limit (input 0: 16 > 15)",
      of: { skipping($0.coin(to: hidden(15)), operations: 15) }
    ) { $1 = skipping($0.coin(to: hidden(16)), operations: 16) },
    RefusalCase(
      "a P2SH input without a script",
      "bad-txns-nonstandard-inputs, input 0 P2SH redeemscript missing"
    ) {
      $1.inputs[0].previousOutput = $0.coin(to: hidden(1))
      $1.inputs[0].witness = Witness()
    },
    RefusalCase(
      "a P2SH input whose script has an opcode that does not push",
      "bad-txns-nonstandard-inputs,"
        + " p2sh scriptsig malformed (input 0: Opcode missing or not understood)",
      of: { skipping($0.coin(to: hidden(1)), operations: 1) }
    ) { $1.inputs[0].scriptSig = Script([0x50]) },
    RefusalCase(
      "a P2SH input that pushes 521 bytes",
      "bad-txns-nonstandard-inputs,"
        + " p2sh scriptsig malformed (input 0: Push value size limit exceeded)",
      of: { skipping($0.coin(to: hidden(1)), operations: 1) }
    ) {
      let data = [UInt8](repeating: 0, count: 521)
      $1.inputs[0].scriptSig = ScriptBuilder().adding(data: data).script
    },
    RefusalCase(
      "a P2SH input that pushes 1,001 items",
      "bad-txns-nonstandard-inputs,"
        + " p2sh scriptsig malformed (input 0: Stack size limit exceeded)",
      of: { skipping($0.coin(to: hidden(1)), operations: 1) }
    ) { $1.inputs[0].scriptSig = Script([UInt8](repeating: 0, count: 1_001)) },
    RefusalCase(
      "2,501 legacy signature operations (BIP54)",
      "bad-txns-nonstandard-inputs, non-witness sigops exceed bip54 limit", of: mostLegacy
    ) {
      let one = skipping($0.coin(to: hidden(1)), operations: 1)
      $1.inputs.append(one.inputs[0])
    },
  ]

  static let witnesses: [RefusalCase] = [
    RefusalCase(
      "a witness for a script that takes none", "bad-witness-nonstandard",
      of: { skipping($0.coin(to: hidden(1)), operations: 1) }
    ) { $1.inputs[0].witness = Witness([[]]) },
    RefusalCase(
      "a witness script of 3,601 bytes", "bad-witness-nonstandard", of: { padded(3_600, &$0) }
    ) { $1 = padded(3_601, &$0) },
    RefusalCase("101 witness items", "bad-witness-nonstandard", of: { dropping(100, 1, &$0) }) {
      $1 = dropping(101, 1, &$0)
    },
    RefusalCase(
      "a witness item of 81 bytes", "bad-witness-nonstandard", of: { dropping(1, 80, &$0) }
    ) { $1 = dropping(1, 81, &$0) },
    RefusalCase("a witness for an anchor", "bad-witness-nonstandard", of: anchored) {
      $1.inputs[0].witness = Witness([[]])
    },
  ]

  static let costs: [RefusalCase] = [
    RefusalCase(
      "signatures that cost 16,080", "bad-txns-too-many-sigops, 16080", of: { multisigs(200, &$0) }
    ) { $1.outputs.append($1.outputs[0]) }
  ]

  @Sendable static func generous(_ scene: inout Scene) -> Transaction {
    payment(from: [scene.coin()], [999_990])
  }

  @Sendable static func richest(_ scene: inout Scene) -> Transaction {
    payment(from: [scene.coin(Amount.maximumSatoshis)], [Amount.maximumSatoshis - 100_000])
  }

  /// 96 virtual bytes at 100 satoshis for a thousand, rounded up.
  @Sendable static func cheapest(_ scene: inout Scene) -> Transaction {
    payment(from: [scene.coin()], [999_990])
  }

  /// A P2SH output whose script has signature operations that it never runs.
  static func hidden(_ operations: Int) -> Script {
    .payToScriptHash(Hash160.hash(skippingScript(operations).bytes))
  }

  static func skippingScript(_ operations: Int) -> Script {
    Script([0x00, 0x63] + [UInt8](repeating: 0xac, count: operations) + [0x68, 0x51])
  }

  static func skipping(_ point: OutPoint, operations: Int) -> Transaction {
    var transaction = payment(from: [point], witness: [], [900_000])
    transaction.inputs[0].scriptSig =
      ScriptBuilder().adding(data: skippingScript(operations).bytes).script
    return transaction
  }

  @Sendable static func mostLegacy(_ scene: inout Scene) -> Transaction {
    var transaction = skipping(scene.coin(to: hidden(10)), operations: 10)
    for _ in 0..<166 {
      transaction.inputs += skipping(scene.coin(to: hidden(15)), operations: 15).inputs
    }
    return transaction
  }

  /// A witness script that is mostly pushes that it drops again.
  static func padded(_ size: Int, _ scene: inout Scene) -> Transaction {
    let sizes = Array(repeating: 520, count: 6) + [size - 6 * 524 - 5]
    let script = sizes.reduce(ScriptBuilder()) {
      $0.adding(data: [UInt8](repeating: 0, count: $1)).adding(.drop)
    }.adding(number: 1).script.bytes
    return scene.spending(of: .payToWitnessScriptHash(of: Script(script)), witness: [script])
  }

  /// A witness script that drops this many items of a size.
  static func dropping(_ items: Int, _ size: Int, _ scene: inout Scene) -> Transaction {
    let script = [UInt8](repeating: 0x75, count: items) + [0x51]
    let witness = [[UInt8]](repeating: [UInt8](repeating: 1, count: size), count: items)
    return scene.spending(
      of: .payToWitnessScriptHash(of: Script(script)), witness: witness + [script])
  }

  @Sendable static func anchored(_ scene: inout Scene) -> Transaction {
    scene.spending(of: .witness(version: 1, program: [0x4e, 0x73]), witness: [])
  }

  /// Each output counts as 20 signatures, at four each.
  static func multisigs(_ count: Int, _ scene: inout Scene) -> Transaction {
    let output = TransactionOutput(
      value: sat(1_000), scriptPubKey: .multisig(required: 1, keys: FormRefusalTests.keys(3)))
    var transaction = payment(from: [scene.coin()], [1_000])
    transaction.outputs = Array(repeating: output, count: count)
    return transaction
  }
}
