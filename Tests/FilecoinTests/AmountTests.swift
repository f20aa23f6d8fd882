import Filecoin
import TestSupport
import Testing

@Suite("Amounts")
struct AmountTests {
  /// A text that is no amount, and what a lotus node says of it.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let error: TokenAmountError
    let lotusText: String
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "a text that is no amount is refused in lotus' words",
    arguments: [
      Refusal(
        text: "1 x", error: .unknownUnit(" x"), lotusText: #"unrecognized suffix: " x""#),
      Refusal(text: "x", error: .unknownUnit("x"), lotusText: #"unrecognized suffix: "x""#),
      Refusal(
        text: "1e5", error: .unknownUnit("e5"), lotusText: #"unrecognized suffix: "e5""#),
      Refusal(
        text: "1\u{1}\"\\\n", error: .unknownUnit("\u{1}\"\\\n"),
        lotusText: #"unrecognized suffix: "\x01\"\\\n""#),
      Refusal(
        text: "1\u{a0}\u{e9}\u{2028}q", error: .unknownUnit("\u{a0}\u{e9}\u{2028}q"),
        lotusText: #"unrecognized suffix: "\u00a0é\u2028q""#),
      Refusal(
        text: String(repeating: "1", count: 51), error: .tooLong(51),
        lotusText: "string length too large: 51"),
      Refusal(
        text: "1.2.3", error: .notANumber("1.2.3"),
        lotusText: #"failed to parse "1.2.3" as a decimal number"#),
      Refusal(
        text: "", error: .notANumber(""), lotusText: #"failed to parse "" as a decimal number"#),
      Refusal(
        text: " FIL", error: .notANumber(""),
        lotusText: #"failed to parse "" as a decimal number"#),
      Refusal(
        text: ".", error: .notANumber("."),
        lotusText: #"failed to parse "." as a decimal number"#),
      Refusal(
        text: "-", error: .notANumber("-"),
        lotusText: #"failed to parse "-" as a decimal number"#),
      Refusal(
        text: "1-2", error: .notANumber("1-2"),
        lotusText: #"failed to parse "1-2" as a decimal number"#),
      Refusal(
        text: "0.0000000000000000001", error: .notWhole("0.0000000000000000001", .fil),
        lotusText: #"invalid FIL value: "0.0000000000000000001""#),
      Refusal(
        text: "1.5 afil", error: .notWhole("1.5", .atto),
        lotusText: #"invalid attoFIL value: "1.5""#),
    ])
  func refused(refusal: Refusal) {
    #expect(throws: refusal.error) { try TokenAmount(fil: refusal.text) }
    #expect(refusal.error.lotusText == refusal.lotusText)
  }

  @Test(
    "every way to write an amount",
    arguments: [
      ("10", "10000000000000000000"), ("10 FIL", "10000000000000000000"),
      ("2.5fil", "2500000000000000000"), ("2.5 Fil ", "2500000000000000000"),
      ("7 attofil", "7"), ("7AttoFIL", "7"), ("7 afil", "7"), ("7.000 afil", "7"),
      ("-1 afil", "-1"), (".5", "500000000000000000"), ("5.", "5000000000000000000"),
      ("007 afil", "7"), ("-0", "0"), ("0.0000000000000000010", "1"),
      (String(repeating: "9", count: 50) + " afil", String(repeating: "9", count: 50)),
      (
        String(repeating: "9", count: 50),
        String(repeating: "9", count: 50) + String(repeating: "0", count: 18)
      ),
    ])
  func written(text: String, atto: String) throws {
    #expect(try TokenAmount(fil: text).decimal == atto)
  }

  @Test(
    "the short form is rounded, half away from zero",
    arguments: [
      ("0", "0"), ("1", "1 aFIL"), ("999", "999 aFIL"), ("1000", "1 fFIL"),
      ("1000500", "1.001 pFIL"), ("1000499", "1 pFIL"), ("999999999", "1000 pFIL"),
      ("-1000500", "-1.001 pFIL"), ("999999500000000000", "1000 mFIL"),
      ("1000000000000000000000000", "1000000 FIL"),
      ("1999500000000000000", "2 FIL"), ("1999499999999999999", "1.999 FIL"),
    ])
  func short(atto: String, text: String) throws {
    #expect(try TokenAmount(decimal: atto).shortText == text)
  }

  @Test(
    "the decimal form has one text for each amount",
    arguments: ["", "-", "01", "-0", "+1", "1.0", "1 ", "٣"])
  func decimal(text: String) {
    #expect(throws: TokenAmountError.notANumber(text)) { try TokenAmount(decimal: text) }
  }

  @Test("the largest amount of the chain has 127 bytes, and one more is refused")
  func largest() throws {
    let largest =
      (0..<1_016).reduce(TokenAmount(atto: 1)) { sum, _ in sum + sum }
      - TokenAmount(atto: 1)
    #expect(largest.bytes == [0] + Array(repeating: 0xff, count: 127))
    #expect(largest.fitsChain && (-largest).fitsChain)
    #expect(try TokenAmount(decimal: largest.decimal) == largest)
    #expect(try TokenAmount(decimal: "-" + largest.decimal) == -largest)
    var voucher = SignedVoucher(channel: .initActor, lane: 0, nonce: 0, amount: -largest)
    #expect(try SignedVoucher(cbor: voucher.cbor) == voucher)
    let above = largest + TokenAmount(atto: 1)
    #expect(!above.fitsChain)
    #expect(throws: TokenAmountError.aboveMaximum(bytes: 129)) {
      try TokenAmount(decimal: above.decimal)
    }
    voucher.amount = above
    #expect(throws: FilecoinDecodingError(offset: 10, reason: .tooLong(129, limit: 128))) {
      try SignedVoucher(cbor: voucher.cbor)
    }
    #expect(throws: TokenAmountError.self) {
      try TokenAmount(decimal: String(repeating: "9", count: 100_000))
    }
  }

  @Test("arithmetic is exact where 128 bits end")
  func edges() {
    let one = TokenAmount(atto: 1)
    let top = TokenAmount(atto: .max)
    let bottom = TokenAmount(atto: .min)
    #expect((top + one).decimal == "170141183460469231731687303715884105728")
    #expect((bottom - one).decimal == "-170141183460469231731687303715884105729")
    #expect(top + one - one == top)
    #expect(bottom - one + one == bottom)
    #expect(-bottom == top + one)
    #expect(-(-bottom) == bottom)
    #expect((top + one).atto == nil)
    #expect(top < top + one && bottom - one < bottom && bottom - one < top + one)
    #expect(!(top + one < top + one) && !(bottom - one < bottom - one))
    #expect(top + one < top + top && bottom + bottom < bottom - one)
    #expect(top + one + (bottom - one) == -one)
    #expect(Set([top + one, one + top]).count == 1)
  }

  @Test("sums and differences agree with 128 bits, of which only 64 are used", arguments: 0..<50)
  func agreement(seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    func next() -> Int128 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int128(Int64(bitPattern: state))
    }
    let (first, second) = (next(), next())
    // 2^200 more and less leads through the wide numbers.
    let wide = (0..<200).reduce(TokenAmount(atto: 1)) { sum, _ in sum + sum }
    let (left, right) = (TokenAmount(atto: first), TokenAmount(atto: second))
    #expect((left + wide) + (right - wide) == TokenAmount(atto: first + second))
    #expect((left - wide) - (right - wide) == TokenAmount(atto: first - second))
    #expect((left + wide < right + wide) == (first < second))
    #expect((left - wide < right - wide) == (first < second))
    #expect(try TokenAmount(decimal: (left - wide).decimal) == left - wide)
    #expect(try TokenAmount(decimal: left.decimal).atto == first)
    let voucher = SignedVoucher(channel: .initActor, lane: 0, nonce: 0, amount: left - wide)
    #expect(try SignedVoucher(cbor: voucher.cbor) == voucher)
  }

  @Test("an epoch stops at the last and the first one that exist")
  func epochs() {
    #expect(Epoch(5).adding(-7) == Epoch(-2))
    #expect(Epoch(.max).adding(1) == Epoch(.max))
    #expect(Epoch(.min).adding(-1) == Epoch(.min))
    #expect(Epoch(1) < Epoch(2))
  }
}
