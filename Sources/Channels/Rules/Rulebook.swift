/// The rules that a participant holds to: all of them, unless an experiment waives some.
///
/// A channel opened by its owner waives nothing; only a simulation can make a participant that
/// does, to show what each rule is there for.
public struct Rulebook<Refusal: ChannelRefusal>: Hashable, Sendable {
  /// The rules that the participant leaves out.
  public let waived: Set<Refusal.Rule>

  /// Every rule holds.
  public static var complete: Rulebook { Rulebook(waiving: []) }

  package init(waiving waived: Set<Refusal.Rule>) {
    self.waived = waived
  }

  /// Whether a rule holds.
  @inlinable
  public func holds(_ rule: Refusal.Rule) -> Bool { !waived.contains(rule) }

  /// Refuses unless the condition is met or the refusal's rule is waived.
  @inlinable
  public func require(
    _ condition: Bool, else refusal: @autoclosure () -> Refusal
  ) throws(Refusal) {
    guard !condition else { return }
    try refuse(refusal())
  }

  /// Refuses unless the refusal's rule is waived.
  @inlinable
  public func refuse(_ refusal: Refusal) throws(Refusal) {
    guard waived.contains(refusal.rule) else { throw refusal }
  }
}
