/// The options of `paychan fuzz` that every family has.
enum FuzzOptions {
  static let seed = Option(
    name: "seed", help: "Where all random numbers come from (1).",
    kind: .value(placeholder: "number"))
  static let runs = Option(
    name: "runs", help: "How many futures (1000).", kind: .value(placeholder: "count"))
  static let run = Option(
    name: "run", help: "Make this run alone, as it is numbered from 0.",
    kind: .value(placeholder: "number"))
  static let moves = Option(
    name: "moves", help: "How many moves a future has at most (800).",
    kind: .value(placeholder: "count"))
  static let total = Option(
    name: "total", help: "Make runs until there were so many moves in all.",
    kind: .value(placeholder: "count"))

  static let all: [Option] =
    [seed, runs, total, moves, run]
    + FamilyOptions { $0.adversaryOptions }.all
    + [WaivedRules.option, ExplorationOptions.seconds, ExplorationOptions.jobs]
}

extension KnownFamily {
  /// The option that says who cheats.
  fileprivate static var adversaryOptions: [Option] { [ModelOptions<Self>.adversary] }
}
