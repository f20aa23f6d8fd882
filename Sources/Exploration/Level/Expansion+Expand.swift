extension Expansion {
  /// Takes every action of every source, and empties the places of the sources; writes to nothing
  /// else but this task.
  @inlinable
  mutating func expand(_ model: M, _ frontier: Frontier<M.State>, _ visited: Visited) {
    for source in 0..<piece.count {
      let place = frontier.place(of: piece.first + source)
      expand(place.pointee, source: source, model, visited)
      place.deinitialize(count: 1)
    }
    dropKnown(visited)
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
      candidates.append(
        Candidate(
          key: Key(model.fingerprint(of: next)), ordinal: UInt16(truncatingIfNeeded: ordinal),
          source: UInt32(truncatingIfNeeded: source)))
      states.append(next)
    }
  }

  /// Drops the candidates that the table knows already.
  @inlinable
  mutating func dropKnown(_ visited: Visited) {
    findings.edges = candidates.count
    visited.table.lookUp(candidates.start, candidates.count)
    var kept = 0
    for place in 0..<candidates.count {
      if visited.keepsEdges { link(candidates.start[place], kept, visited) }
      guard candidates.start[place].isNew else {
        (states.start + place).deinitialize(count: 1)
        continue
      }
      if kept < place {
        candidates.start[kept] = candidates.start[place]
        (states.start + kept).moveInitialize(from: states.start + place, count: 1)
      }
      kept += 1
    }
    candidates.count = kept
    states.count = kept
    if visited.keepsEdges { links.end(sources: piece.count) }
  }

  /// Keeps the edge to a candidate, which will stand at a place if it is not known yet.
  @inlinable
  mutating func link(_ candidate: Candidate, _ place: Int, _ visited: Visited) {
    links.end(sources: Int(candidate.source))
    if candidate.isNew {
      links.append(candidate: place)
    } else {
      links.append(number: visited.table.number(of: candidate.key, at: Int(candidate.slot)))
    }
  }
}
