internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Hashing

// What both sides have signed, as records hold it.
extension Timelock.ChannelSignatureGiven {
  var json: JSON {
    var json: JSONObject = [
      Timelock.RecordKey.signature: signature.json, Timelock.RecordKey.digest: .hex(digest.array),
    ]
    body.write(to: &json)
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    signature = try members.read(Timelock.RecordKey.signature) { json throws(MemberError) in
      try ChannelSignature(json: json)
    }
    digest = try members.read(Timelock.RecordKey.digest) { json throws(MemberError) in
      try json.asDigest()
    }
    body = try Timelock.SignedClosing.Body(&members)
    try members.finish()
  }
}

extension Timelock.Division {
  func write(to json: inout JSONObject) {
    json[Timelock.RecordKey.state] = .number(state)
    json[Timelock.RecordKey.toPayee] = .satoshis(toPayee)
  }

  init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      state: try members.read(Timelock.RecordKey.state) { json throws(MemberError) in
        try json.asUInt32()
      },
      toPayee: try members.satoshis(Timelock.RecordKey.toPayee))
  }
}

extension Timelock.SignedClosing {
  var json: JSON {
    var json: JSONObject = [:]
    division.write(to: &json)
    json[Timelock.RecordKey.form] = .string(form.recordName.rawValue)
    json[Timelock.RecordKey.payer] = payer.json
    json[Timelock.RecordKey.payee] = payee.json
    body.write(to: &json)
    return .object(json)
  }

  init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let division = try Timelock.Division(&members)
    let form = try members.read(Timelock.RecordKey.form) { json throws(MemberError) in
      try json.asName(of: Timelock.ClosingForm.RecordName.self)
    }
    let signature = { (json: JSON) throws(MemberError) in try ChannelSignature(json: json) }
    let payer = try members.read(Timelock.RecordKey.payer, signature)
    let payee = try members.read(Timelock.RecordKey.payee, signature)
    let body = try Body(&members)
    try members.finish()
    self.init(division, form.form, payer: payer, payee: payee, body: body)
  }
}

extension Timelock.SignedClosing.Body {
  /// Only a transaction that does not follow from the template is written.
  func write(to json: inout JSONObject) {
    switch self {
    case .template: break
    case .deviant(let transaction): json[Timelock.RecordKey.body] = .hex(transaction.encoded)
    }
  }

  init(_ members: inout MemberReader) throws(MemberError) {
    self = try members.read(Timelock.RecordKey.body, or: .template) { json throws(MemberError) in
      .deviant(try json.asTransaction())
    }
  }
}

extension Timelock.ClosingForm {
  enum RecordName: String, CaseIterable {
    case locked, settlement

    var form: Timelock.ClosingForm {
      switch self {
      case .locked: .locked
      case .settlement: .settlement
      }
    }
  }

  var recordName: RecordName {
    switch self {
    case .locked: .locked
    case .settlement: .settlement
    }
  }
}
