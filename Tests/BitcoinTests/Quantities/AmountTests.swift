import Bitcoin
import TestSupport
import Testing

@Suite("Amounts")
struct AmountTests {
  static let supply: Int64 = 2_100_000_000_000_000

  @Test("from nothing to 21 million bitcoins", arguments: [0, 1, 546, supply - 1, supply])
  func range(satoshis: Int64) throws {
    let amount = try Amount(satoshis: satoshis)
    #expect(amount.satoshis == satoshis)
    #expect(amount.isInRange)
  }

  @Test(
    "one satoshi beyond either end is refused",
    arguments: [
      (-1, .negative(-1)), (.min, .negative(.min)),
      (supply + 1, .aboveMoneySupply(supply + 1)), (.max, .aboveMoneySupply(.max)),
    ] as [(Int64, AmountError)])
  func outOfRange(satoshis: Int64, fault: AmountError) {
    #expect(throws: fault) { try Amount(satoshis: satoshis) }
    #expect(!Amount(uncheckedSatoshis: satoshis).isInRange)
  }

  @Test("what is out of range cannot be reckoned with", arguments: [-1, supply + 1, .min, .max])
  func unchecked(satoshis: Int64) throws {
    let odd = Amount(uncheckedSatoshis: satoshis)
    #expect(throws: AmountError.self) { try odd.adding(.zero) }
    #expect(throws: AmountError.self) { try Amount.zero.adding(odd) }
    #expect(throws: AmountError.self) { try odd.subtracting(odd) }
    #expect(throws: AmountError.self) { try odd.multiplied(by: 0) }
    #expect(throws: AmountError.self) { try [odd].sum() }
  }

  @Test("sums stop at the money supply", arguments: [0, 1, supply / 2, supply])
  func addition(satoshis: Int64) throws {
    let amount = try Amount(satoshis: satoshis)
    let rest = try Amount.maximum.subtracting(amount)
    #expect(try amount.adding(rest) == .maximum)
    #expect(try [amount, rest].sum() == .maximum)
    let more = try Amount(satoshis: 1)
    #expect(throws: AmountError.aboveMoneySupply(Self.supply + 1)) {
      try [amount, rest, more].sum()
    }
    #expect(throws: AmountError.aboveMoneySupply(Self.supply + 1)) {
      try more.adding(amount.adding(rest))
    }
  }

  @Test("differences stop at nothing", arguments: [0, 1, supply / 2, supply - 1])
  func subtraction(satoshis: Int64) throws {
    let amount = try Amount(satoshis: satoshis)
    let more = try Amount(satoshis: satoshis + 1)
    #expect(try amount.subtracting(amount) == .zero)
    #expect(try more.subtracting(amount).satoshis == 1)
    #expect(throws: AmountError.negative(-1)) { try amount.subtracting(more) }
  }

  @Test("products stop at both ends")
  func multiplication() throws {
    let amount = try Amount(satoshis: 3)
    #expect(try amount.multiplied(by: Self.supply / 3) == .maximum)
    #expect(try amount.multiplied(by: 0) == .zero)
    #expect(throws: AmountError.aboveMoneySupply(Self.supply + 3)) {
      try amount.multiplied(by: Self.supply / 3 + 1)
    }
    #expect(throws: AmountError.negative(-3)) { try amount.multiplied(by: -1) }
    #expect(throws: AmountError.aboveMoneySupply(.max)) { try amount.multiplied(by: .max) }
    #expect(throws: AmountError.negative(.min)) { try amount.multiplied(by: .min) }
  }

  @Test("no amounts sum to nothing, and amounts are ordered")
  func order() throws {
    #expect(try [Amount]().sum() == .zero)
    #expect(Amount.zero < .maximum)
    #expect(!(Amount.maximum < .maximum))
  }

  @Test(
    "on the wire are eight bytes, whatever they say", arguments: [0, 1, -1, supply, .min, .max])
  func wire(satoshis: Int64) throws {
    let amount = Amount(uncheckedSatoshis: satoshis)
    #expect(amount.encoded.count == 8)
    #expect(try Amount(decoding: amount.encoded) == amount)
  }
}
