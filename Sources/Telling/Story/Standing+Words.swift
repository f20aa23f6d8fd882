internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace.Standing where Family: ToldFamily {
  /// What has changed, in a line; empty where nothing has.
  func words(after before: Self?, under terms: Family.Terms) -> String {
    let parts = [
      changed(before, \.height) { told("height \($0.words)") },
      changed(before, \.agreed) { _ in agreedWords(under: terms).map { told("agreed \($0)") } },
      changed(before, \.onChain) {
        told("on chain \(Family.numbers($0, under: terms)) \(Family.moneySymbol)")
      },
      changed(before, \.claimable) { Self.claimable($0, under: terms) },
      Family.seller == nil
        ? nil : changed(before, \.goods) { told("goods \(Family.words($0, under: terms))") },
    ]
    return parts.compactMap { $0 }.joined(separator: told("; "))
  }

  private func changed<Value: Equatable>(
    _ before: Self?, _ path: KeyPath<Self, Value>, _ words: (Value) -> String?
  ) -> String? {
    before?[keyPath: path] == self[keyPath: path] ? nil : words(self[keyPath: path])
  }

  /// One division where all roles agreed on the same, and each role's own where they did not.
  func agreedWords(under terms: Family.Terms) -> String? {
    let roles = Family.Role.allCases
    guard roles.contains(where: { agreed[$0] != agreed[roles[0]] }) else {
      return agreed[roles[0]].map {
        "\(Family.numbers($0, under: terms)) \(Family.moneySymbol)"
      }
    }
    let sides = roles.map { role in
      let division = agreed[role].map { Family.numbers($0, under: terms) }
      return told("by the \(role.words) \(division ?? told("nothing"))")
    }
    return told("\(sides.joined(separator: told(", "))) \(Family.moneySymbol)")
  }

  /// One transaction where all roles would take the same, and each role's own otherwise.
  private static func claimable(
    _ claims: PerRole<Family.Role, Claim<Family>?>, under terms: Family.Terms
  ) -> String? {
    let roles = Family.Role.allCases
    let all = roles.compactMap { claims[$0] }
    if all.count == roles.count, all.allSatisfy({ $0.isBy(all[0]) }) {
      let amounts = all.map { Family.number($0.amount.satoshis, under: terms) }
        .joined(separator: " : ")
      return told("alone \(amounts) \(Family.moneySymbol) \(all[0].place)")
    }
    let sides = roles.compactMap { role in
      claims[role].map {
        told("the \(role.words) \(Family.words($0.amount, under: terms)) \($0.place)")
      }
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
