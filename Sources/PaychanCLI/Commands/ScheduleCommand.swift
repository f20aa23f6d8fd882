internal import ExactJSON
internal import Simulation
internal import Telling

/// `paychan schedule`: when each state of a channel can be in a block, and who wins when.
enum ScheduleCommand {
  static let scenario = Argument(
    name: "scenario", help: "The story whose terms to use: the name of a file, or '-'.",
    isRequired: false)

  private static let terms = FamilyOptions { $0.scheduleTerms }
  fileprivate static let options = FamilyOptions { $0.scheduleTerms + $0.scheduleExtent }
  fileprivate static let json = Option(name: "json", help: "Give the whole schedule as JSON.")

  static let command: Command = Command(
    name: "schedule",
    abstract: "Draw when each state of a channel can be mined, and who wins when.",
    discussion: """
      \(families.map { $0.scheduleAbout.paragraph }.joined(separator: "\n\n"))

        paychan schedule story.json
      \(families.flatMap { $0.scheduleAbout.examples }.map { "  \($0)" }.joined(separator: "\n"))

      The terms are those of a story, or come from the command line; then the page says what was \
      assumed for those that are not given. The exit code is 0, and 1 where the ladder is not \
      safe: a stale state can be mined before the latest.
      """,
    arguments: [scenario], options: [FamilyChoice.ofScenario] + options.all + [json],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    guard let location = invocation.optional(scenario) else {
      return try invocation.family.drawSchedule(of: nil, invocation)
    }
    try refuseTerms(invocation)
    let file = try StoryFile(location, invocation)
    return try file.family.drawSchedule(of: file, invocation)
  }

  /// The terms are a story's or the command line's, and not both.
  private static func refuseTerms(_ invocation: Invocation) throws(CommandError) {
    for option in terms.all where invocation.has(option) {
      throw invocation.path.usageError(
        .exclusive("argument <\(scenario.name)>", "option '\(option.spelling)'"))
    }
  }
}

extension KnownFamily {
  /// Draws the schedule of a story's channel, or without one of what a command line says.
  fileprivate static func drawSchedule(
    of file: StoryFile?, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    try ScheduleCommand.options.check(self, invocation)
    let story = try file.map { file throws(CommandError) in try StoryRun(file, of: Self.self) }
    let schedule = try schedule(of: story, invocation)
    if invocation.has(ScheduleCommand.json) {
      _ = try invocation.show(schedule.json)
    } else {
      try invocation.write(schedule.lines(invocation.style.textWidth))
    }
    return schedule.isSafe ? .fine : .refused
  }
}
