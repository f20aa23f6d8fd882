internal import Bitcoin
internal import ExactJSON

extension JSON {
  /// Bytes as Bitcoin Core writes them: a string of hexadecimal digits.
  static func hex(_ bytes: some Sequence<UInt8>) -> JSON { .string(Hex.encode(bytes)) }

  /// A number whose digits matter, as those of an amount do.
  static func number(text: String) -> JSON {
    guard let number = JSONNumber(text) else { preconditionFailure("digits make a number") }
    return .number(number)
  }
}
