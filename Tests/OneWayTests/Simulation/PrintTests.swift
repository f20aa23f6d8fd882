import Bitcoin
import Channels
import Simulation
import Testing

@testable import OneWay

@Test func printEndings() throws {
  for template in OneWay.templates {
    do {
      let e = ScenarioEnding(try template.scenario.run())
      let refusals = e.refusals.map { "\n        \"\($0)\"," }.joined()
      print("    ScenarioEnding(\n      \"\(e.name)\", chain: \"\(e.chain)\", change: (\(e.change.payer), \(e.change.payee)), goods: \(e.goods)\(e.shortfall.payer + e.shortfall.payee > 0 ? ", shortfall: (\(e.shortfall.payer), \(e.shortfall.payee))" : "")\(e.locked > 0 ? ", locked: \(e.locked)" : "")\(e.refusals.isEmpty ? "" : ", refusals: [\(refusals)\n      ]")),")
    } catch { print("FAILED", template.name, error) }
  }
}
