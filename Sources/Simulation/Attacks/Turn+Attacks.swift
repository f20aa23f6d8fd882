internal import Channels

/// What cheats do: with their own keys, and never with those of others.
extension Turn {
  /// The sender, or the network, changes a message on its way.
  mutating func tamper(
    to role: Family.Role, message index: Int, _ change: Family.Change, signing: Signing
  ) throws(MoveRefusal<Family>) {
    try requireMessage(to: role, index)
    let parcel = world.transit.content[role][index]
    let forger = forger(parcel.sender, signing)
    let forged = try makeMessage(
      world.setting.mark.mixed(with: parcel.message.mark).mixed(with: number(of: change))
        .mixed(with: world.contractMark.mixed(with: forger.number))
    ) { () throws(MoveRefusal<Family>) in
      let forged = Family.forge(parcel.message.content, change, by: forger)
      guard let forged, forged != parcel.message.content else {
        throw .cannotTamper(Family.kind(of: parcel.message.content), change)
      }
      return forged
    }
    // A cheat can send the very message that it forges: to send it is another change.
    let key = Mark(high: 5, low: UInt64(index)).mixed(with: forged.mark)
    changeTransit(to: role, key) { parcels in
      parcels[index].message = forged
    }
    tell(.tampered(to: role, forged.content))
  }

  /// What a participant can forge with.
  func forger(_ role: Family.Role, _ signing: Signing) -> Forger<Family> {
    Forger(
      role: role, wallets: world.setting.wallets, contract: world.contract, signing: signing)
  }

  /// A participant turns out never to have sent its newest message.
  mutating func withhold(_ role: Family.Role) throws(MoveRefusal<Family>) {
    for receiver in Family.Role.allCases where receiver != role {
      let last = world.transit.content[receiver].lastIndex { $0.sender == role }
      if let last { return try drop(to: receiver, message: last) }
    }
    throw .nothingSent(by: role)
  }

  /// A participant offers what it holds; a change keeps the signatures of others, and the cheat
  /// signs again what it has changed.
  mutating func broadcast(
    _ name: Family.Name, heldBy role: Family.Role, _ change: Family.Change?
  ) throws(MoveRefusal<Family>) {
    try requireUp(role)
    let seat = world.seats[role.index]
    let key = seat.mark.mixed(with: name.mark).mixed(with: number(of: change))
    let offer = try makeOffer(key) { () throws(MoveRefusal<Family>) in
      guard let holding = seat.content.holdings.last(name) else {
        throw .nothingHeld(by: role, name)
      }
      let plain = Family.Layer.offer(holding.act, named: name)
      guard let change else { return plain }
      let changed = Family.change(holding, change, by: forger(role, .again))
      guard let changed else { throw .cannotChange(name, change) }
      return changed
    }
    self.offer(offer, by: role)
  }
}

extension Forger {
  /// A number for whose name it uses, and for whether it signs.
  fileprivate var number: Int {
    switch signing {
    case .again: role.index
    case .not: role.index + maximumRoleCount
    }
  }
}
