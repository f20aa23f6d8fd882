/// Makes a path that breaks a property shorter and simpler, as long as it still breaks it.
///
/// It tries the shorter paths that the model offers, leaves out halves, then quarters, down to
/// single actions (delta debugging), and then tries the replacements that the model offers for
/// single actions. Actions that become impossible are dropped. The result is minimal in that no
/// action of it can be left out; it need not be the shortest of all.
public struct Shrinker<M: Model>: Sendable {
  private let model: M
  private let attempts: Int

  /// Makes a shrinker that tries at most this many paths.
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
