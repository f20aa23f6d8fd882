extension Search {
  /// The result, once there is nothing more to do.
  func conclude() -> Explored<M> {
    if stop == nil, statistics.outside > 0 { stop = .boundary(states: statistics.outside) }
    statistics.bytes = keptBytes
    if violation == nil, visited.keepsEdges { lookForEnds() }
    statistics.duration = earlier.duration + pacer.elapsed
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
