import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import Timelock

@Suite("Terms as JSON")
struct WireTermsTests {
  @Test("terms read as they were written", arguments: Timelock.FundingKind.allCases)
  func roundTrip(kind: Timelock.FundingKind) throws {
    var terms = WireSample.terms(kind)
    terms.network = .signet
    terms.signingOrder = .payerFirst
    terms.feeRate = FeeRate(satoshisPerKilobyte: 5_432)
    terms.confirmations = 6
    for undone: UInt32 in [0, 2] {
      terms.ladder.undone = undone
      #expect(try Timelock.Terms(json: terms.json) == terms)
      #expect(try Timelock.Terms(exactly: terms.json) == terms)
    }
  }

  @Test("terms that reckon with no branch do not speak of one, so that old terms keep their bytes")
  func undone() throws {
    let terms = WireSample.terms()
    var object = try #require(terms.json.object)
    #expect(object["undone"] == nil)
    object["undone"] = 0
    #expect(try Timelock.Terms(json: .object(object)) == terms)
    let limit: Int64 = 365 * 144
    #expect(throws: MemberError("undone", .outOfRange(0, in: 1...limit))) {
      try Timelock.Terms(exactly: .object(object))
    }
  }

  static let byHand: JSON = [
    "capacity": "36 mBTC", "unit": 1_000, "refund-height": 4_320, "step": 3, "reaction": 1,
    "delay": 2,
  ]

  @Test("what a person writes may have units, and leaves out what is usual")
  func byHand() throws {
    #expect(try Timelock.Terms(json: Self.byHand) == WireSample.terms())
    #expect(throws: MemberError("network", .missing)) {
      try Timelock.Terms(exactly: Self.byHand)
    }
  }

  @Test(
    "what has no usual value must be there",
    arguments: ["capacity", "unit", "refund-height", "step", "reaction", "delay"])
  func missing(key: String) throws {
    var object = try #require(Self.byHand.object)
    object[key] = nil
    #expect(throws: MemberError(key, .missing)) { try Timelock.Terms(json: .object(object)) }
  }

  @Test("bad terms are refused by their key", arguments: try badTerms())
  func bad(key: String, value: JSON, fault: MemberError.Fault) throws {
    var object = try #require(WireSample.terms().json.object)
    object[key] = value
    #expect(throws: MemberError(key, fault)) { try Timelock.Terms(json: .object(object)) }
    #expect(throws: MemberError(key, fault)) { try Timelock.Terms(exactly: .object(object)) }
  }

  private static func badTerms() throws -> [(String, JSON, MemberError.Fault)] {
    let blocks: ClosedRange<Int64> = 0...Int64(UInt32.max)
    let keys = [
      "network", "capacity", "unit", "fee-rate", "confirmations", "refund-height", "step",
      "reaction", "delay", "undone", "signing-order", "funding",
    ]
    return [
      ("capacity", -1, .outOfRange(-1, in: 0...Amount.maximumSatoshis)),
      ("capacity", nil, .wrongKind(expected: .number, found: .null)),
      ("refund-height", 500_000_000, .outOfRange(500_000_000, in: 0...499_999_999)),
      ("step", -1, .outOfRange(-1, in: blocks)),
      ("confirmations", 4_294_967_296, .outOfRange(4_294_967_296, in: blocks)),
      (
        "signing-order", "both",
        .unknownName("both", known: ["payee-first", "payer-first"])
      ),
      ("funding", "p2tr", .unknownName("p2tr", known: ["p2wsh", "p2sh"])),
      ("fees", 1, .unknownKey(known: keys)),
    ]
  }

  @Test("a text that is no amount is refused")
  func amounts() throws {
    var object = try #require(Self.byHand.object)
    for (text, error) in [
      ("36", AmountTextError.malformed), ("0.000001 mBTC", .tooPrecise(unit: .mBTC)),
    ] {
      object["capacity"] = .string(text)
      #expect(throws: MemberError("capacity", .notAnAmount(text, error))) {
        try Timelock.Terms(json: .object(object))
      }
    }
  }
}
