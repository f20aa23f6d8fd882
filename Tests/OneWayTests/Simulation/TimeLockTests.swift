import Bitcoin
import Channels
import OneWay
import Simulation
import Testing

/// An expiry that is a time cannot even be written down, so that these worlds are made by hand.
@Suite("An expiry that is a time instead of a height")
struct TimeLockTests {
  private static func scenario(
    waiving rules: Set<OneWay.Rule>, _ moves: Moves<OneWay>
  ) -> Scenario<OneWay> {
    let time = BlockHeight(uncheckedValue: LockTime.timeThreshold)
    let terms = OneWay.Terms(
      variant: .expiry(time), capacity: Amount(uncheckedSatoshis: 300_000),
      unit: Amount(uncheckedSatoshis: 100_000), timing: .init(reaction: 0, delay: 1))
    return Scenario(
      name: "time", about: "", seed: "time", terms: terms, waived: .both(rules), moves: moves)
  }

  @Test("neither side agrees to it")
  func refused() throws {
    let trace = try Self.scenario(waiving: [], [.open, .exchange]).run()
    let ending = ScenarioEnding(trace)
    #expect(ending.refusals == ["payer: terms"])
    #expect(ending.chain == "")
  }

  @Test("who does sees the median time of blocks far beyond it: the refund is there at once")
  func takenBack() throws {
    let trace = try Self.scenario(
      waiving: [.terms],
      [
        .open, .exchange, .mine(3, .mempool), .pay(Amount(uncheckedSatoshis: 100_000)), .exchange,
        .broadcast(by: .payer, .refund, nil), .mine(1, .mempool),
      ]
    ).run()
    let ending = ScenarioEnding(trace)
    #expect(ending.chain == "funding, refund")
    #expect(ending.shortfall == PerRole(payer: 0, payee: 100_000))
  }
}
