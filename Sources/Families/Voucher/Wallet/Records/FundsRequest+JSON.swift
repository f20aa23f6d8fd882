internal import Channels
internal import ExactJSON
internal import Filecoin

extension Voucher.FundsRequest {
  private typealias Key = Voucher.StoreKey

  var json: JSON {
    [
      Key.id: .number(id), Key.from: .address(from), Key.to: .address(to),
      Key.amount: .tokens(amount), Key.source: .string(source.rawValue),
    ]
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      id: try members.number32(Key.id), from: try members.address(Key.from),
      to: try members.address(Key.to), amount: try members.tokens(Key.amount),
      source: try members.read(Key.source) { json throws(MemberError) in try json.asName() })
    try members.finish()
  }
}
