public import Channels

/// What those who choose the next move want to know, and can ask without a copy of anything.
extension World {
  /// How many messages are on their way to a participant.
  @inlinable
  public func waiting(for role: Family.Role) -> Int { transit.content[role].count }

  /// The messages on their way to a participant, what waits longest first.
  @inlinable
  public func messages(to role: Family.Role) -> [Family.Message] {
    transit.content[role].map { $0.message.content }
  }

  /// Who sent a message that is on its way.
  @inlinable
  public func sender(ofMessageTo role: Family.Role, _ index: Int) -> Family.Role {
    transit.content[role][index].sender
  }

  /// The fingerprint of a message on its way.
  @inlinable
  public func markOfMessage(to role: Family.Role, _ index: Int) -> Mark {
    transit.content[role][index].message.mark
  }

  /// The fingerprint of all that is on its way.
  @inlinable
  public var transitMark: Mark { transit.mark }

  /// Whether a participant runs.
  @inlinable
  public func isUp(_ role: Family.Role) -> Bool { conditions[role.index].isUp }

  /// Whether a participant runs, looks and answers.
  @inlinable
  public func isAwake(_ role: Family.Role) -> Bool { conditions[role.index].isAwake }

  /// What a participant could offer to the ledger, each name once, in the order in which it came to
  /// hold them.
  @inlinable
  public func held(by role: Family.Role) -> [Family.Name] {
    seats[role.index].content.holdings.names
  }

  /// What a participant could offer to the ledger, each name once and the last of it.
  @inlinable
  public func lastHoldings(of role: Family.Role) -> [Family.Holding] {
    let holdings = seats[role.index].content.holdings
    return holdings.names.compactMap { holdings.last($0) }
  }

  /// The record that a participant would start again from, as it lies in its file.
  package func storedRecord(of role: Family.Role) -> [UInt8]? {
    seats[role.index].content.notebook.latest?.bytes
  }
}
