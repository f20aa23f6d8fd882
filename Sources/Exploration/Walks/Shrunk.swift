/// A failing path made shorter, which still fails.
public struct Shrunk<M: Model>: Sendable {
  public let path: Path<M>
  /// How many shorter or simpler paths were tried.
  public let attempts: Int
  /// Whether no action of it can be left out or simplified; not so if the attempts ran out.
  public let isMinimal: Bool
}
