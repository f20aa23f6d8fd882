internal import Checker
internal import Simulation
internal import Walkthroughs

/// The screens of a story, one for each step, made when they are looked at.
struct TourPages {
  let tale: Tale
  let style: Style

  /// How many steps there are.
  var count: Int { tale.scenes.count }

  /// What is left for a command, which stands in.
  private var commandWidth: Int { min(style.width, 80) - 2 }

  private var title: String { tale.scenes[0].words(tale.walkthrough.title) }

  /// A step; the first is 0.
  func page(_ number: Int) -> [Line] {
    let scene = tale.scenes[number]
    let place = "\(title), step \(number + 1) of \(count), height \(scene.standing.height.words)"
    return ScenePage(
      scene: scene, style: style, place: place,
      commands: scene.commands(
        "\(tale.walkthrough.name) --step \(number + 1)", width: commandWidth)
    ).lines.flatMap(folded) + forks(scene)
  }

  /// What could happen instead, each with its key.
  private func forks(_ scene: Scene) -> [Line] {
    guard !scene.beat.forks.isEmpty else { return [] }
    return [Line(), Line("What if?", .strong)]
      + scene.beat.forks.enumerated().map { number, fork in
        Line("[\(number + 1)] \(scene.words(fork.question))").indented()
      }.flatMap(folded)
  }

  /// A line of a picture in a terminal that is too narrow for it.
  private func folded(_ line: Line) -> [Line] { line.folded(to: style.width) }

  /// The question of a fork, with the four answers to choose from.
  func question(_ fork: Fork, after number: Int) -> [Line] {
    let scene = tale.scenes[number]
    let question = [Line(scene.words(fork.question), .strong), Line()]
    let answers = Ending.allCases.enumerated().map { place, ending in
      Line("[\(place + 1)] \(ending.words(scene))").indented()
    }
    return (question + [Line("Who gets the money?").indented()] + answers).flatMap(folded)
  }

  /// The steps of a fork.
  func pages(_ branch: Tale.Branch, after number: Int) -> [[Line]] {
    branch.scenes.enumerated().map { place, scene in
      let question = scene.words(branch.fork.question)
      let isLast = place == branch.scenes.count - 1
      return ScenePage(
        scene: scene, style: style,
        place: "\(question) \(place + 1) of \(branch.scenes.count), height"
          + " \(scene.standing.height.words)",
        commands: isLast
          ? scene.commands(
            "\(tale.walkthrough.name) --step \(number + 1) --fork \(branch.fork.name)",
            width: commandWidth) : []
      ).lines.flatMap(folded)
    }
  }

  /// Who has the money, and what is to be learnt from it.
  func reveal(_ branch: Tale.Branch, guess: Ending? = nil) -> [Line] {
    guard let last = branch.scenes.last else { return [] }
    let verdict = guess.map { $0 == branch.ending ? "You were right. " : "Not as you thought. " }
    let answer = "\(verdict ?? "")\(branch.ending.words(last))."
    return [
      Line("Who gets the money?", .strong)
    ]
      + folded(Line(answer, branch.ending == .asAgreed ? .good : .bad).indented())
      + wrapped(last.words(branch.fork.moral), to: min(style.width, 100) - 2).map {
        Line($0).indented()
      }
  }
}

extension Ending {
  /// Who has the money, in a sentence without its full stop.
  func words(_ scene: Scene) -> String {
    let (payer, payee) = (scene.cast.payer, scene.cast.payee)
    let text =
      switch self {
      case .asAgreed: "each has what was agreed last, or can get it alone"
      case .payerTakesMore: "\(payer) has some of what is \(payee)'s"
      case .payeeTakesMore: "\(payee) has some of what is \(payer)'s"
      case .nobody: "neither can get at it alone"
      }
    return text.capitalizedSentence
  }
}

extension Scene {
  /// The commands that show more of it, in so many columns.
  func commands(_ place: String, width: Int) -> [String] {
    let tour = "paychan tour \(place) --print"
    var commands: [String] = []
    if let focus = beat.focus, let label = label(focus), made(focus) != nil {
      commands.append("\(tour) hex | paychan tx decode -")
      commands.append("\(tour) scenario | paychan why - --state \(label.stateWord)")
    } else {
      commands.append("\(tour) scenario | paychan run -")
    }
    if !proposals.isEmpty { commands.append("\(tour) psbt | paychan psbt decode -") }
    return commands.flatMap { ShellCommand($0).lines(width) }
  }
}
