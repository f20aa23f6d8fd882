internal import Bitcoin
internal import Channels

extension World {
  /// The most blocks that one move mines or waits for: a year of them.
  static let maximumBlocks = 52_560
  /// An armed crash comes after no more effects than this; no input causes as many.
  static let maximumEffects = 1_000

  /// Makes a move on a world that is thrown away if the move is refused.
  mutating func perform(_ move: Move) throws(MoveRefusal) {
    switch move {
    case .open: try order(.open(setting.terms))
    case .pay(let amount): try order(.pay(amount))
    case .release(let amount): try order(.release(amount))
    case .close(let role): try order(role, payer: .close, payee: .close)
    case .giveUp(let role): try order(role, payer: .giveUp, payee: .giveUp)
    case .resume(let role): try order(role, payer: .resume, payee: .resume)
    case .deliver(let role, let message): try deliver(to: role, message: message)
    case .exchange: exchange()
    case .mine(let count, let choice): try mine(count, choice)
    case .tick(let role): try tick(role)
    case .drop(let role, let message): try drop(to: role, message: message)
    case .duplicate(let role, let message): try duplicate(to: role, message: message)
    case .delay(let role, let message, let blocks):
      try delay(to: role, message: message, blocks: blocks)
    case .reorder(let role, let message, let place):
      try reorder(to: role, message: message, before: place)
    case .crash(let role, let effects): try crash(role, afterEffects: effects)
    case .restart(let role): try restart(role)
    case .silence(let role): try silence(role)
    case .wake(let role): try wake(role)
    case .broadcast(let role, let name, let tampering):
      try broadcast(name, heldBy: role, tampering)
    case .tamper(let role, let message, let tampering, let signedAgain):
      try tamper(to: role, message: message, tampering, signing: signedAgain ? .again : .not)
    case .askBackwards(let amount): try askBackwards(amount)
    case .doubleSpend(let extraFee): try doubleSpend(extraFee: extraFee)
    case .malleate: try malleate()
    case .withhold(let role): try withhold(role)
    case .reorganise(let depth, let choice): try reorganise(depth, choice)
    }
  }
}
