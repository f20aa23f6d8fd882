import Bitcoin
import Channels
import ExactJSON
import Hashing
import Testing

@testable import OneWay

@Suite("Terms")
struct TermsTests {
  /// A change for which terms make no channel, and one that mends it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fault: OneWay.TermsFault
    let change: @Sendable (inout Draft) -> Void
    let mend: @Sendable (inout Draft) -> Void

    init(
      _ name: String, _ fault: OneWay.TermsFault,
      _ change: @escaping @Sendable (inout Draft) -> Void,
      mend: @escaping @Sendable (inout Draft) -> Void
    ) {
      testDescription = name
      self.fault = fault
      self.change = change
      self.mend = mend
    }
  }

  struct Draft {
    var terms = TestChannel.terms(.expiry(height(130)))
    var payer = TestChannel.payerMember
    var payee = TestChannel.payeeMember

    func channel() throws(OneWay.TermsFault) -> OneWay.Channel {
      try OneWay.Channel(terms, payer: payer, payee: payee)
    }
  }

  @Test("are refused for the first thing that does not fit, and the twin is not", arguments: cases)
  func fault(example: Case) throws {
    var draft = Draft()
    example.change(&draft)
    #expect(throws: example.fault) { try draft.channel() }
    example.mend(&draft)
    _ = try draft.channel()
  }

  static let cases = ofAmounts + ofBlocks + ofSides

  private static let ofAmounts = [
    Case(
      "more than there is", .capacityOutOfRange(sat(Amount.maximumSatoshis + 1)),
      { $0.terms.capacity = sat(Amount.maximumSatoshis + 1) },
      mend: { $0.terms.capacity = sat(Amount.maximumSatoshis - 1_000) }),
    Case(
      "all money, with no room for the fee", .capacityOutOfRange(.maximum),
      { $0.terms.capacity = .maximum },
      mend: { $0.terms.capacity = sat(Amount.maximumSatoshis - 1_000) }),
    Case(
      "a capacity that is dust",
      .capacityIsDust(capacity: sat(293), side: .payer, threshold: sat(294)),
      {
        $0.terms.capacity = sat(293)
        $0.terms.unit = sat(1)
      }, mend: { $0.terms.capacity = sat(587) }),
    Case(
      "a capacity that both sides' dust can use up",
      .capacityIsDust(capacity: sat(586), side: .payee, threshold: sat(587)),
      {
        $0.terms.capacity = sat(586)
        $0.terms.unit = sat(1)
      }, mend: { $0.terms.capacity = sat(587) }),
    Case(
      "a unit of nothing", .unitOutOfRange(unit: .zero, capacity: sat(100_000)),
      { $0.terms.unit = .zero }, mend: { $0.terms.unit = sat(1) }),
    Case(
      "a unit above the capacity", .unitOutOfRange(unit: sat(100_001), capacity: sat(100_000)),
      { $0.terms.unit = sat(100_001) }, mend: { $0.terms.unit = sat(100_000) }),
    Case(
      "a fee rate that nodes do not pass on",
      .feeRateOutOfRange(
        FeeRate(satoshisPerKilobyte: 99), minimum: .lowestAgreed, maximum: .highestAgreed),
      { $0.terms.feeRate = FeeRate(satoshisPerKilobyte: 99) },
      mend: { $0.terms.feeRate = .lowestAgreed }),
    Case(
      "no confirmation", .confirmationsOutOfRange(0, minimum: 1, maximum: 144),
      { $0.terms.confirmations = 0 }, mend: { $0.terms.confirmations = 1 }),
  ]

  private static let ofBlocks = [
    Case(
      "no delay", .delayIsZero, { $0.terms.timing.delay = 0 }, mend: { $0.terms.timing.delay = 1 }),
    Case(
      "a reaction above a year", .blocksOutOfRange(52_561, maximum: 52_560),
      {
        $0.terms.timing.reaction = 52_561
        $0.terms.variant = .expiry(height(900_000))
      }, mend: { $0.terms.timing.reaction = 52_560 }),
    Case(
      "an expiry that is a time", .expiryIsTime(500_000_000, maximum: 499_999_999),
      { $0.terms.variant = .expiry(height(500_000_000)) },
      mend: { $0.terms.variant = .expiry(height(499_999_999)) }),
    Case(
      "a refund locked to nothing", .noRoomForPayment(expiry: .genesis, needed: 2),
      { $0.terms.variant = .refund(.genesis) }, mend: { $0.terms.variant = .refund(height(2)) }),
    Case(
      "a lifetime of nothing", .lifetimeOutOfRange(0, minimum: 1, maximum: 65_535),
      { $0.terms.variant = .lifetime(0) }, mend: { $0.terms.variant = .lifetime(1) }),
    Case(
      "a wait that does not fit 16 bits", .lifetimeOutOfRange(65_536, minimum: 1, maximum: 65_535),
      { $0.terms.variant = .kickOff(65_536) }, mend: { $0.terms.variant = .kickOff(65_535) }),
  ]

  private static let ofSides = [
    Case(
      "a payout that carries data", .payoutNotStandard(side: .payee, Script([0x6a, 1, 1])),
      { $0.payee = Member(key: $0.payee.key, payout: Script([0x6a, 1, 1])) },
      mend: { $0.payee = TestChannel.payeeMember }),
    Case(
      "one payout for both", .payoutsEqual(TestChannel.payout(1)),
      { $0.payee = Member(key: $0.payee.key, payout: TestChannel.payout(1)) },
      mend: { $0.payee = TestChannel.payeeMember }),
    Case(
      "one key for both", .keysEqual,
      { $0.payee = Member(key: $0.payer.key, payout: $0.payee.payout) },
      mend: { $0.payee = TestChannel.payeeMember }),
  ]

  @Test("are read as they are written", arguments: TestChannel.variants, [0, 3] as [UInt32])
  func roundTrip(variant: OneWay.Variant, undone: UInt32) throws {
    var terms = TestChannel.terms(variant)
    terms.timing.undone = undone
    #expect(try OneWay.Terms(json: terms.json) == terms)
    #expect(try OneWay.Terms(exactly: terms.json) == terms)
  }

  @Test("have the one number of their variant, and no other member")
  func members() throws {
    let written = TestChannel.terms(.expiry(height(130))).json
    var members = try #require(written.object)
    members["lifetime"] = 20
    #expect {
      try OneWay.Terms(json: .object(members))
    } throws: { error in
      guard case .unknownKey? = (error as? MemberError)?.fault else { return false }
      return (error as? MemberError)?.key == "lifetime"
    }
    members["lifetime"] = nil
    members["expiry"] = nil
    #expect(throws: MemberError("expiry", .missing)) {
      try OneWay.Terms(json: .object(members))
    }
    members["expiry"] = 500_000_000
    #expect(throws: MemberError("expiry", .outOfRange(500_000_000, in: 0...499_999_999))) {
      try OneWay.Terms(json: .object(members))
    }
  }

  @Test("leave nothing out where machines agree on them")
  func exactly() throws {
    var members = try #require(TestChannel.terms(.trusting).json.object)
    members["fee-rate"] = nil
    #expect(try OneWay.Terms(json: .object(members)) == TestChannel.terms(.trusting))
    #expect(throws: MemberError("fee-rate", .missing)) {
      try OneWay.Terms(exactly: .object(members))
    }
  }

  @Test("are described member by member, with the usual value of each that may be left out")
  func notes() throws {
    let terms = TestChannel.terms(.lifetime(20)).json
    let needed = OneWay.Terms.notes.filter { $0.usual == nil }.map(\.key)
    #expect(
      needed == ["variant", "expiry", "lifetime", "capacity", "unit", "reaction", "delay"])
    for note in OneWay.Terms.notes {
      guard let usual = note.usual else { continue }
      var members = try #require(terms.object)
      members[note.key] = nil
      let absent = try OneWay.Terms(json: .object(members))
      members[note.key] = try JSON(parsing: Array(usual.utf8))
      #expect(try OneWay.Terms(json: .object(members)) == absent)
    }
  }

  @Test("give every variant another channel")
  func identifiers() throws {
    let channels = try TestChannel.variants.map { try TestChannel.channel($0).id }
    #expect(Set(channels).count == TestChannel.variants.count)
  }
}

