/// Tasks that go through their phases together, the memory of each being reused.
final class Batch<M: Model> {
  /// How many tasks there are at most.
  static var width: Int { 64 }
  /// How many states a task has: enough to be worth starting, few enough to share.
  private static var sizes: ClosedRange<Int> { 16...64 }

  /// Below this many, entering candidates takes less time than waking a thread.
  private static var fewCandidates: Int { 1024 }

  private let tasks: UnsafeMutablePointer<Expansion<M>>
  private(set) var count = 0
  private let team: Team
  private let work: Work<M>

  init(_ threads: Threads, _ work: Work<M>) {
    team = Team(threads)
    self.work = work
    tasks = .allocate(capacity: Self.width)
    for task in 0..<Self.width { (tasks + task).initialize(to: Expansion()) }
  }

  deinit {
    tasks.deinitialize(count: Self.width)
    tasks.deallocate()
  }

  /// Hands out states of the frontier and expands them.
  func expand(_ frontier: Frontier<M.State>, _ visited: Visited) throws(DiskError) {
    let fair = (frontier.remaining + Self.width - 1) / Self.width
    let size = min(max(fair, Self.sizes.lowerBound), Self.sizes.upperBound)
    count = 0
    while count < Self.width, frontier.remaining > 0 {
      try frontier.fetch()
      tasks[count].begin(frontier.take(size))
      count += 1
    }
    team.perform(count) { work.expand(&tasks[$0], frontier, visited) }
    frontier.freeEmptied()
  }

  /// Takes the initial states as candidates.
  func seed(_ states: [M.State], _ model: M) {
    count = 1
    tasks[0].begin(Piece(first: 0, count: 0))
    tasks[0].seed(states, model)
  }

  /// How many states each shard may receive.
  func shardCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: FingerprintTable.shardCount)
    for task in 0..<count {
      let more = tasks[task].sorted.shardCounts
      for shard in counts.indices { counts[shard] += more[shard] }
    }
    return counts
  }

  /// Enters all candidates into the table; those that are new are numbered from here on.
  func enter(_ table: FingerprintTable, shardCounts: [Int], firstNew: Int) {
    let groups = FingerprintTable.groupCount
    let counts = UnsafeMutablePointer<Int>.allocate(capacity: groups * Self.width)
    defer { counts.deallocate() }
    let entries = (0..<count).map { tasks[$0].entry }
    let isSmall = shardCounts.reduce(0, +) < Self.fewCandidates
    let enter = { (group: Int) in
      for shard in FingerprintTable.shards(ofGroup: group) {
        table.reserve(shardCounts[shard], shard: shard)
      }
      for task in entries.indices {
        counts[task * groups + group] = entries[task].enter(group: group, table)
      }
    }
    if isSmall {
      for group in 0..<groups { enter(group) }
    } else {
      team.perform(groups, enter)
    }
    var next = firstNew
    for task in 0..<count {
      let new = (0..<groups).reduce(0) { $0 + counts[task * groups + $1] }
      tasks[task].number(from: next, new)
      next += new
    }
  }

  /// How many candidates were new.
  var newCount: Int { (0..<count).reduce(0) { $0 + tasks[$1].findings.newCount } }

  func collect(
    _ judges: Judges<M>, _ frontier: Frontier<M.State>, _ visited: Visited, limit: Int
  ) {
    team.perform(count) { work.collect(&tasks[$0], judges, frontier, visited, limit) }
  }

  /// Keeps the edges of the states that were expanded.
  func keepEdges(_ judges: Judges<M>, _ visited: Visited, limit: Int) {
    let blocks = UnsafeMutablePointer<Edges.Block>.allocate(capacity: Self.width)
    defer { blocks.deallocate() }
    team.perform(count) { task in
      let block = tasks[task].edges(visited, allEnds: judges.allEnds, limit: limit)
      (blocks + task).initialize(to: block)
    }
    for task in 0..<count { visited.edges.append((blocks + task).move()) }
  }

  /// Records the new states in a checkpoint.
  func record(_ log: CheckpointLog, _ visited: Visited) {
    let records = log.append(newCount)
    let first = tasks[0].firstNew
    team.perform(count) { task in
      let (from, count) = (tasks[task].firstNew, tasks[task].findings.newCount)
      let place = records + (from - first) * VisitRecord.bytes
      tasks[task].entry.record(visited, from: from, count: count, to: place)
    }
  }

  /// The findings of each task, in order.
  func forEachResult(_ body: (Findings) -> Void) {
    for task in 0..<count { body(tasks[task].findings) }
  }

  var hasTooManyActions: Bool {
    (0..<count).contains { tasks[$0].findings.hasTooManyActions }
  }
}
