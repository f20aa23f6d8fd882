import Bitcoin
import Channels
import Testing

@testable import Telling

/// What is drawn for two roles is drawn for any number of them.
@Suite("Roles in pictures")
struct RolesTests {
  enum Seat: String, ChannelRole {
    case first, second, third
  }

  @Test(
    "two sides have three lanes, and three have four",
    arguments: [
      (PageStyle<PaymentRole>().lanes, ".payer-payee { grid-column: 1 / span 2;"),
      (PageStyle<PaymentRole>().lanes, ".payer-chain::after { left: 16.66%; right: 16.66%; }"),
      (
        PageStyle<PaymentRole>().lanes,
        ".payee-payer::after { left: 25%; right: 25%; transform: scaleX(-1); }"
      ),
      (PageStyle<PaymentRole>().lanes, ".at-chain { grid-column: 2 / span 2; justify-self: end; }"),
      (PageStyle<Seat>().lanes, "repeat(4, minmax(0, 1fr))"),
      (PageStyle<Seat>().lanes, ".first-chain { grid-column: 1 / span 4;"),
      (PageStyle<Seat>().lanes, ".third-first::after { left: 16.66%; right: 16.66%; transform:"),
    ])
  func lanes(style: String, rule: String) {
    #expect(style.contains(rule), "\(style)")
  }

  @Test(
    "the parts of a bar add up to it",
    arguments: [([1, 1, 1], [3, 4, 3]), ([7, 0, 3], [7, 0, 3]), ([0, 0, 0], [0, 0, 0])])
  func parts(amounts: [Int64], lengths: [Int]) {
    let shares = PerRole<Seat, Amount> { Amount(uncheckedSatoshis: amounts[$0.index]) }
    #expect(Seat.allCases.map { shares.parts(of: 10)[$0] } == lengths)
  }
}
