internal import Bitcoin
internal import Channels
public import ExactJSON

extension OneWay.Message {
  /// The version of the messages that are written and understood.
  public static let version: Int64 = 1

  /// The message as it travels: a version, what it is, what it is about, and what it says.
  ///
  ///     {"paychan":1,"type":"pay","channel":"6b3f…","state":3,"to-payee":15000,…}
  public var json: JSON {
    var members: JSONObject = [
      Key.version: .number(Self.version),
      Key.type: .string(kind.rawValue),
      Key.channel: .string(channel.description),
      Key.state: .number(state),
    ]
    body.write(to: &members)
    return .object(members)
  }

  /// Reads a message, and refuses everything that `json` would not have written.
  public init(json: JSON) throws(OneWay.MessageError) {
    do { try self.init(members: json) } catch { throw .member(error) }
  }

  private init(members json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try members.read(Key.version) { json throws(MemberError) in
      try json.asVersion(Self.version)
    }
    let kind = try members.read(Key.type) { json throws(MemberError) in
      try json.asName(of: Kind.self)
    }
    let channel: ChannelID = try members.read(Key.channel) { json throws(MemberError) in
      try json.asHash()
    }
    let state = try members.read(Key.state) { json throws(MemberError) in try json.asUInt32() }
    self.init(channel: channel, state: state, body: try Body(kind, &members))
    try members.finish()
  }

  /// What the members are called.
  enum Key {
    static let version = "paychan"
    static let type = "type"
    static let channel = "channel"
    static let state = "state"
    static let terms = "terms"
    static let outPoint = "outpoint"
    static let amount = "amount"
    static let toPayee = "to-payee"
    static let backing = "backing"
    static let signed = "signed"
  }
}

extension OneWay.Message.Body {
  private typealias Key = OneWay.Message.Key

  fileprivate func write(to members: inout JSONObject) {
    switch self {
    case .open(let terms, let member):
      members[Key.terms] = terms.json
      member.write(to: &members)
    case .accept(let member):
      member.write(to: &members)
    case .announce(let outPoint, let amount), .topUp(let outPoint, let amount):
      members[Key.outPoint] = .string(outPoint.description)
      members[Key.amount] = .satoshis(amount)
    case .fund(let outPoint, let amount, let proposal):
      members[Key.outPoint] = .string(outPoint.description)
      members[Key.amount] = .satoshis(amount)
      proposal.write(to: &members)
    case .wayOut(let proposal):
      proposal.write(to: &members)
    case .pay(let toPayee, let backing, let proposals):
      members[Key.toPayee] = .satoshis(toPayee)
      members[Key.backing] = .string(backing.rawValue)
      members[Key.signed] = .array(proposals.map(\.json))
    case .close, .resume:
      break
    }
  }

  fileprivate init(
    _ kind: OneWay.Message.Kind, _ members: inout MemberReader
  ) throws(MemberError) {
    switch kind {
    case .open:
      let terms = try members.read(Key.terms) { json throws(MemberError) in
        try OneWay.Terms(exactly: json)
      }
      self = .open(terms, try Member(&members))
    case .accept: self = .accept(try Member(&members))
    case .announce: self = .announce(try members.outPoint(), try members.satoshis(Key.amount))
    case .topUp: self = .topUp(try members.outPoint(), try members.satoshis(Key.amount))
    case .fund:
      self = .fund(
        try members.outPoint(), try members.satoshis(Key.amount), try Proposal(&members))
    case .wayOut: self = .wayOut(try Proposal(&members))
    case .pay:
      let toPayee = try members.satoshis(Key.toPayee)
      let backing = try members.read(Key.backing) { json throws(MemberError) in
        try json.asName(of: OneWay.Backing.self)
      }
      self = .pay(toPayee: toPayee, backing, try members.proposals())
    case .close: self = .close
    case .resume: self = .resume
    }
  }
}

extension MemberReader {
  fileprivate mutating func outPoint() throws(MemberError) -> OutPoint {
    try read(OneWay.Message.Key.outPoint) { json throws(MemberError) in try json.asOutPoint() }
  }

  fileprivate mutating func proposals() throws(MemberError) -> [Proposal] {
    try list(OneWay.Message.Key.signed) { json throws(MemberError) in try Proposal(json: json) }
  }
}

extension Proposal {
  fileprivate var json: JSON {
    var members: JSONObject = [:]
    write(to: &members)
    return .object(members)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(&members)
    try members.finish()
  }
}
