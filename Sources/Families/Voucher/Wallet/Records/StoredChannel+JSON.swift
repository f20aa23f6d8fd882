internal import Channels
internal import ExactJSON
internal import Filecoin

extension Voucher.StoredChannel {
  private typealias Key = Voucher.StoreKey

  var json: JSON {
    var json: JSONObject = [
      Key.number: .number(number),
      Key.control: .address(control),
      Key.target: .address(target),
      Key.direction: .number(direction.rawValue),
      Key.nextLane: .number(nextLane),
      Key.amount: .tokens(amount),
      Key.available: .tokens(available),
      Key.pendingAmount: .tokens(pendingAmount),
      Key.pendingAvailable: .tokens(pendingAvailable),
      Key.settling: .bool(isSettling),
      Key.seen: .bool(wasSeen),
      Key.vouchers: .array(vouchers.map(\.json)),
    ]
    json[Key.address] = address.map(JSON.address)
    json[Key.createMessage] = createMessage.map(JSON.identifier)
    json[Key.addFundsMessage] = addFundsMessage.map(JSON.identifier)
    json[Key.submittedAfterSettle] = submittedAfterSettle.map { .number($0.value) }
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      number: try members.number32(Key.number),
      address: try members.read(Key.address, or: Address?.none) { json throws(MemberError) in
        try json.asAddress()
      },
      control: try members.address(Key.control), target: try members.address(Key.target),
      direction: try members.read(Key.direction) { json throws(MemberError) in
        try json.asDirection()
      })
    try readFunds(&members)
    isSettling = try members.truth(Key.settling)
    wasSeen = try members.truth(Key.seen)
    submittedAfterSettle = try members.read(Key.submittedAfterSettle, or: Epoch?.none) {
      json throws(MemberError) in try json.asEpoch()
    }
    nextLane = try members.number64(Key.nextLane)
    vouchers = try members.list(Key.vouchers) { json throws(MemberError) in
      try Voucher.StoredVoucher(json: json)
    }
    try members.finish()
  }

  private mutating func readFunds(_ members: inout MemberReader) throws(MemberError) {
    amount = try members.tokens(Key.amount)
    available = try members.tokens(Key.available)
    pendingAmount = try members.tokens(Key.pendingAmount)
    pendingAvailable = try members.tokens(Key.pendingAvailable)
    createMessage = try members.identifier(ifAny: Key.createMessage)
    addFundsMessage = try members.identifier(ifAny: Key.addFundsMessage)
  }
}

extension Voucher.StoredVoucher {
  private typealias Key = Voucher.StoreKey

  fileprivate var json: JSON {
    var json: JSONObject = [
      Key.voucher: .string(voucher.text), Key.submitted: .bool(isSubmitted),
    ]
    if isApart { json[Key.apart] = .bool(true) }
    return .object(json)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      try members.read(Key.voucher) { json throws(MemberError) in try json.asVoucher() },
      isSubmitted: try members.truth(Key.submitted),
      isApart: try members.read(Key.apart, or: false) { json throws(MemberError) in
        try json.asTruth()
      })
    try members.finish()
  }
}

extension JSON {
  fileprivate func asDirection() throws(MemberError) -> Voucher.ChannelDirection {
    let value = try asInteger(in: 1...2)
    return value == 1 ? .inbound : .outbound
  }
}
