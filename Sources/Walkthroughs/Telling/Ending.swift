public import Channels

/// Who has the money in the end: the answer to the question of every fork.
public enum Ending<Role: ChannelRole>: Hashable, Sendable {
  /// Each has what was agreed last, or can get it alone.
  case asAgreed
  /// A participant has some of what is another's.
  case takesMore(Role)
  /// It lies where no participant can reach it alone.
  case nobody

  /// What documents call it.
  public var rawValue: String {
    switch self {
    case .asAgreed: "as-agreed"
    case .takesMore(let role): "\(role.rawValue)-takes-more"
    case .nobody: "nobody"
    }
  }
}

extension Ending: CaseIterable {
  /// Every ending, in the order in which answers are offered.
  public static var allCases: [Ending] {
    [.asAgreed] + Role.allCases.map { .takesMore($0) } + [.nobody]
  }
}
