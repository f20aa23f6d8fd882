internal import Bitcoin
package import Channels
package import Simulation

/// A played channel as somebody sees it: everybody, or one of its participants.
///
/// A participant sees the chain, the mempool, and its own side; of the others it sees what has
/// arrived.
package struct PlayView<Family: ToldFamily & PlayedFamily> {
  let play: Play<Family>
  let viewer: Family.Role?

  package init(_ play: Play<Family>, for viewer: Family.Role? = nil) {
    self.play = play
    self.viewer = viewer
  }

  /// Those whose side is seen.
  var seen: [Family.Role] { viewer.map { [$0] } ?? Family.Role.allCases }

  /// What may well happen next, as far as it is the viewer's to bring about.
  package var moves: [Move<Family>] {
    let world = play.world
    let all = world.possibleMoves
    guard let viewer else { return all }
    return all.filter { $0.isWithinReach(of: viewer, in: world) }
  }
}

// How things stand.
extension PlayView {
  /// How things stand, in a few rows.
  package func standing(_ width: Int) -> [Line] { WorldView(play.world, of: seen).lines(width) }
}

// What the last move did.
extension PlayView {
  /// The last move and what came of it; empty before the first.
  package func lastMove(_ width: Int) -> [Line] {
    guard let step = play.steps.last else { return [] }
    let number = play.steps.count - 1
    let title = Paragraph(
      indent: 0, column: max(4, "\(number)".count + 1), word: "\(number)",
      text: Line(title(of: step.move), .strong))
    let standing = step.standing.words(
      after: play.standingBefore, under: play.world.setting.terms)
    let last =
      standing.isEmpty || viewer != nil ? [] : [Paragraph(word: "=", text: Line(standing))]
    return ([title] + EventStory(seen(of: step.events)).paragraphs.spoken + last).lines(width)
  }

  /// The move in a sentence, unless somebody else makes it out of sight.
  private func title(of move: Move<Family>) -> String {
    guard let viewer, !move.isWithinReach(of: viewer, in: play.world) else { return move.sentence }
    return told("Others act; the \(viewer.words) sees only what reaches it.")
  }

  func seen(of events: [Event<Family>]) -> [Event<Family>] {
    guard let viewer else { return events }
    return events.filter { $0.isSeen(by: viewer) }
  }
}
