/// The result of an exploration: its outcome, and paths to the states that it visited.
public struct Explored<M: Model>: Sendable {
  public let outcome: Outcome<M>
  /// A shortest path for each property of kind `sometimes` that has a witness, in the order of
  /// finding.
  public let witnesses: [Witness<M>]
  /// A path to a state picked at random, and some more actions; `nil` if no state was visited.
  private let sample: @Sendable (_ further: Int, inout Dice) -> Path<M>?

  init(outcome: Outcome<M>, witnesses: [Witness<M>], chart: Chart<M>) {
    self.init(outcome, witnesses) { further, dice in
      chart.states > 0 ? chart.sample(further: further, &dice) : nil
    }
  }

  private init(
    _ outcome: Outcome<M>, _ witnesses: [Witness<M>],
    _ sample: @escaping @Sendable (Int, inout Dice) -> Path<M>?
  ) {
    self.outcome = outcome
    self.witnesses = witnesses
    self.sample = sample
  }

  /// Random paths through what was explored, to be checked independently by replay.
  ///
  /// Each leads to a visited state, all of which are equally likely, and continues at random:
  /// shortest paths alone would never take an action that leads back to a known state. There are
  /// none if no state was visited.
  public func samples(_ count: Int, seed: UInt64, further: Int = 1) -> [Path<M>] {
    (0..<max(0, count)).compactMap { run in
      var dice = Dice(seed: seed, run: UInt64(run))
      return sample(further, &dice)
    }
  }

  /// The same for another model, whose states and actions these stand for.
  public func translated<Other>(
    _ translate: @escaping @Sendable (Path<M>) -> Path<Other>
  ) -> Explored<Other> {
    let sample = sample
    return Explored<Other>(
      outcome.translated(translate),
      witnesses.map { Witness(property: $0.property, path: translate($0.path)) }
    ) { further, dice in sample(further, &dice).map(translate) }
  }
}
