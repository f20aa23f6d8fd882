internal import Bitcoin
public import Checker
public import Simulation

extension Scene {
  /// What the blocks from the next one on may hold of each of some transactions of the story, if
  /// nobody does anything more.
  public func prospects(
    of labels: [TransactionLabel<Family.Name>]
  ) -> [(label: TransactionLabel<Family.Name>, spans: [Prospect])] {
    let made = labels.compactMap { moment.made($0) }
    return zip(made, moment.ledger.prospects(of: made.map(\.transaction))).map {
      (label: $0.label, spans: $1)
    }
  }
}
