import Bitcoin
import Channels
import ScriptEngine
import Secp256k1
import Testing

@testable import OneWay

@Suite("Every transaction on the script engine")
struct SpendTests {
  /// A whole transaction, what it spends, and one change for which the engine refuses it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: ScriptError
    var flags = VerificationFlags.standard
    let make: @Sendable () throws -> (Transaction, OneWay.Template)
    let change: @Sendable (inout Transaction) -> Void
  }

  @Test("a valid spend stands, and its twin is refused for Core's reason", arguments: cases)
  func stands(example: Case) throws {
    let (transaction, template) = try example.make()
    #expect(try error(of: transaction, template, .standard) == nil)
    var broken = transaction
    example.change(&broken)
    #expect(try error(of: broken, template, example.flags) == example.error)
  }

  @Test("a zero byte before OP_IF is a matter of policy: consensus takes it")
  func minimalIf() throws {
    let (transaction, template) = try Self.refund(.expiry(height(130)))
    var changed = transaction
    changed.inputs[0].witness.items[1] = [0]
    #expect(try error(of: changed, template, .consensus) == nil)
    #expect(try error(of: changed, template, .standard) == .minimalIf)
  }

  private func error(
    of transaction: Transaction, _ template: OneWay.Template, _ flags: VerificationFlags
  ) throws -> ScriptError? {
    let verifier = try InputVerifier(
      transaction, spentOutputs: template.spent.map(\.output), flags: flags)
    do throws(FailedInput) {
      try verifier.verifyAll()
      return nil
    } catch {
      return error.error
    }
  }

  static let cases = closes + refunds + others

  private static let closes = TestChannel.variants.flatMap { variant in
    [
      Case(
        testDescription: "a close, \(variant.kind.rawValue), with another amount",
        error: .signatureNullFail, make: { try close(variant) },
        change: { $0.outputs[0].value = sat(1) }),
      Case(
        testDescription: "a close, \(variant.kind.rawValue), with a final sequence gone",
        error: .signatureNullFail, make: { try close(variant) },
        change: { $0.inputs[0].sequence = .lockTimeEnabled }),
    ]
  }

  private static let refunds = [
    Case(
      testDescription: "the script's refund with a zero byte instead of an empty push",
      error: .minimalIf, make: { try refund(.expiry(height(130))) },
      change: { $0.inputs[0].witness.items[1] = [0] }),
    Case(
      testDescription: "a refund by expiry with a final sequence", error: .unsatisfiedLockTime,
      make: { try refund(.expiry(height(130))) },
      change: { $0.inputs[0].sequence = .final }),
    Case(
      testDescription: "a refund by expiry one block early", error: .unsatisfiedLockTime,
      make: { try refund(.expiry(height(130))) },
      change: { $0.lockTime = LockTime(rawValue: 129) }),
    Case(
      testDescription: "a refund by expiry locked to a time", error: .unsatisfiedLockTime,
      make: { try refund(.expiry(height(130))) },
      change: { $0.lockTime = LockTime(rawValue: LockTime.timeThreshold + 130) }),
    Case(
      testDescription: "a refund by lifetime one block early", error: .unsatisfiedLockTime,
      make: { try refund(.lifetime(20)) },
      change: { $0.inputs[0].sequence = InputSequence(rawValue: 19) }),
    Case(
      testDescription: "a refund by lifetime with version 1", error: .unsatisfiedLockTime,
      make: { try refund(.lifetime(20)) }, change: { $0.version = 1 }),
    Case(
      testDescription: "a refund by lifetime in units of time", error: .unsatisfiedLockTime,
      make: { try refund(.lifetime(20)) },
      change: { $0.inputs[0].sequence = InputSequence(rawValue: 1 << 22 | 20) }),
    Case(
      testDescription: "a refund after the kick-off one block early",
      error: .unsatisfiedLockTime, make: { try refund(.kickOff(10)) },
      change: { $0.inputs[0].sequence = InputSequence(rawValue: 9) }),
    Case(
      testDescription: "a refund that takes the payee's branch", error: .checkSigVerify,
      flags: .consensus, make: { try refund(.expiry(height(130))) },
      change: {
        $0.inputs[0].witness.items.insert([], at: 1)
        $0.inputs[0].witness.items[2] = [1]
      }),
  ]

  private static let others = [
    Case(
      testDescription: "Spilman's refund with a final sequence", error: .signatureNullFail,
      make: { try wayOut(.refund(height(130))) }, change: { $0.inputs[0].sequence = .final }),
    Case(
      testDescription: "Spilman's refund with no lock", error: .signatureNullFail,
      make: { try wayOut(.refund(height(130))) }, change: { $0.lockTime = .none }),
    Case(
      testDescription: "a kick-off that pays less", error: .signatureNullFail,
      make: { try wayOut(.kickOff(10)) }, change: { $0.outputs[0].value = sat(1) }),
    Case(
      testDescription: "a close after the kick-off that shows a zero byte for true",
      error: .minimalIf, make: { try close(.kickOff(10), from: .kickOff) },
      change: { $0.inputs[0].witness.items[3] = [2] }),
    Case(
      testDescription: "a close of funding and top-up with the second signature gone",
      error: .checkSigVerify, flags: .consensus,
      make: { try toppedUpClose() },
      change: { $0.inputs[1].witness.items[1] = [] }),
    Case(
      testDescription: "a refund of the top-up with a final sequence",
      error: .unsatisfiedLockTime,
      make: {
        let channel = try TestChannel.funded(.expiry(height(130)), topUp: TestChannel.topUp)
        return (
          try #require(channel.topUpRefund(with: TestChannel.payerSecret)),
          try #require(channel.topUpRefund)
        )
      }, change: { $0.inputs[0].sequence = .final }),
  ]

  private static func close(
    _ variant: OneWay.Variant, from source: OneWay.Source = .funding
  ) throws -> (Transaction, OneWay.Template) {
    let channel = try TestChannel.funded(variant)
    let signed = channel.signed(OneWay.Payment(number: 1, toPayee: sat(50_000)))
    let close = try #require(channel.close(signed, from: source, with: TestChannel.payeeSecret))
    return (close, channel.close(signed.payment, from: source))
  }

  private static func toppedUpClose() throws -> (Transaction, OneWay.Template) {
    let channel = try TestChannel.funded(.expiry(height(130)), topUp: TestChannel.topUp)
    let payment = OneWay.Payment(number: 1, toPayee: sat(120_000), backing: .withTopUp)
    let close = try #require(
      channel.close(channel.signed(payment), from: .funding, with: TestChannel.payeeSecret))
    return (close, channel.close(payment))
  }

  private static func refund(
    _ variant: OneWay.Variant
  ) throws -> (Transaction, OneWay.Template) {
    let channel = try TestChannel.funded(variant)
    return (
      try #require(channel.refund(with: TestChannel.payerSecret)), try #require(channel.refund)
    )
  }

  private static func wayOut(
    _ variant: OneWay.Variant
  ) throws -> (Transaction, OneWay.Template) {
    let channel = try TestChannel.funded(variant)
    let template = try #require(channel.wayOut)
    let transaction = try #require(
      channel.wayOut(
        signedBy: template.sign(with: TestChannel.payeeSecret), with: TestChannel.payerSecret))
    return (transaction, template)
  }
}
