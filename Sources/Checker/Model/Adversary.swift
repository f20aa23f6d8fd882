public import Channels

/// Who of the participants cheats.
public enum Adversary<Role: ChannelRole>: Hashable, Sendable {
  /// This one.
  case one(Role)
  /// Any: every future in which one of them cheats is looked at.
  case any
  /// None: only the network, the miners and accidents stand in the way.
  case none

  /// Every choice, in the order in which they are listed.
  public static var all: [Adversary] { Role.allCases.map { .one($0) } + [.any, .none] }

  /// What commands call it.
  public var name: String {
    switch self {
    case .one(let role): role.rawValue
    case .any: Role.allCases.count == 2 ? "both" : "any"
    case .none: "none"
    }
  }

  /// The choice of a name.
  public init?(name: String) {
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// The cheats, each of which is the only one in its futures.
  public var cheats: [Role?] {
    switch self {
    case .one(let role): [role]
    case .any: Role.allCases
    case .none: [nil]
    }
  }
}
