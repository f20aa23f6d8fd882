internal import Bitcoin
internal import Channels
internal import ExactJSON

// What was agreed, as records hold it: everything else of a channel follows from it.
extension Timelock.Channel {
  func write(to json: inout JSONObject) {
    json[Timelock.RecordKey.terms] = terms.json
    json[Timelock.RecordKey.payer] = payer.json
    json[Timelock.RecordKey.payee] = payee.json
  }

  convenience init(_ members: inout MemberReader) throws(MemberError) {
    let terms = try members.terms()
    let member = { (json: JSON) throws(MemberError) in try Member(json: json) }
    let payer = try members.read(Timelock.RecordKey.payer, member)
    let payee = try members.read(Timelock.RecordKey.payee, member)
    do { try self.init(terms, payer: payer, payee: payee) } catch {
      throw MemberError(Timelock.RecordKey.terms, .notAChannel(error.comparison))
    }
  }
}

extension Timelock.FundedChannel {
  func write(to json: inout JSONObject) {
    channel.write(to: &json)
    json[Timelock.RecordKey.outPoint] = .string(outPoint.description)
  }

  convenience init(_ members: inout MemberReader) throws(MemberError) {
    let channel = try Timelock.Channel(&members)
    self.init(
      channel,
      outPoint: try members.read(Timelock.RecordKey.outPoint) { json throws(MemberError) in
        try json.asOutPoint()
      })
  }
}

extension Timelock.Exit {
  /// Only the settlement is written: who leaves alone needs nothing more.
  func write(to json: inout JSONObject) {
    switch self {
    case .alone: break
    case .together(let closing): json[Timelock.RecordKey.exit] = closing.json
    }
  }

  init(_ members: inout MemberReader) throws(MemberError) {
    self = try members.read(Timelock.RecordKey.exit, or: .alone) { json throws(MemberError) in
      .together(try Timelock.SignedClosing(json: json))
    }
  }
}

extension MemberReader {
  mutating func terms() throws(MemberError) -> Timelock.Terms {
    try read(Timelock.RecordKey.terms) { json throws(MemberError) in
      try Timelock.Terms(exactly: json)
    }
  }

  mutating func closing(_ key: String) throws(MemberError) -> Timelock.SignedClosing {
    try read(key) { json throws(MemberError) in try Timelock.SignedClosing(json: json) }
  }

  mutating func given(
    _ key: String
  ) throws(MemberError) -> Timelock.ChannelSignatureGiven {
    try read(key) { json throws(MemberError) in
      try Timelock.ChannelSignatureGiven(json: json)
    }
  }
}
