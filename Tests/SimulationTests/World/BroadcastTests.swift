import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("What a cheat broadcasts gets Core's answer")
struct BroadcastTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let tampering: Tampering?
    let reason: String

    var testDescription: String { "\(tampering.map { "\($0)" } ?? "unchanged"): \(reason)" }
  }

  static let failed =
    "mempool-script-verify-flag-failed "
    + "(Signature must be zero for failed CHECK(MULTI)SIG operation)"

  /// Changes of commitment 1 by the payer, when it is final.
  static let cases: [Case] = [
    Case(tampering: .version(1), reason: failed),
    Case(tampering: .version(4), reason: "version"),
    Case(tampering: .lockTime(0), reason: failed),
    Case(tampering: .lockTime(400), reason: "non-final"),
    Case(tampering: .sequence(.max), reason: failed),
    Case(tampering: .sequence(200), reason: "non-BIP68-final"),
    Case(tampering: .outPointTxid, reason: "bad-txns-inputs-missingorspent"),
    Case(tampering: .extraInput, reason: failed),
    Case(tampering: .extraOutput(.sat(1)), reason: "dust"),
    Case(tampering: .extraOutput(.sat(2_000_000)), reason: "bad-txns-in-belowout"),
    Case(tampering: .outputValue(0, .sat(-1)), reason: "bad-txns-vout-negative"),
    Case(tampering: .moveValue(from: 1, to: 0, .sat(50_000)), reason: failed),
    Case(tampering: .outputScript(1), reason: failed),
    Case(tampering: .swapOutputs, reason: failed),
    Case(tampering: .dropOutput(1), reason: failed),
    Case(tampering: .everythingToPayer(fee: .sat(1_000)), reason: failed),
    Case(tampering: .hashType(2), reason: ""),
    Case(
      tampering: .hashType(0),
      reason: "mempool-script-verify-flag-failed (Signature hash type missing or not understood)"),
    Case(
      tampering: .highS,
      reason: "mempool-script-verify-flag-failed "
        + "(Non-canonical signature: S value is unnecessarily high)"),
    Case(tampering: .wrongKey, reason: failed),
    Case(tampering: .damagedSignature, reason: failed),
    Case(tampering: nil, reason: ""),
  ]

  @Test("to a changed commitment", arguments: cases)
  func changedCommitment(item: Case) throws {
    var world = try World.after(
      .opening + [.pay(.sat(200_000)), .exchange, .silence(.payer), .silence(.payee)]
        + [.mine(112, .mempool)])
    let events = try world.make([.broadcast(by: .payer, .commitment(1), item.tampering)])
    #expect(events.rejectReasons == (item.reason.isEmpty ? [] : [item.reason]))
  }

  @Test("to an early refund, a stale commitment, and both again when they are too late")
  func earlyAndLate() throws {
    var world = try World.after(.opening + .payments(2) + [.silence(.payer)])
    let cheating: Moves = [
      .broadcast(by: .payer, .refund, nil), .broadcast(by: .payer, .commitment(1), nil),
    ]
    #expect(try world.make(cheating).rejectReasons == ["non-final", "non-final"])
    try world.make([.mine(120, .mempool)])
    #expect(
      try world.make(cheating).rejectReasons == [
        "bad-txns-inputs-missingorspent", "bad-txns-inputs-missingorspent",
      ])
    #expect(world.outcome.confirmed == [.channel(.funding), .channel(.commitment(2))])
    #expect(world.outcome.change.payee == 200_000)
  }

  @Test("a stale commitment that is mined too early makes a block that nobody takes")
  func minedTooEarly() throws {
    var world = try World.after(.opening + .payments(2))
    let height = world.ledger.height
    let events = try world.make([
      .broadcast(by: .payer, .commitment(1), nil), .mine(3, .only([.channel(.commitment(1))])),
    ])
    #expect(events.rejectReasons == ["non-final", "bad-txns-nonfinal"])
    #expect(world.ledger.height == height)
  }

  @Test("the high twin of a legacy funding's signature is for miners alone")
  func malleation() throws {
    let terms = Timelock.Terms.sample(fundingKind: .p2sh)
    var world = try World.after(
      [.open, .exchange, .malleate], terms: terms, waiving: [.segwitFunding])
    let events = try world.make([.mine(1, .only([.malleated])), .mine(2, .mempool)])
    #expect(events.mined == [.malleated])
    #expect(events.contains(.ledger(.evicted(.channel(.funding)))))
    let refused = try world.make([.pay(.sat(100_000))])
    #expect(refused.refusals(by: .payer).map(\.rule) == [.fundingOutPoint])
    try world.make([.mine(120, .mempool)])
    #expect(world.outcome.shortfall.payer == .sat(1_000_000), "the money is a hostage")
    #expect(world.outcome.locked > .sat(1_000_000))
  }

  @Test("a double spend replaces the funding only for more fee")
  func replacement() throws {
    var world = try World.after([.open, .exchange])
    let poor = try world.make([.doubleSpend(extraFee: .sat(1))])
    #expect(poor.rejectReasons == ["insufficient fee"])
    let rich = try world.make([.doubleSpend(extraFee: .sat(1_000)), .mine(1, .mempool)])
    #expect(rich.contains(.ledger(.evicted(.channel(.funding)))))
    #expect(rich.mined == [.doubleSpend])
  }
}
