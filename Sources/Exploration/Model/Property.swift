/// Something that a model promises, with the function that tells whether a state keeps it.
public struct Property<M: Model>: Sendable {
  /// What a property says about the states for which its function answers "yes".
  public enum Kind: Sendable, Hashable {
    /// Every state is one.
    case always
    /// At least one state is one: a witness that the model does anything at all.
    case sometimes
    /// From every state one can be reached, so that nobody is held for ever.
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
  /// It says that the way out is never lost, not that anybody takes it.
  public static func alwaysReachable(
    _ name: String, _ isEnd: @escaping @Sendable (M.State) -> Bool
  ) -> Property {
    Property(name, .alwaysReachable, isEnd)
  }
}
