internal import Channels

extension Timelock.Side {
  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  mutating func take(
    _ input: Timelock.Input<Order>
  ) throws(Timelock.Refusal) -> [Effect<Timelock>] {
    switch input {
    case .message(let message):
      let effects = make(try receive(message))
      return isDue ? effects + make(look()) : effects
    case .order(let order): return make(try obey(order))
    case .chain(let facts):
      outlook.look(facts)
      return make(look())
    }
  }
}
