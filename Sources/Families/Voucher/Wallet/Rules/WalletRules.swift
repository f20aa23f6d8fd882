extension Voucher {
  /// The rules that a wallet holds to.
  public struct WalletRules: Hashable, Sendable {
    private var bits: UInt64

    /// The rules of the published wallet.
    public static let published = WalletRules(
      holding: WalletRule.allCases.filter { !$0.isCure })

    /// The published rules, and the cures for what they overlook.
    public static let careful = WalletRules(holding: WalletRule.allCases)

    /// Holds to these rules and no others.
    public init(holding rules: some Sequence<WalletRule>) {
      bits = rules.reduce(0) { $0 | $1.bit }
    }

    /// Whether a rule is in force.
    public func holds(_ rule: WalletRule) -> Bool { bits & rule.bit != 0 }

    /// The same rules without some.
    public func waiving(_ rules: WalletRule...) -> WalletRules {
      var copy = self
      for rule in rules { copy.bits &= ~rule.bit }
      return copy
    }

    /// The same rules and more.
    public func adding(_ rules: WalletRule...) -> WalletRules {
      var copy = self
      for rule in rules { copy.bits |= rule.bit }
      return copy
    }

    /// The rules in force, in the order in which they are declared.
    public var inForce: [WalletRule] { WalletRule.allCases.filter(holds) }

    /// Refuses unless the condition is met or the refusal's rule is waived.
    func require(
      _ condition: Bool, else refusal: @autoclosure () -> WalletRefusal
    ) throws(WalletRefusal) {
      guard !condition else { return }
      let refusal = refusal()
      guard !holds(refusal.rule) else { throw refusal }
    }
  }
}

extension Voucher.WalletRule {
  fileprivate var bit: UInt64 { Voucher.WalletRules.bits[self] ?? 0 }
}

extension Voucher.WalletRules {
  fileprivate static let bits: [Voucher.WalletRule: UInt64] = Dictionary(
    uniqueKeysWithValues: Voucher.WalletRule.allCases.enumerated().map { ($1, 1 << UInt64($0)) })
}
