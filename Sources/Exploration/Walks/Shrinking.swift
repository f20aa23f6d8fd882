/// One path while it is shrunk.
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
    repeat {
      abridge()
      removeChunks()
    } while simplify() && attempts < limit
  }

  /// Tries the shorter paths that the model offers, as long as one of them still fails.
  private mutating func abridge() {
    var hasShrunk = true
    while hasShrunk, attempts < limit {
      hasShrunk = model.abridgements(of: actions).contains {
        attempts < limit && accept($0, below: actions.count)
      }
    }
  }

  /// Leaves chunks out, large ones first, until no single action can be left out.
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

  /// Replaces each action by a simpler one where the path still fails; true if any was replaced.
  private mutating func simplify() -> Bool {
    var hasShrunk = false
    var place = 0
    while place < actions.count, attempts < limit {
      if simplify(place) { hasShrunk = true } else { place += 1 }
    }
    return hasShrunk
  }

  private mutating func simplify(_ place: Int) -> Bool {
    for simpler in model.simplifications(of: actions[place]) where attempts < limit {
      var changed = actions
      changed[place] = simpler
      if accept(changed, below: actions.count + 1) { return true }
    }
    return false
  }

  private mutating func accept(_ candidate: [M.Action], below length: Int) -> Bool {
    attempts += 1
    guard let broken = replay(candidate), broken.count < length else { return false }
    actions = broken
    return true
  }

  /// The possible ones of the actions, up to the first state that breaks the property; `nil` if
  /// none does.
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
