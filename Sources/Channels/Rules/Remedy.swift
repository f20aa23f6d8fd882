/// When the very same request would have been acceptable, or what would have to differ.
public enum Remedy: Hashable, Sendable {
  /// At no time: what stands against it does not go away.
  case never
  /// It was while the chain's tip was no higher than this.
  case untilTip(Int)
  /// It will be once the funding has so many confirmations.
  case onceFundingHasDepth(Int)
  /// It will be once the participant stands in one of these phases.
  case inPhase([String])
  /// It would have been, had the named value been another.
  case withValue(String, Wanted)
}

/// What a value would have to be.
public enum Wanted: Hashable, Sendable {
  /// This one.
  case exactly(Compared)
  /// This or more.
  case atLeast(Compared)
  /// This or less.
  case atMost(Compared)
  /// From the one to the other.
  case between(Compared, Compared)
  /// Any that the rule allows, and not the one that was found.
  case another
}

extension Remedy {
  /// The named value would have to be this one.
  package static func exactly(_ name: String, _ value: Compared) -> Self {
    .withValue(name, .exactly(value))
  }

  /// It was acceptable up to a tip that a formula gave, if there ever was such a tip.
  package static func upToTip(_ height: Int) -> Self {
    height < 0 ? .never : .untilTip(height)
  }
}
