public import Bitcoin
public import ExactJSON

extension MemberReader {
  /// Reads an amount in satoshis.
  public mutating func satoshis(_ key: String) throws(MemberError) -> Amount {
    try read(key) { json throws(MemberError) in try json.asAmount() }
  }

  /// Reads an array of values of one kind; errors name the place of the one that is wrong.
  public mutating func list<Value>(
    _ key: String, _ decode: (JSON) throws(MemberError) -> Value
  ) throws(MemberError) -> [Value] {
    try read(key) { json throws(MemberError) in
      var values: [Value] = []
      for (index, element) in try json.asArray().enumerated() {
        do throws(MemberError) { values.append(try decode(element)) } catch {
          throw error.inside("[\(index)]")
        }
      }
      return values
    }
  }

  /// Reads a transaction in hexadecimal.
  public mutating func transaction(_ key: String) throws(MemberError) -> Transaction {
    try read(key) { json throws(MemberError) in try json.asTransaction() }
  }
}
