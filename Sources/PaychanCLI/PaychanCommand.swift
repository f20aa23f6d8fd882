/// The `paychan` program: what `main.swift` runs.
public enum PaychanCommand {
  static let program: CommandLineProgram = CommandLineProgram(
    version: "0.1.0", date: "2026-11-28",
    root: Command(
      name: "paychan",
      abstract: "A reference model of Bitcoin payment channels.",
      discussion: """
        New here? paychan tour

        Data goes to standard output, messages to standard error. The exit code is \
        \(ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")).
        """,
      work: .group(commands)),
    topics: [.moves, .scenario])

  /// Every command, in the order of the help screen.
  private static let commands: [Command] = [
    TourCommand.command,
    RunCommand.command,
    PlayCommand.command,
    WhyCommand.command,
    ScheduleCommand.command,
    ExploreCommand.command,
    FuzzCommand.command,
    AblateCommand.command,
    RulesCommand.command,
    PaychCommand.command,
    FixturesCommand.command,
    TransactionCommands.command,
    ScriptCommands.command,
    PSBTCommands.command,
    DescriptorCommand.command,
    VerifyCommand.command,
    LedgerCommand.command,
    CompletionCommand.command,
    ManualCommand.command,
  ]

  /// Runs the program on the streams of the console, and says how it ended.
  public static func run(arguments: [String], console: Console = .standard) -> ExitCode {
    program.run(arguments, console: console)
  }

  /// Runs the program as a process of its own: bugs and closed pipes end it in good order.
  public static func runProcess(arguments: [String]) -> ExitCode {
    TrapReport.install()
    BrokenPipe.ignoreSignal()
    return run(arguments: arguments)
  }
}
