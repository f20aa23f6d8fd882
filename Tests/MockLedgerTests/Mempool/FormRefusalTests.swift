import Bitcoin
import Hashing
import Testing

@testable import MockLedger

@Suite("A transaction's form, as the mempool judges it")
struct FormRefusalTests {
  @Test("one change to what is accepted is refused in Core's words", arguments: cases)
  func refused(_ refusal: RefusalCase) throws { try refusal.check() }

  static let cases: [RefusalCase] = shapes + standardness

  static let shapes: [RefusalCase] = [
    RefusalCase("no inputs", "bad-txns-vin-empty") { $1.inputs = [] },
    RefusalCase("no outputs", "bad-txns-vout-empty") { $1.outputs = [] },
    RefusalCase("more than a block holds", "bad-txns-oversize") {
      $1.outputs[0].scriptPubKey = Script(Array(repeating: 0, count: 1_000_000))
    },
    RefusalCase("an output below zero", "bad-txns-vout-negative") {
      $1.outputs[0].value = sat(-1)
    },
    RefusalCase("an output above all money", "bad-txns-vout-toolarge") {
      $1.outputs[0].value = sat(Amount.maximumSatoshis + 1)
    },
    RefusalCase("outputs above all money", "bad-txns-txouttotal-toolarge") {
      $1.outputs[0].value = .maximum
      $1.outputs.append(TransactionOutput(value: sat(1), scriptPubKey: anyone))
    },
    RefusalCase("an output spent twice (CVE-2018-17144)", "bad-txns-inputs-duplicate") {
      $1.inputs.append($1.inputs[0])
    },
    RefusalCase("a coinbase with one byte of script", "bad-cb-length") {
      $1.inputs[0] = TransactionInput(previousOutput: .null, scriptSig: Script([0]))
    },
    RefusalCase("a null output beside another", "bad-txns-prevout-null") {
      $1.inputs.append(TransactionInput(previousOutput: .null))
    },
    RefusalCase("a coinbase", "coinbase") {
      $1.inputs[0] = TransactionInput(previousOutput: .null, scriptSig: Script([0, 0]))
    },
  ]

  static let standardness: [RefusalCase] = [
    RefusalCase("version 0", "version") { $1.version = 0 },
    RefusalCase("version 4", "version", of: versioned(3)) { $1.version = 4 },
    RefusalCase("version -1", "version", of: versioned(1)) { $1.version = .max },
    RefusalCase("a weight of 400,001", "tx-size", of: heaviest) {
      let data = $1.outputs[1].scriptPubKey.bytes
      $1.outputs[1].scriptPubKey = Script(data + [0])
    },
    RefusalCase("an input's script of 1,651 bytes", "scriptsig-size", of: longestScriptSig) {
      $1.inputs[0].scriptSig = Script([0] + $1.inputs[0].scriptSig.bytes)
    },
    RefusalCase(
      "an input's script with OP_NOP", "scriptsig-not-pushonly", of: longestScriptSig
    ) {
      let pushes = $1.inputs[0].scriptSig.bytes
      $1.inputs[0].scriptSig = Script([0x61] + pushes.dropFirst())
    },
    RefusalCase("an output with an unknown script", "scriptpubkey") {
      $1.outputs[0].scriptPubKey = Script([Opcode.push1.rawValue])
    },
    RefusalCase("a bare multisig with four keys", "scriptpubkey", of: bareMultisig(keys: 3)) {
      $1.outputs[0].scriptPubKey = .multisig(required: 1, keys: keys(4))
    },
    RefusalCase("two outputs of dust", "dust") {
      let dust = TransactionOutput(value: sat(329), scriptPubKey: anyone)
      $1.outputs += [dust, dust]
    },
    RefusalCase("64 bytes without witness", "tx-size-small", of: smallest) {
      $1.outputs[0].scriptPubKey = Script([0x6a, 0x02, 0, 0])
    },
  ]

  static func versioned(_ version: UInt32) -> @Sendable (inout Scene) -> Transaction {
    { scene in
      var transaction = scene.spending()
      transaction.version = version
      return transaction
    }
  }

  /// 99,894 bytes of data are the most with one input and one output.
  @Sendable static func heaviest(_ scene: inout Scene) -> Transaction {
    var transaction = scene.spending()
    let size = transaction.sizeWithoutWitness + 8 + 5
    let data = [UInt8](repeating: 0, count: (400_000 - 5) / 4 - size - 1)
    transaction.outputs.append(
      TransactionOutput(value: .zero, scriptPubKey: Script([Opcode.return.rawValue] + data)))
    return transaction
  }

  /// A P2SH script that drops four long pushes: 1,650 bytes in all.
  @Sendable static func longestScriptSig(_ scene: inout Scene) -> Transaction {
    let redeemScript = Script([0x6d, 0x6d, 0x51])
    let script = Script.payToScriptHash(Hash160.hash(redeemScript.bytes))
    var transaction = scene.spending(of: script, witness: [])
    let pushes = [76, 519, 520, 520].reduce(ScriptBuilder()) {
      $0.adding(data: [UInt8](repeating: 7, count: $1))
    }
    transaction.inputs[0].scriptSig = pushes.adding(data: redeemScript.bytes).script
    return transaction
  }

  static func bareMultisig(keys count: Int) -> @Sendable (inout Scene) -> Transaction {
    { scene in
      var transaction = scene.spending()
      transaction.outputs[0].scriptPubKey = .multisig(required: 1, keys: keys(count))
      return transaction
    }
  }

  @Sendable static func smallest(_ scene: inout Scene) -> Transaction {
    var transaction = scene.spending()
    transaction.outputs = [
      TransactionOutput(value: .zero, scriptPubKey: Script([0x6a, 0x03, 0, 0, 0]))
    ]
    return transaction
  }

  static func keys(_ count: Int) -> [[UInt8]] {
    (1...count).map { [2] + [UInt8](repeating: UInt8($0), count: 32) }
  }
}
