public import ExactJSON

/// Takes an object apart member by member, and at the end refuses members that were not asked for.
public struct MemberReader {
  private let object: JSONObject
  private var asked: [String] = []

  /// Starts on an object; another value is refused.
  public init(_ json: JSON) throws(MemberError) {
    guard let object = json.object else {
      throw MemberError("", .wrongKind(expected: .object, found: json.kind))
    }
    self.object = object
  }

  /// The value of a member that may be left out.
  public mutating func optional(_ key: String) -> JSON? {
    asked.append(key)
    return object[key]
  }

  /// The value of a member that must be there.
  public mutating func required(_ key: String) throws(MemberError) -> JSON {
    guard let value = optional(key) else { throw MemberError(key, .missing) }
    return value
  }

  /// Reads a member that must be there, and puts its key before those that the errors name.
  public mutating func read<Value>(
    _ key: String, _ decode: (JSON) throws(MemberError) -> Value
  ) throws(MemberError) -> Value {
    let value = try required(key)
    do { return try decode(value) } catch { throw error.inside(key) }
  }

  /// Reads a member that may be left out, and puts its key before those that the errors name.
  public mutating func read<Value>(
    _ key: String, or absent: Value, _ decode: (JSON) throws(MemberError) -> Value
  ) throws(MemberError) -> Value {
    guard let value = optional(key) else { return absent }
    do { return try decode(value) } catch { throw error.inside(key) }
  }

  /// Refuses the first member that was not asked for.
  public func finish() throws(MemberError) {
    guard let key = surplusKey else { return }
    throw MemberError(key, .surplus)
  }

  /// The same where people write by hand: the error names all that was asked for, so that a slip
  /// can be told from what was meant.
  public func finishWrittenByHand() throws(MemberError) {
    guard let key = surplusKey else { return }
    throw MemberError(key, .unknownKey(known: asked))
  }

  private var surplusKey: String? {
    object.members.first { !asked.contains($0.key) }?.key.excerpt
  }
}
