public import Channels
public import Exploration
public import Simulation

/// A path through an exploration as a scenario that can be run, and what the explorer saw on it.
///
/// The explorer makes its moves on worlds that it remembers, and nothing is told. A run of the
/// scenario starts from nothing, so that the two can be compared.
public struct SampledPath<Family: CheckedFamily>: Sendable {
  /// The moves of the path, and those that come before it.
  public let scenario: Scenario<Family>
  /// Who cheats in it; `nil` where all are honest.
  public let cheat: Family.Role?
  /// What is seen at the start and after each action.
  public let steps: [Step]
  /// What was tried somewhere on the path, and cannot happen there; mostly nothing.
  public let impossible: Attempt?

  /// A place on the path.
  public struct Step: Sendable {
    /// How many moves of the scenario lead there.
    public let moves: Int
    /// What is seen there.
    public let observation: Observation<Family>
  }

  /// Moves that the world refuses, one of them at least.
  public struct Attempt: Sendable {
    /// How many moves of the scenario come before.
    public let moves: Int
    /// What was tried.
    public let tried: [Move<Family>]
  }

  /// Replays a path and looks around; the dice choose where something else is tried.
  init(
    _ path: Path<WorldModel<Family>>, in model: WorldModel<Family>, judgedBy judge: Judge<Family>,
    _ dice: inout Dice
  ) {
    guard let situations = path.states(in: model) else {
      preconditionFailure("a path that was found can be replayed")
    }
    var moves = model.bounds.prologue.count
    var steps: [Step] = []
    for (place, situation) in situations.enumerated() {
      if place > 0 { moves += path.actions[place - 1].moves.count }
      steps.append(Step(moves: moves, observation: Observation(situation, judge)))
    }
    scenario = model.bounds.scenario(name: "sample", path.actions)
    cheat = path.start.cheat
    self.steps = steps
    impossible = dice.below(4) == 0 ? model.attempt(along: situations, steps, &dice) : nil
  }
}

extension WorldModel {
  /// Hands on paths through what was explored: an attack first, if one was found, and then such as
  /// lead anywhere.
  public func forEachSample<Failure: Error>(
    of explored: Explored<WorldModel<Family>>, _ count: Int, seed: UInt64,
    _ body: (SampledPath<Family>) throws(Failure) -> Void
  ) throws(Failure) {
    let attack = explored.outcome.violation.map { [$0.path] } ?? []
    let paths = attack + explored.samples(count - attack.count, seed: seed, further: 2)
    let judge = Judge<Family>(terms: terms, undoable: self.bounds.reorganisationDepth)
    for (number, path) in paths.enumerated() {
      var dice = Dice(seed: ~seed, run: UInt64(number))
      try body(SampledPath(path, in: self, judgedBy: judge, &dice))
    }
  }

  /// Something that is tried somewhere on a path, and that the world refuses; `nil` if everything
  /// that is tried can happen.
  fileprivate func attempt(
    along situations: [Situation<Family>], _ steps: [SampledPath<Family>.Step], _ dice: inout Dice
  ) -> SampledPath<Family>.Attempt? {
    let start = dice.below(situations.count)
    for place in Array(situations.indices[start...]) + situations.indices[..<start] {
      var actions: [ModelAction<Family>] = []
      self.actions(in: situations[place], into: &actions)
      let impossible = actions.filter { next(situations[place], $0) == nil }
      guard !impossible.isEmpty else { continue }
      let tried = impossible[dice.below(impossible.count)]
      return SampledPath<Family>.Attempt(moves: steps[place].moves, tried: tried.moves)
    }
    return nil
  }
}
