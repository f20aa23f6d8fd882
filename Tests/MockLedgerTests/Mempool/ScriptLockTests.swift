import Bitcoin
import Testing

@testable import MockLedger

@Suite("Locks in a script, at a tip of height 200")
struct ScriptLockTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let operation: Opcode
    let operand: Int64
    let lockTime: UInt32
    let sequence: UInt32
    let error: String?
  }

  static let unmet = "Locktime requirement not satisfied"

  static let cases: [Case] = [
    Case(
      testDescription: "CLTV as locked", operation: .checkLockTimeVerify, operand: 150,
      lockTime: 150, sequence: 0xffff_fffe, error: nil),
    Case(
      testDescription: "CLTV one later than locked", operation: .checkLockTimeVerify,
      operand: 151, lockTime: 150, sequence: 0xffff_fffe, error: unmet),
    Case(
      testDescription: "CLTV with a final sequence", operation: .checkLockTimeVerify,
      operand: 150, lockTime: 150, sequence: 0xffff_ffff, error: unmet),
    Case(
      testDescription: "CLTV below zero", operation: .checkLockTimeVerify, operand: -1,
      lockTime: 150, sequence: 0xffff_fffe, error: "Negative locktime"),
    Case(
      testDescription: "CSV as locked", operation: .checkSequenceVerify, operand: 10,
      lockTime: 0, sequence: 10, error: nil),
    Case(
      testDescription: "CSV one more than locked", operation: .checkSequenceVerify, operand: 11,
      lockTime: 0, sequence: 10, error: unmet),
    Case(
      testDescription: "CSV below zero", operation: .checkSequenceVerify, operand: -1,
      lockTime: 0, sequence: 10, error: "Negative locktime"),
  ]

  @Test("bind as Core says", arguments: cases)
  func binds(_ lock: Case) {
    var scene = Scene(height: 200)
    let script = ScriptBuilder().adding(number: lock.operand).adding(lock.operation)
      .adding(.drop).adding(number: 1).script
    var transaction = scene.spending(
      of: .payToWitnessScriptHash(of: script), witness: [script.bytes])
    transaction.lockTime = LockTime(rawValue: lock.lockTime)
    transaction.inputs[0].sequence = InputSequence(rawValue: lock.sequence)
    let reason = lock.error.map { "mempool-script-verify-flag-failed (\($0))" }
    #expect(scene.ledger.refusal(of: transaction)?.rejectReason == reason)
  }
}
