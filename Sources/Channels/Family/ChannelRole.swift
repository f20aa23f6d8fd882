/// Who takes part in a channel, and as what; the raw value is what documents call the role.
///
/// Every family has roles of its own, no more than `maximumCount` of them.
public protocol ChannelRole: RawRepresentable<String>, CaseIterable, Hashable, Sendable
where AllCases == [Self] {
  /// The place of the role among all roles of its family.
  var index: Int { get }
}

extension ChannelRole {
  /// The place of the role among all roles of its family.
  @inlinable
  public var index: Int {
    guard let index = Self.allCases.firstIndex(of: self) else {
      preconditionFailure("every role is one of all roles")
    }
    return index
  }
}

/// The most roles that a family may have: a payment that is forwarded twice has four.
public let maximumRoleCount = 4
