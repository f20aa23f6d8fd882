/// The answer of an exploration.
public enum Outcome<M: Model>: Sendable {
  /// Every future was explored, and every property holds.
  case holds(Statistics)
  /// A property does not hold, and no shorter path than this shows it.
  case violated(Violation<M>, Statistics)
  /// Every future was explored, and no state is a witness of this property.
  case unwitnessed(property: String, Statistics)
  /// It stopped before every future was explored, and had found no violation.
  case notExhausted(StopReason, Statistics)

  public var statistics: Statistics {
    switch self {
    case .holds(let statistics), .violated(_, let statistics),
      .unwitnessed(_, let statistics), .notExhausted(_, let statistics):
      statistics
    }
  }

  public var violation: Violation<M>? {
    switch self {
    case .violated(let violation, _): violation
    case .holds, .unwitnessed, .notExhausted: nil
    }
  }

  /// The same for another model, given the translation of paths.
  func translated<Other>(_ translate: (Path<M>) -> Path<Other>) -> Outcome<Other> {
    switch self {
    case .holds(let statistics): .holds(statistics)
    case .violated(let violation, let statistics):
      .violated(
        Violation(property: violation.property, path: translate(violation.path)), statistics)
    case .unwitnessed(let property, let statistics): .unwitnessed(property: property, statistics)
    case .notExhausted(let reason, let statistics): .notExhausted(reason, statistics)
    }
  }

  public var holds: Bool {
    switch self {
    case .holds: true
    case .violated, .unwitnessed, .notExhausted: false
    }
  }
}

/// A property, and a shortest path to a state that breaks it.
///
/// For a property about ends, that is a state from which no end can be reached.
public struct Violation<M: Model>: Sendable {
  public let property: String
  public let path: Path<M>

  public var depth: Int { path.actions.count }
}

/// A property of kind `sometimes`, and a shortest path to a state that passes its test.
public struct Witness<M: Model>: Sendable {
  public let property: String
  public let path: Path<M>
}
