internal import Synchronization

/// Random runs of a model, for models that are too large to explore.
///
/// Run number `r` of a seed is always the same, independent of the other runs and of the number of
/// threads. Properties of the kinds `always` and `sometimes` are judged; a single run cannot show
/// that an end is out of reach.
public struct RandomWalk<M: Model>: Sendable {
  /// Picks one of a state's actions by its place; `nil` ends the run.
  ///
  /// An action that turns out to be impossible is taken off the list, and the choice is made again.
  public typealias Choose = @Sendable (M.State, [M.Action], inout Dice) -> Int?

  /// Draws one action for a state, without a list of all; `nil` ends the run.
  ///
  /// An action that turns out to be impossible is dropped, and another is drawn.
  public typealias Draw = @Sendable (M.State, inout Dice) -> M.Action?

  public let model: M
  public var seed: UInt64
  /// How many runs there are, numbered from zero.
  public var runs: Int
  /// How many actions a run has at most; it ends earlier where no action is possible.
  public var length: Int
  public var threads: Threads
  /// The total of actions after which no further run is made.
  public var enough = Int.max
  private let pick: Pick

  /// The source of a run's actions.
  private enum Pick: Sendable {
    case listed(Choose)
    case drawn(Draw)
  }

  public init(
    _ model: M, seed: UInt64, runs: Int, length: Int, threads: Threads = .all,
    choose: @escaping Choose = { _, actions, dice in dice.below(actions.count) }
  ) {
    self.model = model
    self.seed = seed
    self.runs = runs
    self.length = length
    self.threads = threads
    pick = .listed(choose)
  }

  /// Runs of a model that has too many actions to list them all.
  public init(
    _ model: M, seed: UInt64, runs: Int, length: Int, threads: Threads = .all,
    drawing draw: @escaping Draw
  ) {
    self.model = model
    self.seed = seed
    self.runs = runs
    self.length = length
    self.threads = threads
    pick = .drawn(draw)
  }

  /// Makes the runs, up to the first in number that breaks a property; reports the numbers of runs
  /// and actions now and then.
  public func walk(
    observer: Observer = Observer(),
    reporting report: (_ runs: Int, _ actions: Int) -> Void = { _, _ in }
  ) -> Walked<M> {
    let team = Team(threads)
    var tally = Tally(model.properties)
    var first = 0
    while first < runs, !isDone(tally) {
      guard !observer.isCancelled() else { return tally.walked(isComplete: false) }
      let batch = first..<min(runs, first + batchSize(after: tally.moves))
      for result in results(of: batch, team) where !isDone(tally) { tally.add(result) }
      first = batch.upperBound
      report(tally.runs, tally.moves)
    }
    return tally.walked(isComplete: true)
  }

  /// Makes one run alone, without those before it.
  public func walk(only run: Int) -> Walked<M> {
    var tally = Tally(model.properties)
    if let result = result(ofRun: run) { tally.add(result) }
    return tally.walked(isComplete: true)
  }

  private func isDone(_ tally: Tally<M>) -> Bool {
    tally.violation != nil || tally.moves >= enough
  }

  /// The path of one run, up to the first state that breaks a property.
  public func path(ofRun run: Int) -> Path<M>? { result(ofRun: run)?.path }

  /// No more runs than are still wanted, even if each has its full length.
  private func batchSize(after moves: Int) -> Int {
    min(64, (enough - moves - 1) / max(length, 1) + 1)
  }

  /// The results of a batch of runs; no run is begun after one that broke a property.
  private func results(of batch: Range<Int>, _ team: Team) -> [RunResult<M>] {
    let firstBroken = Atomic(Int.max)
    let places = UnsafeMutablePointer<RunResult<M>?>.allocate(capacity: batch.count)
    defer {
      places.deinitialize(count: batch.count)
      places.deallocate()
    }
    team.perform(batch.count) { place in
      let isWanted = place < firstBroken.load(ordering: .relaxed)
      let result = isWanted ? result(ofRun: batch.lowerBound + place) : nil
      if result?.violation != nil { firstBroken.min(place, ordering: .relaxed) }
      (places + place).initialize(to: result)
    }
    return (0..<batch.count).compactMap { places[$0] }
  }

  /// The result of one run; `nil` for a model without initial states.
  private func result(ofRun run: Int) -> RunResult<M>? {
    var dice = Dice(seed: seed, run: UInt64(truncatingIfNeeded: run))
    let starts = model.initialStates
    guard !starts.isEmpty else { return nil }
    let start = starts[dice.below(starts.count)]
    var state = start
    var result = RunResult<M>(run: run, start: start)
    let properties = model.properties
    result.judge(state, properties)
    while result.violation == nil, result.actions.count < length {
      guard let step = step(from: state, &dice) else { break }
      state = step.state
      result.actions.append(step.action)
      result.judge(state, properties)
    }
    return result
  }

  private func step(
    from state: M.State, _ dice: inout Dice
  ) -> (action: M.Action, state: M.State)? {
    switch pick {
    case .listed(let choose): listedStep(from: state, choose, &dice)
    case .drawn(let draw): drawnStep(from: state, draw, &dice)
    }
  }

  private func drawnStep(
    from state: M.State, _ draw: Draw, _ dice: inout Dice
  ) -> (action: M.Action, state: M.State)? {
    for _ in 0..<Self.patience {
      guard let action = draw(state, &dice) else { return nil }
      if let next = model.next(state, action) { return (action, next) }
    }
    return nil
  }

  /// How many impossible actions in a row are drawn before the run is given up.
  private static var patience: Int { 1_000 }

  private func listedStep(
    from state: M.State, _ choose: Choose, _ dice: inout Dice
  ) -> (action: M.Action, state: M.State)? {
    var untried: [M.Action] = []
    model.actions(in: state, into: &untried)
    while !untried.isEmpty {
      guard let choice = choose(state, untried, &dice), untried.indices.contains(choice) else {
        return nil
      }
      let action = untried.remove(at: choice)
      if let next = model.next(state, action) { return (action, next) }
    }
    return nil
  }
}
