public import Bitcoin
public import Channels

/// What participants see of the ledger, what they put there, and what those who make blocks do.
extension Turn {
  /// Lets a participant look, awake or not.
  mutating func tick(_ role: Family.Role) throws(MoveRefusal<Family>) {
    try requireUp(role)
    look(role)
  }

  /// Lets every participant that is awake look.
  mutating func lookEverywhere() {
    for role in Family.Role.allCases where world.conditions[role.index].isAwake { look(role) }
  }

  /// Lets a participant look, if it is still up.
  mutating func look(_ role: Family.Role) {
    guard world.conditions[role.index].isUp else { return }
    react(role, to: .look(sight(for: world.seats[role.index])))
  }

  /// Offers something to the ledger.
  public mutating func offer(_ offer: Part<Family.Layer.Offer>, by role: Family.Role?) {
    changeLayerSurely(offer.mark) { $0.take(offer.content, by: role) }
  }

  /// Mines blocks; after each, every participant that is awake looks.
  ///
  /// A block that breaks a rule ends it there.
  mutating func mine(
    _ count: Int, _ choice: Family.Layer.Choice
  ) throws(MoveRefusal<Family>) {
    try requireBlocks(count)
    for _ in 0..<count {
      let before = world.height
      try changeLayer(Family.Layer.mark(of: choice)) { layer throws(Family.Layer.Fault) in
        try layer.mine(choice)
      }
      guard world.height > before else { return }
      lookEverywhere()
    }
  }

  /// Undoes blocks by a branch that is one block longer.
  mutating func reorganise(
    _ depth: Int, _ choice: Family.Layer.Choice
  ) throws(MoveRefusal<Family>) {
    let key = Family.Layer.mark(of: choice).mixed(with: depth)
    try changeLayer(key) { layer throws(Family.Layer.Fault) in
      try layer.reorganise(depth, choice)
    }
    lookEverywhere()
  }
}

extension World {
  /// The height of the last block.
  @inlinable public var height: BlockHeight { layerPart.content.height }
}
