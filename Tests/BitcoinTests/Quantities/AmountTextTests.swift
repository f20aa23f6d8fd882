import Bitcoin
import Testing

@Suite("Amounts as text")
struct AmountTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let satoshis: Int64
    let sat: String
    let mBTC: String
    let btc: String

    init(_ satoshis: Int64, _ sat: String, _ mBTC: String, _ btc: String) {
      self.satoshis = satoshis
      self.sat = sat
      self.mBTC = mBTC
      self.btc = btc
    }

    var testDescription: String { sat }
    var amount: Amount { Amount(uncheckedSatoshis: satoshis) }
    var texts: [(AmountUnit, String)] { [(.sat, sat), (.mBTC, mBTC), (.btc, btc)] }
  }

  static let cases = [
    Case(0, "0", "0.00000", "0.00000000"), Case(1, "1", "0.00001", "0.00000001"),
    Case(294, "294", "0.00294", "0.00000294"), Case(99_999, "99999", "0.99999", "0.00099999"),
    Case(100_000, "100000", "1.00000", "0.00100000"),
    Case(3_600_000, "3600000", "36.00000", "0.03600000"),
    Case(99_999_999, "99999999", "999.99999", "0.99999999"),
    Case(100_000_000, "100000000", "1000.00000", "1.00000000"),
    Case(123_456_789_012, "123456789012", "1234567.89012", "1234.56789012"),
    Case(
      2_100_000_000_000_000, "2100000000000000", "21000000000.00000", "21000000.00000000"),
  ]

  @Test("is exact in every unit", arguments: cases)
  func written(known: Case) {
    for (unit, text) in known.texts { #expect(known.amount.text(in: unit) == text) }
    #expect(known.amount.description == known.sat + " sat")
  }

  @Test("reads back as it was written", arguments: cases)
  func readBack(known: Case) throws {
    for (unit, text) in known.texts {
      #expect(try Amount(text, in: unit) == known.amount)
      #expect(try Amount("\(text) \(unit.rawValue)") == known.amount)
    }
  }

  @Test(
    "may have fewer digits than the unit has",
    arguments: [
      ("36 mBTC", 3_600_000), ("0.01 BTC", 1_000_000), ("21000000 BTC", 2_100_000_000_000_000),
      ("0.5 mBTC", 50_000), ("007 sat", 7), ("00.10 BTC", 10_000_000),
    ] as [(String, Int64)])
  func short(text: String, satoshis: Int64) throws {
    #expect(try Amount(text).satoshis == satoshis)
  }

  @Test(
    "that is not digits, a point and a unit is refused",
    arguments: [
      "", " ", "1", "BTC", "1BTC", "1  BTC", " 1 BTC", "1 BTC ", "1 btc", "1 SAT", "1 mbtc",
      ". BTC", ".5 BTC", "5. BTC", "1.2.3 BTC", "1,5 BTC", "-1 BTC", "+1 BTC", "1e3 sat", "0x1 sat",
      "١ sat", "1 sat sat", "1_000 sat",
    ])
  func malformed(text: String) {
    #expect(throws: AmountTextError.malformed) { try Amount(text) }
  }

  @Test(
    "with too many digits after the point is refused, even if they are zeros",
    arguments: [
      ("1.0 sat", .sat), ("0.000001 mBTC", .mBTC), ("0.000000001 BTC", .btc),
      ("1.000000000 BTC", .btc),
    ] as [(String, AmountUnit)])
  func tooPrecise(text: String, unit: AmountUnit) {
    #expect(throws: AmountTextError.tooPrecise(unit: unit)) { try Amount(text) }
  }

  @Test(
    "above the money supply is refused",
    arguments: [
      ("21000000.00000001 BTC", 2_100_000_000_000_001),
      ("2100000000000001 sat", 2_100_000_000_000_001),
      ("99999999999999999999999999 sat", .max), ("99999999999999999999 BTC", .max),
    ] as [(String, Int64)])
  func tooMuch(text: String, satoshis: Int64) {
    #expect(throws: AmountTextError.outOfRange(.aboveMoneySupply(satoshis))) { try Amount(text) }
  }

  @Test("of what lies outside the range still shows it")
  func outOfRange() {
    #expect(Amount(uncheckedSatoshis: -1).text(in: .btc) == "-0.00000001")
    #expect(Amount(uncheckedSatoshis: -150_000).text(in: .mBTC) == "-1.50000")
    #expect(Amount(uncheckedSatoshis: .min).text(in: .btc) == "-92233720368.54775808")
    #expect(Amount(uncheckedSatoshis: .max).text(in: .btc) == "92233720368.54775807")
  }
}
