internal import Channels
internal import ExactJSON
package import Simulation

/// Moves under those who make them, each with the key or the words that choose it.
package struct MoveList<Family: ToldFamily & PlayedFamily> {
  private let world: World<Family>
  private let moves: [Move<Family>]
  private let keys: [String]

  /// Lists moves of a world; `keys` has one for each, or none.
  package init(_ moves: [Move<Family>], in world: World<Family>, keys: [String] = []) {
    self.moves = moves
    self.world = world
    self.keys = keys
  }

  /// The list, as wide as there is room.
  package func lines(_ width: Int) -> [Line] {
    var lines: [Line] = []
    var maker: MoveMaker<Family.Role>?
    for (place, move) in moves.enumerated() {
      let own = move.maker(in: world)
      if own != maker {
        lines.append(own.title)
        maker = own
      }
      lines += entry(place, move).lines(width)
    }
    return lines
  }

  private func entry(_ place: Int, _ move: Move<Family>) -> Paragraph {
    guard keys.indices.contains(place) else {
      return Paragraph(indent: 4, column: 0, word: "", text: Line(move.json.text()))
    }
    let text = Line(move.sentence.withoutFullStop)
    return Paragraph(indent: 2, column: 4, word: "[\(keys[place])]", text: text)
  }
}

extension MoveMaker {
  /// Who it is, above its moves.
  fileprivate var title: Line {
    switch self {
    case .owner(let role): Line(told("The \(role.words)"), .of(role))
    case .network: Line(told("The network"), .strong)
    case .miners: Line(told("Miners"), .strong)
    case .cheat(let role): toldLine("\(told("The \(role.words)"), .of(role)) as a cheat")
    case .anyone: Line(told("Anyone"), .strong)
    }
  }

  /// Who it is, above its moves in a page.
  var words: String {
    switch self {
    case .owner(let role): role.words
    case .network: told("network")
    case .miners: told("miners")
    case .cheat(let role): told("\(role.words) as cheat")
    case .anyone: told("anyone")
    }
  }

  /// Who it is, in data.
  package var word: String {
    switch self {
    case .owner(let role): role.rawValue
    case .network: "network"
    case .miners: "miners"
    case .cheat(let role): "\(role.rawValue)-as-cheat"
    case .anyone: "anyone"
    }
  }
}

extension String {
  fileprivate var withoutFullStop: String {
    hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
  }
}
