/// Moves that were made once and are not part of the present: what was undone, or left for another
/// way.
public struct KeptWay<Family: SimulatedFamily>: Hashable, Sendable {
  /// What a person called it, if anything.
  public let name: String?
  /// How many of the present moves come before it.
  public internal(set) var after: Int
  /// What follows them.
  public internal(set) var moves: [Move<Family>]

  init(name: String? = nil, after: Int, moves: [Move<Family>]) {
    self.name = name
    self.after = after
    self.moves = moves
  }
}
