import Channels
import OneWay
import Simulation
import Testing

@testable import Timelock

@Suite("Those who have cheated in a played channel")
struct CheatsTests {
  private func cheats<Family: PlayedFamily>(
    _ template: Simulation.Scenario<Family>, _ moves: Simulation.Moves<Family>
  ) throws -> [Family.Role] {
    var scenario = template
    scenario.moves = moves
    return try Play(Session(scenario)).cheats
  }

  @Test("are those who made a move that only a cheat makes, in either family")
  func found() throws {
    let timelock = ScenarioTemplate.file100GB.scenario
    let opening: Simulation.Moves<Timelock> = [.open, .exchange, .mine(3, .mempool)]
    let answered: Simulation.Moves<Timelock> = [.open, .deliver(to: .payee, message: 0)]
    #expect(try cheats(timelock, opening) == [])
    #expect(try cheats(timelock, answered + [.withhold(.payee)]) == [.payee])
    #expect(try cheats(timelock, opening + [.broadcast(by: .payer, .refund, nil)]) == [.payer])
    let both: Simulation.Moves<Timelock> =
      opening + [.broadcast(by: .payer, .refund, nil), .pay(timelock.terms.unit)]
    #expect(
      try cheats(timelock, both + [.deliver(to: .payee, message: 0), .withhold(.payee)])
        == [.payer, .payee])
    #expect(try cheats(OneWay.templates[0].scenario, [.open, .withhold(.payer)]) == [.payer])
  }

  @Test("are not those whose messages the network changes")
  func network() throws {
    let timelock = ScenarioTemplate.file100GB.scenario
    let change = Timelock.examples.tampering
    #expect(try cheats(timelock, [.open, .tamper(to: .payee, message: 0, change, .not)]) == [])
  }
}
