/// Makes a path that breaks a property shorter and simpler, while it still does.
///
/// It takes what the model has to offer as shorter ways, leaves out halves, then quarters, down to single actions (delta debugging), and then tries what
/// the model has to replace single actions with. Actions that become impossible on the way are
/// dropped. The result is a minimum in that nothing of it can be left out, not the shortest of all.
public struct Shrinker<M: Model>: Sendable {
  private let model: M
  private let attempts: Int

  /// A shrinker that tries so many paths at most.
  public init(_ model: M, attempts: Int = 10_000) {
    self.model = model
    self.attempts = attempts
  }

  /// The shrunk path; `nil` if the path breaks no `always` property of that name.
  public func shrink(_ path: Path<M>, breaking property: String) -> Shrunk<M>? {
    let named = model.properties.first { $0.name == property && $0.kind == .always }
    guard let named, var shrinking = Shrinking(model, path, named, attempts) else { return nil }
    shrinking.run()
    return shrinking.shrunk
  }
}
