extension Timelock {
  /// The rules that a party holds to: all of them, unless an experiment waives some.
  ///
  /// A channel opened by its owner waives nothing; only a simulation can make a party that does, to
  /// show what each rule is there for.
  public struct Rulebook: Hashable, Sendable {
    /// The rules that the party leaves out.
    public let waived: Set<Rule>

    /// Every rule holds.
    public static let complete = Rulebook(waiving: [])

    package init(waiving waived: Set<Rule>) {
      self.waived = waived
    }

    /// Whether a rule holds.
    func holds(_ rule: Rule) -> Bool { !waived.contains(rule) }

    /// Refuses unless the condition is met or the refusal's rule is waived.
    func require(
      _ condition: Bool, else refusal: @autoclosure () -> Refusal
    ) throws(Refusal) {
      guard !condition else { return }
      let refusal = refusal()
      guard waived.contains(refusal.rule) else { throw refusal }
    }
  }
}
