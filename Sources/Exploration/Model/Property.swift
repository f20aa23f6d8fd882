/// A property of a model, with the test that a state passes or fails.
public struct Property<M: Model>: Sendable {
  /// The claim of a property about the states that pass its test.
  public enum Kind: Sendable, Hashable {
    /// Every reachable state passes.
    case always
    /// At least one reachable state passes: a witness that the model does anything at all.
    case sometimes
    /// From every reachable state, a state that passes can be reached: no dead end.
    case alwaysReachable
  }

  public let name: String
  public let kind: Kind
  public let test: @Sendable (M.State) -> Bool

  public init(_ name: String, _ kind: Kind, _ test: @escaping @Sendable (M.State) -> Bool) {
    self.name = name
    self.kind = kind
    self.test = test
  }

  /// Holds if every reachable state passes the test.
  public static func always(
    _ name: String, _ test: @escaping @Sendable (M.State) -> Bool
  ) -> Property {
    Property(name, .always, test)
  }

  /// Holds if some reachable state passes the test.
  public static func sometimes(
    _ name: String, _ test: @escaping @Sendable (M.State) -> Bool
  ) -> Property {
    Property(name, .sometimes, test)
  }

  /// Holds if from every reachable state one that passes the test can be reached.
  ///
  /// It claims that a path to such a state always remains, not that any run takes it.
  public static func alwaysReachable(
    _ name: String, _ isEnd: @escaping @Sendable (M.State) -> Bool
  ) -> Property {
    Property(name, .alwaysReachable, isEnd)
  }
}
