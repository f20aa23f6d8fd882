package import Bitcoin
internal import ExactJSON

extension MemberReader {
  /// Reads an amount in satoshis.
  package mutating func satoshis(_ key: String) throws(MemberError) -> Amount {
    try read(key) { json throws(MemberError) in try json.asAmount() }
  }

  /// Reads a transaction in hexadecimal.
  package mutating func transaction(_ key: String) throws(MemberError) -> Transaction {
    try read(key) { json throws(MemberError) in try json.asTransaction() }
  }
}
