public import Exploration

/// Looks for a random future that breaks a promise, and shrinks what it finds.
public struct Fuzzer<Family: FuzzedFamily>: Sendable {
  /// The runs.
  public var walk: RandomWalk<RandomFutures<Family>>
  /// How many shorter or simpler futures are tried for one that was found.
  public var attempts = 3_000

  /// Looks where a walk leads.
  public init(_ walk: RandomWalk<RandomFutures<Family>>) {
    self.walk = walk
  }

  /// Looks where moves drawn by weights lead, in so many runs.
  public init(
    _ weights: MoveWeights<Family>, seed: UInt64, runs: Int, threads: Threads = .all,
    model: RandomFutures<Family> = RandomFutures()
  ) {
    self.init(
      RandomWalk(
        model, seed: seed, runs: runs, length: weights.length, threads: threads
      ) { Family.step(by: weights, in: $0, &$1) })
  }

  /// Makes the runs up to the first that breaks something.
  public func run(
    observer: Observer = Observer(),
    reporting report: (_ runs: Int, _ steps: Int) -> Void = { _, _ in }
  ) -> Fuzzed<Family> {
    let walked = Family.walked(walk, observer: observer, reporting: report)
    return Fuzzed(walked, walked.violation.map(failure))
  }

  /// Makes one run alone.
  public func run(number: Int) -> Fuzzed<Family> {
    let walked = walk.walk(only: number)
    return Fuzzed(walked, walked.violation.map(failure))
  }

  private func failure(_ violation: Walked<RandomFutures<Family>>.Violation)
    -> Fuzzed<Family>.Failure
  {
    let shrinker = Shrinker(walk.model, attempts: attempts)
    guard let shrunk = shrinker.shrink(violation.path, breaking: violation.property) else {
      preconditionFailure("a run that broke a property breaks it again")
    }
    return Fuzzed<Family>.Failure(violation, shrunk, in: walk.model)
  }
}
