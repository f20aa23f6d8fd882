/// The result of random runs.
public struct Walked<M: Model>: Sendable {
  /// A run that broke a property, up to the state that did.
  public struct Violation: Sendable {
    public let property: String
    public let run: Int
    public let path: Path<M>
  }

  /// The violation of the run with the lowest number.
  public let violation: Violation?
  /// How many runs were made, the one that broke a property included.
  public let runs: Int
  public let moves: Int
  /// Whether all requested runs were made, or enough to find a violation.
  public let isComplete: Bool
  /// The properties of kind `sometimes` that no run witnessed.
  public let unwitnessed: [String]
}
