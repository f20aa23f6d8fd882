internal import Simulation
package import Walkthroughs

/// The screens of a story, one for each step, made when they are shown.
package struct TourPages<Family: IllustratedFamily> {
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
    let place = told(
      "\(title), step \(number + 1) of \(count), height \(scene.standing.height.words)")
    return ScenePage(
      scene: scene, style: style, place: place,
      commands: scene.commands(
        "\(played.walkthrough.name) --step \(number + 1)", width: commandWidth)
    ).lines.flatMap(folded) + forks(scene)
  }

  /// What could happen instead, each with its key.
  private func forks(_ scene: Scene<Family>) -> [Line] {
    guard !scene.forks.isEmpty else { return [] }
    return [Line(), Line(told("What if?"), .strong)]
      + scene.forks.enumerated().map { number, fork in
        Line("[\(number + 1)] \(scene.words(fork.question))").indented()
      }.flatMap(folded)
  }

  /// A line of a picture in a terminal that is too narrow for it.
  private func folded(_ line: Line) -> [Line] { line.folded(to: style.width) }

  /// The question of a fork, with the answers to choose from.
  package func question(_ fork: Fork<Family>, after number: Int) -> [Line] {
    let scene = played.scenes[number]
    let title = [Line(scene.words(fork.question), .strong), Line()]
    let question = wrapped(scene.words(fork.quiz.question), to: textWidth).map {
      Line($0).indented()
    }
    let answers = fork.quiz.answers.enumerated().flatMap { place, answer in
      wrapped(scene.words(answer.words), to: textWidth - 4).enumerated().map { row, text in
        Line(row == 0 ? "[\(place + 1)]" : "").adding(Line(text), at: 4).indented()
      }
    }
    return (title + question + answers).flatMap(folded)
  }

  /// The steps of a fork.
  package func pages(_ branch: PlayedStory<Family>.Branch, after number: Int) -> [[Line]] {
    branch.scenes.enumerated().map { place, scene in
      let question = scene.words(branch.fork.question)
      let isLast = place == branch.scenes.count - 1
      return ScenePage(
        scene: scene, style: style,
        place: told(
          "\(question) \(place + 1) of \(branch.scenes.count), height"
            + " \(scene.standing.height.words)"),
        commands: isLast
          ? scene.commands(
            "\(played.walkthrough.name) --step \(number + 1) --fork \(branch.fork.name)",
            width: commandWidth) : []
      ).lines.flatMap(folded)
    }
  }

  /// What becomes of the reader's guess, who has the money, and the moral of the fork.
  ///
  /// The guess is the place of an answer.
  package func reveal(_ branch: PlayedStory<Family>.Branch, guess: Int? = nil) -> [Line] {
    guard let last = branch.scenes.last else { return [] }
    let ending = Line(
      told("\(branch.ending.words(last.cast))."), branch.ending == .asAgreed ? .good : .bad)
    return [Line(told("Who has the money?"), .strong)] + folded(ending.indented())
      + paragraph(last.words(branch.fork.moral))
      + verdict(guess, branch, last)
  }

  /// What is said to the answer of the reader; without one, to the answer that is right.
  private func verdict(
    _ guess: Int?, _ branch: PlayedStory<Family>.Branch, _ last: Scene<Family>
  ) -> [Line] {
    guard let answer = guess ?? branch.rightAnswer else { return [] }
    let isRight = answer == branch.rightAnswer
    let title =
      guess == nil
      ? told("[\(answer + 1)] was right.")
      : isRight ? told("You were right.") : told("Not as you thought.")
    let reply = last.words(branch.fork.quiz.answers[answer].reply)
    return [Line(), Line(title, .strong)] + paragraph(reply)
  }

  /// As wide as people read.
  private var textWidth: Int { min(style.width, 100) - 2 }

  private func paragraph(_ text: String) -> [Line] {
    wrapped(text, to: textWidth).map { Line($0).indented() }
  }
}
