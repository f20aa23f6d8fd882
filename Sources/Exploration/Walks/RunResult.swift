/// The result of one run.
struct RunResult<M: Model>: Sendable {
  let run: Int
  let start: M.State
  var actions: [M.Action] = []
  /// The property that the last state breaks.
  private(set) var violation: Int?
  /// The properties of kind `sometimes` that it witnessed.
  private(set) var witnessed: Set<Int> = []

  init(run: Int, start: M.State) {
    self.run = run
    self.start = start
  }

  var path: Path<M> { Path(start: start, actions: actions) }

  mutating func judge(_ state: M.State, _ properties: [Property<M>]) {
    for (place, property) in properties.enumerated() {
      switch property.kind {
      case .always:
        if violation == nil, !property.test(state) { violation = place }
      case .sometimes:
        if !witnessed.contains(place), property.test(state) { witnessed.insert(place) }
      case .alwaysReachable: break
      }
    }
  }
}

/// The results of several runs together.
struct Tally<M: Model> {
  private let properties: [Property<M>]
  private(set) var runs = 0
  private(set) var moves = 0
  private var witnessed: Set<Int> = []
  private(set) var violation: Walked<M>.Violation?

  init(_ properties: [Property<M>]) {
    self.properties = properties
  }

  mutating func add(_ result: RunResult<M>) {
    runs += 1
    moves += result.actions.count
    witnessed.formUnion(result.witnessed)
    violation = result.violation.map {
      .init(property: properties[$0].name, run: result.run, path: result.path)
    }
  }

  func walked(isComplete: Bool) -> Walked<M> {
    let missing = properties.indices.filter {
      properties[$0].kind == .sometimes && !witnessed.contains($0)
    }
    return Walked(
      violation: violation, runs: runs, moves: moves, isComplete: isComplete,
      unwitnessed: missing.map { properties[$0].name })
  }
}
