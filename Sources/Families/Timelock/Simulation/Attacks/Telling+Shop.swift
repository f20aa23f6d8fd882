internal import Channels
internal import Simulation

extension Attack<Timelock>.Telling {
  /// Tells it under the usual terms.
  init(title: String, about: String, moves: Moves<Timelock>) {
    self.init(title: title, about: about, terms: Shop.terms(), moves: moves)
  }
}
