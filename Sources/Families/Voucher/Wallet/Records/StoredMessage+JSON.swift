internal import AccountLedger
internal import Channels
internal import ExactJSON
internal import Filecoin

extension Voucher.StoredMessage {
  private typealias Key = Voucher.StoreKey

  var json: JSON {
    var json: JSONObject = [
      Key.id: .identifier(id), Key.channel: .number(channel),
      Key.purpose: .string(purpose.name.rawValue),
    ]
    if case .update(let lane, let nonce) = purpose {
      json[Key.lane] = .number(lane)
      json[Key.nonce] = .number(nonce)
    }
    state.write(to: &json)
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let id = try members.read(Key.id) { json throws(MemberError) in try json.asIdentifier() }
    let channel = try members.number32(Key.channel)
    let purpose = try Voucher.MessagePurpose(&members)
    self.init(
      id: id, channel: channel, purpose: purpose,
      state: try Voucher.MessageState(&members, id: id, purpose: purpose))
    try members.finish()
  }
}

extension Voucher.MessagePurpose {
  fileprivate enum Name: String, CaseIterable {
    case create, update, settle, collect
    case topUp = "top-up"
  }

  fileprivate var name: Name {
    switch self {
    case .create: .create
    case .topUp: .topUp
    case .update: .update
    case .settle: .settle
    case .collect: .collect
    }
  }

  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    let name = try members.read(Voucher.StoreKey.purpose) { json throws(MemberError) in
      try json.asName(of: Name.self)
    }
    switch name {
    case .create: self = .create
    case .topUp: self = .topUp
    case .settle: self = .settle
    case .collect: self = .collect
    case .update:
      self = .update(
        lane: try members.number64(Voucher.StoreKey.lane),
        nonce: try members.number64(Voucher.StoreKey.nonce))
    }
  }
}

extension Voucher.MessageState {
  private typealias Key = Voucher.StoreKey

  fileprivate enum Name: String, CaseIterable {
    case waiting, succeeded, failed, dropped, unreadable
  }

  fileprivate func write(to json: inout JSONObject) {
    json[Key.state] = .string(name.rawValue)
    switch self {
    case .waiting(let message): json[Key.message] = .hex(message.cbor)
    case .succeeded(let channel): json[Key.address] = .address(channel)
    case .failed(.exit(_, let exit)): json[Key.exit] = .number(exit.value)
    case .failed(.unreadableReturn(let bytes)): json[Key.returned] = .hex(bytes)
    case .failed(.dropped), .failed(.unknown): break
    }
  }

  private var name: Name {
    switch self {
    case .waiting: .waiting
    case .succeeded: .succeeded
    case .failed(.exit): .failed
    case .failed(.unreadableReturn): .unreadable
    case .failed(.dropped), .failed(.unknown): .dropped
    }
  }

  fileprivate init(
    _ members: inout MemberReader, id: ContentIdentifier, purpose: Voucher.MessagePurpose
  ) throws(MemberError) {
    let name = try members.read(Key.state) { json throws(MemberError) in
      try json.asName(of: Name.self)
    }
    switch name {
    case .waiting:
      self = .waiting(
        try members.read(Key.message) { json throws(MemberError) in try json.asMessage() })
    case .succeeded: self = .succeeded(channel: try members.address(Key.address))
    case .failed:
      let exit = try members.read(Key.exit) { json throws(MemberError) in
        try json.asInteger(in: 0...Int64(UInt32.max))
      }
      self = .failed(.exit(purpose, ExitCode(Int(exit))))
    case .dropped: self = .failed(.dropped(id))
    case .unreadable:
      self = .failed(
        .unreadableReturn(
          try members.read(Key.returned) { json throws(MemberError) in try json.asBytes() }))
    }
  }
}
