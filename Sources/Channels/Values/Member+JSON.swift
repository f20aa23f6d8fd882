internal import Bitcoin
public import ExactJSON
internal import Secp256k1

extension Member {
  /// What the members are called.
  private enum Key {
    static let key = "key"
    static let payout = "payout"
  }

  /// Writes key and payout script.
  public func write(to members: inout JSONObject) {
    members[Key.key] = .hex(key.compressed)
    members[Key.payout] = .hex(payout.bytes)
  }

  /// Reads what `write(to:)` wrote.
  public init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      key: try members.read(Key.key) { json throws(MemberError) in try json.asKey() },
      payout: try members.read(Key.payout) { json throws(MemberError) in try json.asScript() })
  }

  /// Key and payout script as a value of their own.
  public var json: JSON {
    var json: JSONObject = [:]
    write(to: &json)
    return .object(json)
  }

  /// Reads what `json` wrote.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(&members)
    try members.finish()
  }
}
