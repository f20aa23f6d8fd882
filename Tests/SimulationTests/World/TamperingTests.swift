import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("A changed message is refused by the rule against the change, and harms nobody")
struct TamperingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let tampering: Tampering
    let rule: Timelock.Rule
    /// Whether only a sender's signature could make it look right.
    var signing = Signing.again

    var testDescription: String { "\(tampering) breaks \(rule.rawValue)" }
  }

  static let height: UInt32 = 217

  /// Changes of the payer's proposal for state 1, which gives the payee two units of ten.
  static let cases: [Case] = [
    Case(tampering: .channel, rule: .channel),
    Case(tampering: .state(2), rule: .stateNumber),
    Case(tampering: .state(0), rule: .replay),
    Case(tampering: .toPayee(.sat(0)), rule: .positivePayment),
    Case(tampering: .toPayee(.sat(1_000_001)), rule: .withinCapacity),
    Case(tampering: .toPayee(.sat(300_000)), rule: .valueAddsUp),
    Case(tampering: .version(1), rule: .version),
    Case(tampering: .lockTime(220), rule: .lock),
    Case(tampering: .lockTime(height - 1), rule: .lock),
    Case(tampering: .lockTime(1_700_000_000), rule: .lockIsHeight),
    Case(tampering: .sequence(.max), rule: .sequenceNotFinal),
    Case(tampering: .sequence(5), rule: .noRelativeLock),
    Case(tampering: .sequence(0xffff_fffd), rule: .sequence),
    Case(tampering: .outPointIndex(1), rule: .outPoint),
    Case(tampering: .outPointTxid, rule: .outPoint),
    Case(tampering: .extraInput, rule: .oneInput),
    Case(tampering: .extraOutput(.sat(1_000)), rule: .outputCount),
    Case(tampering: .dropOutput(1), rule: .outputCount),
    Case(tampering: .outputValue(1, .sat(199_999)), rule: .valueAddsUp),
    Case(tampering: .moveValue(from: 1, to: 0, .sat(1)), rule: .valueAddsUp),
    Case(tampering: .outputScript(1), rule: .outputScript),
    Case(tampering: .swapOutputs, rule: .outputOrder),
    Case(tampering: .everythingToPayer(fee: .sat(1_000)), rule: .outputCount),
    Case(tampering: .spentValue(.sat(1)), rule: .spentOutput),
    Case(tampering: .hashType(2), rule: .hashType),
    Case(tampering: .hashType(0x81), rule: .hashType),
    Case(tampering: .highS, rule: .lowS, signing: .not),
    Case(tampering: .wrongKey, rule: .signer),
    Case(tampering: .noSignature, rule: .signaturePresent),
    Case(tampering: .damagedSignature, rule: .signature, signing: .not),
  ]

  @Test("the payer can ask for all but the last satoshi", arguments: [-1, 0, 1])
  func everything(more: Int64) throws {
    var world = try World.after(.opening)
    let total = try #require(world.fundedChannel).channel.fundingOutput.value.satoshis
    let tampering = Tampering.everythingToPayer(fee: .sat(total + more))
    let move = Move.broadcast(by: .payer, .refund, tampering)
    guard more >= 0 else { return #expect(try !world.make([move]).isEmpty) }
    #expect(throws: MoveRefusal.cannotChange(.refund, tampering)) { try world.make([move]) }
  }

  static let terms = Timelock.Terms.sample(signingOrder: .payerFirst)

  @Test("by a payee that is to sign second", arguments: cases)
  func payeeRefuses(item: Case) throws {
    var world = try World.after(.opening + [.pay(.sat(200_000))], terms: Self.terms)
    let before = world.payee
    let events = try world.make([
      .tamper(to: .payee, message: 0, item.tampering, item.signing),
      .deliver(to: .payee, message: 0),
    ])
    #expect(events.refusals(by: .payee).map(\.rule) == [item.rule])
    #expect(world.payee.state == before.state)
    #expect(world.goods == .zero)
    try world.make([.mine(130, .mempool)])
    #expect(world.outcome.shortfall == PerRole(payer: .zero, payee: .zero))
    #expect(world.outcome.locked == .zero)
  }

  @Test("by a payer whose payee signs first", arguments: cases.filter { $0.rule != .replay })
  func payerRefuses(item: Case) throws {
    var world = try World.after(.opening + [.pay(.sat(200_000)), .deliver(to: .payee, message: 0)])
    let before = world.payer
    let events = try world.make([
      .tamper(to: .payer, message: 0, item.tampering, item.signing),
      .deliver(to: .payer, message: 0),
    ])
    #expect(events.refusals(by: .payer).map(\.rule) == [item.rule])
    #expect(world.payer.state == before.state)
    try world.make([.resume(.payer), .exchange])
    #expect(world.payer.latest?.division.toPayee == .sat(200_000), "the honest message still works")
  }

  @Test("without the change, the same message is taken")
  func honestTwin() throws {
    var world = try World.after(.opening + [.pay(.sat(200_000))], terms: Self.terms)
    try world.make([.deliver(to: .payee, message: 0)])
    #expect(world.goods == .sat(200_000))
  }

  @Test("what is signed once more by the sender is a transaction that both could sign")
  func signedAgainIsHeld() throws {
    var world = try World.after(.opening + [.pay(.sat(200_000))], terms: Self.terms)
    let events = try world.make([
      .tamper(
        to: .payee, message: 0, .moveValue(from: 1, to: 0, .sat(1)), .again),
      .deliver(to: .payee, message: 0),
    ])
    #expect(events.gained(by: .payee).map(\.name) == [.commitment(1)])
    try world.make([.mine(112, .mempool)])
    let broadcast = try world.make([.broadcast(by: .payee, .commitment(1), nil)])
    #expect(broadcast.rejectReasons.isEmpty)
  }

  @Test("what the network changed without a key is nobody's to broadcast")
  func unsignedIsNotHeld() throws {
    var world = try World.after(.opening + [.pay(.sat(200_000))], terms: Self.terms)
    let events = try world.make([
      .tamper(
        to: .payee, message: 0, .moveValue(from: 1, to: 0, .sat(1)), .not),
      .deliver(to: .payee, message: 0),
    ])
    #expect(events.gained(by: .payee).isEmpty)
    #expect(events.refusals(by: .payee).map(\.rule) == [.valueAddsUp])
  }
}
