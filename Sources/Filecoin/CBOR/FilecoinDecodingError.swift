/// Why bytes are not the value that was to be read from them, and at which byte.
public struct FilecoinDecodingError: Error, Equatable, Sendable {
  /// The place of the offending byte, counted from zero.
  public let offset: Int
  /// The fault there.
  public let reason: Reason

  /// Describes an error, as a test does that expects one.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// The ways in which bytes fail to be a value of the chain.
  public enum Reason: Equatable, Sendable {
    /// The bytes end inside a value.
    case truncated
    /// This many bytes follow the value.
    case trailingBytes(Int)
    /// The header of an item has a form that no item of a fixed length has.
    case unknownHeader(UInt8)
    /// A shorter header says the same, and only the shortest is accepted.
    case headerNotShortest
    /// An item is of another kind than the one that belongs here.
    case wrongKind(CBORKind, expected: CBORKind)
    /// An array has another number of elements than the one that belongs here.
    case wrongCount(UInt64, expected: Int)
    /// A list or a string is longer than the chain allows.
    case tooLong(UInt64, limit: Int)
    /// A number has more than 63 bits and a sign.
    case aboveInt64(UInt64)
    /// A tag other than that of a content identifier.
    case wrongTag(UInt64)
    /// The bytes of an address are not an address.
    case address(AddressError)
    /// The first byte of an amount is neither 0 for plus nor 1 for minus.
    case unknownSign(UInt8)
    /// An amount has zeros before its first digit, or zero has a sign.
    case amountNotShortest
    /// A signature has not even a type.
    case emptySignature
    /// No signature has this type.
    case unknownSignatureType(UInt8)
    /// The bytes of a content identifier are not one.
    case identifier(ContentIdentifierError)
    /// A message has this version, and only version 0 exists.
    case unknownVersion(UInt64)
  }
}

/// The kinds of items that CBOR has (RFC 8949, major types).
public enum CBORKind: UInt8, Equatable, Sendable {
  /// A whole number from zero up.
  case unsigned = 0
  /// A whole number below zero.
  case negative = 1
  /// A byte string.
  case bytes = 2
  /// A text string, which no value of the chain's payment channels holds.
  case text = 3
  /// A list of items.
  case array = 4
  /// Pairs of items, which no value of the chain's payment channels holds.
  case map = 5
  /// A number that says what the next item means.
  case tag = 6
  /// Null, and values that do not occur here.
  case simple = 7
}
