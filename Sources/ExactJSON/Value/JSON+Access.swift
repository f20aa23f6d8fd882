extension JSON {
  /// The truth value, if this is one.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number, if this is one.
  public var number: JSONNumber? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// The string, if this is one.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements, if this is an array.
  public var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members, if this is an object.
  public var object: JSONObject? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The value of a key, if this is an object that has it.
  public subscript(key: String) -> JSON? {
    object?[key]
  }

  /// The element at a place, if this is an array that reaches so far.
  public subscript(index: Int) -> JSON? {
    guard let elements = array, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
