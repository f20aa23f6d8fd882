/// A number as it is written: the text is kept, because `1.00000000` and `1` differ to a reader of
/// amounts.
public struct JSONNumber: Sendable, Hashable {
  /// The literal, digit for digit.
  public let text: String

  /// Takes a literal, if it is exactly one JSON number.
  public init?(_ text: String) {
    var parser = JSONParser(bytes: Array(text.utf8))
    do {
      self = try parser.onlyNumber()
    } catch {
      return nil
    }
  }

  /// Writes an integer of any width in decimal.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  init(uncheckedText: String) {
    text = uncheckedText
  }

  /// The value, if the literal is an integer in range, written without fraction or exponent.
  public var int64: Int64? {
    Int64(text)
  }

  /// The value, if the literal is an integer in range, written without sign, fraction or exponent.
  public var uint64: UInt64? {
    text.utf8.first == UInt8(ascii: "-") ? nil : UInt64(text)
  }
}
