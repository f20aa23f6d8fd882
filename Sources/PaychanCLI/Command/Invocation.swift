internal import Telling

/// One call of a command: what its command line said, and where it reads and writes.
struct Invocation {
  let path: CommandPath
  let values: ArgumentValues
  let console: Console
  let output: BufferedOutput
  /// How what is written looks.
  let style: Style

  init(path: CommandPath, values: ArgumentValues, console: Console, output: BufferedOutput) {
    self.path = path
    self.values = values
    self.console = console
    self.output = output
    style = Style(for: .output, of: console, color: ColorChoice(values))
  }

  /// The line that says how far the work is.
  var progress: ProgressLine { output.progress }

  /// The value of an argument that the command requires.
  subscript(argument: Argument) -> String {
    guard let value = values.arguments[argument.name]?.first else {
      preconditionFailure("\(argument.name) is declared and required, so that it was read")
    }
    return value
  }

  /// The value of an argument that may be left out.
  func optional(_ argument: Argument) -> String? {
    values.arguments[argument.name]?.first
  }

  /// The values of an argument that takes any number of them.
  func all(_ argument: Argument) -> [String] {
    values.arguments[argument.name] ?? []
  }

  /// Tells whether a flag is set.
  func has(_ flag: Option) -> Bool {
    values.options[flag.name] != nil
  }

  /// The value of an option, or of a choice that was left out its normal one.
  func value(of option: Option) -> String? {
    switch option.kind {
    case .flag, .value: values.options[option.name]
    case .choice(_, _, let normally): values.options[option.name] ?? normally
    }
  }

  /// The value of an option that counts something.
  func count(of option: Option, in range: ClosedRange<Int>) throws(CommandError) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw path.usageError(.badCount(option: option.spelling, value: text, range: range))
    }
    return count
  }

  /// What an argument points at: itself, a file, or standard input.
  func input(_ argument: Argument) throws(CommandError) -> Input {
    try Input(self[argument], console: console)
  }

  /// Writes lines as they look here.
  func write(_ lines: [Line]) throws(CommandError) {
    for line in lines { try output.write(style.text(line)) }
  }

  /// How wide the rows of a list may be: one that a program reads keeps each on one line.
  var listWidth: Int { console.isRead ? style.width : .max }

  /// Says a line beside the data, as it looks there.
  func mention(_ line: Line) {
    mention(Style(for: .messages, of: console, color: ColorChoice(values)).text(line))
  }

  /// Says something beside the data, on standard error; it is no failure if that is closed.
  func mention(_ sentence: String) {
    progress.wipe()
    do { try console.complain(Array(sentence.utf8)) } catch {
      // Data and exit code are what counts, and they come all the same.
    }
  }
}
