/// A JSON value that keeps what other models of JSON lose.
///
/// The order of keys, the digits of a number and the bytes of a string come back as they went in:
/// Bitcoin Core prints amounts with eight decimals in a fixed order of keys, and an `id` must be
/// echoed as it was sent.
public enum JSON: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// A number, digit for digit as it was written.
  case number(JSONNumber)
  /// A string, byte for byte and without its escapes.
  case string(String)
  /// The elements of an array, in order.
  case array([JSON])
  /// The members of an object, in the order in which they were written.
  case object(JSONObject)
}

extension JSON: Equatable {
  /// Compares the exact text: `1` is not `1.0`, and strings are equal only byte for byte.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}
