internal import Channels
public import Simulation

/// A random future at some point of its way.
///
/// It remembers of the way what is needed to judge it, and costs the same whether it is long or short.
public struct Future: Sendable {
  /// The world with what is known of its past; `nil` before the beginning.
  var situation: Situation?
  /// What it began with.
  public internal(set) var deal: Deal?
  /// How many twists there were.
  public internal(set) var age = 0
  /// Whether it has been played to its end.
  public internal(set) var isOver = false
  /// What was ever seen in it.
  var sights: Sights = []
  /// What the last twist has done that promises can hang on.
  var news: News = []
  var judge: Judge?

  /// The future before its beginning.
  init() {}

  /// The world as it is now; `nil` before the beginning.
  public var world: World? { situation?.world }
}

/// What of a twist makes it worth while to judge a world again.
struct News: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The chain or a side is not what it was.
  static let change = News(rawValue: 1)
  /// Stock is to be taken.
  static let stocktaking = News(rawValue: 2)
}

/// What random futures should show now and then: where nothing of it is seen, too little happens.
struct Sights: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let tenStates = Sights(rawValue: 1)
  static let hundredStates = Sights(rawValue: 2)
  static let commitment = Sights(rawValue: 4)
  static let settlement = Sights(rawValue: 8)
  static let refund = Sights(rawValue: 16)
  static let crash = Sights(rawValue: 32)
  static let lateLook = Sights(rawValue: 64)
  static let slowMiners = Sights(rawValue: 128)
  static let branch = Sights(rawValue: 256)
  static let staleOffer = Sights(rawValue: 512)
  static let refusedForgery = Sights(rawValue: 1_024)

  /// All of them, with what they are called.
  static let names: [(Sights, String)] = [
    (.tenStates, "ten states agreed on"),
    (.hundredStates, "a hundred states agreed on"),
    (.commitment, "a commitment on the chain"),
    (.settlement, "a settlement on the chain"),
    (.refund, "a refund on the chain"),
    (.crash, "a crash and a restart"),
    (.lateLook, "an honest side that misses a look"),
    (.slowMiners, "a transaction that waits"),
    (.branch, "a branch that undoes blocks"),
    (.staleOffer, "a stale state offered when its lock is open"),
    (.refusedForgery, "a changed message that is refused"),
  ]
}
