public import Channels

extension Allowance {
  /// What may happen from a played channel on: one silence of the cheat, one closing, and where a
  /// rule is left out one change of what the cheat sends or holds, since many rules are there
  /// against these.
  public static func ahead<Role, Rule>(without waived: PerRole<Role, Set<Rule>>) -> Allowance {
    let isStrict = Role.allCases.allSatisfy { waived[$0].isEmpty }
    return Allowance(silences: 1, tampers: isStrict ? 0 : 1, partings: 1)
  }
}
