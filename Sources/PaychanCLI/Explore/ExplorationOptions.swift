internal import Checker
internal import Exploration
internal import Telling

/// The options that say how far an exploration may go, and who is told.
enum ExplorationOptions {
  private static let states = Option(
    name: "states", help: "Give up after so many distinct states.",
    kind: .value(placeholder: "count"))
  static let seconds = Option(
    name: "seconds", help: "Give up after so long.", kind: .value(placeholder: "count"))
  private static let memory = Option(
    name: "memory", help: "Give up at so many megabytes (1000).",
    kind: .value(placeholder: "count"))
  static let jobs = Option(
    name: "jobs", help: "How many threads work (one for each core).",
    kind: .value(placeholder: "count"))

  private static let withoutReductions = Option(
    name: "without-reductions",
    help: "Keep apart what no future and no promise can tell apart: slower, and to compare.")

  static let all: [Option] = [states, seconds, memory, jobs, withoutReductions]

  /// Explores a model as the command line wants it.
  static func explore<Family: CheckedFamily>(
    _ model: WorldModel<Family>, depth: Int = .max, _ invocation: Invocation
  ) throws(CommandError) -> Explored<WorldModel<Family>> {
    var limits = try limits(invocation)
    limits.depth = depth
    return model.explore(
      bounds: limits, threads: try threads(invocation),
      reducing: invocation.has(withoutReductions) ? [] : .all, observer: observer(invocation))
  }

  /// Refuses limits that are out of range, before anything is written.
  static func check(_ invocation: Invocation) throws(CommandError) {
    _ = try limits(invocation)
    _ = try threads(invocation)
  }

  private static func limits(_ invocation: Invocation) throws(CommandError) -> Bounds {
    var bounds = Bounds(memory: 1_000 << 20)
    if let count = try invocation.count(of: states, in: 1...Int(Int32.max)) {
      bounds.states = count
    }
    if let count = try invocation.count(of: seconds, in: 1...1_000_000) {
      bounds.time = .seconds(count)
    }
    if let count = try invocation.count(of: memory, in: 1...1_000_000) {
      bounds.memory = count << 20
    }
    return bounds
  }

  /// How many threads work.
  static func threads(_ invocation: Invocation) throws(CommandError) -> Threads {
    try invocation.count(of: jobs, in: 1...256).map(Threads.exactly) ?? .all
  }

  /// A person who waits is told how far it is.
  private static func observer(_ invocation: Invocation) -> Observer {
    let line = invocation.progress
    return Observer { progress in
      line.tell(
        "\(grouped(progress.states)) states, depth \(progress.depth),"
          + " \(grouped(Int(progress.statesPerSecond))) a second")
    }
  }
}
