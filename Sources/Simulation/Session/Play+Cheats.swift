public import Channels

extension Play where Family: PlayedFamily {
  /// Those who have made a move that only a cheat makes.
  public var cheats: [Family.Role] {
    let cheats = zip(worlds, session.moves).compactMap { world, move -> Family.Role? in
      guard case .cheat(let role) = move.maker(in: world) else { return nil }
      return role
    }
    return Family.Role.allCases.filter(cheats.contains)
  }
}
