extension Expansion {
  /// Takes every action of every source; writes to nothing but this task.
  @inlinable
  mutating func expand(_ model: M, _ frontier: Frontier<M.State>, _ visited: Visited) {
    var run = piece.run
    var offset = piece.offset
    var source = 0
    while source < piece.count {
      guard let states = frontier.runs[run] else {
        preconditionFailure("a run stays until all that is in it was expanded")
      }
      let end = min(states.count, offset + piece.count - source)
      for at in offset..<end {
        expand(states.states[at], source: source, model, visited)
        source += 1
        if visited.keepsEdges { links.endSource() }
      }
      run += 1
      offset = 0
    }
    sortCandidates()
  }

  @inlinable
  mutating func expand(_ state: M.State, source: Int, _ model: M, _ visited: Visited) {
    switch model.boundary(of: state) {
    case .inside: break
    case .outside:
      findings.outside += 1
      return visited.spare(piece.first + source)
    case .endOfQuestion: return visited.spare(piece.first + source)
    }
    actions.removeAll(keepingCapacity: true)
    model.actions(in: state, into: &actions)
    guard actions.count <= 1 << 16 else {
      findings.hasTooManyActions = true
      return
    }
    for ordinal in actions.indices {
      guard let next = model.next(state, actions[ordinal]) else { continue }
      let key = Key(model.fingerprint(of: next))
      add(next, key, ordinal: ordinal, source: source, visited)
    }
  }

  @inlinable
  mutating func add(
    _ state: consuming M.State, _ key: Key, ordinal: Int, source: Int, _ visited: Visited
  ) {
    findings.edges += 1
    if let slot = visited.table.slot(of: key) {
      if visited.keepsEdges { links.append(number: visited.table.number(of: key, at: slot)) }
      return
    }
    if visited.keepsEdges { links.append(candidate: candidates.count) }
    candidates.append(
      Candidate(
        key: key, ordinal: UInt16(truncatingIfNeeded: ordinal),
        source: UInt32(truncatingIfNeeded: source)))
    states.append(state)
  }
}
