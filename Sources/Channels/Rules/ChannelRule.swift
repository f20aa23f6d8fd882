/// A rule that participants of a family hold to; the raw value is a stable identifier.
public protocol ChannelRule: RawRepresentable<String>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {
  /// The rule in one sentence.
  var statement: String { get }
  /// The identifier of the clause of the family's text that demands it.
  var clauseName: String { get }
  /// The rules that are kept by the order in which a participant acts, so that nothing is refused
  /// in their name.
  static var ordering: Set<Self> { get }
}

/// Why a participant does not do what it is asked to: the rule that stands against it, and the
/// numbers that were compared. Nothing has changed.
public protocol ChannelRefusal: Error, Hashable, Sendable {
  /// The rules of the family.
  associatedtype Rule: ChannelRule
  /// The rule that stands against it.
  var rule: Rule { get }
  /// What was compared, in the order in which a sentence would say it.
  var comparison: [Comparison] { get }
  /// When the same thing would have been acceptable.
  var remedy: Remedy { get }
}
