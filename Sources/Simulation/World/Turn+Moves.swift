internal import Channels

/// The most blocks that one move mines or waits for: a year of them.
let maximumBlocks = 52_560
/// An armed crash comes after no more effects than this; no input causes as many.
let maximumEffects = 1_000

extension Turn {
  /// Makes a move.
  mutating func perform(_ move: Move<Family>) throws(MoveRefusal<Family>) {
    switch move {
    case .order(let role, let order): try self.order(role, order)
    case .deliver(let role, let message): try deliver(to: role, message: message)
    case .exchange: exchange()
    case .mine(let count, let choice): try mine(count, choice)
    case .tick(let role): try tick(role)
    case .drop(let role, let message): try drop(to: role, message: message)
    case .cut(let role, let message): try cut(to: role, from: message)
    case .duplicate(let role, let message): try duplicate(to: role, message: message)
    case .delay(let role, let message, let blocks):
      try delay(to: role, message: message, blocks: blocks)
    case .reorder(let role, let message, let place):
      try reorder(to: role, message: message, before: place)
    case .crash(let role, let effects): try crash(role, afterEffects: effects)
    case .restart(let role): try restart(role)
    case .silence(let role): try silence(role)
    case .wake(let role): try wake(role)
    case .broadcast(let role, let name, let change):
      try broadcast(name, heldBy: role, change)
    case .tamper(let role, let message, let change, let signing):
      try tamper(to: role, message: message, change, signing: signing)
    case .withhold(let role): try withhold(role)
    case .reorganise(let depth, let choice): try reorganise(depth, choice)
    case .trick(let trick): try Family.perform(trick, in: &self)
    }
  }
}
