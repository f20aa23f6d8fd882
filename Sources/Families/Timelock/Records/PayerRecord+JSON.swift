internal import Bitcoin
public import Channels
public import ExactJSON

extension Timelock.Payer.Record {
  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    var json = Timelock.RecordHeader(number: number, state: state.name).json(of: .payer)
    state.write(to: &json)
    return RecordSeal.closing(json)
  }

  /// Reads a record; one that was torn, changed or written by the other side is refused.
  public init(json: JSON) throws(RecordError) {
    let rest = try RecordSeal.opening(json)
    do throws(MemberError) {
      var members = try MemberReader(rest)
      let header = try Timelock.RecordHeader(&members, of: .payer)
      self.init(
        number: header.number, state: try Timelock.Payer.State(header, &members))
      try members.finish()
    } catch {
      throw .member(error)
    }
  }

  /// Reads a record off the bytes that were stored.
  public init(parsing bytes: [UInt8]) throws(RecordError) {
    try self.init(json: RecordFormat.parse(bytes))
  }

  /// The record as bytes to be stored: one line without white space.
  public var bytes: [UInt8] { json.bytes() }
}

extension Timelock.Payer.State {
  fileprivate var name: Timelock.RecordState {
    switch self {
    case .idle: .idle
    case .proposing: .proposing
    case .funding: .funding
    case .open: .open
    case .updating: .updating
    case .settling: .settling
    case .leaving: .leaving
    }
  }

  fileprivate func write(to json: inout JSONObject) {
    switch self {
    case .idle: break
    case .proposing(let terms): json[Timelock.RecordKey.terms] = terms.json
    case .funding(let funding):
      funding.channel.write(to: &json)
      json[Timelock.RecordKey.funding] = .hex(funding.transaction.encoded)
    case .open(let open): open.write(to: &json)
    case .updating(let open, let pending):
      open.write(to: &json)
      json[Timelock.RecordKey.pending] = pending.json
    case .settling(let open, let given):
      open.write(to: &json)
      json[Timelock.RecordKey.given] = given.json
    case .leaving(let open, let exit):
      open.write(to: &json)
      exit.write(to: &json)
    }
  }

  fileprivate init(
    _ header: Timelock.RecordHeader, _ members: inout MemberReader
  ) throws(MemberError) {
    switch header.state {
    case .idle: self = .idle
    case .proposing: self = .proposing(try members.terms())
    case .accepted:
      throw header.misplaced(
        among: [.idle, .proposing, .funding, .open, .updating, .settling, .leaving])
    case .funding:
      let channel = try Timelock.FundedChannel(&members)
      let transaction = try members.transaction(Timelock.RecordKey.funding)
      self = .funding(.init(channel: channel, transaction: transaction))
    case .open: self = .open(try .init(&members))
    case .updating:
      let open = try Timelock.Payer.Open(&members)
      let pending = try members.read(Timelock.RecordKey.pending) { json throws(MemberError) in
        try Timelock.Payer.Pending(json: json)
      }
      self = .updating(open, pending)
    case .settling:
      self = .settling(try .init(&members), try members.given(Timelock.RecordKey.given))
    case .leaving: self = .leaving(try .init(&members), try Timelock.Exit(&members))
    }
  }
}

extension Timelock.Payer.Open {
  fileprivate func write(to json: inout JSONObject) {
    channel.write(to: &json)
    json[Timelock.RecordKey.funding] = .hex(funding.encoded)
    json[Timelock.RecordKey.latest] = latest.json
  }

  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      channel: try Timelock.FundedChannel(&members),
      funding: try members.transaction(Timelock.RecordKey.funding),
      latest: try members.closing(Timelock.RecordKey.latest))
  }
}

extension Timelock.Payer.Pending {
  /// A commitment that is only asked for has no signature.
  fileprivate var json: JSON {
    var json: JSONObject = [:]
    switch self {
    case .requested(let division): division.write(to: &json)
    case .signed(let division, let given):
      division.write(to: &json)
      json[Timelock.RecordKey.given] = given.json
    }
    return .object(json)
  }

  fileprivate init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let division = try Timelock.Division(&members)
    self = try members.read(Timelock.RecordKey.given, or: .requested(division)) {
      json throws(MemberError) in
      .signed(division, try Timelock.ChannelSignatureGiven(json: json))
    }
    try members.finish()
  }
}
