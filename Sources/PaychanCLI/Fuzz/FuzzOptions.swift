internal import Channels
internal import Checker
internal import Exploration
internal import Simulation
internal import Telling

/// What a command line says about random futures.
struct FuzzOptions {
  private static let seedOption = Option(
    name: "seed", help: "Where all random numbers come from (1).",
    kind: .value(placeholder: "number"))
  private static let runsOption = Option(
    name: "runs", help: "How many futures (1000).", kind: .value(placeholder: "count"))
  private static let runOption = Option(
    name: "run", help: "Make this run alone, as it is numbered from 0.",
    kind: .value(placeholder: "number"))
  private static let movesOption = Option(
    name: "moves", help: "How many moves a future has at most (800).",
    kind: .value(placeholder: "count"))
  private static let totalOption = Option(
    name: "total", help: "Make runs until there were so many moves in all.",
    kind: .value(placeholder: "count"))

  static let all: [Option] = [
    seedOption, runsOption, totalOption, movesOption, runOption, BoundsOptions.adversary,
    BoundsOptions.without, ExplorationOptions.seconds, ExplorationOptions.jobs,
  ]

  let seed: UInt64
  let runs: Int
  /// The only run to be made, if there is one.
  let run: Int?
  let total: Int?
  let habits: Habits
  let seconds: Int?
  let threads: Threads

  init(_ invocation: Invocation) throws(CommandError) {
    let most = Int(Int32.max)
    seed = UInt64(try invocation.count(of: Self.seedOption, in: 0...Int.max) ?? 1)
    total = try invocation.count(of: Self.totalOption, in: 1...Int.max)
    runs = try invocation.count(of: Self.runsOption, in: 1...most) ?? (total == nil ? 1_000 : most)
    run = try invocation.count(of: Self.runOption, in: 0...most)
    habits = Habits(
      length: try invocation.count(of: Self.movesOption, in: 3...1_000_000) ?? 800,
      adversary: BoundsOptions.chosen(BoundsOptions.adversary, invocation) ?? .both,
      waived: try BoundsOptions.waived(invocation))
    seconds = try invocation.count(of: ExplorationOptions.seconds, in: 1...1_000_000)
    threads = try ExplorationOptions.threads(invocation)
  }

  /// Makes the runs, and says how long that took.
  func fuzz(
    _ promises: [Promise], _ invocation: Invocation
  ) -> (fuzzed: Fuzzed, duration: Duration) {
    let model = RandomFutures(promises: promises, and: RandomFutures.witnesses)
    var fuzzer = Fuzzer(habits, seed: seed, runs: runs, threads: threads, model: model)
    fuzzer.walk.enough = total ?? .max
    let clock = ContinuousClock()
    let start = clock.now
    let limit = seconds.map { start + .seconds($0) }
    let fuzzed: Fuzzed
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
    var words = ["paychan fuzz --seed \(seed) --run \(run)", "--moves \(habits.length)"]
    words.append("--adversary \(habits.adversary.rawValue)")
    let rules = Timelock.Rule.allCases.filter(habits.waived.contains).map(\.rawValue)
    if !rules.isEmpty { words.append("--without \(rules.joined(separator: ","))") }
    return words.joined(separator: " ")
  }
}
