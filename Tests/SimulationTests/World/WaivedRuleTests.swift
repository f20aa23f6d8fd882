import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("Without the rule against it, the same change costs the payee its goods")
struct WaivedRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let tampering: Tampering
    let rule: Timelock.Rule
    /// What the payee is short of in the end, of two units of goods.
    let loss: Int64
    /// What the network says to the commitment that the payee took.
    var reason: String?
    var signing = Signing.again

    var testDescription: String { "\(tampering) without \(rule.rawValue) costs \(loss)" }
  }

  static let scripts = "mempool-script-verify-flag-failed "
  static let failed =
    scripts + "(Signature must be zero for failed CHECK(MULTI)SIG operation)"

  static let cases: [Case] = [
    Case(tampering: .toPayee(.sat(300_000)), rule: .valueAddsUp, loss: 100_000),
    Case(tampering: .outputValue(1, .sat(150_000)), rule: .valueAddsUp, loss: 50_000),
    Case(tampering: .moveValue(from: 1, to: 0, .sat(1)), rule: .valueAddsUp, loss: 1),
    Case(tampering: .lockTime(400), rule: .lock, loss: 200_000),
    Case(tampering: .lockTime(1_700_000_000), rule: .lockIsHeight, loss: 200_000),
    Case(
      tampering: .outPointTxid, rule: .outPoint, loss: 200_000,
      reason: "bad-txns-inputs-missingorspent"),
    Case(
      tampering: .extraInput, rule: .oneInput, loss: 200_000,
      reason: scripts + "(Witness program hash mismatch)"),
    Case(
      tampering: .extraOutput(.sat(1_000)), rule: .outputCount, loss: 200_000,
      reason: "bad-txns-in-belowout"),
    Case(tampering: .dropOutput(1), rule: .outputCount, loss: 200_000),
    Case(tampering: .outputScript(1), rule: .outputScript, loss: 200_000),
    Case(
      tampering: .highS, rule: .lowS, loss: 200_000,
      reason: scripts + "(Non-canonical signature: S value is unnecessarily high)",
      signing: .not),
    Case(tampering: .wrongKey, rule: .signer, loss: 200_000, reason: failed),
    Case(tampering: .noSignature, rule: .signaturePresent, loss: 200_000, reason: failed),
    Case(
      tampering: .damagedSignature, rule: .signature, loss: 200_000, reason: failed,
      signing: .not),
  ]

  /// The payer pays two units with a changed message, then waits in silence for its refund.
  static func moves(_ item: Case) -> Moves {
    .opening + [
      .pay(.sat(200_000)),
      .tamper(to: .payee, message: 0, item.tampering, item.signing),
      .silence(.payer), .exchange, .mine(115, .mempool), .broadcast(by: .payer, .refund, nil),
      .mine(2, .mempool),
    ]
  }

  @Test("and it is told why", arguments: cases)
  func costs(item: Case) throws {
    var world = World(.sample(.sample(signingOrder: .payerFirst), waiving: [item.rule]))
    let events = try world.make(Self.moves(item))
    #expect(events.refusals(by: .payee).isEmpty)
    #expect(world.outcome.shortfall.payee == .sat(item.loss))
    if let reason = item.reason { #expect(Set(events.rejectReasons) == [reason]) }
  }

  @Test("with the rule it costs nothing", arguments: cases)
  func costsNothing(item: Case) throws {
    var world = World(.sample(.sample(signingOrder: .payerFirst)))
    let events = try world.make(Self.moves(item))
    #expect(events.refusals(by: .payee).map(\.rule) == [item.rule])
    #expect(world.outcome.shortfall.payee == .zero)
    #expect(world.goods == .zero)
  }

  @Test("a step backwards succeeds in either order", arguments: Timelock.SigningOrder.allCases)
  func backwards(order: Timelock.SigningOrder) throws {
    let moves: Moves =
      .opening + .payments(3) + [
        .askBackwards(.sat(300_000)), .exchange, .silence(.payer),
      ]
    let terms = Timelock.Terms.sample(signingOrder: order)
    var world = World(.sample(terms, waiving: [.positivePayment]))
    try world.make(moves + [.mine(103, .mempool)])
    let events = try world.make([
      .broadcast(by: .payer, .commitment(4), nil), .mine(14, .mempool),
    ])
    #expect(events.rejectReasons.isEmpty)
    #expect(world.outcome.shortfall.payee == .sat(300_000))
  }

  @Test("a step backwards fails in either order", arguments: Timelock.SigningOrder.allCases)
  func backwardsRefused(order: Timelock.SigningOrder) throws {
    var world = try World.after(.opening + .payments(3), terms: .sample(signingOrder: order))
    let events = try world.make([.askBackwards(.sat(300_000)), .exchange])
    #expect(
      events.refusals(by: .payee) == [.update(.notPositive(from: .sat(300_000), to: .zero))])
    try world.make([.mine(125, .mempool)])
    #expect(world.outcome.change.payee == 300_000)
  }
}
