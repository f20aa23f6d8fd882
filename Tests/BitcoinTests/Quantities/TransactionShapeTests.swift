import Bitcoin
import TestSupport
import Testing

@Suite("The shape of a transaction (Core's CheckTransaction)")
struct TransactionShapeTests {
  static let supply: Int64 = 2_100_000_000_000_000

  static func outPoint(_ index: UInt32) throws -> OutPoint {
    OutPoint(txid: try Txid(hex: String(repeating: "ab", count: 32)), index: index)
  }

  static func transaction(inputs: Range<UInt32> = 0..<2, amounts: [Int64]) throws -> Transaction {
    Transaction(
      inputs: try inputs.map { TransactionInput(previousOutput: try outPoint($0)) },
      outputs: amounts.map {
        TransactionOutput(value: Amount(uncheckedSatoshis: $0), scriptPubKey: Script([0x51]))
      })
  }

  @Test(
    "amounts may add up to the money supply", arguments: [[0], [1, 2], [supply], [supply - 1, 1]])
  func amounts(amounts: [Int64]) throws {
    try Self.transaction(amounts: amounts).checkShape()
  }

  @Test(
    "amounts out of range are refused, the first fault first",
    arguments: [
      ([-1], .outputNegative(output: 0, satoshis: -1), "bad-txns-vout-negative"),
      ([0, .min], .outputNegative(output: 1, satoshis: .min), "bad-txns-vout-negative"),
      (
        [supply + 1], .outputTooLarge(output: 0, satoshis: supply + 1), "bad-txns-vout-toolarge"
      ),
      ([.max, -1], .outputTooLarge(output: 0, satoshis: .max), "bad-txns-vout-toolarge"),
      (
        [supply, 1], .outputTotalTooLarge(output: 1, satoshis: supply + 1),
        "bad-txns-txouttotal-toolarge"
      ),
      (
        [supply, 1, -1], .outputTotalTooLarge(output: 1, satoshis: supply + 1),
        "bad-txns-txouttotal-toolarge"
      ),
    ] as [([Int64], TransactionShapeError, String)])
  func badAmounts(amounts: [Int64], fault: TransactionShapeError, reason: String) throws {
    let transaction = try Self.transaction(amounts: amounts)
    #expect(throws: fault) { try transaction.checkShape() }
    #expect(fault.rejectReason == reason)
  }

  @Test("something must be spent and something made")
  func empty() throws {
    #expect(throws: TransactionShapeError.noInputs) {
      try Self.transaction(inputs: 0..<0, amounts: []).checkShape()
    }
    #expect(throws: TransactionShapeError.noOutputs) {
      try Self.transaction(amounts: []).checkShape()
    }
    #expect(TransactionShapeError.noInputs.rejectReason == "bad-txns-vin-empty")
    #expect(TransactionShapeError.noOutputs.rejectReason == "bad-txns-vout-empty")
  }

  @Test("a million bytes without witnesses are the most", arguments: [0, 1])
  func oversize(excess: Int) throws {
    var transaction = try Self.transaction(inputs: 0..<1, amounts: [1])
    let fixed = transaction.sizeWithoutWitness + 4 - 1
    let script = [UInt8](repeating: 0x51, count: 1_000_000 - fixed + excess)
    transaction.outputs[0].scriptPubKey = Script(script)
    transaction.inputs[0].witness = Witness([[1, 2, 3]])
    guard excess > 0 else { return try transaction.checkShape() }
    #expect(throws: TransactionShapeError.oversize(weight: 4_000_004)) {
      try transaction.checkShape()
    }
    #expect(TransactionShapeError.oversize(weight: 0).rejectReason == "bad-txns-oversize")
  }

  @Test("an output is spent once (CVE-2018-17144)", arguments: [(0, 1), (0, 2), (1, 2)])
  func duplicates(first: Int, second: Int) throws {
    var transaction = try Self.transaction(inputs: 0..<3, amounts: [1])
    try transaction.checkShape()
    transaction.inputs[second].previousOutput = transaction.inputs[first].previousOutput
    let fault = TransactionShapeError.duplicateInputs(first: first, second: second)
    #expect(throws: fault) { try transaction.checkShape() }
    #expect(fault.rejectReason == "bad-txns-inputs-duplicate")
  }

  @Test("only a coinbase spends nothing", arguments: 0..<2)
  func nullInput(index: Int) throws {
    var transaction = try Self.transaction(amounts: [1])
    transaction.inputs[index].previousOutput = .null
    let fault = TransactionShapeError.nullPreviousOutput(input: index)
    #expect(throws: fault) { try transaction.checkShape() }
    #expect(fault.rejectReason == "bad-txns-prevout-null")
    #expect(!transaction.isCoinbase)
  }

  @Test("a coinbase's script has 2 to 100 bytes", arguments: [0, 1, 2, 3, 99, 100, 101])
  func coinbase(count: Int) throws {
    var transaction = try Self.transaction(inputs: 0..<1, amounts: [1])
    transaction.inputs[0].previousOutput = .null
    transaction.inputs[0].scriptSig = Script([UInt8](repeating: 0x51, count: count))
    #expect(transaction.isCoinbase)
    guard !(2...100).contains(count) else { return try transaction.checkShape() }
    let fault = TransactionShapeError.coinbaseScriptLength(count)
    #expect(throws: fault) { try transaction.checkShape() }
    #expect(fault.rejectReason == "bad-cb-length")
  }

  @Test("an output's name is half of the null name in either part alone")
  func almostNull() throws {
    var transaction = try Self.transaction(inputs: 0..<1, amounts: [1])
    transaction.inputs[0].previousOutput = OutPoint(txid: .zero, index: 0)
    #expect(!transaction.isCoinbase)
    transaction.inputs[0].previousOutput = try Self.outPoint(.max)
    #expect(!transaction.isCoinbase)
  }
}
