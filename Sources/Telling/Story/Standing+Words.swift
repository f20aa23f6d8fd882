internal import Bitcoin
internal import Channels
internal import Simulation

extension Trace.Standing {
  /// What has changed, in a line; empty where nothing has.
  func words(after before: Trace.Standing?) -> String {
    let parts = [
      changed(before, \.height) { "height \($0.words)" },
      changed(before, \.agreed) { _ in agreedWords.map { "agreed \($0)" } },
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

  /// One division where both sides agreed on the same, and each side's own where they did not.
  var agreedWords: String? {
    guard agreed.payer != agreed.payee else { return agreed.payer.map { "\($0.words) sat" } }
    let sides = PaymentRole.allCases.map { "\($0.rawValue) \(agreed[$0]?.words ?? "nothing")" }
    return "by the \(sides.joined(separator: ", by the ")) sat"
  }

  /// One transaction where both sides would take the same, and each side's own otherwise.
  private static func claimable(_ claims: PerRole<PaymentRole, Trace.Claim?>) -> String? {
    if let payer = claims.payer, let payee = claims.payee, payer.isBy(payee) {
      let amounts = PerRole(payer: payer.amount, payee: payee.amount)
      return "alone \(amounts.words) sat \(payer.place)"
    }
    let sides = PaymentRole.allCases.compactMap { role in
      claims[role].map { "the \(role.rawValue) \($0.amount.words) \($0.place)" }
    }
    return sides.isEmpty ? nil : "alone \(sides.joined(separator: ", "))"
  }
}

extension Trace.Claim {
  /// Whether both claims are made by the same transaction.
  fileprivate func isBy(_ other: Trace.Claim) -> Bool {
    transaction == other.transaction && firstBlock == other.firstBlock
  }

  /// The transaction and its first block.
  fileprivate var place: String {
    "by \(transaction.words) from block \(firstBlock.words) on"
  }
}

extension PerRole<PaymentRole, Amount> {
  /// The payer's amount and the payee's.
  fileprivate var words: String { "\(grouped(payer.satoshis)) : \(grouped(payee.satoshis))" }
}
