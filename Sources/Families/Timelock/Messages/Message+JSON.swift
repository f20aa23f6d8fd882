internal import Bitcoin
internal import Channels
public import ExactJSON

extension Timelock.Message {
  /// The version of the messages that are written and understood.
  public static let version: Int64 = 1

  /// The message as it travels: a version, what it is, what it is about, and what it says.
  ///
  ///     {"paychan":1,"type":"request","channel":"6b3f…","state":3,"to-payee":1000000}
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

  /// Reads a message, and refuses whatever `json` would not have written.
  public init(json: JSON) throws(Timelock.MessageError) {
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
  }
}

extension Timelock.Message.Body {
  private typealias Key = Timelock.Message.Key

  fileprivate func write(to members: inout JSONObject) {
    switch self {
    case .open(let terms, let member):
      members[Key.terms] = terms.json
      member.write(to: &members)
    case .accept(let member):
      member.write(to: &members)
    case .fund(let outPoint, let amount, let proposal):
      members[Key.outPoint] = .string(outPoint.description)
      members[Key.amount] = .satoshis(amount)
      proposal.write(to: &members)
    case .request(let toPayee):
      members[Key.toPayee] = .satoshis(toPayee)
    case .propose(let toPayee, let proposal):
      members[Key.toPayee] = .satoshis(toPayee)
      proposal.write(to: &members)
    case .refund(let proposal), .confirm(let proposal), .settle(let proposal),
      .settled(let proposal):
      proposal.write(to: &members)
    case .resume:
      break
    }
  }

  fileprivate init(
    _ kind: Timelock.Message.Kind, _ members: inout MemberReader
  ) throws(MemberError) {
    switch kind {
    case .open:
      let terms = try members.read(Key.terms) { json throws(MemberError) in
        try Timelock.Terms(exactly: json)
      }
      self = .open(terms, try Member(&members))
    case .accept: self = .accept(try Member(&members))
    case .fund: self = try Self.fund(&members)
    case .refund: self = .refund(try Proposal(&members))
    case .request: self = .request(toPayee: try members.satoshis(Key.toPayee))
    case .propose:
      let toPayee = try members.satoshis(Key.toPayee)
      self = .propose(toPayee: toPayee, try Proposal(&members))
    case .confirm: self = .confirm(try Proposal(&members))
    case .settle: self = .settle(try Proposal(&members))
    case .settled: self = .settled(try Proposal(&members))
    case .resume: self = .resume
    }
  }

  private static func fund(_ members: inout MemberReader) throws(MemberError) -> Self {
    let outPoint = try members.read(Key.outPoint) { json throws(MemberError) in
      try json.asOutPoint()
    }
    let amount = try members.satoshis(Key.amount)
    return .fund(outPoint, amount, try Proposal(&members))
  }
}
