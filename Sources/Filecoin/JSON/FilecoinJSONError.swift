/// Why a JSON object is not what a lotus node would have written, and in which field.
public struct FilecoinJSONError: Error, Equatable, Sendable {
  /// The path to the field, with points between the names and numbers for places in a list.
  public let field: String
  /// The fault there.
  public let reason: Reason

  /// Describes an error, as a test does that expects one.
  public init(field: String, reason: Reason) {
    self.field = field
    self.reason = reason
  }

  /// The ways in which a field can be wrong.
  public enum Reason: Equatable, Sendable {
    /// The field must be there.
    case missing
    /// No field has this name; a misspelt one is not passed over.
    case unknownField
    /// The value must be an object.
    case notAnObject
    /// The value must be a list.
    case notAList
    /// The value must be a string.
    case notAString
    /// The value must be a whole number that fits 64 bits.
    case notANumber
    /// The string is not an address.
    case address(AddressError)
    /// The string is not a number of attoFIL.
    case amount(TokenAmountError)
    /// The string is not base64.
    case base64(Base64Error)
    /// The string is not a content identifier.
    case identifier(ContentIdentifierError)
    /// The identifier is not that of the message beside it.
    case otherIdentifier(ContentIdentifier)
    /// No signature has a type with this number.
    case unknownSignatureType(UInt64)
    /// A message has this version, and only version 0 exists.
    case unknownVersion(UInt64)
    /// A list or a string is longer than the chain allows.
    case tooLong(Int, limit: Int)
  }
}
