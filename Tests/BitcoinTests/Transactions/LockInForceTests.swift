import Bitcoin
import Testing

@Suite("The locks in force")
struct LockInForceTests {
  private func transaction(
    version: UInt32 = 2, lock: UInt32, _ sequences: [InputSequence]
  ) -> Transaction {
    let inputs = sequences.map { TransactionInput(previousOutput: .null, sequence: $0) }
    return Transaction(
      version: version, inputs: inputs, outputs: [], lockTime: LockTime(rawValue: lock))
  }

  @Test(
    "nLockTime is in force if one input is not final",
    arguments: [
      [.lockTimeEnabled], [.final, .lockTimeEnabled], [InputSequence(rawValue: 0), .final],
    ])
  func inForce(sequences: [InputSequence]) {
    #expect(transaction(lock: 1, sequences).lockInForce == .height(1))
    #expect(transaction(lock: 499_999_999, sequences).lockInForce == .height(499_999_999))
    #expect(transaction(lock: 500_000_000, sequences).lockInForce == .time(500_000_000))
  }

  @Test(
    "a lock of zero is none, whatever the sequences",
    arguments: [
      [.lockTimeEnabled], [.final], [],
    ] as [[InputSequence]])
  func zero(sequences: [InputSequence]) {
    #expect(transaction(lock: 0, sequences).lockInForce == nil)
  }

  @Test("a lock is none if every input is final", arguments: [1, 499_999_999, 500_000_000, .max])
  func final(lock: UInt32) {
    #expect(transaction(lock: lock, [.final, .final]).lockInForce == nil)
  }

  @Test("a relative lock is in force from version 2 on", arguments: [2, 3, .max] as [UInt32])
  func relative(version: UInt32) {
    let locked = transaction(version: version, lock: 0, [InputSequence(rawValue: 7)])
    #expect(locked.relativeLockInForce(for: locked.inputs[0]) == .blocks(7))
  }

  @Test("before version 2 there is no relative lock", arguments: [0, 1] as [UInt32])
  func early(version: UInt32) {
    let locked = transaction(version: version, lock: 0, [InputSequence(rawValue: 7)])
    #expect(locked.relativeLockInForce(for: locked.inputs[0]) == nil)
  }
}

@Suite("A taproot witness's annex")
struct AnnexTests {
  @Test("is the last of several items that starts with 0x50")
  func annex() {
    #expect(Witness([[1], [0x50]]).annex == [0x50])
    #expect(Witness([[0x50], [0x50, 7]]).annex == [0x50, 7])
  }

  @Test(
    "is none of one item, of an empty one, or of another start",
    arguments: [
      [], [[0x50]], [[0x50], []], [[0x50], [0x51]], [[0x50, 1], [1, 0x50]],
    ] as [[[UInt8]]])
  func none(items: [[UInt8]]) {
    #expect(Witness(items).annex == nil)
  }
}
