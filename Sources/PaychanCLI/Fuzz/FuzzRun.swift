internal import Channels
internal import Checker
internal import Exploration
internal import Simulation
internal import Telling

/// Random futures of a family's channels, as a command line asks for them.
struct FuzzRun<Family: FuzzedFamily> {
  private let seed: UInt64
  private let runs: Int
  /// The only run to be made, if there is one.
  private let run: Int?
  private let total: Int?
  private let weights: MoveWeights<Family>
  private let seconds: Int?
  private let threads: Threads
  private let invocation: Invocation

  init(_ invocation: Invocation) throws(CommandError) {
    let most = Int(Int32.max)
    seed = UInt64(try invocation.count(of: FuzzOptions.seed, in: 0...Int.max) ?? 1)
    total = try invocation.count(of: FuzzOptions.total, in: 1...Int.max)
    runs =
      try invocation.count(of: FuzzOptions.runs, in: 1...most) ?? (total == nil ? 1_000 : most)
    run = try invocation.count(of: FuzzOptions.run, in: 0...most)
    weights = MoveWeights(
      length: try invocation.count(of: FuzzOptions.moves, in: 3...1_000_000) ?? 800,
      adversary: ModelOptions<Family>.adversary(invocation),
      waived: try ModelOptions<Family>.waived(invocation))
    seconds = try invocation.count(of: ExplorationOptions.seconds, in: 1...1_000_000)
    threads = try ExplorationOptions.threads(invocation)
    self.invocation = invocation
  }

  /// Makes the runs, and says how long that took.
  func fuzz(_ promises: [Family.Promise]) -> (fuzzed: Fuzzed<Family>, duration: Duration) {
    let model = RandomFutures<Family>(
      promises: promises, and: RandomFutures<Family>.witnesses)
    var fuzzer = Fuzzer(weights, seed: seed, runs: runs, threads: threads, model: model)
    fuzzer.walk.enough = total ?? .max
    let clock = ContinuousClock()
    let start = clock.now
    let limit = seconds.map { start + .seconds($0) }
    let fuzzed: Fuzzed<Family>
    if let run {
      fuzzed = fuzzer.run(number: run)
    } else {
      fuzzed = fuzzer.run(
        observer: Observer(isCancelled: { limit.map { clock.now >= $0 } ?? false }),
        reporting: { runs, moves in
          let rate = Int(Double(moves) / ((clock.now - start) / .seconds(1)))
          invocation.progress.tell(
            "\(grouped(runs)) runs, \(grouped(moves)) moves, \(grouped(rate)) a second")
        })
    }
    return (fuzzed, clock.now - start)
  }

  /// The command that makes a run again.
  func command(forRun run: Int) -> String {
    var words = [
      Family.command("paychan fuzz"), "--seed \(seed) --run \(run)",
      "--moves \(weights.length)", "--adversary \(weights.adversary.name)",
    ]
    let rules = Family.Rule.allCases.filter(weights.waived.contains).map(\.rawValue)
    if !rules.isEmpty { words.append("--without \(rules.joined(separator: ","))") }
    return words.joined(separator: " ")
  }
}
