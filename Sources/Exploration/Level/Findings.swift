/// What the work on some states brought to light.
@usableFromInline
struct Findings: Sendable {
  /// A property by its place, and the state that breaks or shows it.
  @usableFromInline typealias Found = (property: Int, state: Int)

  /// How many actions could happen.
  @usableFromInline var edges = 0
  /// How many states were not expanded, since the model's boundary is there.
  @usableFromInline var outside = 0
  /// Whether a state has more actions than can be told apart.
  @usableFromInline var hasTooManyActions = false
  @usableFromInline var violation: Found?
  @usableFromInline var witnesses: [Found] = []
  /// How many of the candidates were new.
  @usableFromInline var newCount = 0

  @usableFromInline
  init() {}

  /// Remembers the first state at which a property is as it should sometimes be.
  @usableFromInline
  mutating func addWitness(_ found: Found) {
    guard !witnesses.contains(where: { $0.property == found.property }) else { return }
    witnesses.append(found)
  }
}
