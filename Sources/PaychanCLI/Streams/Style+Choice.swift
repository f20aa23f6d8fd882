internal import Telling

extension Style {
  /// What the command line asks for, then the environment, then what is at the other end.
  ///
  /// `--color` counts first, then `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal.
  init(for stream: Console.Stream, of console: Console, color: ColorChoice) {
    self.init()
    width = console.width
    switch color {
    case .always: hasColor = true
    case .never: hasColor = false
    case .auto: hasColor = console.wantsColor(stream)
    }
  }
}

/// Whether colours are asked for; the raw value is what the command line says.
enum ColorChoice: String, CaseIterable {
  case auto, always, never

  /// `--color`, which every command takes.
  static let option = Option(
    name: "color",
    help: "Use colours or not; normally as NO_COLOR and FORCE_COLOR say, or in a terminal.",
    kind: .choice(placeholder: "when", among: allCases.map(\.rawValue), normally: auto.rawValue))

  /// What a command line says.
  init(_ values: ArgumentValues) {
    self = values.options[Self.option.name].flatMap(Self.init) ?? .auto
  }
}

extension Console {
  /// Where a program says things.
  enum Stream {
    /// Where data goes.
    case output
    /// Where messages go.
    case messages
  }

  /// How many columns there are for all that the program says: those of the terminal, or what
  /// `COLUMNS` says, or 80.
  ///
  /// Every renderer takes its width from here.
  var width: Int {
    let asked = (isRead ? columns() : nil) ?? variable("COLUMNS").flatMap(Int.init)
    return asked.map { min(max($0, 40), 400) } ?? 80
  }

  fileprivate func wantsColor(_ stream: Stream) -> Bool {
    if variable("NO_COLOR") != nil { return false }
    if let force = variable("FORCE_COLOR") { return force != "0" }
    return isTerminal(stream) && variable("TERM") != "dumb"
  }

  private func isTerminal(_ stream: Stream) -> Bool {
    switch stream {
    case .output: isRead
    case .messages: isWatched
    }
  }
}
