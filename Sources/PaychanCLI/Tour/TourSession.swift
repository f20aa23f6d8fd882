internal import Channels
internal import Telling
internal import Walkthroughs

/// A person at a terminal, who goes through a story by single keys.
///
/// What is longer than the screen is shown a screen at a time.
struct TourSession<Family: KnownChainFamily> {
  private let played: PlayedStory<Family>
  private let invocation: Invocation
  private let terminal: Terminal
  private var style: Style
  private var rows = 24

  init(
    _ played: PlayedStory<Family>, _ style: Style, _ terminal: Terminal, _ invocation: Invocation
  ) {
    self.played = played
    self.terminal = terminal
    self.style = style
    self.invocation = invocation
  }

  /// What the person wants after a page.
  private enum Wish {
    case next, back, quit, interrupted
    case choice(Int)
  }

  /// Shows which stories there are; an exit code if that is all that the person wants.
  mutating func introduce() throws(CommandError) -> ExitCode? {
    let lists = TourLists(invocation)
    return switch try show(choices: 0, { lists.lines($0.style) }) {
    case .next, .back, .choice: nil
    case .quit: try leave(.fine)
    case .interrupted: try leave(.interrupted)
    }
  }

  /// Ends the line of the keys, so that the shell's prompt does not stand behind it.
  private func leave(_ code: ExitCode) throws(CommandError) -> ExitCode {
    try invocation.output.write("\n")
    return code
  }

  /// Tells the story from a step on.
  mutating func run(from first: Int) throws(CommandError) -> ExitCode {
    var number = first
    var part = 0
    while number < played.scenes.count {
      let forks = played.scenes[number].forks
      let wish = try show(choices: forks.count, from: part) { pages in pages.page(number) }
      part = 0
      switch wish {
      case .next: number += 1
      case .back: number = max(0, number - 1)
      case .quit: return try leave(.fine)
      case .interrupted: return try leave(.interrupted)
      case .choice(let choice):
        if let code = try tell(forks[choice - 1], after: number) { return try leave(code) }
        part = .max
      }
    }
    try invocation.output.write("\n\(Self.farewell(played))")
    return .fine
  }

  /// Asks what will come, tells the fork, and says what has; an exit code if that was all.
  private mutating func tell(
    _ fork: Fork<Family>, after number: Int
  ) throws(CommandError) -> ExitCode? {
    var guess: Int?
    let answers = fork.quiz.answers.count
    switch try show(choices: answers, { $0.question(fork, after: number) }) {
    case .choice(let choice): guess = choice - 1
    case .next: break
    case .back: return nil
    case .quit: return .fine
    case .interrupted: return .interrupted
    }
    let branch = played.scenes[number].played(fork)
    var place = 0
    while place <= branch.scenes.count {
      let wish = try show(choices: 0) { pages in
        place < branch.scenes.count
          ? pages.pages(branch, after: number)[place] : pages.reveal(branch, guess: guess)
      }
      switch wish {
      case .next, .choice: place += 1
      case .back where place == 0: return nil
      case .back: place -= 1
      case .quit: return .fine
      case .interrupted: return .interrupted
      }
    }
    return nil
  }

  /// Shows a page, a screen at a time, until the person wants something else.
  ///
  /// Whoever comes back from a fork comes back to the last screen, where the forks are listed.
  private mutating func show(
    choices: Int, from first: Int = 0, _ page: (TourPages<Family>) -> [Line]
  ) throws(CommandError) -> Wish {
    var part = first
    var help = false
    while true {
      measure()
      let parts = screens(page(TourPages(played: played, style: style)))
      part = min(part, parts.count - 1)
      try draw(help ? TourKeys.page : parts[part], isLast: part == parts.count - 1, choices)
      help = false
      switch terminal.key() {
      case .next where part < parts.count - 1: part += 1
      case .next: return .next
      case .back where part > 0: part -= 1
      case .back: return .back
      case .quit: return .quit
      case .interrupted: return .interrupted
      case .digit(let digit) where (1...max(1, choices)).contains(digit) && choices > 0:
        return .choice(digit)
      case .help: help = true
      case .digit, .letter, .other, .resized, .continued, .disturbed: break
      }
    }
  }

  private mutating func measure() {
    guard let size = Terminal.size else { return }
    style.width = max(40, size.columns)
    rows = max(8, size.rows)
  }

  /// As many lines at once as there is room for, above the line with the keys.
  private func screens(_ lines: [Line]) -> [[Line]] { lines.screens(of: rows - 2) }

  private func draw(
    _ lines: [Line], isLast: Bool, _ choices: Int
  ) throws(CommandError) {
    let clear = "\u{1b}[2J\u{1b}[H"
    let fork = choices > 0 ? told("  [\(choices > 1 ? "1-\(choices)" : "1")] choose") : ""
    let next = isLast ? told("next") : told("more")
    let keys = told("[Enter] \(next)  [b] back\(fork)  [?] help  [q] quit")
    let text = lines.map(style.text).joined() + "\n" + style.text(Line(keys, .faint)).dropLast()
    try invocation.output.write(clear + text)
    try invocation.output.flush()
  }

  private static func farewell(_ played: PlayedStory<Family>) -> String {
    let names = Family.storyNames
    let place = names.firstIndex(of: played.walkthrough.name) ?? 0
    guard place + 1 < names.count else { return told("That was the last of the stories.") + "\n" }
    let command = Family.command("paychan tour")
    return told("That was the whole story. The next one: \(command) \(names[place + 1])") + "\n"
  }
}

/// The page that explains the keys.
private enum TourKeys {
  static var page: [Line] {
    [Line(told("Keys"), .strong)]
      + [
        (told("Enter, space, right"), told("on: the rest of the page, or the next step")),
        (told("b, left"), told("back")),
        (told("1 to 9"), told("what if? and your guess how it ends")),
        ("q, ^C", told("quit")), ("?", told("this page")),
      ].map { Line($0.0).adding(Line($0.1), at: 22).indented() }
  }
}
