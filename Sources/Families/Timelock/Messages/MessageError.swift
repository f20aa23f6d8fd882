public import Channels
public import ExactJSON

extension Timelock {
  /// Why bytes are no message.
  public enum MessageError: Error, Equatable, Sendable {
    /// There are more bytes than any message has.
    case tooLong(count: Int, limit: Int)
    /// The bytes are no JSON.
    case notJSON(JSONError)
    /// A member is missing, surplus, or does not say what it should.
    case member(MemberError)
  }
}
