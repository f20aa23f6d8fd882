internal import Bitcoin
package import Channels
package import Simulation

/// How things stand in a world, in a few rows: the chain, the sides that are seen, and their mail.
package struct WorldView<Family: ToldFamily> {
  private let world: World<Family>
  private let seen: [Family.Role]

  package init(_ world: World<Family>, of seen: [Family.Role] = Family.Role.allCases) {
    self.world = world
    self.seen = seen
  }

  /// The rows, each under its name.
  package var rows: [(name: String, text: String)] {
    [(told("chain"), chain)] + seen.map { ($0.words, side($0)) }
      + seen.filter { world.waiting(for: $0) > 0 }.map { (told("mail"), mail(to: $0)) }
  }

  /// The rows as lines of a screen.
  package func lines(_ width: Int) -> [Line] {
    let rows = rows
    let column = 2 + (rows.map(\.name.columns).max() ?? 0)
    return rows.map { Paragraph.row($0.name, $0.text, column: max(9, column)) }.lines(width)
  }

  private var chain: String {
    let waiting = world.layer.waiting.map(Family.Layer.words).joined(separator: told(", "))
    let mempool =
      waiting.isEmpty ? told("nothing waits in the mempool") : told("\(waiting) waits for a block")
    return told("height \(world.height.words); \(mempool)")
  }

  private func side(_ role: Family.Role) -> String {
    let standing = world.standing
    let terms = world.setting.terms
    let agreed = standing.agreed[role].map {
      told("; agreed \(Family.numbers($0, under: terms)) \(Family.moneySymbol)")
    }
    let alone = standing.claimable[role].map { claim in
      told(
        "; alone \(Family.words(claim.amount, under: terms)) by \(claim.transaction.words)"
          + " from block \(claim.firstBlock.words) on")
    }
    let owned = Family.words(standing.onChain[role], under: terms)
    return told("\(condition(of: role)); on the chain \(owned)\(agreed ?? "")") + (alone ?? "")
  }

  private func condition(of role: Family.Role) -> String {
    let phase = world[role].phase.rawValue
    if !world.isUp(role) { return told("has crashed") }
    return world.isAwake(role) ? told(word: phase) : told("is silent (\(told(word: phase)))")
  }

  private func mail(to role: Family.Role) -> String {
    let messages = world.messages(to: role).enumerated().map { number, message in
      "\(number): \(message.shortWords)"
    }
    return told("to the \(role.words): \(messages.joined(separator: told(", ")))")
  }
}
