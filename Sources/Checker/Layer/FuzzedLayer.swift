public import Exploration
public import Simulation

/// A layer that can live through random futures: those who make blocks choose by dice.
public protocol FuzzedLayer: CheckedLayer, PlayedLayer {
  /// What may stand in the next block; the layer refuses what those who make blocks must not do.
  func choice(by dice: inout Dice) -> Choice
  /// What an event says of blocks.
  static func blockNews(of event: Event) -> BlockNews<Label>?
}

/// What an event of a layer says of blocks.
public enum BlockNews<Label: Sendable>: Sendable {
  /// A block was made that holds this of the channel.
  case made(holding: [Label])
  /// Blocks were undone.
  case undone
}
