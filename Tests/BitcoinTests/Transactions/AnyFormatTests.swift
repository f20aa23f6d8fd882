import Bitcoin
import TestSupport
import Testing

/// Bytes that are a transaction in both formats: one output before BIP144, one input and one
/// output after it.
struct AmbiguousTransaction {
  /// How the script of the older reading begins.
  let head: [UInt8]
  /// The script of the newer reading's output, which the older reading has in its own script.
  let scriptPubKey: [UInt8]

  var bytes: [UInt8] {
    let head = head + [UInt8](repeating: 0x51, count: 28 - head.count)
    let script =
      head + [0, 0xff, 0xff, 0xff, 0xff, 1] + [UInt8](repeating: 0, count: 8)
      + [UInt8(scriptPubKey.count)] + scriptPubKey + [1, 1, 0x51]
    let value: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0]
    return [2, 0, 0, 0, 0, 1] + value + [UInt8(script.count)] + script + [0, 0, 0, 0]
  }

  /// A push that swallows the rest of the older reading's script.
  static let push: [UInt8] = [0x4c, 45]
}

@Test("where both formats fit, BIP144's is taken if its scripts make sense")
func prefersWitnessFormat() throws {
  let both = AmbiguousTransaction(head: AmbiguousTransaction.push, scriptPubKey: [0x51])
  let transaction = try Transaction(anyFormat: both.bytes)
  #expect(transaction.inputs.count == 1)
  #expect(transaction.inputs[0].witness.items == [[0x51]])
}

@Test("where only the older reading's scripts make sense, it is taken")
func prefersSaneScripts() throws {
  let both = AmbiguousTransaction(head: AmbiguousTransaction.push, scriptPubKey: [0xff])
  let transaction = try Transaction(anyFormat: both.bytes)
  #expect(transaction.inputs.isEmpty)
  #expect(transaction.outputs.count == 1)
  #expect(transaction.outputs[0].value == Amount(uncheckedSatoshis: 1))
  #expect(transaction.outputs[0].scriptPubKey.hasValidOperations)
}

@Test("where neither reading's scripts make sense, BIP144's is taken")
func fallsBackToWitnessFormat() throws {
  let both = AmbiguousTransaction(head: [0x51], scriptPubKey: [0xff])
  #expect(try Transaction(anyFormat: both.bytes).inputs.count == 1)
}

@Test("from the network BIP144's reading counts, however its scripts look")
func networkFormat() throws {
  let both = AmbiguousTransaction(head: AmbiguousTransaction.push, scriptPubKey: [0xff])
  #expect(try Transaction(networkFormat: both.bytes).inputs.count == 1)
  let withoutInputs: [UInt8] = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x51, 0, 0, 0, 0]
  #expect(try Transaction(networkFormat: withoutInputs).outputs.count == 1)
  #expect(throws: CodecError.truncated(offset: 5, needed: 1)) {
    try Transaction(networkFormat: [2, 0, 0, 0, 0])
  }
}

@Test("a coinbase of the main chain that resembles both formats is read with its witness")
func readsAmbiguousCoinbase() throws {
  let coinbase =
    "03c68708046ff8415c622f4254432e434f4d2ffabe6d6de1965d02c68f928e5b244ab1965115a36f56eb997633c7f6"
    + "90124bbf43644e23080000000ca3d3af6d005a65ff0200fd00000000"
  let bytes = try bytes(
    fromHex:
      "020000000001010000000000000000000000000000000000000000000000000000000000000000ffffffff"
      + "4b\(coinbase)ffffffff03f4c1fb4b0000000016001497cfc76442fe717f2a3f0cc9c175f7561b6619970000"
      + "000000000000266a24aa21a9ed957d1036a80343e0d1b659497e1b48a38ebe876a056d45965fac4a85cda84e19"
      + "00000000000000002952534b424c4f434b3a8e092581ab01986cbadc84f4b43f4fa4bb9e7a2e2a0caf9b7cf64d"
      + "939028e22c0120000000000000000000000000000000000000000000000000000000000000000000000000")
  let transaction = try Transaction(anyFormat: bytes)
  #expect(hex(of: transaction.inputs[0].scriptSig.bytes) == coinbase)
  #expect(transaction.hasWitness)
  #expect(transaction.encoded == bytes)
}

@Test(
  "a transaction without inputs is read in the older format",
  arguments: [
    ("02000000000000000000", "4ebd325a4b394cff8c57e8317ccf5a8d0e2bdf1b8526f8aad6c8e43d8240621a"),
    (
      "010000000001000000000000000017a9146a2c482f4985f57e702f325816c90e3723ca81ae8700000000",
      "24225cf5e9391100d6b218134b9f03383ca4c880a1f634ac12990cf28b66adbc"
    ),
  ])
func readsTransactionWithoutInputs(_ text: String, _ txid: String) throws {
  let transaction = try Transaction(anyFormat: bytes(fromHex: text))
  #expect(transaction.inputs.isEmpty)
  #expect(transaction.txid.description == txid)
}

@Test("what fits neither format fails with what is wrong in BIP144's")
func refusesNeitherFormat() {
  #expect(throws: CodecError.truncated(offset: 5, needed: 1)) {
    try Transaction(anyFormat: [2, 0, 0, 0, 0])
  }
}

/// A script, and whether all of it is known operations.
@Test(
  "operations up to OP_NOP10 and pushes of up to 520 bytes are known",
  arguments: [
    ([], true), ([0xb9], true), ([0xba], false), ([0xff], false), ([0x01], false),
    ([0x4d, 0x08, 0x02] + [UInt8](repeating: 0, count: 520), true),
    ([0x4d, 0x09, 0x02] + [UInt8](repeating: 0, count: 521), false),
  ] as [([UInt8], Bool)])
func judgesOperations(_ script: [UInt8], _ isValid: Bool) {
  #expect(Script(script).hasValidOperations == isValid)
}
