extension Search {
  /// Goes on from a checkpoint, or begins one.
  func run(_ checkpoint: Checkpoint) throws(CheckpointError) -> Explored<M> {
    if let end = judges.ends.first {
      throw .needsEdges(property: judges.properties[end].name)
    }
    var reader = try CheckpointReader(checkpoint)
    var words = WaitingWords()
    if let standing = try load(&reader, &words) {
      try resume(standing, words)
      log = try reader.log(checkpoint)
    } else {
      log = try reader.log(checkpoint)
      seed()
      if stop == nil { try CheckpointError.ofDisk { () throws(DiskError) in try record() } }
    }
    return goOn()
  }

  /// Records what the last batch found.
  func record() throws(DiskError) {
    guard let log else { return }
    batch.record(log, visited)
    try log.commit(standing)
  }

  private var standing: Standing {
    var standing = Standing()
    standing.statistics = statistics
    standing.statistics.duration = earlier.duration + pacer.elapsed
    standing.expanded = frontier.taken
    standing.levelEnd = frontier.end
    standing.levels = levels
    standing.violation = violation
    standing.witnesses = witnesses
    return standing
  }

  /// Enters the states of a checkpoint; gives how far the exploration was, if there are any.
  private func load(
    _ reader: inout CheckpointReader, _ words: inout WaitingWords
  ) throws(CheckpointError) -> Standing? {
    var last: Standing?
    var states = 0
    while let block = try reader.next() {
      visited.grow(to: states + block.states)
      try block.forEach { (record) throws(CheckpointError) in
        guard enter(record, states) else { throw .damaged(offset: block.offset) }
        words.append(record.key.word)
        states += 1
      }
      guard let standing = Standing(block.words, properties: judges.properties.count),
        standing.statistics.states == states
      else { throw .damaged(offset: block.offset) }
      words.drop(before: standing.expanded)
      last = standing
    }
    return last
  }

  /// Enters a state of a checkpoint; false if no exploration can have recorded it there.
  ///
  /// Parents come in the order of their children, as breadth-first search finds them.
  private func enter(_ record: VisitRecord, _ number: Int) -> Bool {
    let parent = Int(record.parent)
    let before = number > 0 ? visited.ancestry.parent(of: number - 1) : -1
    let followsRoot = before == number - 1
    guard number < Int(Int32.max), parent <= number, followsRoot || parent >= before,
      followsRoot || parent < number
    else { return false }
    visited.table.reserve(1, shard: Int(record.key.shard))
    visited.ancestry.set(number, parent: record.parent, ordinal: record.ordinal)
    return visited.table.insert(record.key).isNew
  }

  /// Stands where an earlier exploration stood, once its states are entered.
  private func resume(
    _ standing: Standing, _ words: WaitingWords
  ) throws(CheckpointError) {
    earlier = standing.statistics
    statistics = standing.statistics
    expanded = standing.expanded
    levels = standing.levels
    violation = standing.violation
    for witness in standing.witnesses {
      judges.settle(witness.property)
      witnesses.append(witness)
    }
    frontier.resume(at: expanded, levelEnd: standing.levelEnd)
    let replay = Replay(explorer.model, visited, from: expanded, to: statistics.states)
    try replay.run(roots: { roots.append($0) }) { (state) throws(CheckpointError) in
      try putBack(state, words)
    }
  }

  private func putBack(_ state: M.State, _ words: WaitingWords) throws(CheckpointError) {
    let number = frontier.count
    guard Key(explorer.model.fingerprint(of: state)).word == words[number] else {
      throw .otherModel(state: number)
    }
    frontier.reserve(to: number + 1)
    frontier.place(of: number).initialize(to: state)
    frontier.append(1)
    guard frontier.count & (Frontier<M.State>.pageSize - 1) == 0 else { return }
    try CheckpointError.ofDisk { () throws(DiskError) in
      try frontier.spill(toFit: explorer.bounds.memory - keptBytes)
    }
  }
}
