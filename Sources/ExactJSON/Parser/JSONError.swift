/// Why a text is not JSON, and at which byte.
public struct JSONError: Error, Equatable, Sendable {
  /// The place of the offending byte, counted from zero.
  public let offset: Int
  /// The fault there.
  public let reason: Reason

  /// Describes an error, as a test does that expects one.
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
    /// This byte does not continue any value.
    case unexpectedByte(UInt8)
    /// There is more text after the value.
    case trailingBytes
    /// Arrays and objects nest deeper than the limit.
    case tooDeep(limit: Int)
    /// A number has a zero before its first digit.
    case leadingZero
    /// A string holds a control character that should have been escaped.
    case controlCharacter(UInt8)
    /// The character after a backslash is not one that JSON defines.
    case unknownEscape(UInt8)
    /// An escaped UTF-16 surrogate has no partner.
    case loneSurrogate(UInt16)
    /// A string is not valid UTF-8.
    case invalidUTF8
    /// An object repeats a key.
    case duplicateKey(String)
  }
}
