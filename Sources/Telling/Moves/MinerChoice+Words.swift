package import Simulation

extension MinerChoice {
  /// Continues the sentence about miners; empty for their normal choice.
  package func words<Name: ToldName>() -> String where Label == TransactionLabel<Name> {
    switch self {
    case .mempool: ""
    case .without(let labels): told(" without \(Self.list(labels))")
    case .only(let labels):
      labels.isEmpty ? told(" and leave them empty") : told(" with \(Self.list(labels)) alone")
    }
  }

  private static func list<Name: ToldName>(
    _ labels: [TransactionLabel<Name>]
  ) -> String {
    labels.map(\.words).joined(separator: told(", "))
  }
}