@Suite("The payee's deadline, in numbers")
struct DeadlineTests {
  struct Case: Sendable {
    let reaction: UInt32
    let delay: UInt32
    let undone: UInt32
    let closeBy: Int
    let lastTip: Int
  }

  @Test(
    "with an expiry E = 130 the close is offered by T + m ≤ 130",
    arguments: [
      Case(reaction: 0, delay: 1, undone: 0, closeBy: 129, lastTip: 129),
      Case(reaction: 1, delay: 1, undone: 0, closeBy: 129, lastTip: 128),
      Case(reaction: 4, delay: 3, undone: 0, closeBy: 127, lastTip: 123),
      Case(reaction: 4, delay: 3, undone: 2, closeBy: 122, lastTip: 118),
    ])
  func expiry(example: Case) throws {
    let timing = OneWay.Timing(
      reaction: example.reaction, delay: example.delay, undone: example.undone)
    for variant in [OneWay.Variant.expiry(height(130)), .refund(height(130))] {
      var terms = TestChannel.terms(variant)
      terms.timing = timing
      let deadline = try #require(terms.deadline(confirmedIn: nil))
      #expect(deadline.firstRefundBlock == height(131))
      #expect(deadline.closeBy == example.closeBy)
      #expect(deadline.lastTipToAccept == example.lastTip)
    }
  }

