public import Channels

/// A member of a move or a change: how it is read, and what the reference says of it.
public struct WrittenMember<Value: Sendable>: Sendable {
  /// The members that it is read from: one, or a few that exclude each other.
  let notes: [MemberNote]
  /// Takes the value from the object that has the members.
  public let read: @Sendable (inout MemberReader) throws(MemberError) -> Value

  /// Says how a member is written, and how it is read.
  public init(
    _ notes: MemberNote...,
    read: @escaping @Sendable (inout MemberReader) throws(MemberError) -> Value
  ) {
    self.notes = notes
    self.read = read
  }
}
