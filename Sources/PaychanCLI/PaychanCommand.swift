/// The `paychan` program: what `main.swift` runs.
public enum PaychanCommand {
  static let program: CommandLineProgram = CommandLineProgram(
    version: "0.1.0",
    root: Command(
      name: "paychan",
      abstract: "A reference model of Bitcoin payment channels.",
      discussion: """
        Data goes to standard output, messages to standard error. The exit code is 0 when all is \
        fine, 1 when something was refused, 64 for a wrong command line, 65 for bad data, 66 for \
        a missing input, 70 for a bug of ours, 74 for a failure to read or write.
        """,
      work: .group(commands)))

  /// Every command, in the order of the help screen.
  private static let commands: [Command] = [
    TourCommand.command,
    RunCommand.command,
    WhyCommand.command,
    ScheduleCommand.command,
    ExploreCommand.command,
    FuzzCommand.command,
    AblateCommand.command,
    FixturesCommand.command,
    TransactionCommands.command,
    ScriptCommands.command,
    PSBTCommands.command,
    DescriptorCommand.command,
    VerifyCommand.command,
    LedgerCommand.command,
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
