public import Channels
public import ExactJSON

extension Voucher.WalletStore {
  private typealias Key = Voucher.StoreKey

  /// The store as it is written down, without a checksum; a record adds one.
  public var json: JSON {
    [
      Key.nextChannel: .number(nextChannel),
      Key.nextRequest: .number(nextRequest),
      Key.channels: .array(channels.map(\.json)),
      Key.messages: .array(messages.map(\.json)),
      Key.requests: .array(requests.map(\.json)),
    ]
  }

  /// Reads what `json` wrote.
  public init(json: JSON) throws(MemberError) {
    self.init()
    var members = try MemberReader(json)
    nextChannel = try members.number32(Key.nextChannel)
    nextRequest = try members.number32(Key.nextRequest)
    channels = try members.list(Key.channels) { json throws(MemberError) in
      try Voucher.StoredChannel(json: json)
    }
    messages = try members.list(Key.messages) { json throws(MemberError) in
      try Voucher.StoredMessage(json: json)
    }
    requests = try members.list(Key.requests) { json throws(MemberError) in
      try Voucher.FundsRequest(json: json)
    }
    try members.finish()
  }
}
