/// A program made of commands: reads its command line, runs what it asks for, reports failures.
struct CommandLineProgram: Sendable {
  let version: String
  /// The day of the version, as man pages show it.
  var date = ""
  let root: Command
  /// What can be read with `help` beside the commands.
  var topics: [HelpTopic] = []

  /// Runs to the end. Data goes to the console's output, the reason of a failure to its messages.
  func run(_ words: [String], console: Console) -> ExitCode {
    let console = console.announcingInput
    let output = BufferedOutput(console)
    do throws(CommandError) {
      let code = try answer(CommandLineRequest(words, root: root, topics: topics), console, output)
      try output.flush()
      output.progress.wipe()
      return code
    } catch {
      return report(error, console, output)
    }
  }

  private func answer(
    _ request: CommandLineRequest, _ console: Console, _ output: BufferedOutput
  ) throws(CommandError) -> ExitCode {
    switch request {
    case .help(let path):
      let topics = path.names.count == 1 ? topics : []
      try output.write(HelpScreen(path, topics: topics, width: console.width).text)
      return .fine
    case .topic(let topic, let values):
      try output.write(topic.screen(values, width: min(console.width, 120)))
      return .fine
    case .version:
      try output.write("\(root.name) \(version)\n")
      return .fine
    case .run(let path, let body, let values):
      return try body(Invocation(path: path, values: values, console: console, output: output))
    }
  }

  private func report(
    _ error: CommandError, _ console: Console, _ output: BufferedOutput
  ) -> ExitCode {
    do throws(CommandError) {
      try output.flush()
    } catch let unwritten {
      return say(error.exitCode == .fine ? unwritten : error, console)
    }
    output.progress.wipe()
    return say(error, console)
  }

  private func say(_ error: CommandError, _ console: Console) -> ExitCode {
    if let message = error.message(columns: console.messageColumns() ?? 80) {
      do {
        try console.complain(Array("\(message)\n".utf8))
      } catch {
        // Standard error is closed too: only the exit code can still tell.
      }
    }
    return error.exitCode
  }
}
