internal import Bitcoin
internal import ExactJSON
internal import Secp256k1

extension Member {
  private typealias Key = Timelock.Message.Key

  /// Writes key and payout script.
  func write(to members: inout JSONObject) {
    members[Key.key] = .hex(key.compressed)
    members[Key.payout] = .hex(payout.bytes)
  }

  /// Reads what `write(to:)` wrote.
  init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      key: try members.read(Key.key) { json throws(MemberError) in try json.asKey() },
      payout: try members.read(Key.payout) { json throws(MemberError) in try json.asScript() })
  }
}
