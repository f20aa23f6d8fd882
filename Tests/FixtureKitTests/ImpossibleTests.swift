import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

@testable import FixtureKit

/// Cases whose scenario cannot be run.
@Suite("Impossible scenarios")
struct ImpossibleTests {
  /// A case with other moves, recomputed as a case of a file whose family is not known.
  private static func recompute(_ moves: String) throws -> [JSONDifference] {
    let topic = TimelockFixtures.keys.topic
    var object = try #require(try topic.json(0, seed: "test").object)
    var scenario = try #require(object[CaseKey.scenario]?.object)
    scenario["moves"] = try JSON(parsing: moves)
    object[CaseKey.scenario] = .object(scenario)
    let file = FixtureFile.plan([topic], seed: "test", count: 1)[0]
    let json = JSON.object(object)
    return try FixtureCheck(parsing: file.bytes([json]), of: timelockAlone).differences(in: json)
  }

  @Test("a case is recomputed when its moves can happen")
  func possible() throws {
    #expect(try Self.recompute(#"[{"open":"payer"},{"exchange":"all"}]"#) == [])
  }

  @Test("a move that cannot happen is named, and its family has the reason")
  func impossible() throws {
    let fault = ScenarioFault<Timelock>(
      index: 1, move: .restart(.payee), reason: .partyIsUp(.payee))
    let error = ImpossibleScenario(fault)
    #expect(throws: FixtureError.impossible(error)) {
      try Self.recompute(#"[{"open":"payer"},{"restart":"payee"}]"#)
    }
    #expect(error.index == 1 && error.fault(of: Timelock.self) == fault)
  }

  @Test("two faults that differ in the party are two errors")
  func different() {
    let errors = PaymentRole.allCases.map { role in
      ImpossibleScenario(
        ScenarioFault<Timelock>(index: 1, move: .restart(role), reason: .partyIsUp(role)))
    }
    #expect(errors[0] != errors[1] && errors[0] == errors[0])
  }
}
