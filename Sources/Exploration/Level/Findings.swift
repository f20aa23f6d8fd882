/// The findings of the work on some states.
@usableFromInline
struct Findings: Sendable {
  /// A property by its place, and the state that breaks or witnesses it.
  @usableFromInline typealias Found = (property: Int, state: Int)

  /// How many actions could happen.
  @usableFromInline var edges = 0
  /// How many states were not expanded because the model's boundary excludes them.
  @usableFromInline var outside = 0
  /// Whether a state has more actions than there are numbers for.
  @usableFromInline var hasTooManyActions = false
  @usableFromInline var violation: Found?
  @usableFromInline var witnesses: [Found] = []
  /// How many of the candidates were new.
  @usableFromInline var newCount = 0

  @usableFromInline
  init() {}

  /// Remembers the first witness of a property.
  @usableFromInline
  mutating func addWitness(_ found: Found) {
    guard !witnesses.contains(where: { $0.property == found.property }) else { return }
    witnesses.append(found)
  }
}
