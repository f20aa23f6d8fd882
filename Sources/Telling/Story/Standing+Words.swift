internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace.Standing where Family: ToldFamily {
  /// What has changed, in a line; empty where nothing has.
  func words(after before: Self?) -> String {
    let parts = [
      changed(before, \.height) { told("height \($0.words)") },
      changed(before, \.agreed) { _ in agreedWords.map { told("agreed \($0)") } },
      changed(before, \.onChain) { told("on chain \($0.words) sat") },
      changed(before, \.claimable, Self.claimable),
      changed(before, \.goods) { told("goods \($0.words)") },
    ]
    return parts.compactMap { $0 }.joined(separator: told("; "))
  }

  private func changed<Value: Equatable>(
    _ before: Self?, _ path: KeyPath<Self, Value>, _ words: (Value) -> String?
  ) -> String? {
    before?[keyPath: path] == self[keyPath: path] ? nil : words(self[keyPath: path])
  }

  /// One division where all roles agreed on the same, and each role's own where they did not.
  var agreedWords: String? {
    let roles = Family.Role.allCases
    guard roles.contains(where: { agreed[$0] != agreed[roles[0]] }) else {
      return agreed[roles[0]].map { "\($0.words) sat" }
    }
    let sides = roles.map { role in
      told("by the \(role.words) \(agreed[role]?.words ?? told("nothing"))")
    }
    return told("\(sides.joined(separator: told(", "))) sat")
  }

  /// One transaction where all roles would take the same, and each role's own otherwise.
  private static func claimable(_ claims: PerRole<Family.Role, Claim<Family>?>) -> String? {
    let roles = Family.Role.allCases
    let all = roles.compactMap { claims[$0] }
    if all.count == roles.count, all.allSatisfy({ $0.isBy(all[0]) }) {
      let amounts = all.map { grouped($0.amount.satoshis) }.joined(separator: " : ")
      return told("alone \(amounts) sat \(all[0].place)")
    }
    let sides = roles.compactMap { role in
      claims[role].map { told("the \(role.words) \($0.amount.words) \($0.place)") }
    }
    return sides.isEmpty ? nil : told("alone \(sides.joined(separator: told(", ")))")
  }
}

extension Claim where Family: ToldFamily {
  /// Whether both claims are made by the same transaction.
  fileprivate func isBy(_ other: Claim) -> Bool {
    transaction == other.transaction && firstBlock == other.firstBlock
  }

  /// The transaction and its first block.
  fileprivate var place: String {
    told("by \(transaction.words) from block \(firstBlock.words) on")
  }
}
