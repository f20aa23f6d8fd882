internal import Bitcoin
package import ExactJSON
internal import Secp256k1

extension Member {
  /// What the members are called.
  private enum Key {
    static let key = "key"
    static let payout = "payout"
  }

  /// Writes key and payout script.
  package func write(to members: inout JSONObject) {
    members[Key.key] = .hex(key.compressed)
    members[Key.payout] = .hex(payout.bytes)
  }

  /// Reads what `write(to:)` wrote.
  package init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      key: try members.read(Key.key) { json throws(MemberError) in try json.asKey() },
      payout: try members.read(Key.payout) { json throws(MemberError) in try json.asScript() })
  }

  /// Key and payout script as a value of their own.
  package var json: JSON {
    var json: JSONObject = [:]
    write(to: &json)
    return .object(json)
  }

  /// Reads what `json` wrote.
  package init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(&members)
    try members.finish()
  }
}
