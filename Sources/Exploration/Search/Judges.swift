/// A model's properties, sorted by kind.
@usableFromInline
struct Judges<M: Model>: Sendable {
  @usableFromInline let properties: [Property<M>]
  @usableFromInline let always: [Int]
  /// The properties of kind `sometimes` without a witness so far.
  @usableFromInline var sometimes: [Int]
  @usableFromInline let ends: [Int]

  init(_ properties: [Property<M>]) {
    self.properties = properties
    always = properties.indices.filter { properties[$0].kind == .always }
    sometimes = properties.indices.filter { properties[$0].kind == .sometimes }
    ends = properties.indices.filter { properties[$0].kind == .alwaysReachable }
    precondition(ends.count <= 8, "each such property takes one bit of a byte for each state")
  }

  @inlinable
  func passes(_ state: M.State, _ property: Int) -> Bool { properties[property].test(state) }

  /// Stops looking for a witness of a property.
  mutating func settle(_ property: Int) { sometimes.removeAll { $0 == property } }

  /// The bits of all properties about ends.
  var allEnds: UInt8 { UInt8(truncatingIfNeeded: (1 << ends.count) - 1) }
}
