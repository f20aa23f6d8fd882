/// One path while it shrinks.
struct Shrinking<M: Model> {
  private let model: M
  private let property: Property<M>
  private let start: M.State
  private let limit: Int
  private var actions: [M.Action]
  private var attempts = 0

  /// `nil` for a path that does not break the property.
  init?(_ model: M, _ path: Path<M>, _ property: Property<M>, _ limit: Int) {
    self.model = model
    self.property = property
    self.limit = limit
    start = path.start
    actions = []
    guard let broken = replay(path.actions) else { return nil }
    actions = broken
  }

  var shrunk: Shrunk<M> {
    Shrunk(
      path: Path(start: start, actions: actions), attempts: attempts, isMinimal: attempts < limit)
  }

  mutating func run() {
    removeChunks()
    while simplifyOne(), attempts < limit { removeChunks() }
  }

  /// Leaves chunks out, large ones first, until no single action can be.
  private mutating func removeChunks() {
    var size = max(1, actions.count / 2)
    while attempts < limit {
      let hasShrunk = removeChunks(of: size)
      if size == 1, !hasShrunk { return }
      size = max(1, size / 2)
    }
  }

  private mutating func removeChunks(of size: Int) -> Bool {
    var hasShrunk = false
    var first = 0
    while first < actions.count, attempts < limit {
      var shorter = actions
      shorter.removeSubrange(first..<min(actions.count, first + size))
      if accept(shorter, below: actions.count) {
        hasShrunk = true
      } else {
        first += size
      }
    }
    return hasShrunk
  }

  /// Replaces the first action that can be with the first thing that it can be replaced with.
  private mutating func simplifyOne() -> Bool {
    for place in actions.indices {
      for simpler in model.simplifications(of: actions[place]) {
        guard attempts < limit else { return false }
        var changed = actions
        changed[place] = simpler
        if accept(changed, below: actions.count + 1) { return true }
      }
    }
    return false
  }

  private mutating func accept(_ candidate: [M.Action], below length: Int) -> Bool {
    attempts += 1
    guard let broken = replay(candidate), broken.count < length else { return false }
    actions = broken
    return true
  }

  /// The actions that can happen, up to the first state that breaks the property.
  private func replay(_ actions: [M.Action]) -> [M.Action]? {
    var state = start
    var taken: [M.Action] = []
    guard property.test(state) else { return taken }
    for action in actions {
      guard let next = model.next(state, action) else { continue }
      state = next
      taken.append(action)
      guard property.test(state) else { return taken }
    }
    return nil
  }
}
