import Bitcoin
import Channels
import ExactJSON
import Telling
import Testing

@testable import OneWay

/// When the payee may accept, when it must close, and when the refund can come.
@Suite("The window of a one-way channel")
struct WindowTests {
  private static func height(_ value: UInt32) -> BlockHeight { BlockHeight(uncheckedValue: value) }

  private static func terms(
    _ variant: OneWay.Variant, reaction: UInt32 = 2, delay: UInt32 = 3, undone: UInt32 = 0
  ) -> OneWay.Terms {
    let unit = Amount(uncheckedSatoshis: 100_000)
    return OneWay.Terms(
      variant: variant, capacity: unit, unit: unit, confirmations: 3,
      timing: OneWay.Timing(reaction: reaction, delay: delay, undone: undone))
  }

  /// Terms, the block that the lock counts from, and the two tips and the block that follow.
  struct Case: Sendable {
    let variant: OneWay.Variant
    var undone: UInt32 = 0
    var block: UInt32?
    let last: Int
    let close: Int
    let refund: UInt32
  }

  static let cases = [
    Case(variant: .refund(height(200)), last: 195, close: 197, refund: 201),
    Case(variant: .expiry(height(200)), last: 195, close: 197, refund: 201),
    Case(variant: .expiry(height(200)), undone: 1, last: 191, close: 193, refund: 201),
    Case(variant: .lifetime(40), block: 110, last: 144, close: 146, refund: 150),
    Case(variant: .lifetime(40), last: 135, close: 137, refund: 141),
    Case(variant: .kickOff(10), block: 120, last: 124, close: 126, refund: 130),
  ]

  @Test("is counted back from the first block that may hold the refund", arguments: cases)
  func counted(_ test: Case) throws {
    let terms = Self.terms(test.variant, undone: test.undone)
    let window = try #require(
      OneWay.Window(terms, confirmedIn: test.block.map(Self.height), tip: Self.height(100)))
    #expect(window.deadline.lastTipToAccept == test.last)
    #expect(window.deadline.closeBy == test.close)
    #expect(window.deadline.firstRefundBlock.value == test.refund)
    #expect(window.json["close-by"]?.number?.int64 == Int64(test.close))
    #expect(window.json["safe"] == .bool(true))
  }

  @Test("a channel without a way out has none")
  func trusting() {
    #expect(
      OneWay.Window(Self.terms(.trusting), confirmedIn: nil, tip: Self.height(100)) == nil)
  }

  @Test("a relative lock is safe from the least one that the terms allow, and one less is not")
  func least() throws {
    for variant in [OneWay.Variant.lifetime(1), .kickOff(1)] {
      let least = UInt32(try #require(Self.terms(variant).leastLifetime))
      for (blocks, isSafe) in [(least, true), (least - 1, false)] {
        let own: OneWay.Variant = variant.kind == .lifetime ? .lifetime(blocks) : .kickOff(blocks)
        let window = try #require(
          OneWay.Window(
            Self.terms(own), confirmedIn: Self.height(110), tip: Self.height(100)))
        #expect(window.isSafe == isSafe, "\(own)")
        let text = OneWay.WindowText(window: window).lines(80).map(\.text).joined(separator: " ")
        #expect(text.contains("Not safe") != isSafe)
        #expect(text.contains("a lifetime of \(least) or more would do") != isSafe)
      }
    }
  }

  @Test("an expiry is safe as long as a payment can still be accepted")
  func expiry() throws {
    for (tip, isSafe) in [(195 as UInt32, true), (196, false)] {
      let window = try #require(
        OneWay.Window(
          Self.terms(.expiry(Self.height(200))), confirmedIn: nil, tip: Self.height(tip)))
      #expect(window.isSafe == isSafe)
    }
  }

  @Test("its stages follow one another without a gap, and the last has no end")
  func stages() throws {
    for test in Self.cases {
      let window = try #require(
        OneWay.Window(
          Self.terms(test.variant, undone: test.undone), confirmedIn: test.block.map(Self.height),
          tip: Self.height(100)))
      let spans = window.spans
      #expect(spans.map(\.stage) == [.open, .closing, .late, .race])
      #expect(spans[0].from == window.firstTip && spans[0].to == test.last)
      for (span, next) in zip(spans, spans.dropFirst()) { #expect(span.to == next.from - 1) }
      #expect(spans[3].from == Int(test.refund) - 1 && spans[3].to == nil)
    }
  }

  @Test("where miners are as fast as can be, no close is late before the race begins")
  func fastMiners() throws {
    let terms = Self.terms(.expiry(Self.height(200)), reaction: 0, delay: 1)
    let window = try #require(
      OneWay.Window(terms, confirmedIn: nil, tip: Self.height(100)))
    #expect(window.spans.map(\.stage) == [.open, .race])
  }
}
