extension JSONParser {
  /// Reads an array whose opening bracket has been read.
  mutating func array() throws(JSONError) -> [JSON] {
    skipWhiteSpace()
    if take(UInt8(ascii: "]")) { return [] }
    var elements: [JSON] = []
    while true {
      elements.append(try value())
      if try endsContainer(with: UInt8(ascii: "]")) { return elements }
    }
  }

  /// Reads an object whose opening brace has been read.
  mutating func object() throws(JSONError) -> JSONObject {
    skipWhiteSpace()
    if take(UInt8(ascii: "}")) { return JSONObject() }
    var members: [JSONObject.Member] = []
    var seen = SeenKeys()
    while true {
      members.append(try member(&seen, among: members))
      if try endsContainer(with: UInt8(ascii: "}")) {
        return JSONObject(uncheckedMembers: members)
      }
    }
  }

  private mutating func member(
    _ seen: inout SeenKeys, among members: [JSONObject.Member]
  ) throws(JSONError) -> JSONObject.Member {
    skipWhiteSpace()
    guard try peek() == UInt8(ascii: "\"") else { throw unexpectedByte() }
    let start = position
    let key = try string()
    guard seen.insert(key, among: members) else { throw error(.duplicateKey(key), at: start) }
    skipWhiteSpace()
    guard take(UInt8(ascii: ":")) else { throw unexpectedByte() }
    return JSONObject.Member(key: key, value: try value())
  }

  private mutating func endsContainer(with closing: UInt8) throws(JSONError) -> Bool {
    skipWhiteSpace()
    if take(closing) { return true }
    guard take(UInt8(ascii: ",")) else { throw unexpectedByte() }
    return false
  }
}

/// Finds repeated keys: by walking the members while they are few, with a set when they are many.
///
/// Without the set, an object with many keys would take quadratic time.
private struct SeenKeys {
  private static let walkLimit = 16
  private var keys: Set<ExactKey> = []

  /// Remembers a key; false if the object has it already.
  mutating func insert(_ key: String, among members: [JSONObject.Member]) -> Bool {
    guard members.count >= Self.walkLimit else {
      return !members.contains { $0.key.hasSameBytes(as: key) }
    }
    if keys.isEmpty {
      keys = Set(members.lazy.map { ExactKey(text: $0.key) })
    }
    return keys.insert(ExactKey(text: key)).inserted
  }
}
