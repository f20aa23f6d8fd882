internal import Bitcoin
internal import Channels

extension World where Family: PlayedFamily {
  /// What may well happen next, by those who make it: each of these moves was tried on a copy, and
  /// changes something; only blocks of what waits are always possible.
  ///
  /// There is more that could be written: any amount, any change of a message, any choice of a
  /// miner.
  public var possibleMoves: [Move<Family>] {
    var moves: [Move<Family>] = []
    for role in Family.Role.allCases { moves += ownMoves(of: role) }
    moves += networkMoves + minersMoves
    for role in Family.Role.allCases { moves += malice(of: role) }
    moves += Family.tricks(in: self).map { .trick($0) }
    return moves.filter(changesSomething)
  }

  /// Whether the move can happen here, and more comes of it than refusals.
  private func changesSomething(_ move: Move<Family>) -> Bool {
    // Blocks can always be found, and many of them take long.
    if case .mine(_, Family.Layer.usualChoice) = move { return true }
    var copy = self
    do {
      let events = try copy.apply(move)
      if case .tick = move { return !events.isEmpty }
      return events.contains { event in
        if case .refused = event { false } else { true }
      }
    } catch {
      return false
    }
  }

  private func ownMoves(of role: Family.Role) -> [Move<Family>] {
    Family.orders(to: role, in: self).map { .order(role, $0) } + [
      .tick(role), .restart(role), .wake(role), .silence(role), .crash(role, afterEffects: nil),
    ]
  }

  private var networkMoves: [Move<Family>] {
    var moves: [Move<Family>] = [.exchange]
    for role in Family.Role.allCases {
      for message in 0..<min(waiting(for: role), Self.messagesShown) {
        moves.append(.deliver(to: role, message: message))
      }
    }
    for role in Family.Role.allCases where waiting(for: role) > 0 {
      moves += [
        .drop(to: role, message: 0), .duplicate(to: role, message: 0),
        .delay(to: role, message: 0, blocks: 1),
        .tamper(to: role, message: 0, Family.examples.tampering, .not),
      ]
    }
    return moves
  }

  /// Of more messages to one participant than these, only the first are offered.
  private static var messagesShown: Int { 3 }

  private var minersMoves: [Move<Family>] {
    let usual = Family.Layer.usualChoice
    var moves: [Move<Family>] = [.mine(1, usual)] + layer.choicesToTry.map { .mine(1, $0) }
    if let distance = blocksToNextLock, distance > 1 { moves.append(.mine(distance, usual)) }
    return moves + Family.Layer.branchesToTry.map { .reorganise(1, $0) }
  }

  /// After so many blocks the next one may hold what a participant could enforce.
  private var blocksToNextLock: Int? {
    let standing = standing
    return Family.Role.allCases.compactMap { standing.claimable[$0] }
      .filter { $0.firstBlock > height.next }
      .map { Int($0.firstBlock.value) - Int(height.value) - 1 }.min()
  }

  /// A cheat broadcasts what it holds, changes what it has sent, or does not send it.
  private func malice(of role: Family.Role) -> [Move<Family>] {
    let names = held(by: role)
    let shown =
      names.count > Self.transactionsShown
      ? names.prefix(Self.transactionsShown / 2) + names.suffix(Self.transactionsShown / 2)
      : names[...]
    var moves: [Move<Family>] = shown.map { .broadcast(by: role, $0, nil) }
    for receiver in Family.Role.allCases where waiting(for: receiver) > 0 {
      guard sender(ofMessageTo: receiver, 0) == role else { continue }
      moves.append(.tamper(to: receiver, message: 0, Family.examples.tampering, .again))
    }
    return moves + [.withhold(role)]
  }

  /// Of more transactions than these the middle ones are not offered.
  private static var transactionsShown: Int { 6 }
}
