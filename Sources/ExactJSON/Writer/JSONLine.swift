/// A value on one line, with a space after each comma and colon, if it is short enough.
struct JSONLine {
  /// How long lines may be, a comma at the end included.
  static let width = 99

  private(set) var bytes: [UInt8] = []
  private let limit: Int

  /// Gives up as soon as the line is too long, so that a long value costs no more than a line.
  init?(_ value: JSON, within limit: Int) {
    self.limit = limit
    guard write(value) else { return nil }
  }

  private mutating func write(_ value: JSON) -> Bool {
    switch value {
    case .array(let elements):
      return write(elements, between: "[", and: "]") { line, element in line.write(element) }
    case .object(let object):
      return write(object.members, between: "{", and: "}") { line, member in
        line.append(JSON.string(member.key).bytes() + Array(": ".utf8)) && line.write(member.value)
      }
    case .null, .bool, .number, .string:
      return append(value.bytes())
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between open: String, and close: String,
    _ write: (inout JSONLine, Item) -> Bool
  ) -> Bool {
    guard append(Array(open.utf8)) else { return false }
    for (index, item) in items.enumerated() {
      guard index == 0 || append(Array(", ".utf8)), write(&self, item) else { return false }
    }
    return append(Array(close.utf8))
  }

  private mutating func append(_ more: [UInt8]) -> Bool {
    bytes += more
    return bytes.count <= limit
  }
}
