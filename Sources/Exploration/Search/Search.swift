/// One exploration in progress: level after level, each in batches.
final class Search<M: Model> {
  private let explorer: Explorer<M>
  private let observer: Observer
  private let visited: Visited
  private let batch: Batch<M>
  private var judges: Judges<M>
  private var statistics = Statistics()
  private var pacer = Pacer()
  private var roots: [M.State] = []
  private var violation: Findings.Found?
  private var witnesses: [Findings.Found] = []
  private var stop: StopReason?
  private let frontier = Frontier<M.State>()
  /// The number of expanded states: every state with a smaller number was expanded.
  private var expanded = 0
  private var depth = 0

  init(_ explorer: Explorer<M>, _ observer: Observer) {
    self.explorer = explorer
    self.observer = observer
    judges = Judges(explorer.model.properties)
    visited = Visited(allEnds: judges.allEnds)
    batch = Batch(explorer.threads, explorer.work)
  }

  func run() -> Explored<M> {
    seed()
    while isGoingOn, frontier.nextCount > 0 { expandLevel() }
    return conclude()
  }

  private var isGoingOn: Bool { violation == nil && stop == nil }

  private var limit: Int { explorer.bounds.stateLimit }

  private func seed() {
    batch.seed(explorer.model.initialStates, explorer.model)
    enter()
    for root in 0..<statistics.states {
      visited.ancestry.set(root, parent: UInt32(truncatingIfNeeded: root), ordinal: 0)
    }
    roots = (0..<statistics.states).map { frontier.place(of: $0).pointee }
  }

  private func expandLevel() {
    guard depth < explorer.bounds.depth else {
      stop = .depth(limit: explorer.bounds.depth)
      return
    }
    frontier.advance()
    while isGoingOn, frontier.remaining > 0 { expandBatch() }
    depth += 1
  }

  private func expandBatch() {
    batch.expand(frontier, visited)
    if batch.hasTooManyActions {
      stop = .tooManyActions
      return
    }
    enter()
    guard isGoingOn else { return }
    expanded = frontier.taken
    watchTime()
  }

  /// Enters what the batch found, unless there is no memory for it.
  private func enter() {
    let shardCounts = batch.shardCounts()
    guard bytes(adding: shardCounts) <= explorer.bounds.memory else {
      stop = .memory(limit: explorer.bounds.memory)
      return
    }
    batch.enter(visited.table, shardCounts: shardCounts, firstNew: statistics.states)
    let found = statistics.states + batch.newCount
    visited.grow(to: min(found, limit))
    frontier.reserve(to: min(found, limit))
    batch.collect(judges, frontier, visited, limit: limit)
    if visited.keepsEdges { batch.keepEdges(judges, visited, limit: limit) }
    absorb()
    if found > limit { stop = .states(limit: explorer.bounds.states) }
  }

  private func bytes(adding shardCounts: [Int]) -> Int {
    let waiting = frontier.waiting + shardCounts.reduce(0, +)
    return visited.table.bytes(adding: shardCounts) + visited.bytesBesideTable
      + waiting * explorer.model.bytesPerState + explorer.model.sharedBytes
  }

  private func absorb() {
    batch.forEachResult { findings in
      statistics.states += findings.newCount
      statistics.edges += findings.edges
      statistics.outside += findings.outside
      if violation == nil { violation = findings.violation }
      for witness in findings.witnesses where judges.sometimes.contains(witness.property) {
        judges.settle(witness.property)
        witnesses.append(witness)
      }
      frontier.append(findings.newCount)
    }
    statistics.widestLevel = max(statistics.widestLevel, frontier.nextCount)
    if frontier.nextCount > 0, frontier.end > 0 { statistics.depth = depth + 1 }
  }

  private func watchTime() {
    if observer.isCancelled() {
      stop = .cancelled
    } else if let limit = explorer.bounds.time, isOverdue, isUnfinished {
      stop = .time(limit: limit)
    }
    guard pacer.isReportDue() else { return }
    observer.progress(progress)
  }

  private var isOverdue: Bool {
    explorer.bounds.time.map { pacer.elapsed >= $0 } ?? false
  }

  private var isUnfinished: Bool { frontier.waiting > 0 }

  private var progress: Progress {
    Progress(
      states: statistics.states, frontier: frontier.waiting, depth: depth,
      bytes: keptBytes + frontier.waiting * explorer.model.bytesPerState, elapsed: pacer.elapsed)
  }

  /// The memory beyond the frontier.
  private var keptBytes: Int { visited.bytes + explorer.model.sharedBytes }

  private func conclude() -> Explored<M> {
    if stop == nil, statistics.outside > 0 { stop = .boundary(states: statistics.outside) }
    statistics.bytes = keptBytes
    if violation == nil, visited.keepsEdges { lookForEnds() }
    statistics.duration = pacer.elapsed
    let chart = Chart(explorer.model, roots, visited.ancestry, states: statistics.states)
    return Explored(
      outcome: outcome(chart),
      witnesses: witnesses.map {
        Witness(property: judges.properties[$0.property].name, path: chart.path(to: $0.state))
      },
      chart: chart)
  }

  /// A state that was not expanded may lead to any end, so a state found stranded certainly is.
  private func lookForEnds() {
    for state in expanded..<statistics.states where stop != nil { visited.spare(state) }
    let isSettled = visited.settleEnds(states: statistics.states) {
      !observer.isCancelled() && !isOverdue
    }
    guard isSettled else {
      stop = stop ?? explorer.bounds.time.map { isOverdue ? .time(limit: $0) : .cancelled }
      stop = stop ?? .cancelled
      return
    }
    guard let stranded = visited.firstStranded(states: statistics.states) else { return }
    violation = (judges.ends[stranded.bit], stranded.state)
  }

  private func outcome(_ chart: Chart<M>) -> Outcome<M> {
    if let violation {
      let name = judges.properties[violation.property].name
      return .violated(
        Violation(property: name, path: chart.path(to: violation.state)), statistics)
    }
    if let stop { return .notExhausted(stop, statistics) }
    if let missing = judges.sometimes.first {
      return .unwitnessed(property: judges.properties[missing].name, statistics)
    }
    return .holds(statistics)
  }
}
