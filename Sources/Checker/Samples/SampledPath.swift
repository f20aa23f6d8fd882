public import Channels
public import Exploration
public import Simulation

/// A way through an exploration as a story that anybody can run, and what the explorer saw on it.
///
/// The explorer makes its moves on worlds that it remembers, and nobody listens. Whoever runs the
/// story starts from nothing, so that the two can be compared.
public struct SampledPath: Sendable {
  /// The moves of the way, and those that come before it.
  public let scenario: Scenario
  /// Who cheats in it, if anybody.
  public let cheat: PaymentRole?
  /// What is seen at the start and after each deed.
  public let steps: [Step]
  /// What was tried somewhere on the way, and cannot happen there; mostly nothing.
  public let impossible: Attempt?

  /// A place on the way.
  public struct Step: Sendable {
    /// How many moves of the story lead there.
    public let moves: Int
    /// What is seen there.
    public let sight: Sight
  }

  /// Moves that the world refuses, one of them at least.
  public struct Attempt: Sendable {
    /// How many moves of the story come before.
    public let moves: Int
    /// What was tried.
    public let tried: [Move]
  }

  /// Goes a way once more and looks around; the dice choose where something else is tried.
  init(
    _ path: Path<WorldModel>, in model: WorldModel, judgedBy judge: Judge, _ dice: inout Dice
  ) {
    guard let situations = path.states(in: model) else {
      preconditionFailure("a way that was found can be gone")
    }
    var moves = model.bounds.prologue.count
    var steps: [Step] = []
    for (place, situation) in situations.enumerated() {
      if place > 0 { moves += path.actions[place - 1].moves.count }
      steps.append(Step(moves: moves, sight: Sight(situation, judge)))
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
    of explored: Explored<WorldModel>, _ count: Int, seed: UInt64,
    _ body: (SampledPath) throws(Failure) -> Void
  ) throws(Failure) {
    let attack = explored.outcome.violation.map { [$0.path] } ?? []
    let paths = attack + explored.samples(count - attack.count, seed: seed, further: 2)
    let judge = Judge(bounds)
    for (number, path) in paths.enumerated() {
      var dice = Dice(seed: ~seed, run: UInt64(number))
      try body(SampledPath(path, in: self, judgedBy: judge, &dice))
    }
  }

  /// Something that is tried somewhere on a way, and that the world refuses; `nil` if everything
  /// that is tried can happen.
  fileprivate func attempt(
    along situations: [Situation], _ steps: [SampledPath.Step], _ dice: inout Dice
  ) -> SampledPath.Attempt? {
    let start = dice.below(situations.count)
    for place in Array(situations.indices[start...]) + situations.indices[..<start] {
      var deeds: [Deed] = []
      actions(in: situations[place], into: &deeds)
      let impossible = deeds.filter { next(situations[place], $0) == nil }
      guard !impossible.isEmpty else { continue }
      let tried = impossible[dice.below(impossible.count)]
      return SampledPath.Attempt(moves: steps[place].moves, tried: tried.moves)
    }
    return nil
  }
}
