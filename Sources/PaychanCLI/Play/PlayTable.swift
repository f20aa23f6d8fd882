internal import Checker
internal import Simulation
internal import Telling

/// A person at a terminal who drives a channel by single keys.
struct PlayTable<Family: KnownFamily> {
  private var play: Play<Family>
  private var file: SessionFile<Family>?
  private let viewer: Family.Role?
  private let invocation: Invocation
  private let screen: KeyScreen
  /// What the last key has led to, if it was no move.
  private var notice: [Line] = []

  init(
    _ play: Play<Family>, _ file: SessionFile<Family>?, _ viewer: Family.Role?,
    _ terminal: Terminal, _ invocation: Invocation
  ) {
    self.play = play
    self.file = file
    self.viewer = viewer
    self.invocation = invocation
    screen = KeyScreen(terminal, invocation)
  }

  /// Shows the table until the person has had enough.
  mutating func run() throws(CommandError) -> ExitCode {
    while true {
      let view = PlayView(play, for: viewer)
      let moves = view.moves
      let answer = try ask(
        keys: PlayKeys.moves.prefix(moves.count) + PlayKeys.commands, PlayKeys.line
      ) { [table = self] width in table.page(view, moves, width) }
      notice = []
      switch answer {
      case .quit: return try leave(.fine)
      case .interrupted: return try leave(.interrupted)
      case .outdated: try attempt { table throws(CommandError) in try table.reload() }
      case .key(let key):
        if let place = PlayKeys.moves.firstIndex(of: key), moves.indices.contains(place) {
          let move = moves[place]
          try attempt { table throws(CommandError) in try table.make(move) }
        } else if let code = try obey(key) {
          return try leave(code)
        }
      case .back: break
      }
    }
  }

  private func page(
    _ view: PlayView<Family>, _ moves: [Move<Family>], _ width: Int
  ) -> [Line] {
    let title = Line(file?.path.printable ?? play.session.scenario.name.printable, .strong)
      .adding(told("  move \(grouped(play.steps.count))"), .faint)
    let happened = notice.isEmpty ? view.lastMove(width) : notice
    let list = MoveList(moves, in: play.world, keys: PlayKeys.moves)
    return [title] + happened + [Line()] + view.standing(width) + [Line()]
      + list.lines(width)
  }

  private func leave(_ code: ExitCode) throws(CommandError) -> ExitCode {
    try invocation.output.write("\n")
    return code
  }
}

// What keys do.
extension PlayTable {
  private mutating func obey(_ key: String) throws(CommandError) -> ExitCode? {
    switch key {
    case "u":
      try attempt { table throws(CommandError) in
        try table.change { play throws(CommandError) in play.undo() }
      }
    case "r":
      try attempt { table throws(CommandError) in
        try table.change { play throws(CommandError) in try play.redoIfPossible() }
      }
    case "f":
      let name = "fork \(play.session.ways.count { $0.name != nil } + 1)"
      try attempt { table throws(CommandError) in
        try table.change { play throws(CommandError) in play.name(name) }
        table.notice = [Line(told("This place is called '\(name)' now; [g] leads back to it."))]
      }
    case "g": return try go()
    case "w": return try ask()
    case "e": return try show(PlayExploration(play: play).page())
    case "s": try attempt { table throws(CommandError) in try table.save() }
    case "?": return try show { _ in PlayKeys.page }
    default: break
    }
    return nil
  }

  private mutating func make(_ move: Move<Family>) throws(CommandError) {
    try change { play throws(CommandError) in try play.makeIfPossible(move) }
  }

  private mutating func change(
    _ body: (inout Play<Family>) throws(CommandError) -> Void
  ) throws(CommandError) {
    guard var file else { return try body(&play) }
    try file.change(&play, invocation, body)
    self.file = file
  }

  private mutating func reload() throws(CommandError) {
    guard var file else { return }
    try file.reload(&play, invocation)
    self.file = file
  }

  private func ask(
    keys: [String], _ line: String, _ page: (_ width: Int) -> [Line]
  ) throws(CommandError) -> KeyScreen.Answer {
    let file = file
    return try screen.ask(
      keys: keys, line, until: { file?.isOutdated ?? false }, page)
  }

  /// What goes wrong is shown, and the game goes on; only a terminal that is gone ends it.
  private mutating func attempt(
    _ body: (inout PlayTable) throws(CommandError) -> Void
  ) throws(CommandError) {
    do { try body(&self) } catch {
      switch error {
      case .outputClosed, .outputFailed: throw error
      default: notice = [Line(error.message() ?? "", .bad)]
      }
    }
  }

  /// Keeps what was played without a file in a new one.
  private mutating func save() throws(CommandError) {
    if let file {
      notice = [Line(told("'\(file.path.printable)' is written after every move."))]
      return
    }
    let name = play.session.scenario.name
    for number in 1...1_000 {
      let path = number == 1 ? "\(name).session.json" : "\(name)-\(number).session.json"
      do { file = try .creating(path, with: play) } catch {
        guard case .sessionIsThere = error else { throw error }
        continue
      }
      notice = [Line(told("Saved as '\(path)', which is written after every move from here on."))]
      return
    }
  }

  /// Goes to another way.
  private mutating func go() throws(CommandError) -> ExitCode? {
    let ways = play.session.ways
    let keys = Array(PlayKeys.moves.prefix(ways.count))
    let answer = try ask(keys: keys, told("[b] back")) { width in
      [Line(told("Other ways"), .strong)]
        + (ways.isEmpty ? [Line(told("None was left so far."))] : [])
        + zip(keys, ways).flatMap { key, way in
          let name = way.name.map { "\($0.printable), " } ?? ""
          return Paragraph(indent: 2, column: 4, word: "[\(key)]", text: Line(name + way.words))
            .lines(width)
        }
    }
    if case .key(let key) = answer, let place = keys.firstIndex(of: key) {
      try attempt { table throws(CommandError) in
        try table.change { play throws(CommandError) in try play.go(to: "\(place + 1)") }
      }
    }
    return answer.exitCode
  }

  /// Asks why a transaction can be in the next block, or cannot.
  private mutating func ask() throws(CommandError) -> ExitCode? {
    guard let asked = Family.questions(after: play.session.scenario) else {
      notice = [Line(told("That can be asked of transactions on a chain of blocks alone."))]
      return nil
    }
    let made = Array(asked.suffix(PlayKeys.moves.count))
    let keys = Array(PlayKeys.moves.prefix(made.count))
    let answer = try ask(keys: keys, told("[b] back")) { width in
      [Line(told("Why can it be in the next block, or not?"), .strong)]
        + (made.isEmpty ? [Line(told("No transaction is made yet."))] : [])
        + zip(keys, made).flatMap { key, made in
          Paragraph(indent: 2, column: 4, word: "[\(key)]", text: Line(made.transaction))
            .lines(width)
        }
    }
    guard case .key(let key) = answer, let place = keys.firstIndex(of: key),
      let page = made[place].page()
    else { return answer.exitCode }
    return try show(page)
  }

  private mutating func show(_ page: (Int) -> [Line]) throws(CommandError) -> ExitCode? {
    try ask(keys: [], told("[b] back"), page).exitCode
  }
}
