public import Channels

/// A duty of those who run a participant, which no rule of its own can see to.
public enum Neglect<Role: ChannelRole>: Hashable, Sendable {
  /// To look at the ledger no later than was agreed.
  case watching(by: Role)
  /// To store a record before anything that depends on it is sent.
  case recording

  /// Every duty, in its order.
  public static var all: [Neglect] {
    Role.allCases.reversed().map { .watching(by: $0) } + [.recording]
  }

  /// A stable identifier.
  public var name: String {
    switch self {
    case .watching(let role): "\(role.rawValue)-watches-the-chain"
    case .recording: "record-before-effect"
    }
  }

  /// The duty in one sentence.
  public var statement: String {
    switch self {
    case .watching(let role):
      "The \(role.rawValue) looks at the chain no later than the reaction that was agreed."
    case .recording: "What a side will have done is stored before it is done."
    }
  }
}
