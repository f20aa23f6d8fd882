internal import Bitcoin
internal import Channels
internal import ExactJSON

// What was agreed, as records hold it: everything else of a channel follows from it.
extension OneWay.Channel {
  func write(to json: inout JSONObject) {
    json[OneWay.RecordKey.terms] = terms.json
    json[OneWay.RecordKey.payer] = payer.json
    json[OneWay.RecordKey.payee] = payee.json
  }

  convenience init(_ members: inout MemberReader) throws(MemberError) {
    let terms = try members.terms()
    let member = { (json: JSON) throws(MemberError) in try Member(json: json) }
    let payer = try members.read(OneWay.RecordKey.payer, member)
    let payee = try members.read(OneWay.RecordKey.payee, member)
    do { try self.init(terms, payer: payer, payee: payee) } catch {
      throw MemberError(OneWay.RecordKey.terms, .notAChannel(error.comparison))
    }
  }
}

extension OneWay.FundedChannel {
  func write(to json: inout JSONObject) {
    channel.write(to: &json)
    json[OneWay.RecordKey.outPoint] = .string(outPoint.description)
    if let topUp { json[OneWay.RecordKey.topUp] = topUp.json }
  }

  convenience init(_ members: inout MemberReader) throws(MemberError) {
    let channel = try OneWay.Channel(&members)
    let outPoint = try members.outPoint()
    let topUp = try members.read(OneWay.RecordKey.topUp, or: OneWay.TopUp?.none) {
      json throws(MemberError) in try OneWay.TopUp(json: json)
    }
    self.init(channel, outPoint: outPoint, topUp: topUp)
  }
}

extension OneWay.TopUp {
  fileprivate var json: JSON {
    [
      OneWay.RecordKey.outPoint: .string(outPoint.description),
      OneWay.RecordKey.amount: .satoshis(amount),
    ]
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    self.init(
      outPoint: try members.outPoint(), amount: try members.satoshis(OneWay.RecordKey.amount))
    try members.finish()
  }
}

extension MemberReader {
  mutating func terms() throws(MemberError) -> OneWay.Terms {
    try read(OneWay.RecordKey.terms) { json throws(MemberError) in
      try OneWay.Terms(exactly: json)
    }
  }

  fileprivate mutating func outPoint() throws(MemberError) -> OutPoint {
    try read(OneWay.RecordKey.outPoint) { json throws(MemberError) in try json.asOutPoint() }
  }
}
