/// `paychan tour`: the first thing to run, a short look at what the program can do.
enum TourCommand {
  static let command: Command = Command(
    name: "tour",
    abstract: "Show what this program can do, step by step.",
    work: .run { invocation throws(CommandError) in
      try invocation.output.write(
        """
        This is paychan \(PaychanCommand.program.version), a reference model of Bitcoin payment channels.
        'paychan --help' lists what it can do.

        """)
      return .fine
    })
}
