/// A failing path that was made shorter and still fails.
public struct Shrunk<M: Model>: Sendable {
  public let path: Path<M>
  /// How many shorter or simpler paths were tried.
  public let attempts: Int
  /// Whether no action of it can be left out or simplified; false if the attempts ran out.
  public let isMinimal: Bool
}
