internal import Bitcoin
package import Checker
internal import MockLedger
package import Simulation

extension ScenarioMoment where Family: IllustratedFamily {
  /// Continues "the file …": that the story does not have a transaction now, and what to ask
  /// instead.
  package func lack(of label: TransactionLabel<Family.Name>, later: Made?) -> String {
    let lack = "does not have \(label.words) at height \(ledger.height.value)"
    if let later {
      let height = later.since.value
      return "\(lack); it is made at height \(height): ask with '--at \(height)' or more"
    }
    let names = made.map(\.label.stateWord)
    guard let last = names.last else { return "\(lack); no transaction is made in it by then" }
    let list = names.count <= 6 ? names : Array(names.prefix(4)) + ["...", last]
    return "\(lack); it has \(list.joined(separator: ", "))"
  }
}
