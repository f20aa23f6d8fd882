internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace.Standing {
  /// What is different from before, in a line; nothing where nothing is.
  func words(after before: Trace.Standing?) -> String {
    let parts = [
      changed(before, \.height) { "height \($0.words)" },
      changed(before, \.agreed, Self.agreed),
      changed(before, \.onChain) { "on chain \($0.words) sat" },
      changed(before, \.claimable, Self.claimable),
      changed(before, \.goods) { "goods \($0.words)" },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func changed<Value: Equatable>(
    _ before: Trace.Standing?, _ path: KeyPath<Trace.Standing, Value>, _ words: (Value) -> String?
  ) -> String? {
    before?[keyPath: path] == self[keyPath: path] ? nil : words(self[keyPath: path])
  }

  /// One division where both take the same as agreed, and each its own where they do not.
  private static func agreed(_ agreed: PerRole<Balances?>) -> String? {
    guard agreed.payer != agreed.payee else {
      return agreed.payer.map { "agreed \($0.words) sat" }
    }
    let sides = Role.allCases.map { "\($0.rawValue) \(agreed[$0]?.words ?? "nothing")" }
    return "agreed by \(sides.joined(separator: ", by ")) sat"
  }

  private static func claimable(_ claims: PerRole<Trace.Claim?>) -> String? {
    let sides = Role.allCases.compactMap { role in
      claims[role].map { "the \(role.rawValue) \($0.words)" }
    }
    return sides.isEmpty ? nil : "alone \(sides.joined(separator: ", "))"
  }
}

extension Trace.Claim {
  fileprivate var words: String {
    "\(grouped(amount.satoshis)) by the \(transaction) from block \(firstBlock.words) on"
  }
}

extension PerRole<Amount> {
  /// The payer's amount and the payee's.
  fileprivate var words: String { "\(grouped(payer.satoshis)) : \(grouped(payee.satoshis))" }
}
