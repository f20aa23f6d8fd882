internal import Simulation
internal import Walkthroughs

/// A tale as plain text, all of it at once.
struct TourText {
  private let tale: Tale

  init(_ tale: Tale) {
    self.tale = tale
  }

  var text: String {
    tale.scenes.enumerated().map { number, scene in
      section(scene, number: "\(number + 1)")
        + scene.beat.forks.map { branch(scene.played($0)) }.joined()
    }.joined()
  }

  private func section(_ scene: Scene, number: String) -> String {
    let text = scene.paragraphs.map { Paragraph(word: "", text: $0).lines }.joined()
    let table =
      scene.tableText.map {
        "\($0.title)\n\($0.columns)\n\($0.rows.map { "\($0)" }.joined(separator: "\n"))"
      } ?? ""
    return "\(number). \(scene.title)\n\(text)\(table)\n"
  }

  private func branch(_ branch: Tale.Branch) -> String {
    let scenes = branch.scenes.enumerated().map { section($1, number: "   \($0 + 1)") }.joined()
    guard let last = branch.scenes.last else { return "" }
    return "  ? \(last.words(branch.fork.question)) (\(branch.fork.name))\n\(scenes)"
      + "  => \(branch.ending) \(last.words(branch.fork.moral))\n\n"
  }
}
