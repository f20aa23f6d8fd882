import Bitcoin
import Channels
import Hashing
import Secp256k1
import Testing

@testable import Timelock

/// Terms that are just refused, and what is changed to have them just accepted.
struct TermsCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fault: Timelock.TermsFault
  let spoil: @Sendable (inout TemplateScene) throws -> Void
  let mend: @Sendable (inout TemplateScene) throws -> Void

  init(
    _ name: String, _ fault: Timelock.TermsFault,
    _ spoil: @escaping @Sendable (inout TemplateScene) throws -> Void,
    mend: @escaping @Sendable (inout TemplateScene) throws -> Void
  ) {
    testDescription = name
    self.fault = fault
    self.spoil = spoil
    self.mend = mend
  }
}

@Suite("Terms")
struct TermsFaultTests {
  @Test("that break one rule are refused for it", arguments: cases)
  func refused(_ known: TermsCase) throws {
    var scene = try TemplateScene()
    try known.spoil(&scene)
    #expect(throws: known.fault) { try scene.channel }
  }

  @Test("that just keep the rule make a channel", arguments: cases)
  func accepted(_ known: TermsCase) throws {
    var scene = try TemplateScene()
    try known.spoil(&scene)
    try known.mend(&scene)
    _ = try scene.channel
  }

  @Test("are refused at the offer where the payer's half shows the fault", arguments: cases)
  func offer(_ known: TermsCase) throws {
    var scene = try TemplateScene()
    try known.spoil(&scene)
    do throws(Timelock.TermsFault) {
      try scene.terms.check(payer: scene.payer)
      #expect(Self.needsBoth(known.fault))
    } catch {
      #expect(error == known.fault)
    }
  }

  private static func needsBoth(_ fault: Timelock.TermsFault) -> Bool {
    switch fault {
    case .capacityOutOfRange, .payoutsEqual, .keysEqual: true
    case .capacityIsDust(_, let side, _), .payoutNotStandard(let side, _): side == .payee
    case .unitOutOfRange, .feeRateOutOfRange, .confirmationsOutOfRange, .stepIsZero,
      .delayIsZero, .blocksOutOfRange, .noRoomForUpdate:
      false
    }
  }

  @Test("with absurd numbers everywhere are refused and never trap")
  func absurd() throws {
    for number in [Int64.min, -1, 0, .max] {
      var scene = try TemplateScene()
      scene.terms.capacity = .sat(number)
      scene.terms.unit = .sat(number)
      scene.terms.feeRate = FeeRate(satoshisPerKilobyte: number)
      scene.terms.confirmations = Int(number)
      scene.terms.ladder = Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: UInt32(truncatingIfNeeded: number)),
        step: .max, reaction: .max, delay: .max)
      #expect(throws: Timelock.TermsFault.self) { try scene.channel }
      let unchecked = Timelock.Channel(
        uncheckedTerms: scene.terms, payer: scene.payer, payee: scene.payee)
      let funded = Timelock.FundedChannel(unchecked, outPoint: .null)
      _ = funded.digest(Timelock.Division(state: .max, toPayee: .sat(.min)))
    }
  }

  static let cases: [TermsCase] = money + ladder + sides

  private static let money: [TermsCase] = [
    TermsCase(
      "a capacity above all money", .capacityOutOfRange(.sat(Amount.maximumSatoshis + 1)),
      { $0.terms.capacity = .sat(Amount.maximumSatoshis + 1) },
      mend: { $0.terms.capacity = .sat(Amount.maximumSatoshis - 1_000) }),
    TermsCase(
      "a capacity below zero", .capacityOutOfRange(.sat(-1)),
      { $0.terms.capacity = .sat(-1) }, mend: { $0.terms.capacity = .sat(1_000) }),
    TermsCase(
      "a closing fee for which there is no money left", .capacityOutOfRange(.maximum),
      { $0.terms.capacity = .maximum },
      mend: { $0.terms.capacity = .sat(Amount.maximumSatoshis - 1_000) }),
    TermsCase(
      "a capacity that is dust to the payer",
      .capacityIsDust(capacity: .sat(293), side: .payer, threshold: .sat(294)),
      {
        $0.terms.capacity = .sat(293)
        $0.terms.unit = .sat(1)
      }, mend: { $0.terms.capacity = .sat(587) }),
    TermsCase(
      "a capacity that is dust to the payee",
      .capacityIsDust(capacity: .sat(329), side: .payee, threshold: .sat(330)),
      {
        $0.terms.capacity = .sat(329)
        $0.terms.unit = .sat(1)
        $0.payee = Member(
          key: $0.payee.key, payout: .payToTaproot([UInt8](repeating: 1, count: 32)))
      }, mend: { $0.terms.capacity = .sat(623) }),
    TermsCase(
      "a capacity of which both halves are dust",
      .capacityIsDust(capacity: .sat(586), side: .payee, threshold: .sat(587)),
      {
        $0.terms.capacity = .sat(586)
        $0.terms.unit = .sat(1)
      }, mend: { $0.terms.capacity = .sat(587) }),
    TermsCase(
      "goods for nothing", .unitOutOfRange(unit: .zero, capacity: .sat(3_600_000)),
      { $0.terms.unit = .zero }, mend: { $0.terms.unit = .sat(1) }),
    TermsCase(
      "a unit above the capacity",
      .unitOutOfRange(unit: .sat(3_600_001), capacity: .sat(3_600_000)),
      { $0.terms.unit = .sat(3_600_001) }, mend: { $0.terms.unit = .sat(3_600_000) }),
    TermsCase("a fee that no node passes on", feeRate(99), rate(99), mend: rate(100)),
    TermsCase(
      "a fee that nobody would pay", feeRate(10_000_001), rate(10_000_001),
      mend: rate(10_000_000)),
    TermsCase("no confirmation", confirmations(0), depth(0), mend: depth(1)),
    TermsCase("more than a day of them", confirmations(145), depth(145), mend: depth(144)),
  ]

  private static func feeRate(_ number: Int64) -> Timelock.TermsFault {
    .feeRateOutOfRange(
      FeeRate(satoshisPerKilobyte: number), minimum: FeeRate(satoshisPerKilobyte: 100),
      maximum: FeeRate(satoshisPerKilobyte: 10_000_000))
  }

  private static func rate(_ number: Int64) -> @Sendable (inout TemplateScene) -> Void {
    { $0.terms.feeRate = FeeRate(satoshisPerKilobyte: number) }
  }

  private static func confirmations(_ number: Int) -> Timelock.TermsFault {
    .confirmationsOutOfRange(number, minimum: 1, maximum: 144)
  }

  private static func depth(_ number: Int) -> @Sendable (inout TemplateScene) -> Void {
    { $0.terms.confirmations = number }
  }
}
