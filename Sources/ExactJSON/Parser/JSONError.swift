/// Why a text is not JSON, and at which byte that shows.
public struct JSONError: Error, Equatable, Sendable {
  /// The place of the offending byte, counted from zero.
  public let offset: Int
  /// What is wrong there.
  public let reason: Reason

  /// Says what is wrong where; a test says what it expects so.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// The ways in which a text fails to be JSON.
  public enum Reason: Equatable, Sendable {
    /// The text stops inside a value, or holds none.
    case unexpectedEnd
    /// The text begins with the three bytes by which some editors mark UTF-8.
    case byteOrderMark
    /// No value may go on with this byte.
    case unexpectedByte(UInt8)
    /// A whole value is followed by more.
    case trailingBytes
    /// Arrays and objects nest deeper than the limit.
    case tooDeep(limit: Int)
    /// A number has a zero before its first digit.
    case leadingZero
    /// A string holds a control character that should have been escaped.
    case controlCharacter(UInt8)
    /// A backslash is followed by none of the letters that JSON knows.
    case unknownEscape(UInt8)
    /// An escaped UTF-16 surrogate has no partner.
    case loneSurrogate(UInt16)
    /// A string is not valid UTF-8.
    case invalidUTF8
    /// An object says the same key again.
    case duplicateKey(String)
  }
}
