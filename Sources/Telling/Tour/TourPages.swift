internal import Simulation
package import Walkthroughs

/// The screens of a story, one for each step, made when they are shown.
package struct TourPages<Family: ToldFamily> {
  package let played: PlayedStory<Family>
  package let style: Style

  package init(played: PlayedStory<Family>, style: Style) {
    self.played = played
    self.style = style
  }

  /// How many steps there are.
  package var count: Int { played.scenes.count }

  /// How many columns a command has, which is indented.
  private var commandWidth: Int { min(style.width, 80) - 2 }

  private var title: String { played.scenes[0].words(played.walkthrough.title) }

  /// A step; the first is 0.
  package func page(_ number: Int) -> [Line] {
    let scene = played.scenes[number]
    let place = "\(title), step \(number + 1) of \(count), height \(scene.standing.height.words)"
    return ScenePage(
      scene: scene, style: style, place: place,
      commands: scene.commands(
        "\(played.walkthrough.name) --step \(number + 1)", width: commandWidth)
    ).lines.flatMap(folded) + forks(scene)
  }

  /// What could happen instead, each with its key.
  private func forks(_ scene: Scene<Family>) -> [Line] {
    guard !scene.beat.forks.isEmpty else { return [] }
    return [Line(), Line("What if?", .strong)]
      + scene.beat.forks.enumerated().map { number, fork in
        Line("[\(number + 1)] \(scene.words(fork.question))").indented()
      }.flatMap(folded)
  }

  /// A line of a picture in a terminal that is too narrow for it.
  private func folded(_ line: Line) -> [Line] { line.folded(to: style.width) }

  /// The question of a fork, with the four answers to choose from.
  package func question(_ fork: Fork<Family>, after number: Int) -> [Line] {
    let scene = played.scenes[number]
    let question = [Line(scene.words(fork.question), .strong), Line()]
    let answers = Ending<Family.Role>.allCases.enumerated().map { place, ending in
      Line("[\(place + 1)] \(ending.words(scene.cast))").indented()
    }
    return (question + [Line("Who gets the money?").indented()] + answers).flatMap(folded)
  }

  /// The steps of a fork.
  package func pages(_ branch: PlayedStory<Family>.Branch, after number: Int) -> [[Line]] {
    branch.scenes.enumerated().map { place, scene in
      let question = scene.words(branch.fork.question)
      let isLast = place == branch.scenes.count - 1
      return ScenePage(
        scene: scene, style: style,
        place: "\(question) \(place + 1) of \(branch.scenes.count), height"
          + " \(scene.standing.height.words)",
        commands: isLast
          ? scene.commands(
            "\(played.walkthrough.name) --step \(number + 1) --fork \(branch.fork.name)",
            width: commandWidth) : []
      ).lines.flatMap(folded)
    }
  }

  /// Which side has the money, and the moral of the fork.
  package func reveal(
    _ branch: PlayedStory<Family>.Branch, guess: Ending<Family.Role>? = nil
  ) -> [Line] {
    guard let last = branch.scenes.last else { return [] }
    let verdict = guess.map { $0 == branch.ending ? "You were right. " : "Not as you thought. " }
    let answer = "\(verdict ?? "")\(branch.ending.words(last.cast))."
    return [
      Line("Who gets the money?", .strong)
    ]
      + folded(Line(answer, branch.ending == .asAgreed ? .good : .bad).indented())
      + wrapped(last.words(branch.fork.moral), to: min(style.width, 100) - 2).map {
        Line($0).indented()
      }
  }
}
