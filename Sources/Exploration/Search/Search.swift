/// One exploration in progress: level after level, each in batches.
final class Search<M: Model> {
  let explorer: Explorer<M>
  let observer: Observer
  let visited: Visited
  let batch: Batch<M>
  var judges: Judges<M>
  var statistics = Statistics()
  var pacer = Pacer()
  var forecast = Forecast()
  var roots: [M.State] = []
  var violation: Findings.Found?
  var witnesses: [Findings.Found] = []
  var stop: StopReason?
  let frontier: Frontier<M.State>
  /// The number of expanded states: every state with a smaller number was expanded.
  var expanded = 0
  /// The end of the checkpoint, if there is one.
  var log: CheckpointLog?
  /// What an earlier process had visited, and how long that took.
  var earlier = Statistics()
  /// How many levels were begun; the states of the last of them are one action less away.
  var levels = 0

  init(_ explorer: Explorer<M>, _ observer: Observer) {
    self.explorer = explorer
    self.observer = observer
    judges = Judges(explorer.model.properties)
    visited = Visited(allEnds: judges.allEnds)
    frontier = Frontier(explorer.work.overflow, folder: explorer.temporaryFolder)
    batch = Batch(explorer.threads, explorer.work)
  }

  func run() -> Explored<M> {
    seed()
    return goOn()
  }

  /// Goes on from where the exploration is.
  func goOn() -> Explored<M> {
    do throws(DiskError) {
      while isGoingOn, frontier.waiting > 0 { try expandBatch() }
      try log?.flush()
    } catch {
      stop = .disk(error)
    }
    return conclude()
  }

  var isGoingOn: Bool { violation == nil && stop == nil }

  var limit: Int { explorer.bounds.stateLimit }

  func seed() {
    batch.seed(explorer.model.initialStates, explorer.model)
    enter()
    for root in 0..<statistics.states {
      visited.ancestry.set(root, parent: UInt32(truncatingIfNeeded: root), ordinal: 0)
    }
    roots = (0..<statistics.states).map { frontier.place(of: $0).pointee }
  }

  /// Goes on with the level, or with the next one after its end.
  func expandBatch() throws(DiskError) {
    if frontier.remaining == 0 {
      guard levels < explorer.bounds.depth else {
        return stop = .depth(limit: explorer.bounds.depth)
      }
      forecast.add(width: frontier.nextCount)
      frontier.advance()
      levels += 1
    }
    try batch.expand(frontier, visited)
    if batch.hasTooManyActions { return stop = .tooManyActions }
    enter()
    if stop == nil { try record() }
    guard isGoingOn else { return }
    try frontier.spill(toFit: explorer.bounds.memory - keptBytes)
    expanded = frontier.taken
    watchTime()
  }

  /// Enters what the batch found, unless there is no memory for it.
  func enter() {
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
  func bytes(adding shardCounts: [Int]) -> Int {
    let kept = visited.table.bytes(adding: shardCounts) + visited.bytesBesideTable
    let waiting =
      switch frontier.overflow {
      case .stops: frontier.waiting + shardCounts.reduce(0, +)
      case .goesToDisk: 0
      }
    return kept + waiting * explorer.model.bytesPerState + explorer.model.sharedBytes
  }

  func absorb() {
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

  func watchTime() {
    if observer.isCancelled() {
      stop = .cancelled
    } else if let limit = explorer.bounds.time, isOverdue, frontier.waiting > 0 {
      stop = .time(limit: limit)
    }
    guard pacer.isReportDue() else { return }
    observer.progress(progress)
  }

  var isOverdue: Bool {
    explorer.bounds.time.map { pacer.elapsed >= $0 } ?? false
  }

  var progress: Progress {
    Progress(
      states: statistics.states, resumed: earlier.states, frontier: frontier.waiting,
      depth: max(0, levels - 1),
      bytes: keptBytes + frontier.inMemory * explorer.model.bytesPerState, elapsed: pacer.elapsed,
      expectedStates: forecast.toCome.map { max(statistics.states, frontier.end + $0) })
  }

  /// The memory beyond the frontier.
  var keptBytes: Int { visited.bytes + explorer.model.sharedBytes }
}
