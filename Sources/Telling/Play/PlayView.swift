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
  package func standing(_ width: Int) -> [Line] {
    let rows = [("chain", chainWords)] + seen.map { ($0.rawValue, sideWords($0)) } + mailRows
    return rows.map { Paragraph.row($0.0, $0.1, column: column) }.lines(width)
  }

  private var column: Int { 2 + (["mempool"] + Family.Role.allCases.map(\.rawValue)).longest }

  private var chainWords: Line {
    let world = play.world
    let waiting = world.waitingTransactions.map(\.words).joined(separator: ", ")
    let mempool = waiting.isEmpty ? "nothing waits in the mempool" : "\(waiting) waits for a block"
    return "height \(world.height.words); \(mempool)"
  }

  private func sideWords(_ role: Family.Role) -> Line {
    let world = play.world
    let standing = world.standing
    let condition =
      !world.isUp(role)
      ? "has fallen over"
      : world.isAwake(role)
        ? standing.phases[role].rawValue : "is silent (\(standing.phases[role].rawValue))"
    let alone = standing.claimable[role].map { claim in
      "; alone \(claim.amount.words) by \(claim.transaction.words)"
        + " from block \(claim.firstBlock.words) on"
    }
    let agreed = standing.agreed[role].map { "; agreed \($0.words) sat" } ?? ""
    return Line("\(condition); on the chain \(standing.onChain[role].words)\(agreed)")
      .adding(alone ?? "")
  }

  private var mailRows: [(String, Line)] {
    let waiting = seen.filter { play.world.waiting(for: $0) > 0 }
    return waiting.enumerated().map { place, role in
      let messages = play.world.messages(to: role).enumerated().map { number, message in
        "\(number): \(message.shortWords)"
      }
      let text = "to the \(role.rawValue): \(messages.joined(separator: ", "))"
      return (place == 0 ? "mail" : "", Line(text))
    }
  }
}

// What the last move did.
extension PlayView {
  /// The last move and what came of it; empty before the first.
  package func lastMove(_ width: Int) -> [Line] {
    guard let step = play.steps.last else { return [] }
    let number = play.steps.count - 1
    let title = Paragraph(
      indent: 0, column: max(4, "\(number)".count + 1), word: "\(number)",
      text: Line(step.move.sentence, .strong))
    let standing = step.standing.words(after: play.standingBefore)
    let last =
      standing.isEmpty || viewer != nil ? [] : [Paragraph(word: "=", text: Line(standing))]
    return ([title] + EventStory(step.events).paragraphs + last).lines(width)
  }
}

extension [String] {
  /// How long the longest is.
  fileprivate var longest: Int { map(\.count).max() ?? 0 }
}
