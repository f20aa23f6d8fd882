internal import Telling

/// Shows pages in a terminal, a screen at a time, and waits for one of their keys.
struct KeyScreen {
  private let terminal: Terminal
  private let invocation: Invocation

  init(_ terminal: Terminal, _ invocation: Invocation) {
    self.terminal = terminal
    self.invocation = invocation
  }

  /// What a person answers.
  enum Answer {
    case key(String)
    case back, quit, interrupted
    /// What is shown does not hold any more.
    case outdated

    /// How the program ends, if that is what is wanted.
    var exitCode: ExitCode? {
      switch self {
      case .quit: .fine
      case .interrupted: .interrupted
      case .key, .back, .outdated: nil
      }
    }
  }

  /// Shows a page until a key that means something is pressed, or the page holds no more.
  func ask(
    keys: [String], _ line: String, until isOutdated: () -> Bool, _ page: (_ width: Int) -> [Line]
  ) throws(CommandError) -> Answer {
    var part = 0
    while true {
      let parts = screens(page(size.columns))
      part = min(part, parts.count - 1)
      let more = parts.count > 1 ? "[Enter] more  " : ""
      try draw(parts[part], more + line)
      switch terminal.key(unless: isOutdated) {
      case .next: part = (part + 1) % parts.count
      case .back: return .back
      case .quit: return .quit
      case .interrupted: return .interrupted
      case .disturbed: return .outdated
      case .digit(let digit) where keys.contains("\(digit)"): return .key("\(digit)")
      case .letter(let letter) where keys.contains(letter): return .key(letter)
      case .help where keys.contains("?"): return .key("?")
      case .digit, .letter, .help, .other, .resized, .continued: break
      }
    }
  }

  private var size: Terminal.Size {
    let size = Terminal.size ?? Terminal.Size(columns: 80, rows: 24)
    return Terminal.Size(columns: max(40, min(120, size.columns)), rows: max(8, size.rows))
  }

  /// As many lines at once as there is room for, above the line with the keys.
  private func screens(_ lines: [Line]) -> [[Line]] {
    let room = size.rows - 2
    return stride(from: 0, to: max(1, lines.count), by: room).map { start in
      Array(lines[start..<min(start + room, lines.count)])
    }
  }

  private func draw(_ lines: [Line], _ keys: String) throws(CommandError) {
    let style = invocation.style
    let clear = "\u{1b}[2J\u{1b}[H"
    let bar = Line(String(keys.prefix(size.columns)), .faint)
    let text = lines.map(style.text).joined() + "\n" + style.text(bar).dropLast()
    try invocation.output.write(clear + text)
    try invocation.output.flush()
  }
}
