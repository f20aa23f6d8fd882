internal import Channels
public import Exploration
public import Simulation

/// What came of random futures.
///
/// It never changes, and is large: a reference to it is what all that tells of it holds.
public final class Fuzzed<Family: FuzzedFamily>: Sendable {
  /// The runs themselves.
  public let walked: Walked<RandomFutures<Family>>
  /// What was broken, if anything.
  public let failure: Failure?

  init(_ walked: Walked<RandomFutures<Family>>, _ failure: Failure?) {
    self.walked = walked
    self.failure = failure
  }

  /// A run that broke a promise or another property, as a scenario that is as short as can be.
  public final class Failure: Sendable {
    /// What is broken.
    public let property: String
    /// The run that did it.
    public let run: Int
    /// How many steps that run took until then.
    public let length: Int
    /// What is left of it.
    public let shrunk: Shrunk<RandomFutures<Family>>
    /// The scenario, with its end.
    public let scenario: Scenario<Family>
    /// The same as an attack on a promise; `nil` where the property is the caller's own.
    public let breach: Breach<Family>?

    init(
      _ violation: Walked<RandomFutures<Family>>.Violation, _ shrunk: Shrunk<RandomFutures<Family>>,
      in model: RandomFutures<Family>
    ) {
      property = violation.property
      run = violation.run
      length = violation.path.actions.count
      self.shrunk = shrunk
      guard let states = shrunk.path.states(in: model), let last = states.last,
        let setup = last.setup, let epilogue = last.epilogue
      else { preconditionFailure("a future that breaks something has begun") }
      var moves = zip(states, shrunk.path.actions).flatMap { $0.moves(of: $1) }
      if !last.isOver { moves += epilogue.moves }
      let promise = Family.Promise(rawValue: property)
      scenario = setup.scenario(
        name: "attack-on-\(property)", about: Self.about(property, promise, last), moves)
      breach = promise.map { [scenario] promise in
        Breach(
          promise, length: moves.count, cheat: setup.cheat, scenario: scenario,
          outcome: (last.isOver ? last.world ?? epilogue.world : epilogue.world).outcome)
      }
    }
  }
}

extension Fuzzed.Failure {
  private static func about(_ property: String, _ promise: Family.Promise?, _ last: Future<Family>)
    -> String
  {
    promise.map { Breach<Family>.about($0, last.situation?.cheat) }
      ?? "This no longer holds: \(property)."
  }
}
