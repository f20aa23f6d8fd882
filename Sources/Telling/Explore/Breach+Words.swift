internal import Channels
package import Checker
package import ExactJSON
internal import Simulation

extension Breach where Family: ToldFamily {
  /// Which promise is broken, and what that costs which role.
  package var lossLine: Line {
    let (role, satoshis) = loss
    let cost = role.map { told(" The \($0.words) loses \(money(satoshis)).") } ?? ""
    return toldLine("\(told("Broken"), .bad): \(told(word: promise.sentence))\(cost)")
  }

  /// A number of the engine's units, as the family writes it.
  func money(_ count: Int64) -> String {
    "\(Family.number(count, under: scenario.terms)) \(Family.moneySymbol)"
  }
}

extension Breach {
  /// The attack as data.
  package var json: JSON {
    [
      "property": .string(promise.rawValue), "length": .number(length),
      "cheat": cheat.map { .string($0.rawValue) } ?? .null,
      "loss_sat": .number(loss.satoshis), "scenario": scenario.json,
    ]
  }
}