  @Test("with a relative lock it is known once the output is confirmed")
  func relative() throws {
    for variant in [OneWay.Variant.lifetime(20), .kickOff(20)] {
      let terms = TestChannel.terms(variant)
      #expect(terms.deadline(confirmedIn: nil) == nil)
      #expect(
        terms.deadline(confirmedIn: height(102))
          == OneWay.Deadline(firstRefundBlock: height(122), timing: TestChannel.timing))
    }
    #expect(TestChannel.terms(.trusting).deadline(confirmedIn: height(102)) == nil)
  }

  @Test(
    "a relative lock is long enough, or the terms are refused",
    arguments: [(.lifetime(5), .lifetime(4), 5), (.kickOff(3), .kickOff(2), 3)]
      as [(OneWay.Variant, OneWay.Variant, Int)])
  func safety(safe: OneWay.Variant, unsafe: OneWay.Variant, needed: Int) throws {
    var table = Table(TestChannel.terms(safe))
    try table.order(.open, to: .payer)
    try table.deliverNext()
    var other = Table(TestChannel.terms(unsafe))
    let refusal = OneWay.Refusal.agreement(
      .unsafeLifetime(blocks: UInt32(needed - 1), needed: needed))
    #expect(throws: refusal) { try other.order(.open, to: .payer) }
    var waiving = Table(TestChannel.terms(unsafe), payerWaiving: [.safeLifetime])
    try waiving.order(.open, to: .payer)
    #expect(throws: refusal) { try waiving.deliverNext() }
  }

  @Test("the first payment of the shortest lifetime is in time")
  func shortestLifetime() throws {
    var table = try Table.open(.lifetime(5))
    try table.pay(5_000)
    #expect(table.refusals == [])
    try table.advance(1)
    #expect(table.held(by: .payee) == 5_000)
  }

  @Test("an expiry that is too near is refused by both, and one block more is not")
  func nearExpiry() throws {
    // The tip is 101, and the lead 2.
    for (expiry, isTaken) in [(103, true), (102, false)] as [(UInt32, Bool)] {
      var table = Table(TestChannel.terms(.expiry(height(expiry))), payerWaiving: [.expiryAhead])
      try table.look()
      // Before it has a channel a party is shown the tip alone.
      try table.order(.open, to: .payer)
      table.exchange()
      #expect(
        table.refusals
          == (isTaken
            ? [] : [.agreement(.expiryTooNear(tip: height(101), last: Int(expiry) - 2))]))
    }
  }

  @Test("a funding within the reach of a branch is refused")
  func reach() throws {
    var terms = TestChannel.terms(.expiry(height(130)))
    terms.timing.undone = 3
    var table = Table(terms)
    #expect(
      throws: OneWay.Refusal.agreement(.fundingWithinReach(confirmations: 3, undone: 3))
    ) { try table.order(.open, to: .payer) }
    terms.confirmations = 4
    var other = Table(terms)
    try other.order(.open, to: .payer)
  }
}
