internal import Bitcoin
internal import Channels
internal import ExactJSON

// What was paid and signed, as records hold it.
extension OneWay.Payment {
  func write(to json: inout JSONObject) {
    json[OneWay.RecordKey.number] = .number(number)
    json[OneWay.RecordKey.toPayee] = .satoshis(toPayee)
    json[OneWay.RecordKey.backing] = .string(backing.rawValue)
  }

  init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      number: try members.read(OneWay.RecordKey.number) { json throws(MemberError) in
        try json.asUInt32()
      },
      toPayee: try members.satoshis(OneWay.RecordKey.toPayee),
      backing: try members.read(OneWay.RecordKey.backing) { json throws(MemberError) in
        try json.asName()
      })
  }

  var json: JSON {
    var json: JSONObject = [:]
    write(to: &json)
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(&members)
    try members.finish()
  }
}

extension OneWay.SignedPayment {
  var json: JSON {
    var json: JSONObject = [:]
    payment.write(to: &json)
    json[OneWay.RecordKey.closes] = .array(closes.map(\.json))
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    payment = try OneWay.Payment(&members)
    closes = try members.list(OneWay.RecordKey.closes) { json throws(MemberError) in
      try OneWay.SignedClose(json: json)
    }
    try members.finish()
  }
}

extension OneWay.SignedClose {
  fileprivate var json: JSON {
    var json: JSONObject = [
      OneWay.RecordKey.source: .string(source.rawValue),
      OneWay.RecordKey.signatures: .array(signatures.map(\.json)),
    ]
    body.write(to: &json)
    return .object(json)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    source = try members.read(OneWay.RecordKey.source) { json throws(MemberError) in
      try json.asName()
    }
    signatures = try members.list(OneWay.RecordKey.signatures) { json throws(MemberError) in
      try ChannelSignature(json: json)
    }
    body = try OneWay.Body(&members)
    try members.finish()
  }
}

extension OneWay.Body {
  /// Only a transaction that does not follow from the template is written.
  fileprivate func write(to json: inout JSONObject) {
    switch self {
    case .template: break
    case .deviant(let transaction): json[OneWay.RecordKey.body] = .hex(transaction.encoded)
    }
  }

  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    self = try members.read(OneWay.RecordKey.body, or: .template) { json throws(MemberError) in
      .deviant(try json.asTransaction())
    }
  }
}

extension OneWay.WayOut {
  /// Only what the payee has signed is written.
  func write(to json: inout JSONObject) {
    switch self {
    case .unsigned: break
    case .signed(let signature, let body):
      var members: JSONObject = [OneWay.RecordKey.signature: signature.json]
      body.write(to: &members)
      json[OneWay.RecordKey.wayOut] = .object(members)
    }
  }

  init(_ members: inout MemberReader) throws(MemberError) {
    self = try members.read(OneWay.RecordKey.wayOut, or: .unsigned) { json throws(MemberError) in
      try Self.signed(json)
    }
  }

  private static func signed(_ json: JSON) throws(MemberError) -> Self {
    var members = try MemberReader(json)
    let signature = try members.read(OneWay.RecordKey.signature) { json throws(MemberError) in
      try ChannelSignature(json: json)
    }
    let body = try OneWay.Body(&members)
    try members.finish()
    return .signed(signature, body)
  }
}
