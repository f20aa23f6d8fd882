import Bitcoin
import Testing

@testable import MockLedger

/// A lock and how far it is from opening for the next block; from zero on it is open.
struct LockCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let details: String
  let firstHeight: UInt32?
  let build: @Sendable (inout Scene) -> Transaction

  static func locked(
    _ name: String, _ details: String = "", first: UInt32? = nil,
    _ build: @escaping @Sendable (inout Scene) -> Transaction
  ) -> LockCase {
    LockCase(testDescription: name, details: details, firstHeight: first, build: build)
  }
}

@Suite("Locks, at a tip of height 200")
struct LockTests {
  @Test("open exactly when Core says so", arguments: absolute + relative + maturity)
  func opens(_ lock: LockCase) {
    var scene = Scene(height: 200)
    let transaction = lock.build(&scene)
    let refusal = scene.ledger.refusal(of: transaction)
    #expect((refusal?.rejectDetails ?? "") == lock.details)
    #expect(refusal?.firstPossibleHeight?.value == lock.firstHeight)
  }

  static let absolute: [LockCase] = [
    .locked("nLockTime 199") { locked(199, &$0) },
    .locked("nLockTime 200") { locked(200, &$0) },
    .locked("nLockTime 201", "non-final", first: 202) { locked(201, &$0) },
    .locked("nLockTime 201, final sequence") { locked(201, &$0, sequence: .final) },
    .locked("a time one second before the median") { locked($0.medianTime - 1, &$0) },
    .locked("a time at the median", "non-final") { locked($0.medianTime, &$0) },
    .locked("a time one second after the median", "non-final") { locked($0.medianTime + 1, &$0) },
    .locked("nLockTime 201 without its input", "non-final", first: 202) {
      var transaction = locked(201, &$0)
      transaction.inputs[0].previousOutput.index = 7
      return transaction
    },
    .locked("nLockTime 201 without its witness", "non-final", first: 202) {
      var transaction = locked(201, &$0)
      transaction.inputs[0].witness = Witness()
      return transaction
    },
  ]

  static let relative: [LockCase] = [
    .locked("10 blocks on a coin of height 190") { relative(10, from: 190, &$0) },
    .locked("10 blocks on a coin of height 191") { relative(10, from: 191, &$0) },
    .locked("10 blocks on a coin of height 192", "non-BIP68-final", first: 202) {
      relative(10, from: 192, &$0)
    },
    .locked("10 blocks in version 1") { relative(10, from: 192, &$0, version: 1) },
    .locked("10 blocks with bit 31") { relative(10 | 1 << 31, from: 192, &$0) },
    .locked("6,144 seconds on a coin of height 190") { relative(12 | 1 << 22, from: 190, &$0) },
    .locked("6,656 seconds on a coin of height 190", "non-BIP68-final") {
      relative(13 | 1 << 22, from: 190, &$0)
    },
    .locked("1 block on a coin of the mempool", "non-BIP68-final") { onUnconfirmed(1, &$0) },
    .locked("no block on a coin of the mempool") { onUnconfirmed(0, &$0) },
    .locked("512 seconds on a coin of the mempool", "non-BIP68-final") {
      onUnconfirmed(1 | 1 << 22, &$0)
    },
  ]

  static let maturity: [LockCase] = [
    .locked("a coinbase of height 100") { coinbase(100, &$0) },
    .locked("a coinbase of height 101") { coinbase(101, &$0) },
    .locked(
      "a coinbase of height 102",
      "bad-txns-premature-spend-of-coinbase, tried to spend coinbase at depth 99", first: 202
    ) { coinbase(102, &$0) },
  ]

  private static func locked(
    _ lockTime: UInt32, _ scene: inout Scene, sequence: InputSequence = .lockTimeEnabled
  ) -> Transaction {
    var transaction = scene.spending()
    transaction.lockTime = LockTime(rawValue: lockTime)
    transaction.inputs[0].sequence = sequence
    return transaction
  }

  private static func relative(
    _ sequence: UInt32, from height: UInt32, _ scene: inout Scene, version: UInt32 = 2
  ) -> Transaction {
    var transaction = payment(from: [scene.coin(height: height)], [900_000])
    transaction.version = version
    transaction.inputs[0].sequence = InputSequence(rawValue: sequence)
    return transaction
  }

  private static func onUnconfirmed(_ sequence: UInt32, _ scene: inout Scene) -> Transaction {
    let parent = scene.spending()
    scene.mustSend(parent)
    var transaction = payment(from: [parent.output(0)], [800_000])
    transaction.inputs[0].sequence = InputSequence(rawValue: sequence)
    return transaction
  }

  private static func coinbase(_ height: UInt32, _ scene: inout Scene) -> Transaction {
    payment(from: [scene.coin(height: height, isCoinbase: true)], [900_000])
  }
}

extension Scene {
  /// Sends what the mempool must take.
  mutating func mustSend(_ transactions: Transaction...) {
    for transaction in transactions {
      #expect(throws: Never.self) { try ledger.send(transaction) }
    }
  }
}
