extension Expansion {
  /// Gives the new candidates their numbers, judges them, and puts them into the frontier.
  ///
  /// Candidates that would exceed the limit are not visited after all.
  @inlinable
  mutating func collect(
    _ model: M, _ judges: Judges<M>, _ frontier: Frontier<M.State>, _ visited: Visited, limit: Int
  ) {
    let end = firstNew + max(0, min(findings.newCount, limit - firstNew))
    var number = firstNew
    for place in 0..<states.count {
      guard candidates.start[place].isNew, number < end else {
        refuse(candidates.start[place], visited)
        (states.start + place).deinitialize(count: 1)
        continue
      }
      record(candidates.start[place], number, visited)
      judge(states.start[place], number, model, judges, visited)
      frontier.place(of: number).moveInitialize(from: states.start + place, count: 1)
      number += 1
    }
    states.forgetMoved()
    findings.newCount = end - firstNew
  }

  /// Marks a state beyond the limit as without a number, so that no edge leads to it.
  @inlinable
  func refuse(_ candidate: Candidate, _ visited: Visited) {
    guard candidate.isNew, visited.keepsEdges else { return }
    visited.table.setNumber(.max, of: candidate.key, at: Int(candidate.slot))
  }

  @inlinable
  func record(_ candidate: Candidate, _ number: Int, _ visited: Visited) {
    visited.ancestry.set(
      number, parent: UInt32(truncatingIfNeeded: piece.first) &+ candidate.source,
      ordinal: candidate.ordinal)
    if visited.keepsEdges {
      visited.table.setNumber(
        UInt32(truncatingIfNeeded: number), of: candidate.key, at: Int(candidate.slot))
    }
  }

  /// Judges a state; the loops go over places, since going over an array counts a reference to it,
  /// and all threads would count the same one.
  @inlinable
  mutating func judge(
    _ state: M.State, _ number: Int, _ model: M, _ judges: Judges<M>, _ visited: Visited
  ) {
    if findings.violation == nil, model.mayViolate(state) {
      findViolation(in: state, number, judges)
    }
    for at in judges.sometimes.indices where judges.passes(state, judges.sometimes[at]) {
      findings.addWitness((judges.sometimes[at], number))
    }
    guard visited.keepsEdges else { return }
    var reached: UInt8 = 0
    for bit in judges.ends.indices where judges.passes(state, judges.ends[bit]) {
      reached |= 1 << UInt8(bit)
    }
    visited.mark(number, reached)
  }

  @inlinable
  mutating func findViolation(in state: M.State, _ number: Int, _ judges: Judges<M>) {
    for at in judges.always.indices where findings.violation == nil {
      if !judges.passes(state, judges.always[at]) {
        findings.violation = (judges.always[at], number)
      }
    }
  }
}
