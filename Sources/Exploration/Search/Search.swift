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
  private let frontier: Frontier<M.State>
  /// The number of expanded states: every state with a smaller number was expanded.
  private var expanded = 0
  /// How many levels were begun; the states of the last of them are one action less away.
  private var levels = 0

  init(_ explorer: Explorer<M>, _ observer: Observer) {
    self.explorer = explorer
    self.observer = observer
    judges = Judges(explorer.model.properties)
    visited = Visited(allEnds: judges.allEnds)
    frontier = Frontier(explorer.work.overflow, folder: explorer.temporaryFolder)
    batch = Batch(explorer.threads, explorer.work)
  }

  func run() -> Explored<M> {
    do throws(DiskError) {
      seed()
      while isGoingOn, frontier.waiting > 0 { try expandBatch() }
    } catch {
      stop = .disk(error)
    }
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

  /// Goes on with the level, or with the next one after its end.
  private func expandBatch() throws(DiskError) {
    if frontier.remaining == 0 {
      guard levels < explorer.bounds.depth else { return stop = .depth(limit: levels) }
      frontier.advance()
      levels += 1
    }
    try batch.expand(frontier, visited)
    if batch.hasTooManyActions { return stop = .tooManyActions }
    enter()
    guard isGoingOn else { return }
    try frontier.spill(toFit: explorer.bounds.memory - keptBytes)
    expanded = frontier.taken
    watchTime()
  }

  /// Enters what the batch found, unless there is no memory for it.
  private func enter() {
    let shardCounts = batch.shardCounts()
    guard bytes(adding: shardCounts) <= explorer.bounds.memory else {
      return stop = .memory(limit: explorer.bounds.memory)
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

  /// The memory that is needed with more states; without the frontier if that may go to disk.
  private func bytes(adding shardCounts: [Int]) -> Int {
    let kept = visited.table.bytes(adding: shardCounts) + visited.bytesBesideTable
    let waiting =
      switch frontier.overflow {
      case .stops: frontier.waiting + shardCounts.reduce(0, +)
      case .goesToDisk: 0
      }
    return kept + waiting * explorer.model.bytesPerState + explorer.model.sharedBytes
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
    if frontier.nextCount > 0 { statistics.depth = levels }
  }

  private func watchTime() {
    if observer.isCancelled() {
      stop = .cancelled
    } else if let limit = explorer.bounds.time, isOverdue, frontier.waiting > 0 {
      stop = .time(limit: limit)
    }
    guard pacer.isReportDue() else { return }
    observer.progress(progress)
  }

  private var isOverdue: Bool {
    explorer.bounds.time.map { pacer.elapsed >= $0 } ?? false
  }

  private var progress: Progress {
    Progress(
      states: statistics.states, frontier: frontier.waiting, depth: max(0, levels - 1),
      bytes: keptBytes + frontier.inMemory * explorer.model.bytesPerState, elapsed: pacer.elapsed)
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
