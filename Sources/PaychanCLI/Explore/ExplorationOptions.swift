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
    name: "memory",
    help: "Keep at most so many megabytes (1000): what waits goes to disk, the rest gives up.",
    kind: .value(placeholder: "count"))
  static let jobs = Option(
    name: "jobs", help: "How many threads work (one for each core).",
    kind: .value(placeholder: "count"))

  private static let withoutReductions = Option(
    name: "without-reductions",
    help: "Keep apart what no future and no promise can tell apart: slower, and to compare.")
  static let checkpoint = Option(
    name: "checkpoint",
    help: "Record what was looked at in this file, and go on from it if it is there.",
    kind: .value(placeholder: "file"))

  static let all: [Option] = [states, seconds, memory, jobs, withoutReductions]

  /// Explores a model as the command line wants it.
  static func explore<Family: CheckedFamily>(
    _ model: WorldModel<Family>, depth: Int = .max, _ invocation: Invocation
  ) throws(CommandError) -> Explored<WorldModel<Family>> {
    var limits = try limits(invocation)
    limits.depth = depth
    return model.explore(
      bounds: limits, threads: try threads(invocation), reducing: reductions(invocation),
      observer: observer(invocation))
  }

  /// Explores a model with a record in a file, if the command line names one.
  static func explore<Family: CheckedFamily>(
    _ model: WorldModel<Family>, recording question: String, _ invocation: Invocation
  ) throws(CommandError) -> Explored<WorldModel<Family>> {
    guard let path = invocation.value(of: checkpoint) else { return try explore(model, invocation) }
    let limits = try limits(invocation)
    let threads = try threads(invocation)
    do throws(CheckpointError) {
      return try model.explore(
        bounds: limits, threads: threads, reducing: reductions(invocation),
        observer: observer(invocation), checkpoint: Checkpoint(path: path, question: question))
    } catch {
      throw .checkpointRefused(path: path, error)
    }
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

  /// What may be forgotten.
  static func reductions(_ invocation: Invocation) -> Reductions {
    invocation.has(withoutReductions) ? [] : .all
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
          + " \(grouped(Int(progress.statesPerSecond))) a second\(estimate(progress))")
    }
  }

  /// What may still be to come, where levels shrink already.
  static func estimate(_ progress: Progress) -> String {
    guard let remaining = progress.remaining else { return "" }
    return ", about \(grouped(Int(remaining.components.seconds) + 1)) seconds left if it goes on so"
  }
}
