internal import Channels
public import Simulation

/// A random future at some point.
///
/// It remembers of its past what is needed to judge it, and costs the same whether that is long or
/// short.
public struct Future<Family: FuzzedFamily>: Sendable {
  /// The world with what is known of its past; `nil` before the beginning.
  var situation: Situation<Family>?
  /// What it began with.
  public internal(set) var setup: FutureSetup<Family>?
  /// How many steps there were.
  public internal(set) var age = 0
  /// Whether it has been played to its end.
  public internal(set) var isOver = false
  /// What was ever seen in it.
  var coverage: Coverage = []
  /// What the last step has done that promises depend on.
  var news: News = []
  var judge: Judge<Family>?

  /// The future before its beginning.
  public init() {}

  /// The world as it is now; `nil` before the beginning.
  public var world: World<Family>? { situation?.world }
}

/// What of a step makes it worth while to judge a world again.
struct News: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The chain or a participant is not what it was.
  static let change = News(rawValue: 1)
  /// Stock is to be taken.
  static let stocktaking = News(rawValue: 2)
}

/// What random futures should show now and then: where nothing of it is seen, too little happens.
struct Coverage: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Something of the family, by the place of what it is called.
  init(place: Int) { self.init(rawValue: 1 << UInt32(place + Self.common.count)) }

  static let crash = Coverage(rawValue: 1)
  static let lateLook = Coverage(rawValue: 2)
  static let slowMiners = Coverage(rawValue: 4)
  static let branch = Coverage(rawValue: 8)
  static let refusedForgery = Coverage(rawValue: 16)

  /// The accidents of every family, with what they are called.
  private static let accidents: [(Coverage, String)] = [
    (.crash, "a crash and a restart"),
    (.lateLook, "an honest side that misses a look"),
    (.slowMiners, "a transaction that waits"),
    (.branch, "a branch that undoes blocks"),
  ]

  /// The attacks in every family, with what they are called.
  private static let attacks: [(Coverage, String)] = [
    (.refusedForgery, "a changed message that is refused")
  ]

  /// What can be seen in every family.
  private static let common = (accidents + attacks).map(\.0)

  /// What can be seen in a family, with what it is called: what it is there for, accidents,
  /// attacks.
  static func names<Family: FuzzedFamily>(in family: Family.Type) -> [(Coverage, String)] {
    let own = (Family.coverage + Family.attackCoverage).enumerated().map { place, name in
      (Coverage(place: place), name)
    }
    let count = Family.coverage.count
    return own.prefix(count) + accidents + own.dropFirst(count) + attacks
  }
}
